package org.saksi.model;

import tools.jackson.core.JsonGenerator;

/** Writes what linking makes: copies, incidents, their changes, stories. They have no spans, so they need no text. */
final class LinkWriter extends JsonFields {
    LinkWriter(JsonGenerator json) {
        super(json);
    }

    void copies(CopyGroup group) {
        object(() -> {
            string("id", group.id());
            string("wire", group.wire());
            list("copies", group.copies(), copy -> {
                string("article", copy.article());
                string("publisher", copy.publisher());
                string("of", copy.of());
                string("kind", copy.kind() == null ? null : copy.kind().label());
                number("score", copy.score());
            });
        });
    }

    void incident(Incident incident) {
        object(() -> {
            string("id", incident.id());
            string("event", incident.event().name());
            string("mode", incident.mode());
            string("cameo", incident.cameo());
            string("status", incident.status().label());
            json.writeBooleanProperty("denied", incident.denied());
            string("representative", incident.representative());
            list("actors", incident.actors(), this::party);
            list("recipients", incident.recipients(), this::party);
            string("start", incident.start());
            string("end", incident.end());
            nullable("where", incident.where(), this::place);
            list("figures", incident.figures(), this::figure);
            json.writeNumberProperty("publishers", incident.publishers());
            string("first_seen", incident.firstSeen());
            string("last_seen", incident.lastSeen());
            list("disagreements", incident.disagreements(), this::disagreement);
            string("story", incident.story());
            list("mentions", incident.mentions(), this::told);
        });
    }

    void story(Story story) {
        object(() -> {
            string("id", story.id());
            string("title", story.title());
            string("headline", story.headline());
            string("first_seen", story.firstSeen());
            string("last_seen", story.lastSeen());
            json.writeNumberProperty("publishers", story.publishers());
            list("parties", story.parties(), this::party);
            strings("articles", story.articles());
            strings("incidents", story.incidents());
        });
    }

    void change(IncidentChange change) {
        object(() -> {
            string(
                    "change",
                    switch (change) {
                        case IncidentChange.Merge merge -> "merge";
                        case IncidentChange.Split split -> "split";
                    });
            string("kept", change.kept());
            string("other", change.other());
            strings("events", change.events());
            string("reason", change.reason());
        });
    }

    private void party(Incident.Party party) {
        string("name", party.name());
        string("entity", party.entity());
        string("country", party.country());
        string("sector", party.sector());
    }

    private void place(Incident.Place place) {
        string("name", place.name());
        string("country", place.country());
        string("admin1", place.admin1());
        number("lat", place.lat());
        number("lon", place.lon());
        string("precision", place.precision() == null ? null : place.precision().label());
        string("geoname", place.geoname());
    }

    private void figure(Incident.Figure figure) {
        string("kind", figure.kind());
        string("unit", figure.unit());
        number("min", figure.min());
        number("max", figure.max());
        number("latest", figure.latest());
        string("by", figure.by());
        string("on", figure.on());
        json.writeNumberProperty("mentions", figure.mentions());
    }

    private void disagreement(Disagreement disagreement) {
        string("about", disagreement.about().label());
        string("of", disagreement.of());
        list("sides", disagreement.sides(), side -> {
            string("value", side.value());
            json.writeNumberProperty("publishers", side.publishers());
            strings("voices", side.voices());
            strings("speakers", side.speakers());
            strings("events", side.events());
        });
    }

    private void told(Incident.Told told) {
        string("event", told.event());
        string("article", told.article());
        string("voice", told.voice());
        string("published", told.published());
        string("relation", told.relation().label());
        string("status", told.status().label());
        string("to", told.to());
        number("score", told.score());
        json.writeName("parts");
        object(() -> told.parts().forEach(this::number));
    }
}
