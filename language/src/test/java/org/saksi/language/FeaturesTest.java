package org.saksi.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksi.language.en.EnglishFeatures;
import org.saksi.language.id.IndonesianFeatures;
import org.saksi.language.internal.FeatureList;
import org.saksi.language.internal.Features;
import org.saksi.language.internal.TextAnalyser;

class FeaturesTest {
    private static String features(String language, Features features, String sentence, int token, Upos upos) {
        List<Token> tokens = ((TextAnalyser) Analysers.of(language)).tokens(List.of(sentence.split(" ")));
        return features.of(tokens.get(token), tokens.get(token).lower(), upos);
    }

    @Test
    void indonesian_verbs_have_voice_and_nouns_number() {
        Features features = IndonesianFeatures.load();
        String sentence = "Polisi menahan lima pemuda yang ditembak di negara-negara tetangga .";

        assertThat(features("id", features, sentence, 1, Upos.VERB)).isEqualTo("Voice=Act");
        assertThat(features("id", features, sentence, 5, Upos.VERB)).isEqualTo("Voice=Pass");
        assertThat(features("id", features, sentence, 3, Upos.NOUN)).isEqualTo("Number=Sing");
        assertThat(features("id", features, sentence, 7, Upos.NOUN)).isEqualTo("Number=Plur");
        assertThat(features("id", features, sentence, 9, Upos.PUNCT)).isEmpty();
    }

    @Test
    void indonesian_negation_has_polarity_and_clitics_are_pronouns_or_determiners() {
        Features features = IndonesianFeatures.load();

        assertThat(features("id", features, "Mereka tidak pulang", 1, Upos.PART))
                .isEqualTo("Polarity=Neg");
        assertThat(features.ofClitic("nya", Upos.PRON)).isEqualTo("Number=Sing|Person=3|PronType=Prs");
        assertThat(features.ofClitic("nya", Upos.DET)).isEqualTo("Definite=Def|PronType=Art");
        assertThat(features.ofClitic("lah", Upos.PART)).isEmpty();
    }

    @Test
    void english_verbs_have_tense_and_voice() {
        Features features = EnglishFeatures.load();
        String sentence = "Rebels who were arrested did not attack the largest camps .";

        assertThat(features("en", features, sentence, 3, Upos.VERB)).isEqualTo("Tense=Past|VerbForm=Part|Voice=Pass");
        assertThat(features("en", features, sentence, 6, Upos.VERB)).isEqualTo("VerbForm=Inf");
        assertThat(features("en", features, sentence, 5, Upos.PART)).isEqualTo("Polarity=Neg");
        assertThat(features("en", features, sentence, 8, Upos.ADJ)).isEqualTo("Degree=Sup");
        assertThat(features("en", features, sentence, 9, Upos.NOUN)).isEqualTo("Number=Plur");
    }

    @Test
    void the_same_features_are_the_same_string() {
        FeatureList list = new FeatureList(List.of("NOUN NN * Number=Sing", "NOUN NN rock Number=Sing", "ADV any * _"));

        assertThat(list.of(Upos.NOUN, "NN", "stone")).isSameAs(list.of(Upos.NOUN, "NN", "rock"));
        assertThat(list.of(Upos.ADV, "any", "soon")).isEmpty();
        assertThat(list.of(Upos.VERB, "any", "go")).isEmpty();
    }
}
