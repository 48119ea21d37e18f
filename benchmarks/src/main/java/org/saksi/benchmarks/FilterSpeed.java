package org.saksi.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.saksi.model.ArticleReference;
import org.saksi.model.Attribution;
import org.saksi.model.Event;
import org.saksi.model.EventType;
import org.saksi.model.Excerpt;
import org.saksi.model.Incident;
import org.saksi.model.Member;
import org.saksi.model.Ontology;
import org.saksi.model.Origin;
import org.saksi.model.Quantity;
import org.saksi.model.SentenceExcerpt;
import org.saksi.model.Span;
import org.saksi.model.Status;
import org.saksi.model.When;
import org.saksi.model.Where;
import org.saksi.store.ReviewState;
import org.saksi.store.StoredEvent;
import org.saksi.store.filter.Counting;
import org.saksi.store.filter.EventColumns;
import org.saksi.store.filter.EventOrder;
import org.saksi.store.filter.Filter;
import org.saksi.store.filter.FilterField;
import org.saksi.store.filter.Interval;
import org.saksi.store.filter.Split;

/**
 * How long the columns of a dataset take to fill, what they take of the heap, and how long filters, facets, series and pages
 * take on them.
 *
 * <p>{@code FilterSpeed [COUNT]}, a million by default. Events are made from a seed, with as many different values a field as
 * news have: four events an article, 200,000 names of which few are frequent, 30,000 places, 700,000 incidents, a seventh of
 * members in pairs. Times are those of the processor, the median of five calls after three that are not counted; the time
 * of a facet includes that of its filter.
 */
public final class FilterSpeed {
    private static final List<FilterField> PLACE =
            List.of(FilterField.PLACE, FilterField.PRECISION, FilterField.PLACE_COUNTRY, FilterField.PLACE_ADMIN1);

    private static final int COUNT = 1_000_000;
    private static final int NAMES = 200_000;
    private static final int PLACES = 30_000;
    private static final int PUBLISHERS = 200;
    private static final int RULES = 650;
    private static final int DAYS = 1_100;
    private static final int WARM = 3;
    private static final int CALLS = 5;
    private static final double MEGABYTE = 1024.0 * 1024.0;
    private static final double MILLISECOND = 1e6;
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

    private static final List<String> FILTERS = List.of(
            "",
            "type:ASSAULT",
            "type:ASSAULT,COERCE,PROTEST",
            "-type:ACCUSE",
            "status:asserted,reported",
            "quad:3,4",
            "score<=-5",
            "confidence>=0.7",
            "confidence>=0.7 status:asserted type:ASSAULT,COERCE",
            "actor.country:IDN",
            "country:IDN",
            "actor.country:ISR recipient.country:PSE",
            "country:ISR,PSE,LBN -actor.sector:MIL",
            "actor.sector:GOV,MIL recipient.sector:CVL",
            "actor:n17",
            "actor=\"name n17 of someone\"",
            "party:someone",
            "-party:n3",
            "place:p5",
            "place.country:IDN precision:city,site",
            "box:95,-11,141,6",
            "date:2024-06",
            "date:2024-01-01..2024-12-31 type:PROTEST",
            "published>=2025",
            "date:none OR dated:publication",
            "publisher:paper7 language:id",
            "sources>=3 -review:rejected",
            "rule:r1 killed>=1",
            "(type:ASSAULT OR killed:*) (country:IDN OR place.country:IDN) -precision:country",
            "NOT (quad:1,2 OR confidence<0.5 OR incident:none)");

    /** Other programs of the machine do not count. */
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private final SplittableRandom random = new SplittableRandom(1);
    private final List<String> countries =
            Ontology.load().countries().stream().map(Ontology.Country::iso3).toList();
    private final List<String> sectors = List.copyOf(Ontology.load().sectors().keySet());
    private final List<String> cameo =
            Ontology.load().cameo().stream().map(Ontology.Cameo::code).toList();
    private final List<String> contexts = List.copyOf(Ontology.load().contexts());

    private FilterSpeed() {}

    /** Measures and prints a table. */
    public static void main(String[] arguments) {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : COUNT;
        FilterSpeed speed = new FilterSpeed();
        long[] made = new long[1];
        double making = seconds(() -> speed.events(count, event -> made[0] += event.since()));
        double before = heap();
        EventColumns columns = new EventColumns();
        double filling = seconds(() -> {
            new FilterSpeed().events(count, columns::put);
            columns.trim();
        });
        double after = heap();
        print(
                "events %,d, filled in %.1f s (making them alone %.1f s), %.0f MB%n",
                count, filling, making, after - before);
        measure(columns);
        print("%,d events there%n", columns.size());
    }

    private static void measure(EventColumns columns) {
        print("%n| what | median ms | greatest ms |%n|---|---|---|%n");
        List<Double> all = new ArrayList<>();
        for (String text : FILTERS) {
            Filter filter = Filter.parse(text);
            List<Double> ofFilter = new ArrayList<>();
            for (FilterField field : FilterField.facets()) {
                ofFilter.add(milliseconds(() -> facet(columns, filter, field, Counting.EVENTS)));
            }
            all.addAll(ofFilter);
            double found = milliseconds(() -> find(columns, filter).getLongCardinality());
            print(
                    "| `%s`, %,d events found in %.1f ms; each of %d facets | %.1f | %.1f |%n",
                    text.replace("|", "\\|"),
                    find(columns, filter).getLongCardinality(),
                    found,
                    ofFilter.size(),
                    median(ofFilter),
                    greatest(ofFilter));
        }
        print("| all %d filters, each facet | %.1f | %.1f |%n", FILTERS.size(), median(all), greatest(all));
        List<Double> incidents = new ArrayList<>();
        for (FilterField field : FilterField.facets()) {
            incidents.add(milliseconds(() -> facet(columns, new Filter.All(), field, Counting.INCIDENTS)));
        }
        print("| no filter, each facet by incidents | %.1f | %.1f |%n", median(incidents), greatest(incidents));
        double page = milliseconds(() -> all(columns).getCardinality());
        double every = milliseconds(() -> {
            long sum = 0;
            RoaringBitmap events = all(columns);
            for (FilterField field : FilterField.facets()) {
                sum += columns.facet(field, events, 20, Counting.EVENTS)
                        .values()
                        .size();
            }
            return sum;
        });
        print("| no filter, all facets of a page together | %.1f | |%n", every - page);
        for (Counting counting : Counting.values()) {
            for (Split split : List.of(new Split.Together(), new Split.By(FilterField.TYPE, 16), new Split.Dyads(10))) {
                double series = milliseconds(
                        () -> columns.series(all(columns), FilterField.DATE, Interval.MONTH, split, counting)
                                .undated());
                print("| no filter, by month, %s, %s | %.1f | |%n", counting, split, series);
            }
        }
        double newest = milliseconds(
                () -> columns.page(all(columns), EventOrder.NEWEST, "", 50).size());
        print("| no filter, the newest 50 events | %.1f | |%n", newest);
        double pairs = milliseconds(() -> columns.pairs(all(columns), 45).size());
        print("| no filter, the 45 pairs of most events | %.1f | |%n", pairs);
        double places =
                milliseconds(() -> columns.groups(PLACE, 1, all(columns), 400).size());
        print("| no filter, the 400 places of most events | %.1f | |%n", places);
    }

    private static RoaringBitmap all(EventColumns columns) {
        return find(columns, new Filter.All());
    }

    private static RoaringBitmap find(EventColumns columns, Filter filter) {
        return columns.find(filter, (field, words) -> new RoaringBitmap());
    }

    private static long facet(EventColumns columns, Filter filter, FilterField field, Counting counting) {
        return columns.facet(field, find(columns, filter), 20, counting).otherCount();
    }

    private static double seconds(Runnable work) {
        long start = PROCESSOR.getCurrentThreadCpuTime();
        work.run();
        return (PROCESSOR.getCurrentThreadCpuTime() - start) / 1e9;
    }

    private static double milliseconds(LongSupplier work) {
        double[] times = new double[CALLS];
        long sum = 0;
        for (int call = -WARM; call < CALLS; call++) {
            long start = PROCESSOR.getCurrentThreadCpuTime();
            sum += work.getAsLong();
            if (call >= 0) {
                times[call] = (PROCESSOR.getCurrentThreadCpuTime() - start) / MILLISECOND;
            }
        }
        Arrays.sort(times);
        // What was counted is used, so that it is counted.
        return sum == Long.MIN_VALUE ? 0 : times[CALLS / 2];
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static double greatest(List<Double> times) {
        return times.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    }

    private static double heap() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
    }

    private static void print(String format, Object... parts) {
        System.out.printf(Locale.ROOT, format, parts);
    }

    private void events(int count, Consumer<StoredEvent> taker) {
        ArticleReference article = article(0, count);
        for (int number = 0; number < count; number++) {
            if (number % 4 == 0) {
                article = article(number / 4, count);
            }
            taker.accept(event(number, article));
        }
    }

    private ArticleReference article(int number, int count) {
        LocalDate published = FIRST.plusDays((long) number * 4 * DAYS / count);
        boolean indonesian = random.nextBoolean();
        return new ArticleReference(
                (indonesian ? "berita-" : "news-") + published + "-" + number,
                null,
                "paper" + often(PUBLISHERS) + ".example",
                null,
                published,
                indonesian ? "id" : "en");
    }

    private StoredEvent event(int number, ArticleReference article) {
        EventType type = pick(List.of(EventType.values()));
        List<String> modes = List.copyOf(Ontology.load().modes(type));
        String mode = modes.isEmpty() || random.nextInt(3) == 0 ? null : pick(modes);
        List<String> shown = contexts.subList(0, 0);
        if (random.nextInt(3) > 0) {
            int first = often(contexts.size() - 2);
            shown = contexts.subList(first, first + 1 + random.nextInt(2));
        }
        String words = "akan menyerang";
        Span span = new Span(0, words.length());
        long bits = random.nextLong();
        Incident incident = incident(number, type);
        Event event = new Event(
                "e_" + String.format(Locale.ROOT, "%016x", bits),
                "0.1.0+rules.2",
                article,
                type,
                mode,
                shown,
                List.of(),
                cameo.get(often(cameo.size())),
                Ontology.load().type(type).quad(),
                Ontology.load().score(type, mode),
                pick(List.of(Status.ASSERTED, Status.ASSERTED, Status.ASSERTED, Status.REPORTED, Status.FUTURE)),
                random.nextInt(20, 100) / 100.0,
                new Excerpt(words, span),
                members(),
                members(),
                null,
                null,
                random.nextInt(3) > 0
                        ? List.of()
                        : List.of(new Attribution(name(), new Span(0, lastLength), Attribution.Kind.REPORTED, "kata")),
                null,
                when(article),
                where(),
                quantities(),
                new SentenceExcerpt(0, span, words),
                Origin.BODY,
                "r" + often(RULES) + ".rule",
                "tree",
                incident.id(),
                null);
        ReviewState review = random.nextInt(100) == 0 ? ReviewState.REJECTED : ReviewState.OPEN;
        return new StoredEvent(event, incident, review, 1 + number / 10_000);
    }

    private Incident incident(int number, EventType type) {
        int told = random.nextInt(10) < 7 ? number : Math.max(0, number - random.nextInt(2000));
        Incident.Told mention = new Incident.Told(
                "e", "a", "v", null, Incident.Relation.REPORT, Status.ASSERTED, null, null, new TreeMap<>());
        return new Incident(
                "i_" + String.format(Locale.ROOT, "%016x", told * 0x9e3779b97f4a7c15L),
                type,
                null,
                null,
                Status.ASSERTED,
                false,
                "e",
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                1 + often(20),
                null,
                null,
                List.of(),
                "s_" + told / 30,
                List.of(mention));
    }

    private int lastLength;

    private String name() {
        String name = "name n" + often(NAMES) + " of someone";
        lastLength = name.length();
        return name;
    }

    private List<Member> members() {
        int count = random.nextInt(7) == 0 ? 2 : random.nextInt(5) == 0 ? 0 : 1;
        List<Member> members = new ArrayList<>(count);
        while (members.size() < count) {
            String text = name();
            int known = often(NAMES);
            members.add(new Member(
                    text,
                    new Span(0, text.length()),
                    random.nextInt(2) == 0 ? null : "name n" + known + " of someone",
                    random.nextInt(3) == 0 ? "person:n" + known : null,
                    random.nextInt(5) == 0 ? null : countries.get(often(countries.size())),
                    random.nextInt(5) == 0 ? null : sectors.get(often(sectors.size())),
                    null));
        }
        return members;
    }

    private @Nullable When when(ArticleReference article) {
        LocalDate published = article.published();
        if (published == null || random.nextInt(3) == 0) {
            return null;
        }
        LocalDate day = published.minusDays(often(30));
        return new When(null, null, day, day, When.Precision.DAY, When.Source.PUBLICATION, null);
    }

    private @Nullable Where where() {
        if (random.nextInt(3) == 0) {
            return null;
        }
        int place = often(PLACES);
        String name = "place p" + place;
        return new Where(
                name,
                new Span(0, name.length()),
                name,
                countries.get(place % countries.size()),
                "area " + place % 3000,
                place * 7 % 17_000 / 100.0 - 85,
                place * 13 % 35_900 / 100.0 - 179,
                pick(List.of(Where.Precision.values())),
                null,
                List.of(),
                null,
                null);
    }

    private List<Quantity> quantities() {
        if (random.nextInt(25) > 0) {
            return List.of();
        }
        double least = often(500);
        String kind = pick(List.of("killed", "wounded", "arrested", "money"));
        String unit = kind.equals("money") ? "IDR" : "persons";
        return List.of(new Quantity(kind, least, least, false, unit, "dua", new Span(0, 3), null, null));
    }

    /** A number below a bound, small ones far more often, as names and places are. */
    private int often(int bound) {
        return (int) (Math.pow(bound + 1.0, random.nextDouble()) - 1);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
