package org.saksi.store.filter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Attribution;
import org.saksi.model.Event;
import org.saksi.model.Incident;
import org.saksi.model.Member;
import org.saksi.model.Quantity;
import org.saksi.model.When;
import org.saksi.model.Where;
import org.saksi.store.Flag;
import org.saksi.store.StoredEvent;

/** What an event has in each field: the one place that says so, for the evaluation in memory and for the columns. */
final class EventValues {
    /** The day of an event that has none. */
    static final int NO_DAY = Integer.MIN_VALUE;

    private static final int FARTHEST = 365_000_000;

    private EventValues() {}

    /**
     * The values of a field of codes, beginnings of codes or ids; those of names as they are shown, if they have a word at
     * all. Each once, in order.
     */
    static List<String> values(FilterField field, StoredEvent stored) {
        List<String> values = all(field, stored);
        boolean nameless =
                field.kind() == FilterField.Kind.NAME && !values.stream().allMatch(Folded::hasWords);
        return nameless ? values.stream().filter(Folded::hasWords).toList() : values;
    }

    private static List<String> all(FilterField field, StoredEvent stored) {
        Event event = stored.event();
        @Nullable Where where = event.where();
        @Nullable When when = event.when();
        @Nullable Incident incident = stored.incident();
        return switch (field) {
            case ID -> List.of(event.id());
            case TYPE -> List.of(event.event().name());
            case MODE -> one(event.mode());
            case CONTEXT -> once(event.contexts().stream());
            case STATUS -> List.of(event.status().label());
            case CAMEO -> one(event.cameo());
            case ACTOR, ACTOR_COUNTRY, ACTOR_SECTOR, ACTOR_ENTITY -> members(field, event.actors());
            case RECIPIENT, RECIPIENT_COUNTRY, RECIPIENT_SECTOR, RECIPIENT_ENTITY -> members(field, event.recipients());
            case PARTY, COUNTRY, SECTOR, PARTY_ENTITY -> members(field, parties(event));
            case PLACE -> where == null ? List.of() : List.of(label(where));
            case PLACE_ADMIN1 -> where == null ? List.of() : one(where.admin1());
            case PLACE_COUNTRY -> where == null ? List.of() : one(where.country());
            case PRECISION ->
                where == null || where.precision() == null
                        ? List.of()
                        : one(where.precision().label());
            case DATE_PRECISION ->
                when == null ? List.of() : List.of(when.precision().label());
            case DATED ->
                when == null || (when.start() == null && when.end() == null)
                        ? List.of()
                        : List.of(when.source().label());
            case SPEAKER -> once(event.attribution().stream().map(Attribution::text));
            case ATTRIBUTED ->
                once(event.attribution().stream().map(said -> said.kind().label()));
            case PUBLISHER -> one(event.article().publisher());
            case LANGUAGE -> List.of(event.article().language().toLowerCase(Locale.ROOT));
            case ARTICLE_ID -> List.of(event.article().id());
            case REVIEW -> List.of(stored.review().label());
            case FLAGGED -> once(stored.flags().stream().map(Flag::author));
            case INCIDENT -> incident == null ? one(event.incident()) : List.of(incident.id());
            case STORY -> incident == null ? List.of() : one(incident.story());
            case RULE -> List.of(event.rule());
            case ORIGIN -> List.of(event.origin().label());
            case CURRENCY ->
                once(event.quantities().stream()
                        .filter(quantity -> quantity.kind().equals(FilterField.MONEY.label()))
                        .map(quantity -> quantity.unit().toUpperCase(Locale.ROOT)));
            case QUAD,
                    SCORE,
                    CONFIDENCE,
                    SOURCES,
                    REVISION,
                    KILLED,
                    WOUNDED,
                    MISSING,
                    ARRESTED,
                    ABDUCTED,
                    RELEASED,
                    DISPLACED,
                    PARTICIPANTS,
                    DEPLOYED,
                    MONEY,
                    BOX,
                    DATE,
                    PUBLISHED,
                    TEXT,
                    ARTICLE -> throw new IllegalArgumentException(field.label() + " has no values that are words");
        };
    }

    /** The strings in which the words of a name are looked for: besides the name as shown, other ways of saying it. */
    static List<String> names(FilterField field, StoredEvent stored) {
        return switch (field) {
            case ACTOR -> names(stored.event().actors());
            case RECIPIENT -> names(stored.event().recipients());
            case PARTY -> names(parties(stored.event()));
            case PLACE -> {
                List<String> names = new ArrayList<>(values(FilterField.PLACE, stored));
                names.addAll(values(FilterField.PLACE_ADMIN1, stored));
                yield names;
            }
            default -> values(field, stored);
        };
    }

    /** The field of the ids of those whom a field names; null where it names no parties. */
    static @Nullable FilterField entities(FilterField field) {
        return switch (field) {
            case ACTOR -> FilterField.ACTOR_ENTITY;
            case RECIPIENT -> FilterField.RECIPIENT_ENTITY;
            case PARTY -> FilterField.PARTY_ENTITY;
            default -> null;
        };
    }

    /** The numbers of a field, none where it has none. */
    static List<Double> numbers(FilterField field, StoredEvent stored) {
        Event event = stored.event();
        @Nullable Incident incident = stored.incident();
        return switch (field) {
            case QUAD -> List.of((double) event.quad());
            case SCORE -> List.of(event.score());
            case CONFIDENCE -> event.confidence() == null ? List.of() : List.of(event.confidence());
            case SOURCES -> incident == null ? List.of() : List.of((double) incident.publishers());
            case REVISION -> List.of((double) stored.since());
            default ->
                event.quantities().stream()
                        .filter(quantity -> quantity.kind().equals(field.label()))
                        .map(EventValues::amount)
                        .filter(Objects::nonNull)
                        .toList();
        };
    }

    /** What a quantity counts as: its least value, or its greatest where the text says only "at most". */
    private static @Nullable Double amount(Quantity quantity) {
        return quantity.min() != null ? quantity.min() : quantity.max();
    }

    /** The first epoch day of the act, the greatest number below all days where it is open, {@link #NO_DAY} without days. */
    static int firstDay(Event event) {
        @Nullable When when = event.when();
        if (when == null || (when.start() == null && when.end() == null)) {
            return NO_DAY;
        }
        return when.start() == null ? NO_DAY + 1 : day(when.start());
    }

    /** The last epoch day of the act, the greatest integer where it is open, {@link #NO_DAY} without days. */
    static int lastDay(Event event) {
        @Nullable When when = event.when();
        if (when == null || (when.start() == null && when.end() == null)) {
            return NO_DAY;
        }
        return when.end() == null ? Integer.MAX_VALUE : day(when.end());
    }

    /** The epoch day of publication, {@link #NO_DAY} without one. */
    static int publishedDay(Event event) {
        @Nullable LocalDate published = event.article().published();
        return published == null ? NO_DAY : day(published);
    }

    /** Days beyond a million years count as a million years away. */
    private static int day(LocalDate date) {
        return Math.clamp(date.toEpochDay(), -FARTHEST, FARTHEST);
    }

    /** The name of a place, or the words of the text where it is not resolved. */
    private static String label(Where where) {
        return where.name() == null ? where.text() : where.name();
    }

    private static String label(Member member) {
        return member.name() == null ? member.text() : member.name();
    }

    private static List<Member> parties(Event event) {
        return Stream.concat(event.actors().stream(), event.recipients().stream())
                .toList();
    }

    private static List<String> members(FilterField field, List<Member> members) {
        Function<Member, @Nullable String> part = switch (field) {
            case ACTOR, RECIPIENT, PARTY -> EventValues::label;
            case ACTOR_COUNTRY, RECIPIENT_COUNTRY, COUNTRY -> Member::country;
            case ACTOR_SECTOR, RECIPIENT_SECTOR, SECTOR -> Member::sector;
            default -> Member::entity;
        };
        Set<String> values = new LinkedHashSet<>();
        for (Member member : members) {
            @Nullable String value = part.apply(member);
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    private static List<String> names(List<Member> members) {
        return once(members.stream()
                .flatMap(member ->
                        member.name() == null ? Stream.of(member.text()) : Stream.of(member.name(), member.text())));
    }

    private static List<String> once(Stream<String> values) {
        return values.distinct().toList();
    }

    private static List<String> one(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }
}
