package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalTimesCommandTest {
    @TempDir
    Path temporary;

    @Test
    void without_the_corpora_it_says_so_and_all_is_well() {
        CommandRun run = CommandRun.of("eval", "times", "--data", temporary);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("indotimex not measured").contains("aquaint not measured");
    }

    @Test
    void span_type_and_value_are_counted_apart_and_only_odd_texts_are_shown() throws IOException {
        corpus();
        CommandRun run = CommandRun.of("eval", "times", "--data", temporary, "--errors", "9");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("| IndoTimex, Indonesian (Kompas test set) | 2 | 4 | 1.000 | .750 | .857 | .857 | .571 |")
                .contains("| ... odd texts, read while the readers were written | 1 | 3 | 1.000 | 1.000 | 1.000 |"
                        + " 1.000 | .667 |")
                .contains("| ... even texts, never read | 1 | 1 | .000 | .000 | .000 | .000 | .000 |");
        assertThat(run.err())
                .contains("DURATION P3D, not DURATION P4D: [tiga hari]")
                .doesNotContain("zaman")
                .contains("timebank not measured");
    }

    @Test
    void the_table_goes_into_its_block_of_the_page_and_nowhere_else() throws IOException {
        corpus();
        Path page = Files.writeString(temporary.resolve("page.md"), """
            # Resolution

            <!-- measured places: begin -->
            as it was
            <!-- measured places: end -->
            <!-- measured times: begin -->
            old
            <!-- measured times: end -->
            The end.
            """);
        CommandRun run = CommandRun.of("eval", "times", "--data", temporary, "--out", page);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(page)
                .content()
                .contains("as it was")
                .contains("| IndoTimex")
                .doesNotContain("old")
                .endsWith("The end.\n");
    }

    @Test
    void a_page_without_the_marks_is_left_alone() throws IOException {
        corpus();
        Path page = Files.writeString(temporary.resolve("page.md"), "# Resolution\n");
        assertThat(CommandRun.of("eval", "times", "--data", temporary, "--out", page)
                        .exitCode())
                .isNotZero();
        assertThat(page).content().isEqualTo("# Resolution\n");
    }

    @Test
    void a_file_that_is_no_TimeML_is_named() throws IOException {
        Path folder = corpus();
        Files.writeString(folder.resolve("c.tml"), "<TimeML><TEXT>");
        CommandRun run = CommandRun.of("eval", "times", "--data", temporary);
        assertThat(run.exitCode()).isNotZero();
        assertThat(run.err()).contains("c.tml").contains("must be well-formed TimeML");
    }

    private Path corpus() throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("indotimex/dataset/x/Kompas_test_gold"));
        Files.writeString(
                folder.resolve("a.tml"),
                text("Warga tiba <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"2019-04-02\">kemarin</TIMEX3> &amp; tinggal"
                        + " selama <TIMEX3 tid=\"t2\" type=\"DURATION\" value=\"P4D\">tiga hari</TIMEX3>, hingga"
                        + " <TIMEX3 tid=\"t3\" type=\"DATE\" value=\"2019-05\">bulan depan</TIMEX3>."));
        Files.writeString(
                folder.resolve("b.tml"),
                text("Itu <TIMEX3 tid=\"t1\" type=\"DATE\" value=\"PAST_REF\">zaman batu</TIMEX3>."));
        return folder;
    }

    private static String text(String body) {
        return """
            <?xml version="1.0" ?>
            <TimeML><DOCID>x</DOCID>
            <DCT><TIMEX3 tid="t0" type="DATE" value="2019-04-03" functionInDocument="CREATION_TIME">kini</TIMEX3></DCT>
            <TEXT>%s</TEXT></TimeML>
            """.formatted(body);
    }
}
