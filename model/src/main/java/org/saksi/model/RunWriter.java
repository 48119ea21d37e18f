package org.saksi.model;

import tools.jackson.core.JsonGenerator;

/** Writes what a run leaves beside its articles: dead letters and the manifest. */
final class RunWriter {
    private RunWriter() {}

    static void deadLetter(JsonGenerator json, DeadLetter letter) {
        json.writeStartObject();
        json.writeStringProperty("input", letter.input());
        json.writeName("position");
        if (letter.position() == null) {
            json.writeNull();
        } else {
            json.writeNumber(letter.position());
        }
        json.writeStringProperty("reason", letter.reason());
        json.writeStringProperty("rule", letter.rule());
        json.writeStringProperty("excerpt", letter.excerpt());
        json.writeEndObject();
    }

    static void manifest(JsonGenerator json, Manifest manifest) {
        json.writeStartObject();
        versions(json, manifest.versions());
        json.writeName("inputs");
        json.writeStartArray();
        for (Manifest.Input input : manifest.inputs()) {
            json.writeStartObject();
            json.writeStringProperty("name", input.name());
            json.writeNumberProperty("bytes", input.bytes());
            json.writeStringProperty("sha256", input.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeName("counts");
        json.writeStartObject();
        manifest.counts().forEach(json::writeNumberProperty);
        json.writeEndObject();
        json.writeName("command");
        json.writeStartArray();
        manifest.command().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void versions(JsonGenerator json, Manifest.Versions versions) {
        json.writeName("versions");
        json.writeStartObject();
        json.writeStringProperty("code", versions.code());
        json.writeStringProperty("models", versions.models());
        json.writeStringProperty("rules", versions.rules());
        json.writeStringProperty("gazetteer", versions.gazetteer());
        json.writeStringProperty("codebook", versions.codebook());
        json.writeEndObject();
    }
}
