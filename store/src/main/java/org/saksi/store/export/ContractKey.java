package org.saksi.store.export;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A key of an event line of the output contract.
 *
 * @param name the key
 * @param form how its value reads
 * @param meaning what it says
 * @param codes the codes it holds, null when it holds none
 */
record ContractKey(
        String name, String form, String meaning, @Nullable CodeList codes) implements Described {
    private static final List<ContractKey> EVENT = List.of(
            key("id", "text", "id of the event, derived from its content"),
            key("version", "text", "versions of code and rules"),
            key("article", "object", "`id`, `url`, `publisher`, `title`, `published`, `language` of the article"),
            coded("event", "text", "PLOVER type", CodeList.TYPE),
            coded("mode", "text", "mode of the type, if the text gives one", CodeList.MODE),
            coded("contexts", "list of texts", "PLOVER contexts", CodeList.CONTEXT),
            key("evidence", "list of objects", "`context`, `text`, `span`: the words that show each context"),
            coded("cameo", "text", "CAMEO code of the act, if there is one", CodeList.CAMEO),
            coded("quad", "number", "quad class", CodeList.QUAD),
            key("score", "number", "conflict-cooperation score of type and mode, -10 to 10"),
            coded("status", "text", "what the text claims", CodeList.STATUS),
            key("confidence", "number", "probability that type and parties are right"),
            key("trigger", "object", "`text`, `span`: the words that name the act"),
            coded(
                    "actors",
                    "list of objects",
                    "`text`, `span`, `name`, `entity`, `country`, `sector`, `role` of those who act",
                    CodeList.SECTOR),
            coded("recipients", "list of objects", "the same of those who are acted upon", CodeList.ISO3),
            key("denies", "object", "on a REJECT the denied act: `event`, `actors`, `recipients`, `span`"),
            key(
                    "condition",
                    "object",
                    "what it hangs on: `text`, `span`, `event`, `actors`, `recipients`, `negated`, `others`, `any`"),
            key("attribution", "list of objects", "on whose word, innermost first: `text`, `span`, `kind`, `cue`"),
            key("quote", "object", "`text`, `span` of the direct quote it stands in"),
            coded(
                    "when",
                    "object",
                    "`text`, `span`, `start`, `end`, `precision`, `source`, `reason`",
                    CodeList.TIME_PRECISION),
            coded(
                    "where",
                    "object",
                    "`text`, `span`, `name`, `country`, `admin1`, `lat`, `lon`, `precision`, `geoname`,"
                            + " `candidates`, `relation`, `reason`",
                    CodeList.PLACE_PRECISION),
            key("quantities", "list of objects", "`kind`, `min`, `max`, `approximate`, `unit`, `text`, `span`, `of`"),
            key("sentence", "object", "`index`, `span`, `text` of the sentence"),
            key("origin", "text", "where it stood on the page: title, body, key-point, caption"),
            key("rule", "text", "the rule that coded it"),
            key("basis", "text", "what roles were read from: tree or order"),
            key("incident", "text", "id of its incident"),
            key("adjudication", "object", "what a language model answered about it"));

    private static final List<ContractKey> DATASET = List.of(
            coded("review", "text", "what reviewers decided", CodeList.REVIEW),
            key("revision", "number", "revision of the dataset in which this coding came into force"),
            key("incident_mentions", "number", "how many mentions its incident has"),
            key("incident_publishers", "number", "how many independent publishers tell it"));

    /** The keys of a line of {@code events.jsonl}, in their order. */
    static List<ContractKey> ofEvents() {
        return EVENT;
    }

    /** The columns of the Parquet file: the same keys and what the dataset knows of the event. */
    static List<ContractKey> ofDataset() {
        return Stream.concat(EVENT.stream(), DATASET.stream()).toList();
    }

    private static ContractKey key(String name, String form, String meaning) {
        return new ContractKey(name, form, meaning, null);
    }

    private static ContractKey coded(String name, String form, String meaning, CodeList codes) {
        return new ContractKey(name, form, meaning, codes);
    }
}
