package org.saksi.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksi.model.Quantity;
import org.saksi.model.Span;
import org.saksi.model.When;

/** Texts thrown together at random, always the same ones: whatever stands there, nothing breaks. */
class TimesAndQuantitiesPropertyTest {
    private static final int TEXTS = 1500;
    private static final int LONGEST = 40;
    private static final List<String> MARKS = List.of(
            " ", " ", " ", " ", ", ", ". ", "-", "/", " (", ") ", ":", "\n", "\n\n", "'s ", "–", "$", "Rp", " \u00a0");
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2024, 2, 29), LocalDate.MIN, LocalDate.MAX, LocalDate.of(1999, 12, 31));

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void random_texts_give_spans_inside_the_text_and_no_exception(String language) {
        Random random = new Random(5);
        List<String> pieces = pieces(language);
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random, pieces);
            @Nullable LocalDate day = i % 5 == 0 ? null : DAYS.get(i % DAYS.size());
            times(text, language, day, random.nextBoolean());
            for (Quantity quantity : QuantityFinder.find(text, 0, text.length(), language)) {
                assertThat(quantity.span().in(text)).as(text).isEqualTo(quantity.text());
            }
        }
    }

    private static void times(String text, String language, @Nullable LocalDate day, boolean future) {
        int end = 0;
        for (TimeExpression time : TimeFinder.find(text, 0, text.length(), language)) {
            assertThat(time.span().start()).as(text).isGreaterThanOrEqualTo(end);
            end = time.span().end();
            When when = time.when(text, day, future);
            assertThat(when.text()).as(text).isEqualTo(time.span().in(text));
        }
        for (Timex timex : TimexReader.read(text, language, day)) {
            Span span = timex.span();
            assertThat(span.end()).as(text).isLessThanOrEqualTo(text.length());
            assertThat(timex.value()).as(text).isNotEmpty();
        }
    }

    private static String text(Random random, List<String> pieces) {
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(LONGEST);
        for (int i = 0; i < length; i++) {
            text.append(random.nextInt(4) == 0 ? number(random) : pieces.get(random.nextInt(pieces.size())))
                    .append(MARKS.get(random.nextInt(MARKS.size())));
        }
        return text.toString();
    }

    private static String number(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> String.valueOf(random.nextInt(40));
            case 1 -> String.valueOf(1000 + random.nextInt(2000));
            case 2 -> random.nextInt(30) + "." + random.nextInt(70);
            case 3 -> String.valueOf(random.nextLong());
            case 4 -> random.nextInt(100) + "," + random.nextInt(1000) + "." + random.nextInt(10);
            default -> "0".repeat(random.nextInt(6)) + "7";
        };
    }

    /** The words of both tables, some of them with a capital. */
    private static List<String> pieces(String language) {
        List<String> pieces = new ArrayList<>();
        for (Table.Row row : Table.read("times.tsv", "language", "kind", "value", "words")) {
            if (row.text(0).equals(language)) {
                row.list(3).forEach(words -> {
                    pieces.add(words);
                    pieces.add(Character.toUpperCase(words.charAt(0)) + words.substring(1));
                });
            }
        }
        for (Table.Row row : Table.read("quantities.tsv", "role", "value", "words")) {
            pieces.addAll(row.list(2));
        }
        return pieces;
    }
}
