package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalPlacesCommandTest {
    @TempDir
    Path temporary;

    @Test
    void without_the_corpora_it_says_so_and_all_is_well() {
        CommandRun run = CommandRun.of("eval", "places", "--data", temporary);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("TR-News.xml: not measured").contains("GeoVirus.xml: not measured");
    }

    @Test
    void names_near_their_point_far_from_it_and_unknown_are_counted_apart() throws IOException {
        corpus();
        CommandRun run = CommandRun.of("eval", "places", "--data", temporary, "--errors", "9");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("| TR-News, English news | 2 | 4 | .500 | .750 |")
                .contains("| ... odd texts, on which the weights were tried | 1 | 3 | .333 | .667 |")
                .contains("| ... even texts, never read | 1 | 1 | 1.000 | 1.000 | 0 | 1.000 | .000 | 1.000 |");
        assertThat(run.err())
                .contains("km away: Surabaya")
                .contains("unknown: Umbertown")
                .doesNotContain("Jakarta");
    }

    @Test
    void the_table_goes_into_its_block_of_the_page() throws IOException {
        corpus();
        Path page = Files.writeString(temporary.resolve("page.md"), """
            # Resolution

            <!-- measured places: begin -->
            old
            <!-- measured places: end -->
            The end.
            """);
        CommandRun run = CommandRun.of("eval", "places", "--data", temporary, "--out", page);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(page).content().contains("| TR-News").doesNotContain("old").endsWith("The end.\n");
    }

    @Test
    void a_file_that_is_no_corpus_is_named() throws IOException {
        Files.writeString(temporary.resolve("lgl.xml"), "<articles><article>");
        CommandRun run = CommandRun.of("eval", "places", "--data", temporary);
        assertThat(run.exitCode()).isNotZero();
        assertThat(run.err()).contains("lgl.xml").contains("must be a corpus of toponyms");
    }

    private void corpus() throws IOException {
        Files.writeString(temporary.resolve("TR-News.xml"), """
            <articles>
            <article><text>Rain fell in Jakarta, in Surabaya and in Umbertown.</text><toponyms>
            <toponym><start>13</start><end>20</end><phrase>Jakarta</phrase><gaztag><lat>-6.2</lat><lon>106.8</lon></gaztag></toponym>
            <toponym><start>26</start><end>34</end><phrase>Surabaya</phrase><gaztag><lat>52.1</lat><lon>5.1</lon></gaztag></toponym>
            <toponym><start>40</start><end>49</end><phrase>Umbertown</phrase><gaztag><lat>1</lat><lon>1</lon></gaztag></toponym>
            <toponym><start>0</start><end>4</end><phrase>Rain</phrase></toponym>
            </toponyms></article>
            <article><text>A train stopped in Vienna.</text><toponyms>
            <toponym><start>22</start><end>28</end><phrase>Vienna</phrase><gaztag><lat>48.2085</lat><lon>16.3721</lon></gaztag></toponym>
            </toponyms></article>
            </articles>
            """);
    }
}
