package org.saksi.resolver;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksi.model.ResourceDigest;

/**
 * The knowledge of actors that a run resolves names with: the shipped tables, or a user's own file over them
 * (docs/actors.md).
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class Actors {
    private static final int SHORTEST_PART = 4;

    /** All shipped tables; a test holds the list to the folder. */
    static final List<String> TABLES = List.of(
            "agents.en.tsv",
            "agents.id.tsv",
            "areas.tsv",
            "common.tsv",
            "confidence.tsv",
            "feasts.tsv",
            "groups.tsv",
            "kept.tsv",
            "leaders.tsv",
            "nations.tsv",
            "organisations.tsv",
            "persons.tsv",
            "quantities.tsv",
            "regions.tsv",
            "times.tsv");

    private static final int SHORT_DIGITS = 12;
    private static final Actors SHIPPED = new Actors(List.of(), null);

    private final List<ActorRow> own;
    private final @Nullable String digest;
    /** Made when it is first asked for; made twice by two threads at once it is the same. */
    private volatile @Nullable Map<String, List<Entry>> byEntity;

    private Actors(List<ActorRow> own, @Nullable String digest) {
        this.own = List.copyOf(own);
        this.digest = digest;
    }

    /**
     * What a line of a table says.
     *
     * @param entity id, such as {@code person:sri-mulyani-indrawati}, {@code org:hamas} or {@code country:IDN}; null for
     *     a common noun
     * @param kind {@code person}, {@code body}, {@code state} or {@code noun}
     * @param name canonical name; for a noun the noun
     * @param country ISO 3166 alpha-3, null where none is settled
     * @param sector sector of the codebook, null where none is settled
     * @param role the office in words, null for all but persons and titles
     * @param from first day, null when it is open
     * @param to last day, null when it is open
     * @param variants how it is written
     * @param source where the facts come from, null when the table does not say
     * @param place file and line
     */
    public record Entry(
            @Nullable String entity,
            String kind,
            String name,
            @Nullable String country,
            @Nullable String sector,
            @Nullable String role,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<String> variants,
            @Nullable String source,
            String place) {
        /** Copies the list. */
        public Entry {
            variants = List.copyOf(variants);
        }
    }

    /**
     * Something rotten in a table.
     *
     * @param place file and line
     * @param rule which rule it breaks, such as {@code overlap}
     * @param message what is wrong
     */
    public record Finding(String place, String rule, String message) {}

    /** The tables that come with this build. */
    public static Actors shipped() {
        return SHIPPED;
    }

    /**
     * A user's file over the shipped tables: of whom it tells, and what it calls them, it alone decides.
     *
     * @throws ActorFormatException when the file cannot be read or a line of it breaks a rule; the message names both
     */
    public static Actors in(Path file) {
        String text = OwnActors.text(file);
        return new Actors(OwnActors.read(file.toString(), text), digest(text));
    }

    /** SHA-256 of the user's file, 64 hexadecimal digits; empty for the shipped tables. */
    public Optional<String> digest() {
        return Optional.ofNullable(digest);
    }

    /** Twelve digits that say which tables of names, times and quantities are shipped, with those of a user's file behind a dot. */
    public String version() {
        String shipped = ResourceDigest.of(Actors.class, TABLES);
        return digest == null ? shipped : shipped + "." + digest.substring(0, SHORT_DIGITS);
    }

    /** What a version says of the user's file, such as {@code .actors.1f3c9a0b7e42}; empty for the shipped tables. */
    public String versionPart() {
        return digest == null ? "" : ".actors." + digest.substring(0, SHORT_DIGITS);
    }

    /**
     * All lines that a name may mean, those written exactly so before those that only hold its words; of each kind the
     * user's first, then in the order of the tables.
     *
     * @param name a name in any case
     * @param day only lines that hold on this day; null for all
     * @param language {@code id} or {@code en}: only the nouns of this language; null for both
     */
    public List<Entry> find(String name, @Nullable LocalDate day, @Nullable String language) {
        String wanted = key(name);
        List<Entry> exact = new ArrayList<>();
        List<Entry> within = new ArrayList<>();
        if (wanted.isEmpty()) {
            return exact;
        }
        for (Entry entry : entries(language)) {
            if (day != null && !Sense.Span.covers(entry.from(), entry.to(), day)) {
                continue;
            }
            boolean same = key(entry.name()).equals(wanted);
            boolean holds = holds(key(entry.name()), wanted);
            for (String variant : entry.variants()) {
                String key = key(variant);
                same |= key.equals(wanted);
                holds |= holds(key, wanted);
            }
            if (same) {
                exact.add(entry);
            } else if (holds && !entry.kind().equals("noun")) {
                within.add(entry);
            }
        }
        exact.addAll(within);
        return exact;
    }

    /** Few letters must be words of their own: "FL" is no part of "PFLP". */
    private static boolean holds(String name, String wanted) {
        return wanted.length() < SHORTEST_PART
                ? (" " + name + " ").contains(" " + wanted + " ")
                : name.contains(wanted);
    }

    /** All lines of an entity, by their first days; empty for an unknown id. */
    public List<Entry> show(String entity) {
        Map<String, List<Entry>> known = byEntity;
        if (known == null) {
            known = entries(null).stream()
                    .filter(entry -> entry.entity() != null)
                    .sorted(Comparator.comparing(Entry::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                    .collect(Collectors.groupingBy(entry -> String.valueOf(entry.entity())));
            byEntity = known;
        }
        return List.copyOf(known.getOrDefault(entity, List.of()));
    }

    /** What is rotten: in the user's file where there is one, else in the shipped tables. */
    public List<Finding> lint() {
        return digest == null ? ActorLint.shipped() : ActorLint.own(own);
    }

    /**
     * Puts a line at the end of a user's file, which is made when it does not exist.
     *
     * @param entry what to say; kind must be {@code person} or {@code body}
     * @throws ActorFormatException when the line would break a rule, or the file breaks one, has no column for something
     *     said, or cannot be read or written
     */
    public static void add(Path file, Entry entry) {
        OwnActors.add(file, entry);
    }

    Lexicon lexicon() {
        return Lexicon.load(own);
    }

    private List<Entry> entries(@Nullable String language) {
        List<Entry> entries = new ArrayList<>();
        Set<String> theirs = new LinkedHashSet<>();
        own.forEach(row -> theirs.add(row.entity()));
        add(own, entries);
        for (Table.Row row : Table.read("nations.tsv", Lexicon.NATION_COLUMNS)) {
            List<String> variants = new ArrayList<>(row.list(2));
            variants.addAll(row.list(3));
            variants.addAll(row.list(4));
            entries.add(new Entry(
                    "country:" + row.text(0),
                    "state",
                    row.text(1),
                    row.text(0),
                    "GOV",
                    null,
                    null,
                    null,
                    variants,
                    row.source(),
                    row.place()));
        }
        for (List<ActorRow> rows : List.of(ActorRow.bodies(), ActorRow.persons())) {
            add(rows.stream().filter(row -> !theirs.contains(row.entity())).toList(), entries);
        }
        for (String one : List.of("id", "en")) {
            if (language == null || language.equals(one)) {
                nouns(one, entries);
            }
        }
        return entries;
    }

    /** Adds lines; those of one person share their variants, which stand in one of them. */
    private static void add(List<ActorRow> rows, List<Entry> entries) {
        Map<String, Set<String>> names = new HashMap<>();
        for (ActorRow row : rows) {
            if (row.kind() == ActorRow.Kind.PERSON) {
                names.computeIfAbsent(row.entity(), entity -> new LinkedHashSet<>())
                        .addAll(row.names());
            }
        }
        rows.forEach(row -> entries.add(entry(row.alsoNamed(names.getOrDefault(row.entity(), Set.of())))));
    }

    private static void nouns(String language, List<Entry> entries) {
        for (Table.Row row : Table.read("agents." + language + ".tsv", Lexicon.AGENT_COLUMNS)) {
            for (String term : row.list(4)) {
                entries.add(new Entry(
                        null,
                        "noun",
                        term,
                        Lexicon.home(row),
                        row.optional(0),
                        row.optional(3),
                        null,
                        null,
                        List.of(),
                        row.source(),
                        row.place()));
            }
        }
    }

    private static Entry entry(ActorRow row) {
        return new Entry(
                row.entity(),
                row.kind().name().toLowerCase(Locale.ROOT),
                row.name(),
                row.country(),
                row.sector(),
                row.role(),
                row.from(),
                row.to(),
                row.names(),
                row.source(),
                row.file() + ":" + row.line());
    }

    private static String key(String name) {
        return TermIndex.key(name);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must have SHA-256", e);
        }
    }
}
