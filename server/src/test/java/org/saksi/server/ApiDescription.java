package org.saksi.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.saksi.server.api.Api;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API, and whether an answer is as it says. */
final class ApiDescription {
    private static final JsonMapper JSON = JsonMapper.shared();
    static final JsonNode WHOLE = description();

    private ApiDescription() {}

    private static JsonNode description() {
        try (var in = Api.class.getResourceAsStream("openapi.yaml")) {
            String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(yaml));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? WHOLE.at(node.get("$ref").stringValue().substring(1)) : node;
    }

    /** Holds an answer to the status, type and form that an address promises. */
    static void assertDescribed(String path, String method, HttpResponse<String> answer) {
        JsonNode responses = WHOLE.get("paths").get(path).get(method).get("responses");
        String status = String.valueOf(answer.statusCode());
        JsonNode response = resolved(responses.has(status) ? responses.get(status) : responses.get("default"));
        String type = answer.headers().firstValue("Content-Type").orElse("").split(";")[0];
        JsonNode content = response.get("content").get(type);
        assertThat(content).as(path + " answers " + type).isNotNull();
        if (content.has("schema")) {
            ObjectNode schema = JSON.createObjectNode();
            schema.set("allOf", JSON.createArrayNode().add(content.get("schema")));
            schema.set("components", WHOLE.get("components"));
            Schema validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema);
            assertThat(validator.validate(JSON.readTree(answer.body())))
                    .as(path + " " + answer.body())
                    .isEmpty();
        }
    }
}
