package org.saksi.server.page;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Event;
import org.saksi.model.EventType;
import org.saksi.model.Member;
import org.saksi.model.Ontology;
import org.saksi.model.Span;
import org.saksi.model.Status;
import org.saksi.server.access.RefusedException;

/**
 * A correction of slots as the review form sends it.
 *
 * @param type the type, null to leave it
 * @param mode the mode; empty for none
 * @param status the status, null to leave it
 * @param swap whether actors and recipients change places
 * @param keptActors which actors stay, by their number
 * @param keptRecipients which recipients stay, by their number
 * @param actor words of the sentence that name a further actor; empty for none
 * @param recipient words of the sentence that name a further recipient; empty for none
 * @param placed whether the place stays
 * @param timed whether the event has a time at all
 * @param time what the time is corrected to
 */
record EventEdit(
        @Nullable EventType type,
        String mode,
        @Nullable Status status,
        boolean swap,
        List<Integer> keptActors,
        List<Integer> keptRecipients,
        String actor,
        String recipient,
        boolean placed,
        boolean timed,
        TimeEdit time) {
    /**
     * Reads the fields of the form.
     *
     * @throws RefusedException when a field holds something else than it may
     */
    static EventEdit of(Context ctx) {
        return new EventEdit(
                ReviewForms.namedIfAny(ctx, "type", EventType.values(), EventType::name),
                ReviewForms.field(ctx, "mode"),
                ReviewForms.namedIfAny(ctx, "status", Status.values(), Status::label),
                !ReviewForms.field(ctx, "swap").isEmpty(),
                numbers(ctx, "actor"),
                numbers(ctx, "recipient"),
                ReviewForms.field(ctx, "addActor"),
                ReviewForms.field(ctx, "addRecipient"),
                ReviewForms.field(ctx, "dropWhere").isEmpty(),
                ReviewForms.field(ctx, "dropWhen").isEmpty(),
                TimeEdit.of(ctx));
    }

    private static List<Integer> numbers(Context ctx, String name) {
        List<Integer> numbers = new ArrayList<>();
        for (String typed : ctx.formParams(name)) {
            if (!typed.matches("\\d{1,4}")) {
                throw RefusedException.bad(
                        name, "[" + name + "] must be the number of a party but was \"" + typed + "\"");
            }
            numbers.add(Integer.valueOf(typed));
        }
        return List.copyOf(numbers);
    }

    /**
     * The corrected event. Type and mode bring their quad class and score; the CAMEO code stays only where the type does.
     *
     * @throws IllegalArgumentException when the type has no such mode, or words are not in the sentence
     */
    Event apply(Event event) {
        EventType newType = type == null ? event.event() : type;
        String newMode = mode.isEmpty() ? null : mode;
        Ontology ontology = Ontology.load();
        List<Member> actors = kept(event, event.actors(), keptActors, actor);
        List<Member> recipients = kept(event, event.recipients(), keptRecipients, recipient);
        boolean same = newType == event.event() && Objects.equals(newMode, event.mode());
        return new Event(
                event.id(),
                event.version(),
                event.article(),
                newType,
                newMode,
                event.contexts(),
                event.evidence(),
                same ? event.cameo() : null,
                ontology.type(newType).quad(),
                ontology.score(newType, newMode),
                status == null ? event.status() : status,
                event.confidence(),
                event.trigger(),
                swap ? recipients : actors,
                swap ? actors : recipients,
                newType == EventType.REJECT ? event.denies() : null,
                event.condition(),
                event.attribution(),
                event.quote(),
                timed ? time.apply(event.when()) : null,
                placed ? event.where() : null,
                event.quantities(),
                event.sentence(),
                event.origin(),
                event.rule(),
                event.basis(),
                event.incident(),
                event.adjudication());
    }

    private static List<Member> kept(Event event, List<Member> members, List<Integer> numbers, String added) {
        List<Member> kept = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            if (numbers.contains(i)) {
                kept.add(members.get(i));
            }
        }
        if (!added.isEmpty()) {
            kept.add(named(event, added));
        }
        return kept;
    }

    /** A party as the sentence names it; it is not resolved, since nobody says who it is. */
    private static Member named(Event event, String words) {
        int at = event.sentence().text().indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException(
                    "[" + event.id() + "] a party must be words of the sentence but was \"" + words + "\"");
        }
        int start = event.sentence().span().start() + at;
        return new Member(words, new Span(start, start + words.length()), null, null, null, null, null);
    }
}
