package org.saksi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What is written: the golden file, every key in its order, code points. */
class ContractJsonTest {
    private static final Map<String, String> TEXTS = Map.of("a1", ContractExamples.TEXT);

    @Test
    void every_line_equals_the_golden_file() throws IOException {
        CodedArticle coded = ContractExamples.coded();
        String lines = String.join(
                "\n",
                ContractJson.article(coded),
                ContractJson.events(coded).get(0),
                ContractJson.events(coded).get(1),
                ContractJson.commitments(coded).get(0),
                ContractJson.deadLetter(ContractExamples.deadLetter()),
                ContractJson.manifest(ContractExamples.manifest()));

        assertThat(lines).isEqualTo(golden());
    }

    @Test
    void an_event_reads_back_as_it_was() {
        for (Event event : ContractExamples.coded().events()) {
            String line = ContractJson.event(event, ContractExamples.TEXT);

            assertThat(ContractJson.readEvent(line("events.jsonl", line), TEXTS::get))
                    .isEqualTo(event);
        }
    }

    @Test
    void an_answer_that_took_the_place_of_the_coding_reads_back_with_it() {
        Event threat = ContractExamples.threat();
        Adjudication answer = new Adjudication(
                "1",
                "judge-1",
                Adjudication.Verdict.DIFFERS,
                EventType.AGREE,
                Adjudication.Roles.SWAPPED,
                null,
                Adjudication.Coding.of(threat));
        Event answered = threat.with(answer);

        String line = ContractJson.event(answered, ContractExamples.TEXT);

        assertThat(line).contains("\"roles\":\"swapped\",\"failure\":null,\"rule\":{\"event\":\"THREATEN\"");
        assertThat(ContractJson.readEvent(line("events.jsonl", line), TEXTS::get))
                .isEqualTo(answered);
    }

    @Test
    void an_article_reads_back_with_its_text_beside_the_line_and_only_then() {
        CodedArticle coded = ContractExamples.coded();

        String line = ContractJson.articleWithoutText(coded);

        assertThat(line).contains("\"text\":null,\"paragraphs\"");
        assertThat(ContractJson.readArticle(line("articles", line), ContractExamples.TEXT)
                        .article())
                .isEqualTo(coded.article());
        assertThatThrownBy(() -> ContractJson.readArticle(line("articles", line)))
                .isInstanceOf(ContractException.class);
        assertThatThrownBy(() ->
                        ContractJson.readArticle(line("articles", ContractJson.article(coded)), ContractExamples.TEXT))
                .isInstanceOf(ContractException.class)
                .hasMessageContaining("must be null, since it is kept beside the line");
    }

    @Test
    void an_article_reads_back_without_its_events_and_commitments() {
        CodedArticle coded = ContractExamples.coded();

        CodedArticle read = ContractJson.readArticle(line("articles.jsonl", ContractJson.article(coded)));

        assertThat(read)
                .isEqualTo(new CodedArticle(
                        coded.article(),
                        true,
                        List.of(),
                        coded.statements(),
                        coded.places(),
                        coded.quantities(),
                        List.of()));
    }

    @Test
    void a_commitment_reads_back_as_it_was() {
        Commitment commitment = ContractExamples.commitment();
        String line = ContractJson.commitment(commitment, ContractExamples.TEXT);

        assertThat(ContractJson.readCommitment(line("commitments.jsonl", line), TEXTS::get))
                .isEqualTo(commitment);
    }

    @Test
    void dead_letters_and_manifests_read_back_as_they_were() {
        DeadLetter letter = ContractExamples.deadLetter();
        Manifest manifest = ContractExamples.manifest();

        assertThat(ContractJson.readDeadLetter(line("deadletters.jsonl", ContractJson.deadLetter(letter))))
                .isEqualTo(letter);
        assertThat(ContractJson.readManifest(line("manifest.json", ContractJson.manifest(manifest))))
                .isEqualTo(manifest);
    }

    @Test
    void offsets_are_code_points() {
        // The title's flame is one code point but two units, so all behind it moves by one.
        int units = ContractExamples.TEXT.indexOf("membantah");
        int points = ContractExamples.TEXT.codePointCount(0, units);

        assertThat(points).isEqualTo(units - 2);
        assertThat(ContractJson.event(ContractExamples.denial(), ContractExamples.TEXT))
                .contains("\"trigger\":{\"text\":\"membantah\",\"span\":[" + points + "," + (points + 9) + "]}");
    }

    @Test
    void no_line_holds_a_line_break_of_any_kind() {
        String text = "a\u0085b\u2028c\u2029d\ne\u000bf\r";
        Article article = new Article("x", null, null, null, null, null, "und", text, List.of());
        CodedArticle coded = new CodedArticle(article, false, List.of(), List.of(), List.of(), List.of(), List.of());

        String line = ContractJson.article(coded);

        assertThat(line).doesNotContainPattern("[\\x{85}\\x{2028}\\x{2029}\\x0a-\\x0d]");
        assertThat(ContractJson.readArticle(line("articles.jsonl", line))).isEqualTo(coded);
    }

    @Test
    void words_that_do_not_stand_under_their_span_are_not_written() {
        Event event = ContractExamples.denial();
        String other = ContractExamples.TEXT.replace("membantah", "mengakuix");

        assertThatThrownBy(() -> ContractJson.event(event, other))
                .isInstanceOf(ContractException.class)
                .hasMessage("field \"text\" must equal the text under its span ["
                        + event.trigger().span().start() + ","
                        + event.trigger().span().end() + "] but was \"membantah\"");
    }

    @Test
    void an_input_is_digested_with_its_length() throws IOException {
        Manifest.Input input = Manifest.Input.digest(
                "samples/a.txt", new ByteArrayInputStream("abc".getBytes(StandardCharsets.US_ASCII)));

        assertThat(input).isEqualTo(ContractExamples.manifest().inputs().get(0));
    }

    private static ContractJson.Line line(String input, String json) {
        return new ContractJson.Line(input, 1, json);
    }

    private static String golden() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ContractJsonTest.class.getResourceAsStream("contract.golden.jsonl"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
