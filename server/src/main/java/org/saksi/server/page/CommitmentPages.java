package org.saksi.server.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.saksi.model.Alert;
import org.saksi.model.Commitment;
import org.saksi.model.RegisteredCommitment;
import org.saksi.server.desk.Desk;

/** The register of commitments with its alerts, and the page of one commitment. */
final class CommitmentPages {
    private final Desk desk;

    CommitmentPages(Desk desk) {
        this.desk = desk;
    }

    /**
     * The register.
     *
     * @param page the commitments
     * @param alerts the alerts, where they are asked for
     * @param view {@code register} or {@code alerts}
     * @param state the state that is shown, empty for all
     * @param who the name that is looked for, empty for all
     * @param counts how many there are in each state
     * @param here the address
     */
    record ListModel(
            Paged<RegisteredCommitment> page,
            Paged<Alert> alerts,
            String view,
            String state,
            String who,
            Map<Commitment.State, Long> counts,
            Address here) {}

    /** One commitment with its alerts. */
    record OneModel(RegisteredCommitment commitment, List<Alert> alerts) {}

    View list(Asked asked) {
        String who = asked.get("who").toLowerCase(Locale.ROOT);
        List<RegisteredCommitment> all = desk.commitments().stream()
                .filter(one -> who.isEmpty() || names(one, who))
                .sorted(Comparator.comparing(
                                (RegisteredCommitment one) ->
                                        one.statements().getLast().on(),
                                Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                        .reversed())
                .toList();
        Map<Commitment.State, Long> counts = new EnumMap<>(Commitment.State.class);
        all.forEach(one -> counts.merge(one.state(), 1L, Long::sum));
        List<RegisteredCommitment> shown = all.stream()
                .filter(one ->
                        asked.get("state").isEmpty() || one.state().label().equals(asked.get("state")))
                .toList();
        Address here = asked.here("view", "state", "who");
        ListModel model = new ListModel(
                Paged.of(shown, asked, here),
                Paged.of(desk.alerts().reversed(), asked, here),
                asked.get("view").equals("alerts") ? "alerts" : "register",
                asked.get("state"),
                asked.get("who"),
                counts,
                here);
        return View.of("commitments", "commitments", asked.t().get("nav.commitments"), here, model);
    }

    private static boolean names(RegisteredCommitment one, String who) {
        return java.util.stream.Stream.concat(one.made().by().stream(), one.made().toward().stream())
                .anyMatch(member -> member.text().toLowerCase(Locale.ROOT).contains(who)
                        || (member.name() != null
                                && member.name().toLowerCase(Locale.ROOT).contains(who)));
    }

    View one(Asked asked) {
        RegisteredCommitment commitment = desk.commitments().stream()
                .filter(one -> one.id().equals(asked.id()))
                .findFirst()
                .orElseThrow(() -> new Page.MissingException(asked.id()));
        List<Alert> alerts = desk.alerts().stream()
                .filter(alert -> alert.commitment().equals(commitment.id()))
                .toList();
        String by = new EventWords(asked.t()).names(commitment.made().by());
        return View.of(
                "commitment",
                "commitments",
                asked.t().get("commitment.title", by.isEmpty() ? asked.t().get("event.nobody") : by),
                Address.of("/commitments", commitment.id()),
                new OneModel(commitment, alerts));
    }
}
