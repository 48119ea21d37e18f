package org.saksi.model;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused when it is read, with the whole message. */
class ContractStrictnessTest {
    private static final Map<String, String> TEXTS = Map.of("a1", ContractExamples.TEXT);
    private static final String EVENT = ContractJson.event(ContractExamples.threat(), ContractExamples.TEXT);

    /** Each row: what the good line says, what the bad one says, the message. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "status":"asserted" | "status":"x"         | field "status" must be one of asserted, reported, future, hypothetical, negated, historical but was "x"
        "status":"asserted" | "status":"ASSERTED"  | field "status" must be one of asserted, reported, future, hypothetical, negated, historical but was "ASSERTED"
        "status":"asserted" | "status":"negated"   | field "status" must not be negated: such an act has no line but was "negated"
        "status":"asserted" | "status":1           | field "status" must be a string but was 1
        "status":"asserted" | "status":null        | field "status" must be a string but was null
        "status":"asserted" | "statuss":"asserted" | field "status" must be there but was missing
        "quad":3            | "quad":3,"x":0       | field "x" must be one of id, version, article, event, mode, contexts, evidence, cameo, quad, score, status, confidence, trigger, actors, recipients, denies, condition, attribution, quote, when, where, quantities, sentence, origin, rule, basis, incident, adjudication but was "x"
        "quad":3            | "quad":3,"quad":3    | field "quad" must stand once in its object but was "repeated"
        "quad":3            | "quad":5             | field "quad" must lie between 1.0 and 4.0 but was 5.0
        "quad":3            | "quad":3.0           | field "quad" must be a whole number but was 3.0
        "quad":3            | "quad":5000000000    | field "quad" must be a whole number of 32 bits but was 5000000000
        "score":-3.5        | "score":1e999        | field "score" must lie between -10.0 and 10.0 but was Infinity
        "mode":"violence"   | "mode":"demo"        | field "mode" must be one of restrict, arrest, relations, expel, territory, violence but was "demo"
        "cameo":"138"       | "cameo":"999"        | field "cameo" must be a CAMEO code but was "999"
        "cameo":"138"       | "cameo":138          | field "cameo" must be a string or null but was 138
        "confidence":0.81   | "confidence":1.01    | field "confidence" must lie between 0.0 and 1.0 but was 1.01
        "origin":"body"     | "origin":"key_point" | field "origin" must be one of title, body, key-point, caption, credit, boilerplate but was "key_point"
        "basis":"order"     | "basis":"guess"      | field "basis" must be one of tree, order but was "guess"
        "country":"THA"     | "country":"TH"       | field "actors[0].country" must be an ISO 3166 alpha-3 code but was "TH"
        "contexts":["military"] | "contexts":"military" | field "contexts" must be an array but was "military"
        "contexts":["military"] | "contexts":[null]  | field "contexts[0]" must be a string but was null
        "published":"2025-12-09" | "published":"kemarin" | field "article.published" must be an ISO date or null but was "kemarin"
        "span":[124,137]    | "span":[124,138]     | field "trigger.text" must equal the text under its span, "akan membalas,", but was "akan membalas"
        "span":[124,137]    | "span":[124,9999]    | field "trigger.span" must lie in the text of 250 code points but was "[124,9999]"
        "span":[124,137]    | "span":[137,124]     | field "trigger.span" must lie in the text of 250 code points but was "[137,124]"
        "span":[124,137]    | "span":[-1,137]      | field "trigger.span" must lie in the text of 250 code points but was "[-1,137]"
        "span":[124,137]    | "span":[124]         | field "trigger.span" must be [start, end] but was [124]
        "span":[124,137]    | "span":"124-137"     | field "trigger.span" must be [start, end] but was "124-137"
        "denies":null       | "denies":[]          | field "denies" must be an object or null but was []
        "actors":[{         | "actors":[7,{        | field "actors[0]" must be an object but was 7
        "text":"Harian Pagi"| "text":"Harian Sore" | field "attribution[1].text" must equal the text under its span, "Harian Pagi", but was "Harian Sore"
        "of":"recipient"    | "of":"both"          | field "quantities[0].of" must be one of actor, recipient but was "both"
        "max":2             | "max":1              | field "quantities[0].max" must not be less than min, 2.0, but was 1.0
        "end":"2025-11-30"  | "end":"2025-10-30"   | field "when.end" must not be before start, 2025-11-01, but was 2025-10-30
        "lat":-6.9          | "lat":-96.9          | field "where.lat" must lie between -90.0 and 90.0 but was -96.9
        "lat":-6.9          | "lat":null           | field "where.lon" must be there if and only if lat is but was 107.0
        "direction":"north" | "direction":"up"     | field "where.relation.direction" must be one of north, northeast, east, southeast, south, southwest, west, northwest but was "up"
        "text","reason":null | "text","reason":"no-date" | field "when.reason" must be null unless precision is unresolved but was "no-date"
        "sector":"GOV","role":"prime minister" | "sector":"gov","role":"prime minister" | field "actors[0].sector" must be one of GOV, LEG, JUD, MIL, COP, SPY, PTY, OPP, REB, CRM, CVL, LAB, EDU, JRN, MED, BUS, AGR, REL, REF, SOC, ELI, PRM, PRE, UAF, UNK, IGO, NGO but was "gov"
        """)
    void an_event_line_is_refused(String good, String bad, String message) {
        refused(EVENT.replaceFirst(Pattern.quote(good), bad), message);
    }

    @Test
    void an_event_of_an_unknown_article_is_refused() {
        refused(
                EVENT.replace("\"id\":\"a1\"", "\"id\":\"a2\""),
                "field \"article.id\" must name an article that is known but was \"a2\"");
    }

    @Test
    void a_line_that_is_no_object_is_refused() {
        refused("", "line must be a JSON object but was empty");
        refused("[]", "line must be a JSON object but was another value");
        refused("{} {}", "line must be one JSON object but goes on behind it");
    }

    @Test
    void broken_json_is_refused_with_its_column() {
        assertThatThrownBy(() -> read("{\"id\":\"x\",}"))
                .isInstanceOf(ContractException.class)
                .hasMessageStartingWith("[events.jsonl:3] line must be JSON but is broken at column ");
        assertThatThrownBy(() -> read(EVENT.substring(0, 100)))
                .isInstanceOf(ContractException.class)
                .hasMessageStartingWith("[events.jsonl:3] line must be JSON but is broken at column ");
        assertThatThrownBy(() -> read("{\"a\":".repeat(100_000)))
                .isInstanceOf(ContractException.class)
                .hasMessageStartingWith("[events.jsonl:3] line must be JSON but is broken: Document nesting depth");
    }

    @Test
    void the_other_lines_are_as_strict() {
        refused(
                ContractJson.commitment(ContractExamples.commitment(), ContractExamples.TEXT)
                        .replace("\"act\":\"ASSAULT\"", "\"act\":\"FIGHT\""),
                "field \"pledge.act\" must be one of AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT,"
                        + " REQUEST, ACCUSE, REJECT, THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT but was"
                        + " \"FIGHT\"",
                line -> ContractJson.readCommitment(line, TEXTS::get));
        refused(
                ContractJson.article(ContractExamples.coded()).replace("\"coded\":true", "\"coded\":1"),
                "field \"coded\" must be true or false but was 1",
                ContractJson::readArticle);
        refused(
                ContractJson.article(ContractExamples.coded()).replace("[28,84]", "[20,84]"),
                "field \"paragraphs\" must hold spans in order inside the text of 252 units but was \"[20,85]\"",
                ContractJson::readArticle);
        refused(
                ContractJson.deadLetter(ContractExamples.deadLetter()).replace(":17,", ":0,"),
                "field \"position\" must be at least 1 but was 0",
                ContractJson::readDeadLetter);
        refused(
                ContractJson.manifest(ContractExamples.manifest()).replace("ba7816bf", "BA7816BF"),
                "field \"inputs[0].sha256\" must be 64 lower-case hexadecimal digits but was"
                        + " \"BA7816BF8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"",
                ContractJson::readManifest);
        refused(
                ContractJson.manifest(ContractExamples.manifest()).replace("\"events\": 2", "\"events\": -2"),
                "field \"counts.events\" must lie between 0.0 and 9.223372036854776E18 but was -2.0",
                ContractJson::readManifest);
    }

    @Test
    void the_order_of_keys_does_not_matter_to_the_reader() {
        String moved = "{\"incident\":\"i_1\"," + EVENT.substring(1).replace(",\"incident\":\"i_1\",", ",");

        assertThatCode(() -> read(moved)).doesNotThrowAnyException();
    }

    private static void refused(String json, String message) {
        refused(json, message, line -> ContractJson.readEvent(line, TEXTS::get));
    }

    private static void refused(String json, String message, Consumer<ContractJson.Line> reading) {
        assertThatThrownBy(() -> reading.accept(new ContractJson.Line("events.jsonl", 3, json)))
                .isInstanceOf(ContractException.class)
                .hasMessage("[events.jsonl:3] " + message);
    }

    private static Event read(String json) {
        return ContractJson.readEvent(new ContractJson.Line("events.jsonl", 3, json), TEXTS::get);
    }
}
