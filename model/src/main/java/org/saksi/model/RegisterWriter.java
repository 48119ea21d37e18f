package org.saksi.model;

import tools.jackson.core.JsonGenerator;

/**
 * Writes commitments with what became of them, and alerts: no line of them counts into one text, so words stand without
 * spans; the ids lead to the lines that have them.
 */
final class RegisterWriter extends JsonFields {
    RegisterWriter(JsonGenerator json) {
        super(json);
    }

    void registered(RegisteredCommitment commitment) {
        Commitment made = commitment.made();
        object(() -> {
            string("id", commitment.id());
            list("by", made.by(), this::party);
            list("toward", made.toward(), this::party);
            nullable("pledge", made.pledge(), pledge -> {
                string("text", pledge.text());
                type("act", pledge.act());
            });
            nullable("condition", made.condition(), this::condition);
            string("polarity", made.polarity().label());
            string("state", commitment.state().label());
            list("statements", commitment.statements(), this::statement);
            list("changes", commitment.changes(), this::change);
        });
    }

    private void condition(Condition condition) {
        string("text", condition.text());
        type("event", condition.event());
        list("actors", condition.actors(), this::party);
        list("recipients", condition.recipients(), this::party);
        json.writeBooleanProperty("negated", condition.negated());
        list("others", condition.others(), other -> {
            type("event", other.event());
            list("actors", other.actors(), this::party);
            list("recipients", other.recipients(), this::party);
            json.writeBooleanProperty("negated", other.negated());
        });
        json.writeBooleanProperty("any", condition.any());
    }

    private void statement(RegisteredCommitment.Statement statement) {
        string("commitment", statement.commitment());
        reference(statement.article());
        string("on", statement.on());
        string("text", statement.sentence().text());
    }

    private void change(RegisteredCommitment.Change change) {
        string("state", change.state().label());
        string("on", change.on());
        string("cause", change.cause());
        string("why", change.why());
        json.writeNumberProperty("sure", rounded(change.sure()));
    }

    void alert(Alert alert) {
        object(() -> {
            string("id", alert.id());
            string("kind", alert.kind().label());
            string("commitment", alert.commitment());
            string("event", alert.event());
            string("on", alert.on());
            json.writeNumberProperty("sure", rounded(alert.sure()));
            json.writeName("parts");
            object(() -> alert.parts().forEach(part -> json.writeNumberProperty(part.name(), rounded(part.value()))));
            nullable("said", alert.said(), this::side);
            nullable("happened", alert.happened(), this::side);
            json.writeNumberProperty("needed", alert.needed());
            json.writeNumberProperty("seen", alert.seen());
        });
    }

    private void side(Alert.Side side) {
        reference(side.article());
        string("text", side.sentence().text());
    }

    private void party(Member member) {
        string("text", member.text());
        string("name", member.name());
        string("entity", member.entity());
        string("country", member.country());
        string("sector", member.sector());
    }

    /** Two digits: the grades it comes from are no finer. */
    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
