package org.saksi.linker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.model.EventType;
import org.saksi.model.Incident;
import org.saksi.model.Quantity;
import org.saksi.model.Status;
import org.saksi.model.When;
import org.saksi.model.Where;

/** Makes the record of an incident from its mentions: what most independent voices say, and where they differ. */
final class IncidentMaker {
    private static final int MOST_PARTIES = 6;
    private static final List<Status> STRENGTH = List.of(
            Status.ASSERTED, Status.HISTORICAL, Status.REPORTED, Status.FUTURE, Status.HYPOTHETICAL, Status.NEGATED);

    private final String id;
    private final List<EventTraits> mentions;
    private final Map<EventTraits, IncidentCluster.Link> links;
    private final PairScore score;
    /** The mentions that report the act; all of them where there are denials only. */
    private final List<EventTraits> reports;

    private final boolean onlyDenied;

    private IncidentMaker(
            String id, List<EventTraits> mentions, Map<EventTraits, IncidentCluster.Link> links, PairScore score) {
        this.id = id;
        this.mentions = mentions;
        this.links = links;
        this.score = score;
        List<EventTraits> found =
                mentions.stream().filter(event -> !event.denial()).toList();
        this.onlyDenied = found.isEmpty();
        this.reports = onlyDenied ? mentions : found;
    }

    /**
     * The incident of some mentions.
     *
     * @param mentions the mentions in order
     * @param links by which earlier mention each was linked
     */
    static Incident of(
            String id, List<EventTraits> mentions, Map<EventTraits, IncidentCluster.Link> links, PairScore score) {
        return new IncidentMaker(id, mentions, links, score).incident();
    }

    private Incident incident() {
        ArticleTraits first = mentions.getFirst().article();
        EventType type = onlyDenied
                ? EventType.REJECT
                : Objects.requireNonNullElse(
                        most(reports, EventTraits::type), mentions.getFirst().type());
        List<EventTraits> typed = reports.stream()
                .filter(event -> onlyDenied || event.type() == type)
                .toList();
        @Nullable Days days = days();
        return new Incident(
                id,
                type,
                onlyDenied ? null : most(typed, EventTraits::mode),
                onlyDenied ? null : most(typed, EventTraits::cameo),
                STRENGTH.stream()
                        .filter(status -> reports.stream().anyMatch(event -> event.status() == status))
                        .findFirst()
                        .orElse(Status.ASSERTED),
                mentions.stream().anyMatch(EventTraits::denial),
                representative(typed).id(),
                parties(EventTraits::actors),
                parties(EventTraits::recipients),
                days == null || days.from() == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(days.from()),
                days == null || days.to() == Long.MAX_VALUE ? null : LocalDate.ofEpochDay(days.to()),
                place(),
                figures(),
                (int) mentions.stream()
                        .map(event -> event.article().voice())
                        .distinct()
                        .count(),
                first.published,
                mentions.getLast().article().published,
                Disagreements.of(mentions),
                first.storyId(),
                mentions.stream().map(this::told).toList());
    }

    /** The value that most voices give. */
    private static <T extends Comparable<T>> @Nullable T most(
            List<EventTraits> events, Function<EventTraits, @Nullable T> value) {
        Ballot<T> ballot = new Ballot<>();
        for (EventTraits event : events) {
            T given = value.apply(event);
            if (given != null) {
                ballot.vote(given.toString(), given, event);
            }
        }
        return ballot.most();
    }

    /** The mention that tells most: with parties, date and place; then the surest, then the first. */
    private static EventTraits representative(List<EventTraits> events) {
        EventTraits best = events.getFirst();
        for (EventTraits event : events) {
            int order = Integer.compare(fullness(event), fullness(best));
            if (order > 0 || (order == 0 && event.confidence() > best.confidence())) {
                best = event;
            }
        }
        return best;
    }

    private static int fullness(EventTraits event) {
        return (event.actors().isEmpty() ? 0 : 2)
                + (event.recipients().isEmpty() ? 0 : 2)
                + (event.when() == null ? 0 : 1)
                + (event.where() == null ? 0 : 1)
                + (event.quantities().isEmpty() ? 0 : 1);
    }

    private List<Incident.Party> parties(Function<EventTraits, List<PartyTraits>> role) {
        Ballot<PartyTraits> ballot = new Ballot<>();
        for (EventTraits event : reports) {
            role.apply(event).forEach(party -> ballot.vote(party.key(), party, event));
        }
        return ballot.inOrder(Comparator.comparing(choice -> !choice.value().named())).stream()
                .limit(MOST_PARTIES)
                .map(choice -> party(choice.value()))
                .toList();
    }

    static Incident.Party party(PartyTraits party) {
        return new Incident.Party(party.name(), party.entity(), party.country(), party.sector());
    }

    /** The days that the text tells most exactly; where none are told, nothing is claimed. */
    private @Nullable Days days() {
        return reports.stream()
                .filter(event -> event.when() != null && event.when().precision() != When.Precision.UNRESOLVED)
                .map(EventTraits::days)
                .filter(Days::told)
                .min(Comparator.<Days>comparingDouble(days -> (double) days.to() - (double) days.from())
                        .thenComparingLong(Days::from))
                .orElse(null);
    }

    /** The place that is told most exactly, of equally exact ones that of most voices. */
    private Incident.@Nullable Place place() {
        Ballot<Where> ballot = new Ballot<>();
        for (EventTraits event : reports) {
            Where where = event.where();
            if (where != null) {
                ballot.vote(name(where), where, event);
            }
        }
        return ballot.inOrder(Comparator.comparingInt(choice -> exactness(choice.value()))).stream()
                .findFirst()
                .map(choice -> place(choice.value()))
                .orElse(null);
    }

    private static Incident.Place place(Where where) {
        Where.@Nullable Precision precision = where.precision();
        return new Incident.Place(
                name(where), where.country(), where.admin1(), where.lat(), where.lon(), precision, where.geoname());
    }

    static String name(Where where) {
        return where.name() == null ? where.text() : where.name();
    }

    private static int exactness(Where where) {
        Where.Precision precision = where.precision();
        return precision == null ? Where.Precision.values().length : precision.ordinal();
    }

    private List<Incident.Figure> figures() {
        SortedMap<String, List<EventTraits>> counted = new TreeMap<>();
        for (EventTraits event : reports) {
            event.quantities().stream()
                    .map(quantity -> quantity.kind() + "\t" + quantity.unit())
                    .distinct()
                    .forEach(kind -> counted.computeIfAbsent(kind, key -> new ArrayList<>())
                            .add(event));
        }
        List<Incident.Figure> figures = new ArrayList<>();
        counted.forEach((kind, events) -> figures.add(figure(kind.split("\t"), events)));
        return figures;
    }

    private static Incident.Figure figure(String[] kind, List<EventTraits> events) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        double latest = 0;
        for (EventTraits event : events) {
            for (Quantity quantity : of(event, kind).toList()) {
                min = Math.min(min, quantity.min() == null ? Figures.middle(quantity) : quantity.min());
                max = Math.max(max, quantity.max() == null ? Figures.middle(quantity) : quantity.max());
                latest = Figures.middle(quantity);
            }
        }
        ArticleTraits last = events.getLast().article();
        return new Incident.Figure(kind[0], kind[1], min, max, latest, last.voice(), last.published, events.size());
    }

    static Stream<Quantity> of(EventTraits event, String[] kind) {
        return event.quantities().stream()
                .filter(quantity ->
                        quantity.kind().equals(kind[0]) && quantity.unit().equals(kind[1]));
    }

    private Incident.Told told(EventTraits event) {
        IncidentCluster.Link link = links.get(event);
        ArticleTraits article = event.article();
        return new Incident.Told(
                event.id(),
                article.id,
                article.voice(),
                article.published,
                relation(event),
                event.status(),
                link == null ? null : link.to().id(),
                link == null ? null : Math.rint(link.score() * 100) / 100,
                link == null ? new TreeMap<>() : link.parts(event, score));
    }

    private static Incident.Relation relation(EventTraits event) {
        return event.denial()
                ? Incident.Relation.DENIAL
                : event.status() == Status.HISTORICAL ? Incident.Relation.RETROSPECT : Incident.Relation.REPORT;
    }
}
