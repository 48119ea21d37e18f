package org.saksi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saksi.model.Adjudication.Roles;
import org.saksi.model.Adjudication.Verdict;

/** What the records themselves refuse or put right. */
class RecordsTest {
    @Test
    void a_span_runs_forward_from_a_place_in_the_text() {
        refused(() -> new Span(-1, 2), "span must be 0 <= start <= end but was [-1,2]");
        refused(() -> new Span(3, 2), "span must be 0 <= start <= end but was [3,2]");
    }

    @Test
    void spans_overlap_contain_and_join() {
        Span first = new Span(2, 5);

        assertThat(first.overlaps(new Span(4, 9))).isTrue();
        assertThat(first.overlaps(new Span(5, 9))).isFalse();
        assertThat(first.contains(new Span(2, 5))).isTrue();
        assertThat(first.contains(new Span(2, 6))).isFalse();
        assertThat(first.to(new Span(0, 1))).isEqualTo(new Span(0, 5));
        assertThat(first.in("abcdefg")).isEqualTo("cde");
        assertThat(first).isLessThan(new Span(2, 6)).isGreaterThan(new Span(1, 9));
    }

    @Test
    void an_excerpt_is_as_long_as_its_span() {
        assertThat(Excerpt.of(new Span(1, 3), "abcd")).isEqualTo(new Excerpt("bc", new Span(1, 3)));
        refused(
                () -> new Excerpt("bc", new Span(1, 4)),
                "field \"text\" must be as long as its span [1,4] but was \"bc\"");
    }

    @Test
    void an_index_is_not_negative() {
        refused(() -> new SentenceExcerpt(-1, new Span(0, 1), "a"), "field \"index\" must not be negative but was -1");
    }

    @Test
    void only_a_rejection_denies() {
        Event threat = ContractExamples.threat();

        refused(
                () -> new Event(
                        threat.id(),
                        threat.version(),
                        threat.article(),
                        threat.event(),
                        threat.mode(),
                        threat.contexts(),
                        threat.evidence(),
                        threat.cameo(),
                        threat.quad(),
                        threat.score(),
                        threat.status(),
                        threat.confidence(),
                        threat.trigger(),
                        threat.actors(),
                        threat.recipients(),
                        ContractExamples.denial().denies(),
                        threat.condition(),
                        threat.attribution(),
                        threat.quote(),
                        threat.when(),
                        threat.where(),
                        threat.quantities(),
                        threat.sentence(),
                        threat.origin(),
                        threat.rule(),
                        threat.basis(),
                        threat.incident(),
                        null),
                "field \"denies\" must be null unless the event is REJECT but was THREATEN");
    }

    @Test
    void an_answer_has_a_type_or_a_reason_why_there_is_none() {
        refused(() -> said(Verdict.AGREES, null, null, null), "field \"event\" must name a type but was null");
        refused(() -> said(Verdict.NO_EVENT, EventType.AID, null, null), "field \"event\" must be null but was AID");
        refused(
                () -> said(Verdict.FAILED, null, Roles.SWAPPED, "timeout"),
                "field \"roles\" must be null but was \"swapped\"");
        refused(() -> said(Verdict.FAILED, null, null, null), "field \"failure\" must be a short word but was null");
        refused(
                () -> said(Verdict.FAILED, null, null, "No answer!"),
                "field \"failure\" must be a short word but was \"No answer!\"");
        refused(
                () -> said(Verdict.NO_EVENT, null, null, "timeout"),
                "field \"failure\" must be null but was \"timeout\"");
        refused(
                () -> said(Verdict.AGREES, EventType.AID, null, null)
                        .inPlaceOf(Adjudication.Coding.of(ContractExamples.threat())),
                "field \"rule\" must be null unless the answer differs but was THREATEN");
    }

    private static Adjudication said(
            Verdict verdict, @Nullable EventType event, @Nullable Roles roles, @Nullable String failure) {
        return new Adjudication("1", "judge-1", verdict, event, roles, failure, null);
    }

    @Test
    void evidence_names_a_context_of_the_event() {
        Event threat = ContractExamples.threat();

        refused(
                () -> new Event(
                        threat.id(),
                        threat.version(),
                        threat.article(),
                        threat.event(),
                        threat.mode(),
                        List.of("legal"),
                        threat.evidence(),
                        threat.cameo(),
                        threat.quad(),
                        threat.score(),
                        threat.status(),
                        threat.confidence(),
                        threat.trigger(),
                        threat.actors(),
                        threat.recipients(),
                        threat.denies(),
                        threat.condition(),
                        threat.attribution(),
                        threat.quote(),
                        threat.when(),
                        threat.where(),
                        threat.quantities(),
                        threat.sentence(),
                        threat.origin(),
                        threat.rule(),
                        threat.basis(),
                        threat.incident(),
                        threat.adjudication()),
                "field \"evidence\" must be one of legal but was \"military\"");
    }

    @Test
    void an_unpaired_surrogate_is_stored_as_the_replacement_character() {
        Article article =
                new Article("x", null, null, null, null, null, "id", "a\uD83Db\uD83D\uDD25c\uDD25", List.of());

        assertThat(article.text()).isEqualTo("a\uFFFDb\uD83D\uDD25c\uFFFD");
    }

    @Test
    void the_excerpt_of_a_dead_letter_is_cut_between_characters() {
        DeadLetter letter = new DeadLetter("x", null, "too-long", "too long", "\uD83D\uDD25".repeat(300));

        assertThat(letter.excerpt()).isEqualTo("\uD83D\uDD25".repeat(200));
    }

    @Test
    void a_blank_name_is_refused() {
        refused(() -> new DeadLetter(" ", null, "r", "r", ""), "field \"input\" must not be blank but was \" \"");
    }

    @Test
    void a_message_shows_no_control_characters_and_not_all_of_a_long_value() {
        refused(
                () -> new Excerpt("a\u001b[2J" + "x".repeat(100), new Span(0, 1)),
                "field \"text\" must be as long as its span [0,1] but was \"a\\u001b[2J" + "x".repeat(75) + "...\"");
    }

    private static void refused(ThrowingCallable making, String message) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
