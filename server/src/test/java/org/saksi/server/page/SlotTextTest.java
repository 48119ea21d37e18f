package org.saksi.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.saksi.model.Article;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;

class SlotTextTest {
    private static final int ROUNDS = 400;
    private static final long SEED = 20_261_128;

    @Test
    void slots_after_an_emoji_stand_on_their_words() {
        Article article = article("😀 Warga 👩‍👩‍👧 memprotes bupati di Depok.");
        Span trigger = span(article, "memprotes");
        Span whom = span(article, "bupati");
        SlotText text = SlotText.of(
                article,
                List.of(new Slot(Slot.Kind.WHAT, 0, trigger), new Slot(Slot.Kind.WHOM, 0, whom)),
                new Span(0, article.text().length()));
        assertThat(words(text, "what-0")).isEqualTo("memprotes");
        assertThat(words(text, "whom-0")).isEqualTo("bupati");
    }

    @Test
    void words_lead_to_the_narrowest_slot_over_them() {
        Article article = article("Jika Kamboja menembak lagi, Thailand membalas.");
        Slot condition = new Slot(Slot.Kind.CONDITION, 0, span(article, "Jika Kamboja menembak lagi"));
        Slot whom = new Slot(Slot.Kind.WHOM, 0, span(article, "Kamboja"));
        SlotText text = SlotText.of(article, List.of(whom, condition), null);
        SlotText.Piece piece = text.paragraphs().getFirst().pieces().stream()
                .filter(one -> one.text().equals("Kamboja"))
                .findFirst()
                .orElseThrow();
        assertThat(piece.slots()).containsExactly(condition, whom);
        assertThat(piece.innermost()).isEqualTo(whom);
        assertThat(words(text, "condition-0")).isEqualTo("Jika Kamboja menembak lagi");
    }

    @Test
    void however_slots_lie_each_stands_on_exactly_its_words_and_begins_and_ends_once() {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            Article article = article(text(random));
            List<Slot> slots = slots(random, article.text());
            SlotText text = SlotText.of(article, slots, null);
            assertThat(pieces(text).map(SlotText.Piece::text).collect(Collectors.joining()))
                    .isEqualTo(article.text());
            for (Slot slot : slots) {
                assertThat(words(text, slot.id())).isEqualTo(slot.span().in(article.text()));
                assertThat(pieces(text).filter(piece -> piece.begins().contains(slot)))
                        .hasSize(1);
                assertThat(pieces(text).filter(piece -> piece.ends().contains(slot)))
                        .hasSize(1);
            }
        }
    }

    private static String text(Random random) {
        List<String> parts = List.of("polisi ", "😀", "menangkap ", "🇮🇩 ", "12 orang, ", "é", "di Depok. ", "—");
        StringBuilder text = new StringBuilder("a");
        for (int i = random.nextInt(2, 12); i > 0; i--) {
            text.append(parts.get(random.nextInt(parts.size())));
        }
        return text.toString();
    }

    private static List<Slot> slots(Random random, String text) {
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            int start = random.nextInt(text.length());
            int end = random.nextInt(start, text.length()) + 1;
            slots.add(new Slot(Slot.Kind.values()[random.nextInt(5)], i, new Span(start, end)));
        }
        return slots;
    }

    private static java.util.stream.Stream<SlotText.Piece> pieces(SlotText text) {
        return text.paragraphs().stream().flatMap(block -> block.pieces().stream());
    }

    private static String words(SlotText text, String id) {
        return pieces(text)
                .filter(piece ->
                        piece.slots().stream().anyMatch(slot -> slot.id().equals(id)))
                .map(SlotText.Piece::text)
                .collect(Collectors.joining());
    }

    private static Span span(Article article, String words) {
        int at = article.text().indexOf(words);
        return new Span(at, at + words.length());
    }

    private static Article article(String text) {
        return new Article(
                "a-1",
                null,
                null,
                null,
                null,
                null,
                "id",
                text,
                List.of(new Paragraph(new Span(0, text.length()), Origin.BODY)));
    }
}
