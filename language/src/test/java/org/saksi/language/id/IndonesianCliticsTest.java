package org.saksi.language.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksi.language.Analysers;
import org.saksi.language.Token;
import org.saksi.language.internal.Clitics;
import org.saksi.language.internal.SyntacticWords;
import org.saksi.language.internal.TextAnalyser;

class IndonesianCliticsTest {
    private final Clitics clitics = IndonesianClitics.load();

    private SyntacticWords words(String sentence) {
        List<Token> tokens = ((TextAnalyser) Analysers.of("id")).tokens(List.of(sentence.split(" ")));
        SyntacticWords words = new SyntacticWords();
        words.fill(tokens, clitics);
        return words;
    }

    private static List<String> forms(SyntacticWords words) {
        List<String> forms = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            forms.add((words.clitic(i) ? "+" : "") + words.form(i));
        }
        return forms;
    }

    @Test
    void enclitics_come_off_their_hosts() {
        assertThat(forms(words("Menteri akan menyetujuinya , kata pembantunya .")))
                .containsExactly("Menteri", "akan", "menyetujui", "+nya", ",", "kata", "pembantu", "+nya", ".");
        assertThat(forms(words("bukanlah rumahku atau rumahmu")))
                .containsExactly("bukan", "+lah", "rumah", "+ku", "atau", "rumah", "+mu");
        assertThat(forms(words("Apakah mereka pun pulang ?")))
                .containsExactly("Apa", "+kah", "mereka", "pun", "pulang", "?");
    }

    @Test
    void two_clitics_are_two_words() {
        assertThat(forms(words("itu rumahnyalah"))).containsExactly("itu", "rumah", "+nya", "+lah");
    }

    @Test
    void words_grown_together_stay_whole() {
        assertThat(forms(words("sebelumnya mereka hanya bertemu meskipun masalah telah selesai")))
                .containsExactly("sebelumnya", "mereka", "hanya", "bertemu", "meskipun", "masalah", "telah", "selesai");
    }

    @Test
    void letters_stay_as_written() {
        assertThat(forms(words("RUMAHNYA hamba-Nya"))).containsExactly("RUMAH", "+NYA", "hamba-", "+Nya");
    }

    @Test
    void words_know_their_tokens_however_many_there_are() {
        SyntacticWords words = words("rumahnya ".repeat(100).strip());

        assertThat(words.size()).isEqualTo(200);
        assertThat(words.token(199)).isEqualTo(99);
        assertThat(words.lower(199)).isEqualTo("nya");
    }
}
