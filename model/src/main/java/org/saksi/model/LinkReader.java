package org.saksi.model;

import java.util.List;
import java.util.TreeMap;

/** Reads what linking makes, as strictly as the rest of the contract. */
final class LinkReader {
    private LinkReader() {}

    static CopyGroup copies(JsonObject line) {
        return new CopyGroup(
                line.string("id"),
                line.stringOrNull("wire"),
                line.objects(
                        "copies",
                        copy -> new CopyGroup.Copy(
                                copy.string("article"),
                                copy.stringOrNull("publisher"),
                                copy.stringOrNull("of"),
                                copy.labelOrNull("kind", CopyGroup.Kind.values(), CopyGroup.Kind::label),
                                copy.numberOrNull("score"))));
    }

    static Incident incident(JsonObject line) {
        return new Incident(
                line.string("id"),
                line.label("event", EventType.values(), EventType::name),
                line.stringOrNull("mode"),
                line.stringOrNull("cameo"),
                line.label("status", Status.values(), Status::label),
                line.bool("denied"),
                line.string("representative"),
                line.objects("actors", LinkReader::party),
                line.objects("recipients", LinkReader::party),
                line.dateOrNull("start"),
                line.dateOrNull("end"),
                line.objectOrNull("where", LinkReader::place),
                line.objects("figures", LinkReader::figure),
                line.integer("publishers"),
                line.dateOrNull("first_seen"),
                line.dateOrNull("last_seen"),
                line.objects("disagreements", LinkReader::disagreement),
                line.stringOrNull("story"),
                line.objects("mentions", LinkReader::told));
    }

    static Story story(JsonObject line) {
        return new Story(
                line.string("id"),
                line.stringOrNull("title"),
                line.string("headline"),
                line.dateOrNull("first_seen"),
                line.dateOrNull("last_seen"),
                line.integer("publishers"),
                line.objects("parties", LinkReader::party),
                line.strings("articles"),
                line.strings("incidents"));
    }

    static IncidentChange change(JsonObject line) {
        String change = line.string("change");
        String kept = line.string("kept");
        String other = line.string("other");
        List<String> events = line.strings("events");
        String reason = line.stringOrNull("reason");
        return switch (change) {
            case "merge" -> new IncidentChange.Merge(kept, other, events, reason);
            case "split" -> new IncidentChange.Split(kept, other, events, reason);
            default -> throw ContractException.field("change", "be one of merge, split", change);
        };
    }

    private static Incident.Party party(JsonObject party) {
        return new Incident.Party(
                party.string("name"),
                party.stringOrNull("entity"),
                party.stringOrNull("country"),
                party.stringOrNull("sector"));
    }

    private static Incident.Place place(JsonObject place) {
        return new Incident.Place(
                place.string("name"),
                place.stringOrNull("country"),
                place.stringOrNull("admin1"),
                place.numberOrNull("lat"),
                place.numberOrNull("lon"),
                place.labelOrNull("precision", Where.Precision.values(), Where.Precision::label),
                place.stringOrNull("geoname"));
    }

    private static Incident.Figure figure(JsonObject figure) {
        return new Incident.Figure(
                figure.string("kind"),
                figure.string("unit"),
                figure.number("min"),
                figure.number("max"),
                figure.number("latest"),
                figure.string("by"),
                figure.dateOrNull("on"),
                figure.integer("mentions"));
    }

    private static Disagreement disagreement(JsonObject disagreement) {
        return new Disagreement(
                disagreement.label("about", Disagreement.About.values(), Disagreement.About::label),
                disagreement.string("of"),
                disagreement.objects(
                        "sides",
                        side -> new Disagreement.Side(
                                side.string("value"),
                                side.integer("publishers"),
                                side.strings("voices"),
                                side.strings("speakers"),
                                side.strings("events"))));
    }

    private static Incident.Told told(JsonObject told) {
        return new Incident.Told(
                told.string("event"),
                told.string("article"),
                told.string("voice"),
                told.dateOrNull("published"),
                told.label("relation", Incident.Relation.values(), Incident.Relation::label),
                told.label("status", Status.values(), Status::label),
                told.stringOrNull("to"),
                told.numberOrNull("score"),
                new TreeMap<>(told.numbers("parts")));
    }
}
