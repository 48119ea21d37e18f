package org.saksi.linker;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Alert;
import org.saksi.model.Event;
import org.saksi.model.EventType;
import org.saksi.model.Member;
import org.saksi.model.Status;

/**
 * How well an event fits a pattern of type and parties.
 *
 * @param sure the product of the parts
 * @param parts the parts, for people who want to know why
 */
record Fit(double sure, List<Alert.Part> parts) {
    private static final double REPORTED = 0.85;
    /** What an event without a calibrated confidence counts. */
    private static final double UNKNOWN = 0.7;
    /** What it counts when one side does not say upon whom. */
    private static final double UNSAID = 0.7;

    private static final double REACHED = 0.8;
    /** What it counts when it reaches him who made it his condition, though he did not say so. */
    private static final double SPEAKER = 0.9;

    private static final double ABROAD = 0.95;

    Fit {
        parts = List.copyOf(parts);
    }

    /**
     * The fit, or null where type or parties exclude each other.
     *
     * @param likely whom it is likely to reach where the pattern does not say: "if they shell again" means the speaker
     * @param said the words in which the act was threatened, promised or made a condition
     */
    @Nullable
    static Fit of(
            EventType type,
            List<Member> actors,
            List<Member> recipients,
            List<Member> likely,
            Wording said,
            Event event) {
        double kind = TypeLikeness.of(type, event.event());
        boolean abroad = PartyLikeness.abroad(event.actors(), event.recipients(), event.where());
        double reached = kind == 0 ? 0 : reached(recipients, likely, event, abroad);
        abroad &= reached >= REACHED;
        double doing = reached == 0 ? 0 : PartyLikeness.of(actors, event.actors(), abroad);
        if (doing == 0) {
            return null;
        }
        double wording = said.likeness(told(event));
        if (abroad) {
            // one state's act upon another is rare enough to be known by its parties
            wording = Math.max(wording, ABROAD);
        }
        double told = (event.status() == Status.REPORTED ? REPORTED : 1) * (1 + confidence(event)) / 2;
        return new Fit(
                kind * doing * reached * wording * told,
                List.of(
                        new Alert.Part("type", kind),
                        new Alert.Part("actors", doing),
                        new Alert.Part("recipients", reached),
                        new Alert.Part("wording", wording),
                        new Alert.Part("event", told)));
    }

    /** Whether whom the pattern means is hit: 0 where others are, in between where nobody is named. */
    private static double reached(List<Member> recipients, List<Member> likely, Event event, boolean abroad) {
        if (event.recipients().isEmpty() || recipients.stream().noneMatch(PartyLikeness::somebody)) {
            double there = PartyLikeness.place(recipients, event.where());
            boolean speaker = !event.recipients().isEmpty()
                    && likely.stream().anyMatch(PartyLikeness::somebody)
                    && PartyLikeness.of(likely, event.recipients(), abroad) >= REACHED;
            return speaker ? SPEAKER : Math.max(there, UNSAID);
        }
        return Math.max(
                PartyLikeness.of(recipients, event.recipients(), abroad),
                PartyLikeness.place(recipients, event.where()));
    }

    private static Wording told(Event event) {
        List<Member> parties = new ArrayList<>(event.actors());
        parties.addAll(event.recipients());
        String title = event.article().title();
        String words = title == null
                ? event.sentence().text()
                : title + "\n" + event.sentence().text();
        return Wording.of(event.article().language(), words, parties);
    }

    private static double confidence(Event event) {
        Double confidence = event.confidence();
        return confidence == null ? UNKNOWN : confidence;
    }
}
