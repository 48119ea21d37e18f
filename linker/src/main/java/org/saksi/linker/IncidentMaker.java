package org.saksi.linker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
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

    private final IncidentCluster cluster;
    private final PairScore score;
    /** The mentions that report the act; all of them where there are denials only. */
    private final List<EventTraits> reports;

    private final boolean onlyDenied;

    private IncidentMaker(IncidentCluster cluster, PairScore score) {
        this.cluster = cluster;
        this.score = score;
        List<EventTraits> found =
                cluster.mentions.stream().filter(event -> !event.denial()).toList();
        this.onlyDenied = found.isEmpty();
        this.reports = onlyDenied ? cluster.mentions : found;
    }

    static Incident of(IncidentCluster cluster, PairScore score) {
        return new IncidentMaker(cluster, score).incident();
    }

    private Incident incident() {
        ArticleTraits first = cluster.first().article();
        EventType type =
                onlyDenied ? EventType.REJECT : Objects.requireNonNullElse(most(EventTraits::type), EventType.ASSAULT);
        List<EventTraits> typed = reports.stream()
                .filter(event -> onlyDenied || event.type() == type)
                .toList();
        @Nullable Days days = days();
        return new Incident(
                cluster.id(),
                type,
                onlyDenied ? null : most(typed, EventTraits::mode),
                onlyDenied ? null : most(typed, EventTraits::cameo),
                STRENGTH.stream()
                        .filter(status -> reports.stream().anyMatch(event -> event.status() == status))
                        .findFirst()
                        .orElse(Status.ASSERTED),
                cluster.mentions.stream().anyMatch(EventTraits::denial),
                representative(typed).id(),
                parties(EventTraits::actors),
                parties(EventTraits::recipients),
                days == null || days.from() == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(days.from()),
                days == null || days.to() == Long.MAX_VALUE ? null : LocalDate.ofEpochDay(days.to()),
                place(),
                figures(),
                (int) cluster.mentions.stream()
                        .map(event -> event.article().voice())
                        .distinct()
                        .count(),
                first.published,
                cluster.mentions.getLast().article().published,
                Disagreements.of(cluster.mentions),
                first.story == null ? null : first.story.id(),
                cluster.mentions.stream().map(this::told).toList());
    }

    private <T extends Comparable<T>> @Nullable T most(Function<EventTraits, @Nullable T> value) {
        return most(reports, value);
    }

    /** The value that most voices give; of equally many the least. */
    private static <T extends Comparable<T>> @Nullable T most(
            List<EventTraits> events, Function<EventTraits, @Nullable T> value) {
        SortedMap<T, TreeSet<String>> voices = new TreeMap<>();
        for (EventTraits event : events) {
            T given = value.apply(event);
            if (given != null) {
                voices.computeIfAbsent(given, key -> new TreeSet<>())
                        .add(event.article().voice());
            }
        }
        T best = null;
        for (Map.Entry<T, TreeSet<String>> entry : voices.entrySet()) {
            if (best == null || entry.getValue().size() > voices.get(best).size()) {
                best = entry.getKey();
            }
        }
        return best;
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
        SortedMap<String, PartyTraits> parties = new TreeMap<>();
        SortedMap<String, TreeSet<String>> voices = new TreeMap<>();
        for (EventTraits event : reports) {
            for (PartyTraits party : role.apply(event)) {
                parties.putIfAbsent(party.key(), party);
                voices.computeIfAbsent(party.key(), key -> new TreeSet<>())
                        .add(event.article().voice());
            }
        }
        return parties.keySet().stream()
                .sorted(Comparator.<String>comparingInt(key -> named(parties.get(key)) ? 0 : 1)
                        .thenComparingInt(key -> -voices.get(key).size())
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_PARTIES)
                .map(key -> party(parties.get(key)))
                .toList();
    }

    private static boolean named(@Nullable PartyTraits party) {
        return party != null && party.named();
    }

    static Incident.Party party(PartyTraits party) {
        return new Incident.Party(party.name(), party.entity(), party.country(), party.sector());
    }

    /** The days that the text tells most exactly; where none are told, nothing is claimed. */
    private @Nullable Days days() {
        return reports.stream()
                .filter(event -> event.when() != null && event.when().precision() != When.Precision.UNRESOLVED)
                .map(Days::of)
                .filter(Days::told)
                .min(Comparator.<Days>comparingDouble(days -> (double) days.to() - (double) days.from())
                        .thenComparingLong(Days::from))
                .orElse(null);
    }

    private Incident.@Nullable Place place() {
        SortedMap<String, TreeSet<String>> voices = new TreeMap<>();
        SortedMap<String, Where> places = new TreeMap<>();
        for (EventTraits event : reports) {
            Where where = event.where();
            if (where != null) {
                String key = exactness(where) + name(where);
                places.putIfAbsent(key, where);
                voices.computeIfAbsent(key, none -> new TreeSet<>())
                        .add(event.article().voice());
            }
        }
        return voices.keySet().stream()
                .min(Comparator.<String>comparingInt(key -> key.charAt(0))
                        .thenComparingInt(key -> -voices.get(key).size())
                        .thenComparing(Comparator.naturalOrder()))
                .map(places::get)
                .map(where -> new Incident.Place(
                        name(where),
                        where.country(),
                        where.admin1(),
                        where.lat(),
                        where.lon(),
                        where.precision(),
                        where.geoname()))
                .orElse(null);
    }

    static String name(Where where) {
        return where.name() == null ? where.text() : where.name();
    }

    private static char exactness(Where where) {
        return (char) ('0' + (where.precision() == null ? 9 : where.precision().ordinal()));
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
        IncidentCluster.Link link = cluster.links.get(event);
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
                link == null ? new TreeMap<>() : score.parts(link.to(), event));
    }

    private static Incident.Relation relation(EventTraits event) {
        return event.denial()
                ? Incident.Relation.DENIAL
                : event.status() == Status.HISTORICAL ? Incident.Relation.RETROSPECT : Incident.Relation.REPORT;
    }
}
