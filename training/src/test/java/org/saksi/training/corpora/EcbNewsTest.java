package org.saksi.training.corpora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksi.language.Token;

class EcbNewsTest {
    @TempDir
    Path data;

    private Path write(String name, String... sentences) throws IOException {
        StringBuilder xml =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Document doc_name=\"own\">\n");
        int id = 0;
        for (int i = 0; i < sentences.length; i++) {
            int number = 0;
            for (String form : sentences[i].split(" ")) {
                xml.append("<token t_id=\"%d\" sentence=\"%d\" number=\"%d\">%s</token>\n"
                        .formatted(++id, i, number++, form.replace("&", "&amp;")));
            }
        }
        xml.append(
                "<Markables><ACTION_OCCURRENCE m_id=\"1\"><token_anchor t_id=\"1\"/></ACTION_OCCURRENCE></Markables>");
        Path folder = Files.createDirectories(data.resolve("incidents/ecbplus_xml/ECB+_LREC2014/ECB+/1"));
        return Files.writeString(folder.resolve(name), xml.append("\n</Document>\n"));
    }

    private List<String> texts() throws IOException {
        return EcbNews.read(data, 100).toTrain().stream()
                .map(SilverSentence::text)
                .toList();
    }

    @Test
    void addresses_headlines_dates_and_short_sentences_are_dropped() throws IOException {
        write(
                "1_1ecbplus.xml",
                "http : / / news . example / 2013 / harbour - strike . html",
                "Dockers Strike in Northern Harbour",
                "May 03 , 2013",
                "Some 2 , 400 dockers left the harbour at 6 : 30 a . m . on Friday .",
                "They sang .",
                "It was ? 900 that they wanted on top of their wages .");

        assertThat(texts()).containsExactly("Some 2,400 dockers left the harbour at 6:30 a.m. on Friday.");
    }

    @Test
    void tokens_are_those_of_our_own_analyser() throws IOException {
        write("1_1ecb.xml", "The U.S.-led crews did n't leave , `` so far '' , the mayor 's aide said .");

        assertThat(EcbNews.read(data, 1).toTrain().getFirst().tokens())
                .extracting(Token::form)
                .containsExactly(
                        "The", "U.S.", "-", "led", "crews", "did", "n't", "leave", ",", "\"", "so", "far", "\"", ",",
                        "the", "mayor", "'s", "aide", "said", ".");
    }

    @Test
    void a_sentence_that_was_cut_behind_a_title_is_whole_again() throws IOException {
        write("1_1ecb.xml", "The fire was put out by Sgt .", "Ivy Marsh and two of her neighbours .");

        assertThat(texts()).containsExactly("The fire was put out by Sgt. Ivy Marsh and two of her neighbours.");
    }

    @Test
    void sentences_are_unique_and_in_the_order_of_the_files() throws IOException {
        write("1_2ecb.xml", "The second harbour was closed .", "The first harbour was closed .");
        write("1_1ecb.xml", "The first harbour was closed .");

        Licensed<SilverSentence> read = EcbNews.read(data, 100);
        assertThat(read.use()).isEqualTo(Use.TRAIN);
        assertThat(read.licence()).isEqualTo("CC BY 3.0");
        assertThat(read.sentences())
                .extracting(one -> one.id() + " " + one.text())
                .containsExactly("1_1ecb-0 The first harbour was closed.", "1_2ecb-0 The second harbour was closed.");
        assertThat(EcbNews.read(data, 1).sentences()).hasSize(1);
    }

    @Test
    void what_is_no_xml_names_the_file() throws IOException {
        Path file = write("1_1ecb.xml", "The harbour was closed .");
        Files.writeString(file, "<Document>");

        assertThatIOException()
                .isThrownBy(() -> EcbNews.read(data, 1))
                .withMessage("[" + file + "] text must be XML of ECB+");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        `` We left , '' she said . `` It was n't safe . '' | "We left," she said. "It wasn't safe."
        the road to Northport - a long one - was ( again ) shut | the road to Northport - a long one - was (again) shut
        AT & T paid $ 3 , or 5 % of it | AT&T paid $3, or 5% of it
        the 33-year-old 's '90s songs | the 33-year-old's '90s songs
        """)
    void blanks_of_the_treebank_go(String tokens, String written) {
        assertThat(EnglishBlanks.written(List.of(tokens.split(" ")), false)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        the season - ending loss of the 53 - man team | the season-ending loss of the 53-man team
        a 6 . 1 quake , the U . S . agency said . | a 6.1 quake, the U.S. agency said.
        the team ’ s “ new start ” | the team’s “new start”
        We ’ re late - - again | We’re late -- again
        the dockers ' hall , the miners ’ hall | the dockers' hall, the miners’ hall
        "We left , " she said . "All of us . " | "We left," she said. "All of us."
        a fix for 'zero - day' bugs and ' old ' ones | a fix for 'zero-day' bugs and 'old' ones
        about 100 , 000 people in May 2009 , 300 of them ill | about 100,000 people in May 2009, 300 of them ill
        ''Long Road'' at 7 / 2 , the club' s film . . . | "Long Road" at 7/2, the club' s film...
        """)
    void blanks_around_every_sign_go(String tokens, String written) {
        assertThat(EnglishBlanks.written(List.of(tokens.split(" ")), true)).isEqualTo(written);
    }
}
