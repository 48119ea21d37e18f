package org.saksi.coder;

import java.util.List;
import org.saksi.coder.ContentRefinement.Coding;
import org.saksi.model.EventType;

/** Lets threats, demands, promises, refusals and denials govern the acts they name. Confined to one thread. */
final class ContentGovernor {
    private final Scene scene;
    private final Clauses clauses;
    private final Candidates candidates;

    ContentGovernor(Scene scene, Clauses clauses, Candidates candidates) {
        this.scene = scene;
        this.clauses = clauses;
        this.candidates = candidates;
    }

    /** What a threat, demand, promise, refusal or denial governs refines it and is no event of its own. */
    void govern() {
        for (Candidate outer : candidates.open()) {
            boolean governs = outer.rule().content() || verbal(outer.event);
            if (!governs || outer.missing != null || !candidates.holds(outer)) {
                continue;
            }
            List<Candidate> inside = governed(outer);
            if (!inside.isEmpty()) {
                if (outer.rule().content()) {
                    refine(outer, inside.getFirst());
                }
                inside.forEach(
                        c -> candidates.drop(c, "it stands inside what \"" + candidates.words(outer) + "\" governs"));
            } else if (outer.rule().needs().contains(Rule.Need.CONTENT)) {
                candidates.drop(outer, "the rule needs a governed act and none was found");
            }
        }
    }

    /** Types that are words about an act to come: what they name has not taken place. */
    private static boolean verbal(EventType type) {
        return switch (type) {
            case REQUEST, REJECT, THREATEN, AGREE -> true;
            case CONSULT,
                    SUPPORT,
                    CONCEDE,
                    COOPERATE,
                    AID,
                    RETREAT,
                    ACCUSE,
                    PROTEST,
                    SANCTION,
                    MOBILIZE,
                    COERCE,
                    ASSAULT -> false;
        };
    }

    private List<Candidate> governed(Candidate outer) {
        int end = clauses.contentEnd(outer.end);
        return candidates.open().stream()
                .filter(c -> c != outer && c.trigger.from() >= outer.trigger.to() && c.trigger.from() < end)
                .toList();
    }

    private void refine(Candidate outer, Candidate inner) {
        if (outer.rule().denial()) {
            outer.denies = inner.act(scene);
            outer.why.add("denies " + inner.event + " \"" + candidates.words(inner) + "\"");
            return;
        }
        Coding coding = ContentRefinement.governed(outer.coding(), inner.coding());
        outer.pledge = inner.act(scene);
        outer.code(
                coding.event(),
                coding.mode(),
                coding.cameo(),
                "governs " + inner.event + " \"" + candidates.words(inner) + "\"");
        if (outer.recipients.isEmpty() && outer.event != EventType.REQUEST) {
            outer.recipients = inner.recipients.stream()
                    .filter(p -> outer.actors.stream().noneMatch(a -> a.span().overlaps(p.span())))
                    .toList();
        }
        if (outer.recipients.isEmpty() && outer.event == EventType.REQUEST) {
            outer.recipients = inner.actors.stream()
                    .filter(p -> outer.actors.stream().noneMatch(a -> a.span().overlaps(p.span())))
                    .toList();
        }
    }
}
