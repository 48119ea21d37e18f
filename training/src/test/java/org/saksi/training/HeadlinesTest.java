package org.saksi.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksi.language.en.EnglishInflection;
import org.saksi.language.en.EnglishWords;
import org.saksi.language.id.IndonesianMorphology;
import org.saksi.language.id.Roots;

class HeadlinesTest {
    private static List<Treebank.Word> words(String... formsAndTags) {
        List<Treebank.Word> words = new ArrayList<>();
        for (int i = 0; i < formsAndTags.length; i += 3) {
            words.add(new Treebank.Word(formsAndTags[i], "_", formsAndTags[i + 1], formsAndTags[i + 2]));
        }
        return words;
    }

    @Test
    void english_headlines_drop_articles_and_tell_in_the_present() {
        List<Treebank.Word> line = Headlines.english(
                words(
                        "The",
                        "DET",
                        "DT",
                        "rebels",
                        "NOUN",
                        "NNS",
                        "attacked",
                        "VERB",
                        "VBD",
                        "a",
                        "DET",
                        "DT",
                        "camp",
                        "NOUN",
                        "NN",
                        ".",
                        "PUNCT",
                        "."),
                new EnglishInflection(EnglishWords.load()));

        assertThat(line).extracting(Treebank.Word::form).containsExactly("Rebels", "Attack", "Camp");
        assertThat(line).extracting(Treebank.Word::xpos).containsExactly("NNS", "VBP", "NN");
    }

    @Test
    void indonesian_headlines_drop_the_prefix_of_active_verbs() {
        List<Treebank.Word> line = Headlines.indonesian(
                words("Polisi", "NOUN", "NN", "menangkap", "VERB", "VB", "pencuri", "NOUN", "NN"),
                new IndonesianMorphology(Roots.load()));

        assertThat(line).extracting(Treebank.Word::form).containsExactly("Polisi", "Tangkap", "Pencuri");
    }
}
