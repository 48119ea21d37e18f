package org.saksi.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksi.model.Article;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;

/** The models that ship read plain sentences: what an untrained or mixed-up model would not. */
class ShippedTreesTest {
    private static Sentence read(String language, String text) {
        List<Paragraph> paragraphs = List.of(new Paragraph(new Span(0, text.length()), Origin.BODY));
        Article article = new Article("t", null, null, null, null, null, language, text, paragraphs);
        return Analysers.of(language).analyse(article).sentences().getFirst();
    }

    private static List<String> arcs(Sentence sentence) {
        DependencyTree tree = sentence.tree();
        assertThat(tree).isNotNull();
        return tree.words().stream()
                .map(word -> word.form() + " " + word.relation() + " "
                        + (word.head() < 0 ? "-" : tree.words().get(word.head()).form()))
                .toList();
    }

    private static List<String> names(Sentence sentence) {
        return sentence.names().stream()
                .map(name ->
                        name.kind() + " " + sentence.tokens().get(name.from()).form())
                .toList();
    }

    @Test
    void anEnglishConditionHangsOnItsMainVerb() {
        Sentence sentence = read("en", "If Iran closes the border, the United States will attack Iran.");

        assertThat(arcs(sentence))
                .contains("closes advcl attack", "Iran nsubj closes", "States nsubj attack", "attack root -");
        assertThat(names(sentence)).contains("LOC Iran", "LOC United");
    }

    @Test
    void anIndonesianSubjectObjectAndCliticAreRead() {
        Sentence sentence = read("id", "Polisi menangkap tiga mahasiswa dan menyita kameranya di Jakarta.");

        assertThat(arcs(sentence))
                .contains(
                        "Polisi nsubj menangkap",
                        "mahasiswa obj menangkap",
                        "menangkap root -",
                        "menyita conj menangkap");
        assertThat(sentence.tree().words()).extracting(Word::form).containsSequence("kamera", "nya");
        assertThat(names(sentence)).containsExactly("LOC Jakarta");
    }

    @Test
    void groupsAreReadByTheirLists() {
        assertThat(names(read("en", "Israeli soldiers shot two Palestinians near the village.")))
                .containsExactly("GRP Israeli", "GRP Palestinians");
        assertThat(names(read("id", "Polisi menolong ratusan pengungsi Rohingya.")))
                .containsExactly("GRP Rohingya");
    }
}
