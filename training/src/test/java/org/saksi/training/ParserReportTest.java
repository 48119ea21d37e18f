package org.saksi.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksi.language.Name;
import org.saksi.language.NameKind;
import org.saksi.training.corpora.Conllu;
import org.saksi.training.corpora.Folds;
import org.saksi.training.corpora.NamedSentence;
import org.saksi.training.score.NameScore;
import org.saksi.training.score.RawScore;
import org.saksi.training.score.TreeScore;

/** The tables of the page about language, from made-up sentences. */
class ParserReportTest {
    private static final Baselines BASELINES = Baselines.of(List.of(
            "EWT test\tMaltParser, gold tags\t84.8\tcommand",
            "EWT test\tteacher\t88.6\tcommand",
            "idner dev\tOpenNLP trained on the same\t79.3\tcommand"));

    private final Conllu.Sentence gold = sentence("weblog-1", "2 0 2", "nsubj root obj");
    private final Conllu.Sentence found = sentence("weblog-1", "2 0 2", "nsubj root obl");

    private static Conllu.Sentence sentence(String id, String heads, String relations) {
        String[] above = heads.split(" ");
        String[] names = relations.split(" ");
        List<Conllu.Word> words = List.of(
                Conllu.Word.of("Rebels", "rebel", "NOUN", "_", Integer.parseInt(above[0]), names[0]),
                Conllu.Word.of("left", "leave", "VERB", "_", Integer.parseInt(above[1]), names[1]),
                Conllu.Word.of("Tamri", "Tamri", "PROPN", "_", Integer.parseInt(above[2]), names[2]));
        return Conllu.Sentence.of(id, "Rebels left Tamri", words, List.of());
    }

    private ParserReport report(int fold) {
        ParserReport report = new ParserReport(fold);
        TreeScore trees = new TreeScore();
        trees.add(gold, found);
        trees.add(sentence("email-1", "2 0 2", "nsubj root obj"), gold);
        RawScore raw = new RawScore();
        raw.add(List.of(gold), List.of(gold));
        report.add("EWT test", "web", trees, raw);
        report.add("GUM test", "trains nothing", trees, raw);
        NameScore names = new NameScore(NameScore.TRAINED);
        List<String> tokens = List.of("Rebels", "left", "Tamri");
        names.add(
                new NamedSentence(tokens, List.of(new Name(NameKind.LOC, 2, 3))),
                new NamedSentence(tokens, List.of(new Name(NameKind.LOC, 2, 3), new Name(NameKind.ORG, 0, 1))));
        report.add("idner dev", "news", names);
        return report;
    }

    @Test
    void attachment_stands_beside_what_others_reach() {
        assertThat(report(0).markdown(BASELINES))
                .startsWith("Written by `Training parsers DATA language CACHE 0 docs/language.md`; do not edit")
                .contains("""
                    | | words | MaltParser, gold tags | ours | with subtypes | UAS | UPOS | ours from raw text | teacher |
                    |---|---|---|---|---|---|---|---|---|
                    | EWT test (web) | 6 | 84.8 | 83.3 | 83.3 | 100.0 | 100.0 | 100.0 | 88.6 |
                    | GUM test (trains nothing) | 6 | – | 83.3 | 83.3 | 100.0 | 100.0 | 100.0 | – |
                    """);
    }

    @Test
    void genres_and_relations_have_their_own_attachment() {
        assertThat(report(0).markdown(BASELINES))
                .contains("| EWT test | email | 3 | 100.0 |\n| EWT test | weblog | 3 | 66.7 |\n")
                .contains(
                        "| relation | EWT test: words | LAS | F1 |\n|---|---|---|---|\n| nsubj | 2 | 100.0 | 100.0 |\n")
                .contains("| obj | 2 | 50.0 | 66.7 |\n")
                .contains("| obl | 0 | – | – |\n")
                .contains("| root | 2 | 100.0 | 100.0 |\n");
    }

    @Test
    void confusions_are_shown_of_treebanks_that_train() {
        assertThat(report(0).markdown(BASELINES))
                .contains("are taken for, EWT test (rows gold")
                .doesNotContain("are taken for, GUM")
                .contains("| obj | 0 | 0 | 1 | 1 | 0 | 0 | 0 | 0 | 0 | 0 |\n");
    }

    @Test
    void names_are_shown_kind_by_kind() {
        assertThat(report(0).markdown(BASELINES)).endsWith("""
            | | names | precision | recall | F1 | F1 of PER | F1 of ORG | F1 of LOC | OpenNLP trained on the same |
            |---|---|---|---|---|---|---|---|---|
            | idner dev (news) | 1 | 50.0 | 100.0 | 66.7 | 0.0 | 0.0 | 100.0 | 79.3 |
            """);
    }

    @Test
    void groups_have_a_table_of_their_own_behind_the_names() {
        List<String> tokens = List.of("Houthis", "left", "Tamri");
        NameScore newswire = new NameScore(EnumSet.allOf(NameKind.class));
        newswire.add(
                new NamedSentence(tokens, List.of(new Name(NameKind.GRP, 0, 1), new Name(NameKind.LOC, 2, 3))),
                new NamedSentence(tokens, List.of(new Name(NameKind.GRP, 0, 1), new Name(NameKind.GRP, 2, 3))));
        ParserReport report = report(0);
        report.add("worldwide newswire", "trains nothing", newswire);
        assertThat(report.markdown(BASELINES)).endsWith("""

            **Groups**, names of kind GRP, exact span:

            | | groups | precision | recall | F1 |
            |---|---|---|---|---|
            | worldwide newswire (trains nothing) | 1 | 50.0 | 100.0 | 66.7 |
            """);
    }

    @Test
    void without_groups_there_is_no_table_of_them() {
        assertThat(report(0).markdown(BASELINES)).doesNotContain("GRP");
    }

    @Test
    void without_a_fold_the_page_says_that_indonesian_is_not_measured() {
        assertThat(report(Folds.COUNT).markdown(BASELINES))
                .contains("No fold of the Indonesian treebanks was held out, so they are not measured.\n");
    }

    @Test
    void baselines_that_are_part_of_the_trainer_can_be_read() {
        assertThat(Baselines.load().of("EWT test", Baselines.MALT_PARSER)).matches("[0-9]+\\.[0-9]");
        assertThat(Baselines.load().of("GUM test", Baselines.TEACHER)).isEqualTo(Baselines.NONE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Baselines.of(List.of("EWT test\tOther\t1.0\tcommand")))
                .withMessage(
                        "[baselines.tsv] line must be a set, one of [MaltParser, gold tags, teacher, OpenNLP trained"
                                + " on the same], a figure such as 75.8 and a command but was \"EWT test\tOther\t1.0"
                                + "\tcommand\"");
    }

    @Test
    void only_what_stands_between_the_marks_of_a_page_is_replaced() {
        MeasuredBlock block = new MeasuredBlock("measured");
        String page = "Before.\n" + block.begin() + "old\n" + block.end() + "After.\n";
        String written = block.replaced("page.md", page, "new\n");
        assertThat(written).isEqualTo("Before.\n" + block.begin() + "\nnew\n\n" + block.end() + "After.\n");
        assertThat(block.replaced("page.md", written, "new\n")).isEqualTo(written);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> block.replaced("page.md", "no marks\n", "new\n"))
                .withMessage(
                        "[page.md] page must have the lines <!-- measured: begin --> and <!-- measured: end --> once"
                                + " each, in this order");
    }

    @Test
    void the_page_about_language_has_its_marks() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "language.md"));
        assertThat(List.of("measured", "folds"))
                .allSatisfy(block -> assertThat(new MeasuredBlock(block).replaced("language.md", page, "new\n"))
                        .contains("\nnew\n"));
    }
}
