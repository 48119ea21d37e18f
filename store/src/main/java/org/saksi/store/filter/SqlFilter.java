package org.saksi.store.filter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes of a filter the condition on {@code events e} of the dataset's schema, which docs/dataset.md describes. */
final class SqlFilter {
    private static final String PLACES = "e.place_key IN (SELECT key FROM places WHERE %s)";
    private static final String SOURCES = "e.source_key IN (SELECT key FROM sources WHERE %s)";
    private static final String INCIDENTS = "e.incident_key IN (SELECT key FROM incidents WHERE %s)";
    private static final String ARTICLES = "e.article_key IN (SELECT key FROM articles WHERE %s)";
    private static final String SPEAKERS = "e.key IN (SELECT event_key FROM attributions WHERE speaker_key IN"
            + " (SELECT key FROM speakers WHERE %s))";
    private static final String KINDS = "EXISTS (SELECT 1 FROM attributions WHERE event_key = e.key AND %s)";
    private static final String CONTEXTS = "EXISTS (SELECT 1 FROM contexts WHERE event_key = e.key AND %s)";
    private static final String QUANTITIES = "EXISTS (SELECT 1 FROM quantities WHERE event_key = e.key AND %s)";
    private static final String FLAGS = "e.id IN (SELECT event FROM flags WHERE undone_by IS NULL AND %s)";
    private static final String DATED = "(e.start_day IS NOT NULL OR e.end_day IS NOT NULL)";

    /** What a party is called: its name, or the words of the text where it is not resolved. */
    private static final String CALLED = "coalesce(name_words, text_words)";

    private final SqlText text;
    /** Whether another condition, found by an index, leaves few events to ask about. */
    private final boolean narrowed;

    SqlFilter(SqlText text) {
        this(text, false);
    }

    private SqlFilter(SqlText text, boolean narrowed) {
        this.text = text;
        this.narrowed = narrowed;
    }

    /** A query for the rows of full text that hold some words: their keys in one string, with commas between them. */
    Sql rows(FilterField field, String words) {
        return text.gathered(field, storable(words));
    }

    Sql condition(Filter filter) {
        return switch (filter) {
            case Filter.All ignored -> Sql.TRUE;
            case Filter.And and -> {
                boolean few = narrowed || and.parts().stream().anyMatch(SqlFilter::narrows);
                SqlFilter within = few ? new SqlFilter(text, true) : this;
                yield Sql.joined(and.parts().stream().map(within::condition).toList(), " AND ");
            }
            case Filter.Or or ->
                Sql.joined(or.parts().stream().map(this::condition).toList(), " OR ");
            case Filter.Not not -> condition(not.part()).negated();
            case Filter.Match match -> match(match);
        };
    }

    /** Whether an index of events finds those that a part takes. */
    private static boolean narrows(Filter part) {
        if (!(part instanceof Filter.Match match)
                || match.any().stream().anyMatch(FilterValue.Presence.class::isInstance)) {
            return false;
        }
        return switch (match.field()) {
            case ID,
                    TYPE,
                    PLACE,
                    PLACE_ADMIN1,
                    PLACE_COUNTRY,
                    PRECISION,
                    BOX,
                    DATE,
                    PUBLISHED,
                    ARTICLE_ID,
                    TEXT,
                    ARTICLE,
                    INCIDENT,
                    STORY -> true;
            default -> false;
        };
    }

    private Sql match(Filter.Match match) {
        FilterField field = match.field();
        List<String> codes = new ArrayList<>();
        List<Sql> any = new ArrayList<>();
        for (FilterValue value : match.any()) {
            switch (value) {
                case FilterValue.Word word -> {
                    boolean code = field.kind() == FilterField.Kind.CODE || field.kind() == FilterField.Kind.ID;
                    if (code) {
                        codes.add(storable(word.text()));
                    } else {
                        any.add(words(field, storable(word.text())));
                    }
                }
                case FilterValue.Whole whole -> any.add(whole(field, storable(whole.text())));
                case FilterValue.Numbers numbers -> any.add(numbers(field, numbers));
                case FilterValue.Days days -> any.add(days(field, days));
                case FilterValue.Box box -> any.add(text.within(box).in(PLACES));
                case FilterValue.Presence presence -> {
                    Sql present = present(field);
                    any.add(presence == FilterValue.Presence.ANY ? present : present.negated());
                }
            }
        }
        if (!codes.isEmpty()) {
            any.add(codes(field, codes));
        }
        return Sql.joined(any, " OR ");
    }

    /** Half of a pair of surrogates is no character, and no database takes it. */
    private static String storable(String value) {
        return new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** The column in which a field of events stands alone, or that of the table in which it stands. */
    private static String column(FilterField field) {
        return switch (field) {
            case ID -> "e.id";
            case TYPE -> "e.type";
            case MODE -> "e.mode";
            case STATUS -> "e.status";
            case CAMEO -> "e.cameo";
            case QUAD -> "e.quad";
            case SCORE -> "e.score";
            case CONFIDENCE -> "e.confidence";
            case REVISION -> "e.since";
            case DATE_PRECISION -> "e.when_precision";
            case LANGUAGE -> "lower(e.language)";
            case REVIEW -> "e.review";
            case FLAGGED -> "author";
            case RULE -> "e.rule";
            case ORIGIN -> "e.origin";
            case CONTEXT -> "context";
            case ACTOR_COUNTRY, RECIPIENT_COUNTRY, COUNTRY, PLACE_COUNTRY -> "country";
            case ACTOR_SECTOR, RECIPIENT_SECTOR, SECTOR -> "sector";
            case ACTOR_ENTITY, RECIPIENT_ENTITY, PARTY_ENTITY -> "entity";
            case ACTOR, RECIPIENT, PARTY -> CALLED;
            case PLACE, SPEAKER, PUBLISHER -> "words";
            case PLACE_ADMIN1 -> "admin1_words";
            case PRECISION -> "\"precision\"";
            case ATTRIBUTED -> "kind";
            case ARTICLE_ID, INCIDENT -> "id";
            case STORY -> "story";
            case SOURCES -> "publishers";
            case CURRENCY -> "upper(unit)";
            case DATED -> "e.when_source";
            case KILLED, WOUNDED, MISSING, ARRESTED, ABDUCTED, RELEASED, DISPLACED, PARTICIPANTS, DEPLOYED, MONEY ->
                "coalesce(least, most)";
            case BOX, DATE, PUBLISHED, TEXT, ARTICLE ->
                throw new IllegalArgumentException(field.label() + " has no column of its own");
        };
    }

    /** A condition on the column of a field, as one on events. */
    private Sql about(FilterField field, Sql condition) {
        return switch (field) {
            case ID,
                    TYPE,
                    MODE,
                    STATUS,
                    CAMEO,
                    QUAD,
                    SCORE,
                    CONFIDENCE,
                    REVISION,
                    DATE_PRECISION,
                    LANGUAGE,
                    REVIEW,
                    RULE,
                    ORIGIN -> condition;
            case DATED -> Sql.of(DATED).and(condition);
            case CONTEXT -> condition.in(CONTEXTS);
            case ACTOR, ACTOR_COUNTRY, ACTOR_SECTOR, ACTOR_ENTITY -> condition.in(members(" AND side = 'actor'"));
            case RECIPIENT, RECIPIENT_COUNTRY, RECIPIENT_SECTOR, RECIPIENT_ENTITY ->
                condition.in(members(" AND side = 'recipient'"));
            case PARTY, COUNTRY, SECTOR, PARTY_ENTITY -> condition.in(members(""));
            case PLACE, PLACE_ADMIN1, PLACE_COUNTRY, PRECISION -> condition.in(PLACES);
            case SPEAKER -> condition.in(SPEAKERS);
            case ATTRIBUTED -> condition.in(KINDS);
            case FLAGGED -> condition.in(FLAGS);
            case PUBLISHER -> condition.in(SOURCES);
            case ARTICLE_ID -> condition.in(ARTICLES);
            case INCIDENT, STORY, SOURCES -> condition.in(INCIDENTS);
            case KILLED, WOUNDED, MISSING, ARRESTED, ABDUCTED, RELEASED, DISPLACED, PARTICIPANTS, DEPLOYED, MONEY ->
                Sql.of("kind = ?", field.label()).and(condition).in(QUANTITIES);
            case CURRENCY ->
                Sql.of("kind = ?", FilterField.MONEY.label()).and(condition).in(QUANTITIES);
            case BOX, DATE, PUBLISHED, TEXT, ARTICLE ->
                throw new IllegalArgumentException(field.label() + " has no column of its own");
        };
    }

    /**
     * Members of some entities. SQLite would gather all of a frequent entity to compare them with the few events that are left,
     * and, but for the sign before the key, look for each of many entities at every event.
     */
    private String members(String side) {
        String known = "entity_key IN (SELECT key FROM entities WHERE %s)" + side + ")";
        return narrowed
                ? "EXISTS (SELECT 1 FROM members WHERE event_key = e.key AND +" + known
                : "e.key IN (SELECT event_key FROM members WHERE " + known;
    }

    private Sql codes(FilterField field, List<String> codes) {
        return about(field, Sql.oneOf(column(field), codes));
    }

    private Sql words(FilterField field, String words) {
        String folded = Folded.words(words);
        return switch (field) {
            case TEXT -> text.found(field, words).in("e.sentence_key IN (%s)");
            case ARTICLE -> text.found(field, words).in("e.article_key IN (%s)");
            case CAMEO, RULE ->
                Sql.of("substr(" + column(field) + ", 1, ?) = ?", words.codePointCount(0, words.length()), words);
            case ACTOR, RECIPIENT, PARTY ->
                about(
                        field,
                        Sql.joined(
                                List.of(
                                        text.holds("text_words", folded),
                                        text.holds("name_words", folded),
                                        Sql.of("entity = ?", words)),
                                " OR "));
            case PLACE -> about(field, text.holds("words", folded).or(text.holds("admin1_words", folded)));
            default -> about(field, text.holds(column(field), folded));
        };
    }

    private Sql whole(FilterField field, String whole) {
        String value = field.kind() == FilterField.Kind.NAME ? Folded.words(whole) : whole;
        return about(field, Sql.of(column(field) + " = ?", value));
    }

    private Sql numbers(FilterField field, FilterValue.Numbers numbers) {
        String equal = numbers.inclusive() ? "=" : "";
        List<Sql> bounds = new ArrayList<>();
        if (!Double.isInfinite(numbers.from())) {
            bounds.add(Sql.of(column(field) + " >" + equal + " ?", numbers.from()));
        }
        if (!Double.isInfinite(numbers.to())) {
            bounds.add(Sql.of(column(field) + " <" + equal + " ?", numbers.to()));
        }
        return about(field, Sql.joined(bounds, " AND "));
    }

    private static Sql days(FilterField field, FilterValue.Days days) {
        boolean published = field == FilterField.PUBLISHED;
        List<Sql> bounds = new ArrayList<>();
        if (!published) {
            bounds.add(Sql.of(DATED));
        }
        if (days.from() != null) {
            String after = published ? "e.published_day >= ?" : "e.end_day IS NULL OR e.end_day >= ?";
            bounds.add(Sql.of(after, days.firstDay()));
        }
        if (days.to() != null) {
            String before = published ? "e.published_day <= ?" : "e.start_day IS NULL OR e.start_day <= ?";
            bounds.add(Sql.of(before, days.lastDay()));
        }
        return Sql.joined(bounds, " AND ");
    }

    private Sql present(FilterField field) {
        return switch (field) {
            case BOX -> Sql.of("lat IS NOT NULL").in(PLACES);
            case DATE -> Sql.of(DATED);
            case PUBLISHED -> Sql.of("e.published_day IS NOT NULL");
            case TEXT, ARTICLE -> throw new IllegalStateException("no presence of " + field.label());
            default -> {
                boolean named = field.kind() == FilterField.Kind.NAME;
                yield about(field, Sql.of(column(field) + (named ? " <> ''" : " IS NOT NULL")));
            }
        };
    }
}
