package org.saksi.linker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.saksi.model.CopyGroup;

/** Which texts hand on one text, and which only tell of one event. */
class CopyLikenessTest {
    private static final String POST =
            "The harbour court of Ostrava sentenced the shipowner Halvar Brandt to nine years in prison on Tuesday."
                + " Judge Mirela Tosk said Brandt had bribed three customs officers with 40,000 marks. The officers"
                + " Linde, Orvik and Saal were dismissed in March. Prosecutor Jonas Weil had demanded twelve years for"
                + " the bribery, and the shipowner must also pay a fine of 70,000 marks.";

    /** The same hearing by another hand: the names and numbers are the same, the sentences are not. */
    private static final String MAIL =
            "Nine years in prison for Halvar Brandt, shipowner: so the court sentenced him at the harbour of Ostrava"
                + " on Tuesday. With 40,000 marks he bribed customs, three officers of it, judge Mirela Tosk said."
                + " Dismissed since March are Orvik, Saal and Linde, who were these officers. For bribery twelve years"
                + " had been demanded by Jonas Weil, prosecutor; 70,000 marks in fine come on top, to be paid by the"
                + " shipowner.";

    private static final String REWRITTEN =
            "Shipowner Halvar Brandt goes to prison for nine years, the harbour court of Ostrava ruled. Judge Mirela"
                    + " Tosk said Brandt had bribed three customs officers with 40,000 marks. The officers Linde, Orvik"
                    + " and Saal were dismissed in March, and the shipowner must also pay a fine of 70,000 marks."
                    + " Prosecutor Jonas Weil had asked for more.";

    @Test
    void two_reports_of_one_hearing_by_two_hands_are_no_copies() {
        ArticleTraits post = traits("a1", "Harbour Post", POST);
        ArticleTraits mail = traits("a2", "Evening Mail", MAIL);

        assertThat(post.likeness(mail)).isGreaterThan(0.6);
        assertThat(CopyLikeness.between(post, mail)).isNull();
    }

    @Test
    void sentences_of_one_text_in_two_papers_are_a_copy() {
        CopyFinder.Link link =
                CopyLikeness.between(traits("a1", "Harbour Post", POST), traits("a2", "Evening Mail", REWRITTEN));

        assertThat(link).isNotNull();
        assertThat(link.kind()).isEqualTo(CopyGroup.Kind.REWRITTEN);
    }

    private static ArticleTraits traits(String id, String publisher, String body) {
        return ArticleTraits.of(Newsroom.article(id, publisher, "2025-06-10", "Shipowner sentenced", body)
                .coded());
    }
}
