package org.saksi.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksi.model.Article;

class LanguageDecisionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id|Polisi menangkap dua orang karena mereka membakar kantor gubernur, kata menteri itu.",
                "ms|Polis menahan dua lelaki kerana mereka membakar pejabat itu, kata menteri pada Khamis.",
                "ms|Perdana Menteri berkata kerajaan akan membantu mangsa banjir selepas mesyuarat itu.",
                "en|The police arrested two men after they had burned the office, the minister said.",
                "de|Die Polizei hat zwei Männer verhaftet, weil sie das Büro angezündet haben sollen.",
                "fr|La police a arrêté deux hommes après les violences dans la ville, selon le ministre.",
                "es|La policía detuvo a dos hombres por los disturbios en la ciudad, según el ministro.",
                "pt|A polícia prendeu dois homens após os distúrbios na cidade, disse o ministro em São Paulo.",
                "nl|De politie heeft twee mannen aangehouden die het kantoor in brand zouden hebben gestoken.",
                "it|La polizia ha arrestato due uomini dopo gli scontri nella città, secondo il ministro.",
                "tl|Inaresto ng mga pulis ang dalawang lalaki dahil sa panununog sa opisina ng gobernador.",
                "jv|Polisi nangkep wong loro amarga dheweke ngobong kantor iku, lan saiki isih ana ing kono.",
                "su|Pulisi nangkep dua jalma anu ngaduruk kantor éta, jeung maranéhna geus aya di tahanan.",
                "ja|警察は月曜日に二人の男を逮捕したと発表した。",
                "zh|警方星期一宣布逮捕两名男子。",
                "ko|경찰은 월요일에 두 명을 체포했다고 밝혔다.",
                "th|ตำรวจจับกุมชายสองคนเมื่อวันจันทร์",
                "und|Полиция задержала двух мужчин в понедельник.",
                "und|أوقفت الشرطة رجلين يوم الاثنين.",
                "und|12.500 15.000 (9/6)",
                "und|Sok Vannara Kyaw Htet Naing Ernesto Villacorta",
            })
    void sentencesAreDecided(String language, String sentence) {
        assertThat(LanguageDecision.shipped().decide(sentence).code()).isEqualTo(language);
    }

    @Test
    void aGivenLanguageIsTrustedAndAContradictionNoted() {
        String english = "The police arrested two men after they had burned the office, the minister said. ".repeat(4);
        ReadResult result = new ArticleReader().readText("a", "Language: id\n\n" + english);
        assertThat(Reading.article(result).language()).isEqualTo("id");
        assertThat(((ReadResult.Read) result).provenance().notes())
                .containsExactly("given language id but the text reads as en");
    }

    @ParameterizedTest
    @CsvSource({"id,id", "in,id", "ind,id", "ID,id", "id-ID,id", "en_US,en", "eng,en", "ms,ms", "de,de", "und,en"})
    void givenCodesAreKept(String given, String language) {
        Article article = Reading.article("Language: " + given + "\n\nThe police said that they had come to the city.");
        assertThat(article.language()).isEqualTo(language);
    }
}
