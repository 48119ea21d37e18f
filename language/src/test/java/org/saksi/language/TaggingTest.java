package org.saksi.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tags and voices that frames stand on, in sentences of our own. */
class TaggingTest {
    private static Token token(String language, String text, String form) {
        return Texts.sentences(language, text).stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .filter(token -> token.form().equals(form))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Rebels attack the village every night.            | attack    | VERB
        The attack killed two soldiers.                   | attack    | NOUN
        Workers will protest against the new law.         | protest   | VERB
        Thousands joined a protest in the capital.        | protest   | NOUN
        Nurses plan to strike next week.                  | strike    | VERB
        An air strike hit the camp.                       | strike    | NOUN
        The president will visit Jakarta on Friday.       | visit     | VERB
        The visit to Jakarta was cancelled.               | visit     | NOUN
        They demand the release of the hostages.          | demand    | VERB
        The demand was rejected.                          | demand    | NOUN
        Many countries support the resolution.            | support   | VERB
        Police Arrest 20 Protesters After Clash           | Arrest    | VERB
        """)
    void english_nouns_and_verbs_are_told_apart(String text, String form, Upos upos) {
        assertThat(token("en", text, form).upos()).isEqualTo(upos);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Two soldiers were killed by rebels.               | killed    | PASSIVE
        Troops killed by rebels were buried on Monday.    | killed    | PASSIVE
        Rebels killed two soldiers.                       | killed    | ACTIVE
        Rebels have killed two soldiers.                  | killed    | ACTIVE
        Two men have been arrested in Medan.              | arrested  | PASSIVE
        The minister got attacked at home.                | attacked  | PASSIVE
        Police had not yet arrested anyone.               | arrested  | ACTIVE
        Dozens of people were wounded.                    | wounded   | PASSIVE
        """)
    void english_voices_are_told_apart(String text, String form, Voice voice) {
        assertThat(token("en", text, form).morphology().voice()).isEqualTo(voice);
    }

    @Test
    void english_forms_are_those_of_the_penn_treebank() {
        Token token = token("en", "Iran threatened to attack.", "threatened");
        assertThat(token.morphology().form()).isEqualTo("VBD");
        assertThat(token.lemma()).isEqualTo("threaten");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Pasukan itu akan menyerang kota pada malam hari.  | menyerang | VERB
        Serangan itu menewaskan dua tentara.              | Serangan  | NOUN
        Polisi Tangkap 20 Pengunjuk Rasa di Medan         | Tangkap   | VERB
        Presiden Prabowo bertemu menteri luar negeri.     | bertemu   | VERB
        Ia tidak akan mundur dari jabatannya.             | mundur    | VERB
        Pertemuan kedua pemimpin berlangsung di Jakarta.  | Pertemuan | NOUN
        Pertemuan kedua pemimpin berlangsung di Jakarta.  | Jakarta   | PROPN
        """)
    void indonesian_words_have_their_class(String text, String form, Upos upos) {
        assertThat(token("id", text, form).upos()).isEqualTo(upos);
    }

    @Test
    void names_are_not_taken_apart() {
        assertThat(token("id", "Menteri Merdeka Berutu menolak hadir.", "Berutu")
                        .lemma())
                .isEqualTo("berutu");
    }
}
