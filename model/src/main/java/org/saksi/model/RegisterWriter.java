package org.saksi.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes what linking finds over several articles: no line of it counts into one text, so words stand without spans; the
 * ids lead to the lines that have them.
 */
final class RegisterWriter {
    private final JsonGenerator json;

    RegisterWriter(JsonGenerator json) {
        this.json = json;
    }

    void registered(RegisteredCommitment commitment) {
        Commitment made = commitment.made();
        json.writeStartObject();
        json.writeStringProperty("id", commitment.id());
        parties("by", made.by());
        parties("toward", made.toward());
        json.writeName("pledge");
        json.writeStartObject();
        json.writeStringProperty("text", made.pledge().text());
        type("act", made.pledge().act());
        json.writeEndObject();
        condition(made.condition());
        json.writeStringProperty("polarity", made.polarity().label());
        json.writeStringProperty("state", commitment.state().label());
        json.writeName("statements");
        json.writeStartArray();
        commitment.statements().forEach(this::statement);
        json.writeEndArray();
        json.writeName("changes");
        json.writeStartArray();
        commitment.changes().forEach(this::change);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void condition(@Nullable Condition condition) {
        json.writeName("condition");
        if (condition == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringProperty("text", condition.text());
        type("event", condition.event());
        parties("actors", condition.actors());
        parties("recipients", condition.recipients());
        json.writeBooleanProperty("negated", condition.negated());
        json.writeName("others");
        json.writeStartArray();
        for (Condition.Pattern other : condition.others()) {
            json.writeStartObject();
            type("event", other.event());
            parties("actors", other.actors());
            parties("recipients", other.recipients());
            json.writeBooleanProperty("negated", other.negated());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeBooleanProperty("any", condition.any());
        json.writeEndObject();
    }

    private void statement(RegisteredCommitment.Statement statement) {
        json.writeStartObject();
        json.writeStringProperty("commitment", statement.commitment());
        article(statement.article());
        date("on", statement.on());
        json.writeStringProperty("text", statement.sentence().text());
        json.writeEndObject();
    }

    private void change(RegisteredCommitment.Change change) {
        json.writeStartObject();
        json.writeStringProperty("state", change.state().label());
        date("on", change.on());
        json.writeStringProperty("cause", change.cause());
        json.writeStringProperty("why", change.why());
        json.writeNumberProperty("sure", rounded(change.sure()));
        json.writeEndObject();
    }

    void alert(Alert alert) {
        json.writeStartObject();
        json.writeStringProperty("id", alert.id());
        json.writeStringProperty("kind", alert.kind().label());
        json.writeStringProperty("commitment", alert.commitment());
        json.writeStringProperty("event", alert.event());
        date("on", alert.on());
        json.writeNumberProperty("sure", rounded(alert.sure()));
        json.writeName("parts");
        json.writeStartObject();
        alert.parts().forEach(part -> json.writeNumberProperty(part.name(), rounded(part.value())));
        json.writeEndObject();
        side("said", alert.said());
        side("happened", alert.happened());
        json.writeNumberProperty("needed", alert.needed());
        json.writeNumberProperty("seen", alert.seen());
        json.writeEndObject();
    }

    private void side(String name, Alert.Side side) {
        json.writeName(name);
        json.writeStartObject();
        article(side.article());
        json.writeStringProperty("text", side.sentence().text());
        json.writeEndObject();
    }

    private void article(ArticleReference article) {
        json.writeName("article");
        json.writeStartObject();
        json.writeStringProperty("id", article.id());
        json.writeStringProperty("url", article.url());
        json.writeStringProperty("publisher", article.publisher());
        json.writeStringProperty("title", article.title());
        date("published", article.published());
        json.writeStringProperty("language", article.language());
        json.writeEndObject();
    }

    private void parties(String name, List<Member> members) {
        json.writeName(name);
        json.writeStartArray();
        for (Member member : members) {
            json.writeStartObject();
            json.writeStringProperty("text", member.text());
            json.writeStringProperty("name", member.name());
            json.writeStringProperty("entity", member.entity());
            json.writeStringProperty("country", member.country());
            json.writeStringProperty("sector", member.sector());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void type(String name, @Nullable EventType type) {
        json.writeStringProperty(name, type == null ? null : type.name());
    }

    private void date(String name, @Nullable LocalDate date) {
        json.writeStringProperty(name, date == null ? null : date.toString());
    }

    /** Two digits: the grades it comes from are no finer. */
    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
