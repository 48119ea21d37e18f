package org.saksi.linker;

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

    Fit {
        parts = List.copyOf(parts);
    }

    /** The fit, or null where type or parties exclude each other. */
    @Nullable
    static Fit of(EventType type, List<Member> actors, List<Member> recipients, Event event) {
        double kind = TypeLikeness.of(type, event.event());
        double doing = kind == 0 ? 0 : PartyLikeness.of(actors, event.actors());
        if (doing == 0) {
            return null;
        }
        // who or what is acted upon is told in many words: it weighs half
        double reached = Math.max(
                PartyLikeness.of(recipients, event.recipients()), PartyLikeness.place(recipients, event.where()));
        double undergoing = (1 + reached) / 2;
        double told = (event.status() == Status.REPORTED ? REPORTED : 1) * (1 + confidence(event)) / 2;
        return new Fit(
                kind * doing * undergoing * told,
                List.of(
                        new Alert.Part("type", kind),
                        new Alert.Part("actors", doing),
                        new Alert.Part("recipients", undergoing),
                        new Alert.Part("event", told)));
    }

    private static double confidence(Event event) {
        Double confidence = event.confidence();
        return confidence == null ? UNKNOWN : confidence;
    }
}
