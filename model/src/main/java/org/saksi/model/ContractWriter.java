package org.saksi.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the contract's objects whose spans count into one text: every key in its order, offsets as code points.
 *
 * <p>Words that do not equal the text under their span are refused, so that every line that is written can be read.
 */
final class ContractWriter extends JsonFields {
    private final String text;
    private final CodePoints points;

    ContractWriter(JsonGenerator json, String text, CodePoints points) {
        super(json);
        this.text = text;
        this.points = points;
    }

    void event(Event event) {
        json.writeStartObject();
        string("id", event.id());
        string("version", event.version());
        reference(event.article());
        act(event);
        roles(event);
        list("attribution", event.attribution(), this::attribution);
        nullable("quote", event.quote(), this::excerpt);
        nullable("when", event.when(), this::when);
        nullable("where", event.where(), this::where);
        list("quantities", event.quantities(), this::quantity);
        sentence(event.sentence());
        string("origin", event.origin().label());
        string("rule", event.rule());
        string("basis", event.basis());
        string("incident", event.incident());
        nullable("adjudication", event.adjudication(), this::adjudication);
        json.writeEndObject();
    }

    private void adjudication(Adjudication said) {
        string("question", said.question());
        string("model", said.model());
        string("verdict", said.verdict().label());
        type("event", said.event());
        string("roles", said.roles() == null ? null : said.roles().label());
        string("failure", said.failure());
        nullable("rule", said.rule(), this::coding);
    }

    private void coding(Adjudication.Coding coding) {
        string("event", coding.event().name());
        string("mode", coding.mode());
        string("cameo", coding.cameo());
        json.writeNumberProperty("quad", coding.quad());
        number("score", coding.score());
        list("actors", coding.actors(), this::member);
        list("recipients", coding.recipients(), this::member);
    }

    private void act(Event event) {
        string("event", event.event().name());
        string("mode", event.mode());
        strings("contexts", event.contexts());
        list("evidence", event.evidence(), this::evidence);
        string("cameo", event.cameo());
        json.writeNumberProperty("quad", event.quad());
        number("score", event.score());
        string("status", event.status().label());
        number("confidence", event.confidence());
    }

    private void roles(Event event) {
        nullable("trigger", event.trigger(), this::excerpt);
        list("actors", event.actors(), this::member);
        list("recipients", event.recipients(), this::member);
        nullable("denies", event.denies(), this::denial);
        nullable("condition", event.condition(), this::condition);
    }

    void article(CodedArticle coded, @Nullable String words) {
        Article article = coded.article();
        json.writeStartObject();
        string("id", article.id());
        string("url", article.url());
        string("publisher", article.publisher());
        string("title", article.title());
        string("byline", article.byline());
        string("published", article.published());
        string("language", article.language());
        json.writeBooleanProperty("coded", coded.coded());
        string("text", words);
        list("paragraphs", article.paragraphs(), this::paragraph);
        list("statements", coded.statements(), this::statement);
        list("places", coded.places(), this::where);
        list("quantities", coded.quantities(), this::quantityOfArticle);
        json.writeEndObject();
    }

    void commitment(Commitment commitment) {
        json.writeStartObject();
        string("id", commitment.id());
        list("by", commitment.by(), this::member);
        list("toward", commitment.toward(), this::member);
        nullable("pledge", commitment.pledge(), this::pledge);
        nullable("condition", commitment.condition(), this::condition);
        string("polarity", commitment.polarity().label());
        string("made_on", commitment.madeOn());
        reference(commitment.article());
        sentence(commitment.sentence());
        string("state", commitment.state().label());
        strings("changes", commitment.changes());
        json.writeEndObject();
    }

    private void sentence(SentenceExcerpt sentence) {
        json.writeName("sentence");
        json.writeStartObject();
        json.writeNumberProperty("index", sentence.index());
        // Here the design's example puts the words last.
        span(sentence.span());
        equal(sentence.text(), sentence.span());
        string("text", sentence.text());
        json.writeEndObject();
    }

    private void evidence(ContextEvidence evidence) {
        string("context", evidence.context());
        words(evidence.text(), evidence.span());
    }

    private void excerpt(Excerpt excerpt) {
        words(excerpt.text(), excerpt.span());
    }

    private void member(Member member) {
        words(member.text(), member.span());
        string("name", member.name());
        string("entity", member.entity());
        string("country", member.country());
        string("sector", member.sector());
        string("role", member.role());
    }

    private void denial(Denial denial) {
        string("event", denial.event().name());
        list("actors", denial.actors(), this::member);
        list("recipients", denial.recipients(), this::member);
        span(denial.span());
    }

    private void condition(Condition condition) {
        words(condition.text(), condition.span());
        type("event", condition.event());
        list("actors", condition.actors(), this::member);
        list("recipients", condition.recipients(), this::member);
        json.writeBooleanProperty("negated", condition.negated());
        list("others", condition.others(), this::pattern);
        json.writeBooleanProperty("any", condition.any());
    }

    private void pattern(Condition.Pattern pattern) {
        string("event", pattern.event().name());
        list("actors", pattern.actors(), this::member);
        list("recipients", pattern.recipients(), this::member);
        json.writeBooleanProperty("negated", pattern.negated());
        span(pattern.span());
    }

    private void pledge(Commitment.Pledge pledge) {
        words(pledge.text(), pledge.span());
        type("act", pledge.act());
        string("event", pledge.event());
    }

    private void attribution(Attribution link) {
        words(link.text(), link.span());
        string("kind", link.kind().label());
        string("cue", link.cue());
    }

    private void when(When when) {
        if (when.text() != null && when.span() != null) {
            words(when.text(), when.span());
        } else {
            json.writeNullProperty("text");
            json.writeNullProperty("span");
        }
        string("start", when.start());
        string("end", when.end());
        string("precision", when.precision().label());
        string("source", when.source().label());
        string("reason", when.reason() == null ? null : when.reason().label());
    }

    private void where(Where where) {
        words(where.text(), where.span());
        string("name", where.name());
        string("country", where.country());
        string("admin1", where.admin1());
        number("lat", where.lat());
        number("lon", where.lon());
        string("precision", where.precision() == null ? null : where.precision().label());
        string("geoname", where.geoname());
        strings("candidates", where.candidates());
        nullable("relation", where.relation(), this::relation);
        string("reason", where.reason() == null ? null : where.reason().label());
    }

    private void relation(Where.Relation relation) {
        string("kind", relation.kind().label());
        number("km", relation.km());
        string("direction", relation.direction());
        list("anchors", relation.anchors(), this::where);
    }

    private void quantity(Quantity quantity) {
        string("kind", quantity.kind());
        number("min", quantity.min());
        number("max", quantity.max());
        json.writeBooleanProperty("approximate", quantity.approximate());
        string("unit", quantity.unit());
        words(quantity.text(), quantity.span());
        string("of", quantity.of());
    }

    private void quantityOfArticle(Quantity quantity) {
        quantity(quantity);
        string("event", quantity.event());
    }

    private void paragraph(Paragraph paragraph) {
        span(paragraph.span());
        string("origin", paragraph.origin().label());
    }

    private void statement(Statement statement) {
        span(statement.span());
        nullable("quote", statement.quote(), this::excerpt);
        nullable("speaker", statement.speaker(), this::member);
        list("chain", statement.chain(), this::attribution);
        string("kind", statement.kind().label());
        string("cue", statement.cue());
        strings("events", statement.events());
    }

    private void words(String words, Span span) {
        equal(words, span);
        string("text", words);
        span(span);
    }

    private void equal(String words, Span span) {
        if (words.length() != span.length() || !text.startsWith(words, span.start())) {
            String rule = "equal the text under its span [" + span.start() + "," + span.end() + "]";
            throw ContractException.field("text", rule, words);
        }
    }

    private void span(Span span) {
        json.writeName("span");
        json.writeStartArray();
        json.writeNumber(points.ofUnit(span.start()));
        json.writeNumber(points.ofUnit(span.end()));
        json.writeEndArray();
    }
}
