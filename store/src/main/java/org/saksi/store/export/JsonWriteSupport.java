package org.saksi.store.export;

import java.time.LocalDate;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes JSON objects by a schema: each field takes the value of the key of its name, null and absent alike. */
final class JsonWriteSupport extends WriteSupport<JsonNode> {
    private final MessageType schema;
    private @Nullable RecordConsumer consumer;

    JsonWriteSupport(MessageType schema) {
        this.schema = schema;
    }

    @Override
    public String getName() {
        return "org.saksi.store.export";
    }

    @Override
    public WriteContext init(Configuration configuration) {
        return new WriteContext(schema, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        consumer = recordConsumer;
    }

    @Override
    public void write(JsonNode object) {
        RecordConsumer out = consumer;
        if (out == null) {
            throw new IllegalStateException("prepareForWrite must come before write");
        }
        out.startMessage();
        fields(out, schema, object);
        out.endMessage();
    }

    private static void fields(RecordConsumer out, GroupType group, JsonNode object) {
        for (int index = 0; index < group.getFieldCount(); index++) {
            Type field = group.getType(index);
            JsonNode value = object.path(field.getName());
            if (!value.isNull() && !value.isMissingNode()) {
                out.startField(field.getName(), index);
                value(out, field, value);
                out.endField(field.getName(), index);
            }
        }
    }

    private static void value(RecordConsumer out, Type type, JsonNode value) {
        if (type.isPrimitive()) {
            primitive(out, type.asPrimitiveType(), value);
            return;
        }
        out.startGroup();
        if (LogicalTypeAnnotation.listType().equals(type.getLogicalTypeAnnotation())) {
            elements(out, type.asGroupType().getType(0).asGroupType(), value);
        } else {
            fields(out, type.asGroupType(), value);
        }
        out.endGroup();
    }

    private static void elements(RecordConsumer out, GroupType repeated, JsonNode values) {
        if (values.isEmpty()) {
            return; // an empty list is a group without its field
        }
        Type element = repeated.getType(0);
        out.startField(repeated.getName(), 0);
        for (JsonNode value : values) {
            out.startGroup();
            out.startField(element.getName(), 0);
            value(out, element, value);
            out.endField(element.getName(), 0);
            out.endGroup();
        }
        out.endField(repeated.getName(), 0);
    }

    private static void primitive(RecordConsumer out, PrimitiveType type, JsonNode value) {
        switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> out.addBoolean(value.asBoolean());
            case DOUBLE -> out.addDouble(value.asDouble());
            case INT64 -> out.addLong(value.asLong());
            case INT32 ->
                out.addInteger(
                        LogicalTypeAnnotation.dateType().equals(type.getLogicalTypeAnnotation())
                                ? Math.toIntExact(
                                        LocalDate.parse(value.asString()).toEpochDay())
                                : value.asInt());
            case BINARY ->
                out.addBinary(Binary.fromString(
                        LogicalTypeAnnotation.jsonType().equals(type.getLogicalTypeAnnotation())
                                ? value.toString()
                                : value.asString()));
            case FLOAT, INT96, FIXED_LEN_BYTE_ARRAY ->
                throw new IllegalStateException("the schema must hold no " + type.getPrimitiveTypeName());
        }
    }
}
