package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.saksi.language.Analysis;
import org.saksi.language.Sentence;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/**
 * Trees made by hand as they are printed and drawn, against golden files.
 *
 * <p>{@code -Dsaksi.golden=write} writes them anew, as for {@link SamplesTest}; look at them before committing.
 */
class TreeViewsTest {
    private static final Path GOLDEN = Checkout.ROOT.resolve("cli/src/test/resources/golden/parse");

    @Test
    void clitics_are_words_of_their_token_in_conllu() throws IOException {
        hold("clitics.conllu", ConlluView.of(TreeSpecimen.clitics(), index -> true));
    }

    @Test
    void a_sentence_without_a_tree_says_why_and_has_no_heads() throws IOException {
        hold("unparsed.conllu", ConlluView.of(TreeSpecimen.unparsed(), index -> true));
    }

    @Test
    void trees_are_drawn_with_box_characters() throws IOException {
        StringBuilder drawn = new StringBuilder();
        int number = 1;
        for (Analysis analysis : List.of(
                TreeSpecimen.clitics(), TreeSpecimen.crossing(), TreeSpecimen.wide(), TreeSpecimen.unparsed())) {
            drawn.append(TreeText.of(sentence(analysis), number++));
        }
        hold("trees.txt", drawn.toString());
    }

    @Test
    void trees_are_drawn_as_arcs() throws IOException {
        hold("clitics.svg", ArcPicture.of(sentence(TreeSpecimen.clitics())));
        hold("crossing.svg", ArcPicture.of(sentence(TreeSpecimen.crossing())));
        hold("wide.svg", ArcPicture.of(sentence(TreeSpecimen.wide())));
    }

    @Test
    void pictures_are_xml_that_tells_the_tree_in_words() throws Exception {
        Document picture = xml(ArcPicture.of(sentence(TreeSpecimen.crossing())));
        assertThat(picture.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("A report came out yesterday that angered Iran & its \"allies\".");
        assertThat(picture.getElementsByTagName("desc").item(0).getTextContent())
                .startsWith("A is det of report; report is nsubj of came; came is the root; ")
                .contains("angered is acl:relcl of report");
        assertThat(picture.getElementsByTagName("text").getLength()).isEqualTo(14 * 3 + 1);
    }

    @Test
    void a_sentence_without_a_tree_is_drawn_without_arcs() throws Exception {
        Document picture = xml(ArcPicture.of(sentence(TreeSpecimen.unparsed())));
        assertThat(picture.getElementsByTagName("desc").item(0).getTextContent())
                .isEqualTo("No tree: too long.");
        assertThat(picture.getElementsByTagName("path").getLength()).isZero();
    }

    @Test
    void what_xml_and_terminals_do_not_take_is_replaced() throws Exception {
        Analysis analysis =
                TreeSpecimen.analysis("en", "<b>\u001B[31m\uFFFE", List.of(), "<b>\u001B[31m\uFFFE b X _ 0 root");
        String svg = ArcPicture.of(sentence(analysis));
        assertThat(xml(svg).getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("<b>·[31m·");
        assertThat(TreeText.of(sentence(analysis), 1)).doesNotContain("\u001B");
    }

    private static Sentence sentence(Analysis analysis) {
        return analysis.sentences().getFirst();
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }

    private static void hold(String name, String shown) throws IOException {
        Path file = GOLDEN.resolve(name);
        if ("write".equals(System.getProperty("saksi.golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, shown);
        }
        assertThat(shown.lines()).containsExactlyElementsOf(Files.readAllLines(file));
    }
}
