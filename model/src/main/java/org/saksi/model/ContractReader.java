package org.saksi.model;

import org.jspecify.annotations.Nullable;

/**
 * Reads the contract's objects whose spans count into one text: offsets come in as code points and go on as units, and
 * words must equal the text under their span.
 */
final class ContractReader {
    private final String text;
    private final CodePoints points;

    ContractReader(String text) {
        this.text = text;
        this.points = CodePoints.of(text);
    }

    Event event(JsonObject line) {
        return new Event(
                line.string("id"),
                line.string("version"),
                line.object("article", ContractReader::reference),
                type(line),
                line.stringOrNull("mode"),
                line.strings("contexts"),
                line.objects("evidence", this::evidence),
                line.stringOrNull("cameo"),
                line.integer("quad"),
                line.number("score"),
                line.label("status", Status.values(), Status::label),
                line.numberOrNull("confidence"),
                line.object("trigger", this::excerpt),
                line.objects("actors", this::member),
                line.objects("recipients", this::member),
                line.objectOrNull("denies", this::denial),
                line.objectOrNull("condition", this::condition),
                line.objects("attribution", this::attribution),
                line.objectOrNull("quote", this::excerpt),
                line.objectOrNull("when", this::when),
                line.objectOrNull("where", this::where),
                line.objects("quantities", quantity -> quantity(quantity, null)),
                line.object("sentence", this::sentence),
                line.label("origin", Origin.values(), Origin::label),
                line.string("rule"),
                line.string("basis"),
                line.stringOrNull("incident"),
                line.objectOrNull("adjudication", this::adjudication));
    }

    private Adjudication adjudication(JsonObject said) {
        return new Adjudication(
                said.string("question"),
                said.string("model"),
                said.label("verdict", Adjudication.Verdict.values(), Adjudication.Verdict::label),
                typeOrNull(said, "event"),
                said.labelOrNull("roles", Adjudication.Roles.values(), Adjudication.Roles::label),
                said.stringOrNull("failure"),
                said.objectOrNull("rule", this::coding));
    }

    private Adjudication.Coding coding(JsonObject coding) {
        return new Adjudication.Coding(
                type(coding),
                coding.stringOrNull("mode"),
                coding.stringOrNull("cameo"),
                coding.integer("quad"),
                coding.number("score"),
                coding.objects("actors", this::member),
                coding.objects("recipients", this::member));
    }

    Commitment commitment(JsonObject line) {
        return new Commitment(
                line.string("id"),
                line.objects("by", this::member),
                line.objects("toward", this::member),
                line.object("pledge", this::pledge),
                line.objectOrNull("condition", this::condition),
                line.label("polarity", Commitment.Polarity.values(), Commitment.Polarity::label),
                line.dateOrNull("made_on"),
                line.object("article", ContractReader::reference),
                line.object("sentence", this::sentence),
                line.label("state", Commitment.State.values(), Commitment.State::label),
                line.strings("changes"));
    }

    static ArticleReference reference(JsonObject article) {
        return new ArticleReference(
                article.string("id"),
                article.stringOrNull("url"),
                article.stringOrNull("publisher"),
                article.stringOrNull("title"),
                article.dateOrNull("published"),
                article.string("language"));
    }

    private Commitment.Pledge pledge(JsonObject pledge) {
        Excerpt words = words(pledge);
        return new Commitment.Pledge(
                words.text(), words.span(), typeOrNull(pledge, "act"), pledge.stringOrNull("event"));
    }

    Paragraph paragraph(JsonObject paragraph) {
        return new Paragraph(span(paragraph), paragraph.label("origin", Origin.values(), Origin::label));
    }

    Statement statement(JsonObject statement) {
        return new Statement(
                span(statement),
                statement.objectOrNull("quote", this::excerpt),
                statement.objectOrNull("speaker", this::member),
                statement.objects("chain", this::attribution),
                statement.label("kind", Attribution.Kind.values(), Attribution.Kind::label),
                statement.string("cue"),
                statement.strings("events"));
    }

    private ContextEvidence evidence(JsonObject evidence) {
        Excerpt words = words(evidence);
        return new ContextEvidence(evidence.string("context"), words.text(), words.span());
    }

    private Attribution attribution(JsonObject link) {
        Excerpt words = words(link);
        return new Attribution(
                words.text(),
                words.span(),
                link.label("kind", Attribution.Kind.values(), Attribution.Kind::label),
                link.string("cue"));
    }

    private Member member(JsonObject member) {
        Excerpt words = words(member);
        return new Member(
                words.text(),
                words.span(),
                member.stringOrNull("name"),
                member.stringOrNull("entity"),
                member.stringOrNull("country"),
                member.stringOrNull("sector"),
                member.stringOrNull("role"));
    }

    private Denial denial(JsonObject denial) {
        return new Denial(
                type(denial),
                denial.objects("actors", this::member),
                denial.objects("recipients", this::member),
                span(denial));
    }

    private Condition condition(JsonObject condition) {
        Excerpt words = words(condition);
        return new Condition(
                words.text(),
                words.span(),
                typeOrNull(condition, "event"),
                condition.objects("actors", this::member),
                condition.objects("recipients", this::member),
                condition.bool("negated"),
                condition.objects("others", this::pattern),
                condition.bool("any"));
    }

    private Condition.Pattern pattern(JsonObject pattern) {
        return new Condition.Pattern(
                type(pattern),
                pattern.objects("actors", this::member),
                pattern.objects("recipients", this::member),
                pattern.bool("negated"),
                span(pattern));
    }

    private When when(JsonObject when) {
        String words = when.stringOrNull("text");
        JsonObject.Offsets offsets = when.offsetsOrNull("span");
        Span span = offsets == null ? null : span("span", offsets);
        if (words != null && span != null) {
            equal(words, span);
        }
        return new When(
                words,
                span,
                when.dateOrNull("start"),
                when.dateOrNull("end"),
                when.label("precision", When.Precision.values(), When.Precision::label),
                when.label("source", When.Source.values(), When.Source::label),
                when.labelOrNull("reason", When.Reason.values(), When.Reason::label));
    }

    Where where(JsonObject where) {
        Excerpt words = words(where);
        return new Where(
                words.text(),
                words.span(),
                where.stringOrNull("name"),
                where.stringOrNull("country"),
                where.stringOrNull("admin1"),
                where.numberOrNull("lat"),
                where.numberOrNull("lon"),
                where.labelOrNull("precision", Where.Precision.values(), Where.Precision::label),
                where.stringOrNull("geoname"),
                where.strings("candidates"),
                where.objectOrNull("relation", this::relation),
                where.labelOrNull("reason", Where.Reason.values(), Where.Reason::label));
    }

    private Where.Relation relation(JsonObject relation) {
        return new Where.Relation(
                relation.label("kind", Where.Relation.Kind.values(), Where.Relation.Kind::label),
                relation.numberOrNull("km"),
                relation.stringOrNull("direction"),
                relation.objects("anchors", this::where));
    }

    /** A quantity of an article, which names its event. */
    Quantity quantity(JsonObject quantity) {
        return quantity(quantity, quantity.stringOrNull("event"));
    }

    private Quantity quantity(JsonObject quantity, @Nullable String event) {
        Excerpt words = words(quantity);
        return new Quantity(
                quantity.string("kind"),
                quantity.numberOrNull("min"),
                quantity.numberOrNull("max"),
                quantity.bool("approximate"),
                quantity.string("unit"),
                words.text(),
                words.span(),
                quantity.stringOrNull("of"),
                event);
    }

    private SentenceExcerpt sentence(JsonObject sentence) {
        Excerpt words = words(sentence);
        return new SentenceExcerpt(sentence.integer("index"), words.span(), words.text());
    }

    private static EventType type(JsonObject object) {
        return object.label("event", EventType.values(), EventType::name);
    }

    private static @Nullable EventType typeOrNull(JsonObject object, String name) {
        return object.labelOrNull(name, EventType.values(), EventType::name);
    }

    private Excerpt excerpt(JsonObject excerpt) {
        return words(excerpt);
    }

    /** The fields {@code text} and {@code span} of any object that has both. */
    private Excerpt words(JsonObject object) {
        String words = object.string("text");
        Span span = span(object);
        equal(words, span);
        return new Excerpt(words, span);
    }

    private void equal(String words, Span span) {
        String under = span.in(text);
        if (!under.equals(words)) {
            throw ContractException.field("text", "equal the text under its span, \"" + under + "\",", words);
        }
    }

    private Span span(JsonObject object) {
        return span("span", object.offsets("span"));
    }

    private Span span(String name, JsonObject.Offsets offsets) {
        if (offsets.start() < 0 || offsets.end() < offsets.start() || offsets.end() > points.length()) {
            String rule = "lie in the text of " + points.length() + " code points";
            throw ContractException.field(name, rule, "[" + offsets.start() + "," + offsets.end() + "]");
        }
        return new Span(points.toUnit((int) offsets.start()), points.toUnit((int) offsets.end()));
    }
}
