package org.saksi.training.corpora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksi.language.Name;
import org.saksi.language.NameKind;

class NameReaderTest {
    @TempDir
    Path folder;

    private List<NamedSentence> read(NameColumns columns, String... lines) throws IOException {
        return NameReader.read(Files.write(folder.resolve("own.txt"), List.of(lines)), columns);
    }

    @Test
    void names_that_touch_are_two_names() throws IOException {
        List<NamedSentence> sentences =
                read(NameColumns.TWO, "Sari\tB-PERSON", "Wati\tB-PERSON", "pergi\tO", "", "Solo\tB-PLACE");

        assertThat(sentences.getFirst().names())
                .containsExactly(new Name(NameKind.PER, 0, 1), new Name(NameKind.PER, 1, 2));
        assertThat(sentences.getLast().names()).containsExactly(new Name(NameKind.LOC, 0, 1));
    }

    @Test
    void a_name_may_lack_its_beginning() throws IOException {
        List<NamedSentence> sentences = read(NameColumns.IDNER, "Bank NOUN I-ORG", "Ombak PROPN I-ORG");

        assertThat(sentences.getFirst().names()).containsExactly(new Name(NameKind.ORG, 0, 2));
    }

    @Test
    void of_nested_names_the_longest_counts() throws IOException {
        List<NamedSentence> sentences = read(
                NameColumns.NESTED,
                "University\tB-Organization",
                "of\tI-Organization",
                "Oslo\tI-Organization\tB-Location",
                "Norwegians\tB-NORP",
                "Oslo\tB-Misc\tB-Location",
                "Prize\tI-Misc",
                "US\tB-Money\tB-Location",
                "$5\tI-Money");

        assertThat(sentences.getFirst().names())
                .containsExactly(
                        new Name(NameKind.ORG, 0, 3), new Name(NameKind.GRP, 3, 4), new Name(NameKind.LOC, 6, 7));
    }

    @Test
    void comments_are_skipped_only_where_the_format_has_them() throws IOException {
        assertThat(read(NameColumns.UNER, "# sent_id = 1", "1\t#\tO\t-\t-")
                        .getFirst()
                        .tokens())
                .containsExactly("#");
        assertThat(read(NameColumns.IDNER, "# SYM O", "1 NUM O").getFirst().tokens())
                .containsExactly("#", "1");
    }

    @Test
    void an_unknown_label_names_file_and_line() {
        assertThatIOException()
                .isThrownBy(() -> read(NameColumns.TWO, "Solo\tPLACE"))
                .withMessage("[own.txt:1] label must be O or start with B- or I- but was \"PLACE\"");
        assertThatIOException()
                .isThrownBy(() -> read(NameColumns.TWO, "Solo\tB-TOWN", ""))
                .withMessageContaining("label must be a known one in the sentence before but was \"TOWN\"");
    }

    @Test
    void a_corpus_that_may_only_measure_refuses_to_train() {
        Licensed<String> corpus = new Licensed<>("OWN", "none stated", Use.MEASURE, List.of("kata"));

        assertThat(corpus.toMeasure()).containsExactly("kata");
        assertThatIllegalStateException()
                .isThrownBy(corpus::toTrain)
                .withMessage("[OWN] corpus must be licensed for training but was MEASURE (none stated)");
    }
}
