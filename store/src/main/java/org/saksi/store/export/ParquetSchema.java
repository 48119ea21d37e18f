package org.saksi.store.export;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.jsonType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;

import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * The schema of the Parquet file: the keys of the output contract, objects as groups and lists as lists.
 *
 * <p>Three parts are text in JSON, since they hold themselves or are rare: {@code condition.others},
 * {@code where.relation} and {@code adjudication}.
 */
final class ParquetSchema {
    private ParquetSchema() {}

    static MessageType events() {
        return new MessageType(
                "event",
                text("id"),
                text("version"),
                group(
                        "article",
                        text("id"),
                        text("url"),
                        text("publisher"),
                        text("title"),
                        day("published"),
                        text("language")),
                text("event"),
                text("mode"),
                list("contexts", text("element")),
                list("evidence", group("element", text("context"), text("text"), span())),
                text("cameo"),
                whole("quad"),
                number("score"),
                text("status"),
                number("confidence"),
                group("trigger", text("text"), span()),
                members("actors"),
                members("recipients"),
                group("denies", text("event"), members("actors"), members("recipients"), span()),
                group(
                        "condition",
                        text("text"),
                        span(),
                        text("event"),
                        members("actors"),
                        members("recipients"),
                        truth("negated"),
                        json("others"),
                        truth("any")),
                list("attribution", group("element", text("text"), span(), text("kind"), text("cue"))),
                group("quote", text("text"), span()),
                group(
                        "when",
                        text("text"),
                        span(),
                        day("start"),
                        day("end"),
                        text("precision"),
                        text("source"),
                        text("reason")),
                where(),
                list("quantities", quantity()),
                group("sentence", whole("index"), span(), text("text")),
                text("origin"),
                text("rule"),
                text("basis"),
                text("incident"),
                json("adjudication"),
                text("review"),
                Types.optional(PrimitiveTypeName.INT64).named("revision"),
                whole("incident_mentions"),
                whole("incident_publishers"));
    }

    private static Type where() {
        return group(
                "where",
                text("text"),
                span(),
                text("name"),
                text("country"),
                text("admin1"),
                number("lat"),
                number("lon"),
                text("precision"),
                text("geoname"),
                list("candidates", text("element")),
                json("relation"),
                text("reason"));
    }

    private static Type quantity() {
        return group(
                "element",
                text("kind"),
                number("min"),
                number("max"),
                truth("approximate"),
                text("unit"),
                text("text"),
                span(),
                text("of"));
    }

    private static Type members(String name) {
        return list(
                name,
                group(
                        "element",
                        text("text"),
                        span(),
                        text("name"),
                        text("entity"),
                        text("country"),
                        text("sector"),
                        text("role")));
    }

    private static Type span() {
        return list("span", whole("element"));
    }

    private static Type text(String name) {
        return Types.optional(PrimitiveTypeName.BINARY).as(stringType()).named(name);
    }

    private static Type json(String name) {
        return Types.optional(PrimitiveTypeName.BINARY).as(jsonType()).named(name);
    }

    private static Type day(String name) {
        return Types.optional(PrimitiveTypeName.INT32).as(dateType()).named(name);
    }

    private static Type whole(String name) {
        return Types.optional(PrimitiveTypeName.INT32).named(name);
    }

    private static Type number(String name) {
        return Types.optional(PrimitiveTypeName.DOUBLE).named(name);
    }

    private static Type truth(String name) {
        return Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
    }

    private static Type group(String name, Type... fields) {
        return Types.optionalGroup().addFields(fields).named(name);
    }

    /** The three levels that the format asks of a list. */
    private static Type list(String name, Type element) {
        return Types.optionalGroup()
                .as(LogicalTypeAnnotation.listType())
                .addField(Types.repeatedGroup().addField(element).named("list"))
                .named(name);
    }
}
