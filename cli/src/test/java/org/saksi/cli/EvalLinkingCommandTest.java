package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalLinkingCommandTest {
    /** Two sentences of our own in the form of ECB+; the first is the address of the page. */
    private static final String TEXT = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Document doc_name="36_1ecbplus.xml">
        <token t_id="1" sentence="0" number="0">http</token>
        <token t_id="2" sentence="1" number="0">Rebels</token>
        <token t_id="3" sentence="1" number="1">attacked</token>
        <token t_id="4" sentence="1" number="2">Kemala</token>
        <token t_id="5" sentence="2" number="0">The</token>
        <token t_id="6" sentence="2" number="1">attack</token>
        <token t_id="7" sentence="2" number="2">failed</token>
        <Markables>
        <ACTION_OCCURRENCE m_id="10"><token_anchor t_id="3"/></ACTION_OCCURRENCE>
        <ACTION_OCCURRENCE m_id="11"><token_anchor t_id="5"/><token_anchor t_id="6"/></ACTION_OCCURRENCE>
        <ACTION_OCCURRENCE m_id="12"><token_anchor t_id="7"/></ACTION_OCCURRENCE>
        <HUMAN_PART m_id="13"><token_anchor t_id="2"/></HUMAN_PART>
        <ACTION_OCCURRENCE m_id="20" RELATED_TO="" TAG_DESCRIPTOR="attack"/>
        </Markables>
        <Relations>
        <CROSS_DOC_COREF r_id="1" note="ACT1"><source m_id="10"/><source m_id="11"/><target m_id="20"/></CROSS_DOC_COREF>
        </Relations>
        </Document>
        """;

    @TempDir
    Path folder;

    private Path ecb() throws IOException {
        Path ecb = folder.resolve("ecbplus_xml/ECB+_LREC2014");
        Files.createDirectories(ecb.resolve("ECB+/36"));
        Files.writeString(ecb.resolve("ECB+/36/36_1ecbplus.xml"), TEXT);
        Files.writeString(
                ecb.resolve("ECBplus_coreference_sentences.csv"),
                "Topic,File,Sentence Number\n36,1ecbplus,1\n36,1ecbplus,2\n");
        return ecb;
    }

    @Test
    void mentions_of_a_text_stand_under_their_words_and_know_their_chain() throws IOException {
        EcbText text = EcbText.readAll(ecb(), List.of(36)).getFirst();

        assertThat(text.article().text()).isEqualTo("Rebels attacked Kemala\nThe attack failed");
        assertThat(text.mentions())
                .extracting(mention -> mention.span().in(text.article().text()))
                .containsExactly("attacked", "The attack", "failed");
        assertThat(text.mentions().get(0).chain())
                .isEqualTo(text.mentions().get(1).chain());
        assertThat(text.mentions().get(2).chain())
                .isNotEqualTo(text.mentions().get(0).chain());
    }

    @Test
    void what_is_not_there_is_named_and_not_measured() {
        CommandRun run = CommandRun.of("eval", "linking", "--data", folder, "--articles", folder);

        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("news_cluster", "id.jsonl", "ecbplus_xml");
    }
}
