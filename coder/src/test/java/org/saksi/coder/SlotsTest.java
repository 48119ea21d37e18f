package org.saksi.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksi.language.Analysers;
import org.saksi.model.Article;
import org.saksi.model.EventType;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;

/** Who fills the slots where word order alone misleads: one sentence for each mistake that was mended. */
class SlotsTest {
    /** The last mention of a type. */
    private static Mention of(EventType type, String text) {
        Article article = new Article(
                "test",
                null,
                null,
                null,
                null,
                LocalDate.of(2025, 6, 16),
                "en",
                text,
                List.of(new Paragraph(new Span(0, text.length()), Origin.BODY)));
        CodedText coded = Coder.of("en").code(Analysers.of("en").analyse(article));
        return coded.mentions().stream()
                .filter(m -> m.event() == type)
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError(type + " not in " + coded.mentions()));
    }

    private static String joined(List<Phrase> phrases) {
        return String.join("; ", phrases.stream().map(Phrase::text).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Norway returned a stolen mask to Benin on Monday. | RETREAT | Norway | Benin",
                "Denmark lifted the sanctions imposed on Eritrea and Sudan. | RETREAT | Denmark | Eritrea; Sudan",
                "A car bomb in Beirut killed an officer who had fought in Homs. | ASSAULT | '' | an officer",
                "The navy mounted strikes Monday morning on rebel positions. | ASSAULT | The navy | rebel"
                        + " positions",
                "Miners in Peru call off a strike after a week. | CONCEDE | Miners in Peru | ''",
                "Portugal awarded the Freedom Medal to former President Jimmy Carter. | SUPPORT | Portugal | former"
                        + " President Jimmy Carter",
                "The summit between Kenya and Uganda failed to reach agreement. | REJECT | Kenya; Uganda | ''",
                "The fighters carried out attacks, mainly on army posts, on Sunday. | ASSAULT | The fighters | army"
                        + " posts",
                "The king cancelled a visit in the wake of the revolt. | REJECT | The king | ''",
                "Fiji imposed sanctions over the coup, including asset freezes, on Burmese generals. | SANCTION | Fiji"
                        + " | Burmese generals",
                "The sultan sent a note to the chiefs of the league threatening to leave. | THREATEN | The sultan | ''",
                "Rights groups, including Amnesty, held a protest against the king. | PROTEST | Rights groups; Amnesty"
                        + " | the king",
                "A rebel attack in Goma that killed a soldier was filmed. | ASSAULT | rebel | a soldier",
                "The minister said the government must think of the farmers. | REQUEST | The minister | the government",
            })
    void theSlotsAreFilledByThoseWhomTheSentenceMeans(String text, EventType type, String actors, String recipients) {
        Mention mention = of(type, text);

        assertThat(joined(mention.actors())).isEqualTo(actors);
        assertThat(joined(mention.recipients())).isEqualTo(recipients);
    }

    @Test
    void aShootingBehindADriveByIsNoDoer() {
        Mention killing = of(EventType.ASSAULT, "Three singers were killed in a drive-by shooting.");

        assertThat(killing.actors()).isEmpty();
    }
}
