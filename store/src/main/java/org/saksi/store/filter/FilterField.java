package org.saksi.store.filter;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a filter can ask of an event. Names, kinds and known values stand here; what a field says of an event is told in
 * English and Indonesian by {@link #description}, and docs/filter.md is held to this table by a test.
 */
public enum FilterField {
    ID("id", Kind.ID, false, "id:e_5b1e0c2f9a7d4e31"),
    TYPE("type", Kind.CODE, true, "type:ASSAULT,COERCE"),
    MODE("mode", Kind.CODE, true, "mode:aerial"),
    CONTEXT("context", Kind.CODE, true, "context:military"),
    STATUS("status", Kind.CODE, true, "status:asserted,reported"),
    CAMEO("cameo", Kind.PREFIX, true, "cameo:13"),
    QUAD("quad", Kind.NUMBER, true, "quad:3,4"),
    SCORE("score", Kind.NUMBER, false, "score<=-5"),
    ACTOR("actor", Kind.NAME, true, "actor:\"Hamas\""),
    ACTOR_COUNTRY("actor.country", Kind.CODE, true, "actor.country:ISR"),
    ACTOR_SECTOR("actor.sector", Kind.CODE, true, "actor.sector:GOV,MIL"),
    ACTOR_ENTITY("actor.entity", Kind.ID, true, "actor.entity:org:kejaksaan-agung"),
    RECIPIENT("recipient", Kind.NAME, true, "recipient:\"Kejaksaan Agung\""),
    RECIPIENT_COUNTRY("recipient.country", Kind.CODE, true, "recipient.country:PSE"),
    RECIPIENT_SECTOR("recipient.sector", Kind.CODE, true, "recipient.sector:CVL"),
    RECIPIENT_ENTITY("recipient.entity", Kind.ID, true, "recipient.entity:*"),
    PARTY("party", Kind.NAME, true, "party:polisi"),
    COUNTRY("country", Kind.CODE, true, "country:Indonesia"),
    SECTOR("sector", Kind.CODE, true, "sector:REB"),
    PARTY_ENTITY("party.entity", Kind.ID, true, "party.entity:none"),
    PLACE("place", Kind.NAME, true, "-place:Jakarta"),
    PLACE_ADMIN1("place.admin1", Kind.NAME, true, "place.admin1=\"Jawa Barat\""),
    PLACE_COUNTRY("place.country", Kind.CODE, true, "place.country:IDN"),
    PRECISION("precision", Kind.CODE, true, "precision:site,city"),
    BOX("box", Kind.BOX, false, "box:95,-11,141,6"),
    DATE("date", Kind.DATE, false, "date:2025-06-01..2025-06-30"),
    DATE_PRECISION("date.precision", Kind.CODE, true, "date.precision:day"),
    DATED("dated", Kind.CODE, true, "dated:text"),
    PUBLISHED("published", Kind.DATE, false, "published>=2025-06"),
    SPEAKER("speaker", Kind.NAME, true, "speaker:polisi"),
    ATTRIBUTED("attributed", Kind.CODE, true, "attributed:claimed"),
    PUBLISHER("publisher", Kind.NAME, true, "publisher:antara"),
    LANGUAGE("language", Kind.CODE, true, "language:id"),
    ARTICLE_ID("article.id", Kind.ID, false, "article.id:detik-2025-06-18-7"),
    TEXT("text", Kind.TEXT, false, "text:\"tarik pasukan\""),
    ARTICLE("article", Kind.TEXT, false, "article:\"gencatan senjata\""),
    CONFIDENCE("confidence", Kind.NUMBER, false, "confidence>=0.7"),
    REVIEW("review", Kind.CODE, true, "review:accepted,edited"),
    FLAGGED("flagged", Kind.ID, true, "flagged:*"),
    INCIDENT("incident", Kind.ID, false, "incident:none"),
    STORY("story", Kind.ID, false, "story:*"),
    SOURCES("sources", Kind.NUMBER, true, "sources>=3"),
    RULE("rule", Kind.PREFIX, true, "rule:id.threaten"),
    ORIGIN("origin", Kind.CODE, true, "origin:title"),
    KILLED("killed", Kind.NUMBER, false, "killed>=10"),
    WOUNDED("wounded", Kind.NUMBER, false, "wounded:*"),
    MISSING("missing", Kind.NUMBER, false, "missing>0"),
    ARRESTED("arrested", Kind.NUMBER, false, "arrested:1..5"),
    ABDUCTED("abducted", Kind.NUMBER, false, "abducted>=1"),
    RELEASED("released", Kind.NUMBER, false, "released>100"),
    DISPLACED("displaced", Kind.NUMBER, false, "displaced>=1000"),
    PARTICIPANTS("participants", Kind.NUMBER, false, "participants>=1000"),
    DEPLOYED("deployed", Kind.NUMBER, false, "deployed:*"),
    MONEY("money", Kind.NUMBER, false, "money>=1000000"),
    CURRENCY("currency", Kind.CODE, true, "currency:IDR"),
    REVISION("revision", Kind.NUMBER, false, "revision>12");

    /** How the values of a field are compared. */
    public enum Kind {
        /** A code, whatever its case; where the codes are known, another one is an error. */
        CODE,
        /** The beginning of a code with {@code :}, the whole code with {@code =}. */
        PREFIX,
        /** An identifier, letter for letter. */
        ID,
        /**
         * Words that stand side by side in a name, folded as {@link org.saksi.store.FoldedWords} says, with {@code :}; the whole name, folded,
         * with {@code =}.
         */
        NAME,
        /** A number, a range {@code a..b} open on either side, or {@code > >= < <=}. */
        NUMBER,
        /** A day, month or year, a range of them open on either side, or {@code > >= < <=}. */
        DATE,
        /** Four numbers: west, south, east, north. */
        BOX,
        /** Words or a phrase that the full text of the store looks for. */
        TEXT;

        /** The word of the documentation, such as {@code code}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Map<String, FilterField> BY_NAME = byName();

    private final String label;
    private final Kind kind;
    private final boolean facet;
    private final String example;

    FilterField(String label, Kind kind, boolean facet, String example) {
        this.label = label;
        this.kind = kind;
        this.facet = facet;
        this.example = example;
    }

    private static Map<String, FilterField> byName() {
        Map<String, FilterField> names = new TreeMap<>();
        for (FilterField field : values()) {
            names.put(field.label, field);
        }
        names.put("party.country", COUNTRY);
        names.put("party.sector", SECTOR);
        names.put("place.precision", PRECISION);
        names.put("event", TYPE);
        names.put("injured", WOUNDED);
        return Map.copyOf(names);
    }

    /** The name in filters, such as {@code actor.country}. */
    public String label() {
        return label;
    }

    /** How its values are compared. */
    public Kind kind() {
        return kind;
    }

    /** Whether its values can be counted as a facet. */
    public boolean isFacet() {
        return facet;
    }

    /** A filter that uses it. */
    public String example() {
        return example;
    }

    /** Other names of the same field, sorted. */
    public List<String> aliases() {
        return BY_NAME.entrySet().stream()
                .filter(named -> named.getValue() == this && !named.getKey().equals(label))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** What it says of an event, one sentence in English or, for {@code id}, Indonesian. */
    public String description(Locale language) {
        return FilterWords.of(language).get("field." + label + ".is");
    }

    /** The codes it can have, in their order; empty where they are not counted out. */
    public Collection<String> codes() {
        return Vocabulary.codes(this);
    }

    /** The field of a name or alias, whatever its case; null when there is none. */
    public static @Nullable FilterField named(String name) {
        return BY_NAME.get(name.toLowerCase(Locale.ROOT));
    }

    /** The fields whose values can be counted, in their order. */
    public static List<FilterField> facets() {
        return Arrays.stream(values()).filter(FilterField::isFacet).toList();
    }

    static Collection<String> names() {
        return BY_NAME.keySet();
    }
}
