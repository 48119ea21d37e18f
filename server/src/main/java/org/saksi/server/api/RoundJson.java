package org.saksi.server.api;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.saksi.model.ContractJson;
import org.saksi.model.Event;
import org.saksi.server.desk.Desk;
import org.saksi.store.Round;
import org.saksi.store.RoundDecision;
import org.saksi.store.RoundEvent;
import org.saksi.store.RoundSummary;
import org.saksi.store.validation.AgreementReport;
import org.saksi.store.validation.Proportion;
import org.saksi.store.validation.RoundAgreement;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rounds as JSON; decisions only of complete ones. */
final class RoundJson {
    private final Desk desk;

    RoundJson(Desk desk) {
        this.desk = desk;
    }

    /** Who codes what, and how far they are. */
    static ObjectNode summary(RoundSummary round) {
        ObjectNode node = Answers.object();
        node.put("name", round.name());
        node.put("revision", round.revision());
        node.put("author", round.author());
        node.put("moment", round.moment().toString());
        node.put("filter", round.filter());
        node.put("seed", round.seed());
        node.put("events", round.present());
        node.put("complete", round.isComplete());
        node.put("closed_on", round.closedOn());
        ArrayNode coders = node.putArray("coders");
        for (RoundSummary.Progress coder : round.progress()) {
            coders.addObject().put("name", coder.coder()).put("left", coder.left());
        }
        return node;
    }

    /** A round that is open: neither agreement nor decisions are told. */
    static ObjectNode open(RoundSummary round) {
        ObjectNode node = summary(round);
        node.putNull("agreement");
        node.putNull("decided");
        return node;
    }

    /** A complete round with its agreement and decisions. */
    ObjectNode whole(Round round) {
        ObjectNode node = summary(round.summary());
        node.set("agreement", agreement(RoundAgreement.of(round)));
        ArrayNode decided = node.putArray("decided");
        for (RoundEvent event : round.present()) {
            ObjectNode one = decided.addObject();
            one.put("event", event.id());
            one.put("agreed", event.agreed(round.coders().size()).isPresent());
            one.put("settled_by", event.settledBy());
            ArrayNode decisions = one.putArray("decisions");
            event.decisions().forEach(decision -> decisions.add(decision(decision)));
        }
        return node;
    }

    private ObjectNode decision(RoundDecision decision) {
        ObjectNode node = Answers.object();
        node.put("revision", decision.revision());
        node.put("coder", decision.coder());
        node.put("moment", decision.moment().toString());
        node.put("decision", decision.decision().label());
        node.put("reason", decision.reason());
        line(node, "edited", decision.edited());
        return node;
    }

    /** An event as a line of the contract, null where there is none or its article is gone. */
    void line(ObjectNode node, String name, @Nullable Event event) {
        String text = event == null
                ? null
                : desk.article(event.article().id())
                        .map(article -> article.article().text())
                        .orElse(null);
        if (event == null || text == null) {
            node.putNull(name);
        } else {
            node.putRawValue(name, Answers.line(ContractJson.event(event, text)));
        }
    }

    private static ObjectNode agreement(RoundAgreement agreement) {
        ObjectNode node = Answers.object();
        AgreementReport report = agreement.report();
        node.put("judged", report.judged());
        node.set("precision", share(report.precision()));
        node.set("weighted", share(report.weighted()));
        AgreementReport.Disputed disputed = report.disputed();
        if (disputed == null) {
            node.putNull("disputed");
        } else {
            node.putObject("disputed")
                    .put("events", disputed.events())
                    .put("low", disputed.low())
                    .put("high", disputed.high())
                    .put("shares", disputed.shares());
        }
        ObjectNode slots = node.putObject("slots");
        agreement.slots().forEach((slot, of) -> slots.set(slot.label(), coders(of)));
        ObjectNode confusion = node.putObject("confusion");
        report.confusion().forEach((type, row) -> {
            ObjectNode cells = confusion.putObject(type);
            row.forEach(cells::put);
        });
        ArrayNode differences = node.putArray("differences");
        for (RoundAgreement.Difference difference : agreement.differences()) {
            ObjectNode one = differences.addObject();
            one.put("event", difference.event());
            one.put("slot", difference.slot().label());
            one.put("coded", difference.coded());
            ObjectNode said = one.putObject("said");
            difference.said().forEach(said::put);
            one.put("settled", difference.settled());
        }
        return node;
    }

    private static ObjectNode coders(AgreementReport.CoderAgreement of) {
        ObjectNode node = Answers.object();
        node.put("events", of.units());
        number(node, "agreement", of.agreement());
        number(node, "alpha", of.alpha());
        ArrayNode pairs = node.putArray("pairs");
        for (AgreementReport.PairAgreement pair : of.pairs()) {
            ObjectNode one = pairs.addObject();
            one.put("one", pair.one()).put("other", pair.other()).put("events", pair.units());
            number(one, "agreement", pair.agreement());
            number(one, "kappa", pair.kappa());
        }
        return node;
    }

    private static void number(ObjectNode node, String name, OptionalDouble number) {
        if (number.isPresent()) {
            node.put(name, number.getAsDouble());
        } else {
            node.putNull(name);
        }
    }

    private static @Nullable ObjectNode share(@Nullable Proportion share) {
        return share == null
                ? null
                : Answers.object()
                        .put("estimate", share.estimate())
                        .put("low", share.low())
                        .put("high", share.high());
    }
}
