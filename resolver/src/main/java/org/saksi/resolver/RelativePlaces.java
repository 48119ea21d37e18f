package org.saksi.resolver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Span;
import org.saksi.model.Where.Relation.Kind;

/**
 * Reads places that are named by others: so far from one ("20 km north of Mosul"), near one, on a border ("perbatasan
 * Thailand-Kamboja"). What they lie by stays apart, for the words themselves have no point on the map.
 */
final class RelativePlaces {
    private static final Map<String, Double> KILOMETRES = Map.of("km", 1.0, "mi", 1.609344, "nmi", 1.852);
    private static final Map<String, String> DIRECTIONS = Map.ofEntries(
            Map.entry("north", "north"),
            Map.entry("northeast", "northeast"),
            Map.entry("east", "east"),
            Map.entry("southeast", "southeast"),
            Map.entry("south", "south"),
            Map.entry("southwest", "southwest"),
            Map.entry("west", "west"),
            Map.entry("northwest", "northwest"),
            Map.entry("utara", "north"),
            Map.entry("timur laut", "northeast"),
            Map.entry("timur", "east"),
            Map.entry("tenggara", "southeast"),
            Map.entry("selatan", "south"),
            Map.entry("barat daya", "southwest"),
            Map.entry("barat", "west"),
            Map.entry("barat laut", "northwest"));
    private static final List<List<String>> NEAR_ID =
            phrases("dekat dengan", "dekat", "tak jauh dari", "tidak jauh dari", "luar", "berdekatan dengan");
    private static final List<List<String>> NEAR_EN = phrases("near to", "near", "outside", "close to", "not far from");
    private static final Set<String> FROM_ID = Set.of("dari");
    private static final Set<String> FROM_EN = WordSet.of("of from outside");
    /** Between a distance and the direction. */
    private static final Set<String> BEFORE_DIRECTION = WordSet.of("di ke sebelah arah bagian to the due");

    private static final Set<String> ONWARD = WordSet.of("ke menuju sampai hingga to");
    private static final Set<String> BORDER = WordSet.of("perbatasan border frontier");
    /** Guards of a border, a quarrel about it: no place. */
    private static final Set<String> OF_BORDER = WordSet.of(
            "guard guards police force forces patrol patrols security troops soldiers officials officers agents agency"
                + " dispute disputes conflict clash clashes control controls authorities protection policy talks war"
                + " crossings issue issues closure closures tensions fighting skirmish skirmishes");

    private static final Set<String> PLACES_OF_BORDER =
            WordSet.of("area areas region regions zone crossing checkpoint post point town village line province");
    private static final Set<String> BETWEEN = WordSet.of("antara between of with dengan");
    private static final Set<String> AND = WordSet.of("and dan dengan serta");
    /** What a name of its own may be the name of: a site, or a small area that the gazetteer seldom has. */
    private static final Set<String> SITES = WordSet.of(
            "bandara pelabuhan pangkalan kamp markas lapas rutan stasiun terminal stadion masjid gereja pesantren"
                    + " kampus universitas pasar hotel rs rsud rsup polsek polres polda kodim korem lanud lantamal pos"
                    + " airport airfield airbase base camp hospital prison jail port harbour station mosque church"
                    + " university market barracks checkpoint dam stadium crossing");

    private static final Set<String> SMALL_AREAS =
            WordSet.of("kecamatan distrik desa kelurahan kampung dusun nagari gampong kec district subdistrict village"
                    + " neighbourhood neighborhood suburb township");
    private static final Set<String> OF_SITES =
            WordSet.of("international air naval military army central general refugee domestic regional main");
    private static final Set<String> INSIDE = WordSet.of("di in of");
    private static final int LONGEST_NAME = 4;

    private final String text;
    private final Toponyms toponyms;
    private final Numbers numbers;
    private final boolean indonesian;
    private final Names names;

    RelativePlaces(String text, Toponyms toponyms, boolean indonesian, Names names) {
        this.text = text;
        this.toponyms = toponyms;
        this.numbers = new Numbers(indonesian ? "id" : "en");
        this.indonesian = indonesian;
        this.names = names;
    }

    /** Reads the place that stands by its own name at a word. */
    interface Names {
        @Nullable
        Read at(List<Word> words, int at);
    }

    /** How a place lies to others, whose own names are read. */
    record Lying(Kind kind, @Nullable Double km, @Nullable String direction, List<Anchor> anchors) {
        Lying {
            anchors = List.copyOf(anchors);
        }
    }

    /** A place by its own name, or lying by others; without both it is a border that nobody names. */
    record Anchor(
            Span span, @Nullable Toponym name, @Nullable Lying lying) {}

    /** A place and the word after it. */
    record Read(Anchor place, int to) {}

    /** The place that begins at the word and is named by others, or null. */
    @Nullable
    Read at(List<Word> words, int at) {
        if (at >= words.size()) {
            return null;
        }
        Read found = away(words, at);
        found = found == null ? near(words, at) : found;
        return found == null ? border(words, at, false) : found;
    }

    /** "20 km north of Mosul", "tiga kilometer dari perbatasan", "north of Mosul". */
    private @Nullable Read away(List<Word> words, int at) {
        Numbers.Found number = numbers.at(words, at);
        Double km = null;
        int next = at;
        if (number != null) {
            next = number.to();
            String unit = next < words.size() && tied(words, next) ? unit(words, next) : null;
            if (unit == null || number.min() == null) {
                return null;
            }
            km = Math.round(number.min() * KILOMETRES.getOrDefault(unit, 1.0) * 10) / 10.0;
            next += unitWords(words, next);
        } else if (indonesian || !DIRECTIONS.containsKey(words.get(at).key())) {
            return null;
        }
        while (next < words.size() && BEFORE_DIRECTION.contains(words.get(next).key()) && tied(words, next)) {
            next++;
        }
        int size = next < words.size() && tied(words, next) ? directionWords(words, next) : 0;
        String direction = size == 0 ? null : DIRECTIONS.get(key(words, next, size));
        next += size;
        boolean from = next < words.size()
                && tied(words, next)
                && (indonesian ? FROM_ID : FROM_EN).contains(words.get(next).key());
        if (!from && !(indonesian && direction != null)) {
            return null;
        }
        Read anchor = anchor(words, from ? next + 1 : next);
        // "20 km from A to B" is a way, no place.
        if (anchor == null
                || (anchor.to() < words.size()
                        && ONWARD.contains(words.get(anchor.to()).key()))) {
            return null;
        }
        return new Read(
                new Anchor(
                        span(words, at, anchor.to()),
                        null,
                        new Lying(Kind.AWAY, km, direction, List.of(anchor.place()))),
                anchor.to());
    }

    /**
     * A site or small area whose own name is not known, with the place that the words say it lies in: behind it ("Kecamatan
     * Cibiru, Kota Bandung") or before the noun ("Erbil International Airport"); null without one.
     */
    @Nullable
    Anchor within(List<Word> words, int from, int to) {
        boolean told = false;
        for (int i = from; i < to; i++) {
            told |= SITES.contains(words.get(i).key())
                    || SMALL_AREAS.contains(words.get(i).key())
                    || (words.get(i).key().equals("sakit") && i > from);
        }
        // "the Shati refugee camp": the noun stands behind the name
        int end = to;
        while (!told && end < words.size() && end < to + 3 && tied(words, end)) {
            told = SITES.contains(words.get(end).key());
            end++;
        }
        if (!told) {
            return null;
        }
        Anchor outer = behind(words, end);
        outer = outer == null ? before(words, from, to) : outer;
        return outer == null
                ? null
                : new Anchor(
                        span(words, from, Math.max(to, end)), null, new Lying(Kind.WITHIN, null, null, List.of(outer)));
    }

    /** Whether words tell of an area so small that the gazetteer has villages of its name rather than it. */
    static boolean smallArea(List<Word> words, int from, int to) {
        return words.subList(from, to).stream().anyMatch(word -> SMALL_AREAS.contains(word.key()));
    }

    /** Whether words tell of a site rather than of an area. */
    static boolean site(String words) {
        return Word.of(words, 0, words.length()).stream()
                .anyMatch(word -> site(word) && !word.key().equals("rumah"));
    }

    /** Whether a word is a noun for sites, or begins one ("rumah sakit"). */
    static boolean site(Word word) {
        return SITES.contains(word.key())
                || word.key().equals("sakit")
                || word.key().equals("rumah");
    }

    private @Nullable Anchor behind(List<Word> words, int to) {
        if (to >= words.size()) {
            return null;
        }
        String gap =
                text.substring(words.get(to - 1).end(), words.get(to).start()).strip();
        boolean inside = gap.isEmpty() && INSIDE.contains(words.get(to).key());
        if (!inside && !gap.equals(",") && !gap.equals("(")) {
            return null;
        }
        List<Anchor> found = new ArrayList<>();
        side(words, inside ? to + 1 : to, found);
        return found.isEmpty() ? null : found.getFirst();
    }

    private @Nullable Anchor before(List<Word> words, int from, int to) {
        List<Anchor> found = new ArrayList<>();
        int next = side(words, from, found);
        int noun = next;
        while (noun < to && OF_SITES.contains(words.get(noun).key())) {
            noun++;
        }
        boolean site = !found.isEmpty()
                && noun < words.size()
                && tied(words, noun)
                && SITES.contains(words.get(noun).key());
        return site ? found.getFirst() : null;
    }

    private static @Nullable String unit(List<Word> words, int at) {
        int size = unitWords(words, at);
        return size == 0 ? null : QuantityWords.MEASURES.get(key(words, at, size));
    }

    private static int unitWords(List<Word> words, int at) {
        for (int size = 2; size > 0; size--) {
            if (at + size <= words.size() && QuantityWords.MEASURES.containsKey(key(words, at, size))) {
                return size;
            }
        }
        return 0;
    }

    private static int directionWords(List<Word> words, int at) {
        for (int size = 2; size > 0; size--) {
            if (at + size <= words.size() && DIRECTIONS.containsKey(key(words, at, size))) {
                return size;
            }
        }
        return 0;
    }

    private @Nullable Read near(List<Word> words, int at) {
        for (List<String> phrase : indonesian ? NEAR_ID : NEAR_EN) {
            if (stands(words, at, phrase)) {
                Read anchor = anchor(words, at + phrase.size());
                return anchor == null
                        ? null
                        : new Read(
                                new Anchor(
                                        span(words, at, anchor.to()),
                                        null,
                                        new Lying(Kind.NEAR, null, null, List.of(anchor.place()))),
                                anchor.to());
            }
        }
        return null;
    }

    private @Nullable Read anchor(List<Word> words, int at) {
        int next = at;
        if (next < words.size() && words.get(next).key().equals("the") && tied(words, next)) {
            next++;
        }
        if (next >= words.size() || !tied(words, next)) {
            return null;
        }
        Read border = border(words, next, true);
        return border == null ? names.at(words, next) : border;
    }

    /** A border with the places on both sides of it, or the one that is named; without any only as an anchor. */
    private @Nullable Read border(List<Word> words, int at, boolean nameless) {
        int first = words.get(at).key().equals("the") ? at + 1 : at;
        if (first >= words.size()) {
            return null;
        }
        if (!BORDER.contains(words.get(first).key())) {
            return indonesian ? null : named(words, at, first);
        }
        List<Anchor> sides = new ArrayList<>();
        int next = first + 1;
        boolean between =
                next < words.size() && BETWEEN.contains(words.get(next).key()) && tied(words, next);
        int to = indonesian || between ? sides(words, between ? next + 1 : next, true, sides) : next;
        if (sides.isEmpty()) {
            to = next;
        }
        boolean place = !sides.isEmpty() || (nameless && !ofBorder(words, next));
        return place ? border(words, at, to, sides) : null;
    }

    /** "the Thai-Cambodian border", "Iraq's border". */
    private @Nullable Read named(List<Word> words, int at, int first) {
        if (!words.get(first).capitalised()) {
            return null;
        }
        List<Anchor> sides = new ArrayList<>();
        int to = sides(words, first, false, sides);
        boolean border = !sides.isEmpty()
                && to < words.size()
                && tied(words, to)
                && BORDER.contains(words.get(to).key())
                && !ofBorder(words, to + 1);
        if (!border) {
            return null;
        }
        boolean place = to + 1 < words.size()
                && tied(words, to + 1)
                && PLACES_OF_BORDER.contains(words.get(to + 1).key());
        return border(words, at, place ? to + 2 : to + 1, sides);
    }

    private Read border(List<Word> words, int at, int to, List<Anchor> sides) {
        return new Read(new Anchor(span(words, at, to), null, new Lying(Kind.BORDER, null, null, sides)), to);
    }

    private boolean ofBorder(List<Word> words, int at) {
        return at < words.size()
                && tied(words, at)
                && OF_BORDER.contains(words.get(at).key());
    }

    /** Reads one place or two that a dash or "and" joins; the word after them. */
    private int sides(List<Word> words, int at, boolean joinedByWords, List<Anchor> sides) {
        int to = side(words, at, sides);
        if (to == at || to >= words.size()) {
            return to;
        }
        boolean dashed = dashed(words, to);
        boolean linked =
                joinedByWords && tied(words, to) && AND.contains(words.get(to).key());
        int second = dashed ? to : linked ? to + 1 : -1;
        return second < 0 ? to : Math.max(to, side(words, second, sides));
    }

    private int side(List<Word> words, int at, List<Anchor> sides) {
        int from = at < words.size() && words.get(at).key().equals("the") ? at + 1 : at;
        for (int to = Math.min(words.size(), from + LONGEST_NAME); to > from; to--) {
            if (capitalised(words, from, to)) {
                Toponym name = toponyms.at(words, from, to);
                if (!name.candidates().isEmpty()) {
                    sides.add(new Anchor(name.span(), name, null));
                    return to;
                }
            }
        }
        return at;
    }

    private boolean capitalised(List<Word> words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!words.get(i).capitalised() || (i > from && !tied(words, i))) {
                return false;
            }
        }
        return true;
    }

    private boolean stands(List<Word> words, int at, List<String> phrase) {
        if (at + phrase.size() >= words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!words.get(at + i).key().equals(phrase.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a dash joins the word to the one before ("Thailand-Kamboja", with blanks around it, too). */
    private boolean dashed(List<Word> words, int at) {
        String gap =
                text.substring(words.get(at - 1).end(), words.get(at).start()).strip();
        return gap.equals("-") || gap.equals("\u2013") || gap.equals("\u2014") || gap.equals("/");
    }

    /** Whether nothing but blanks stands before the word. */
    private boolean tied(List<Word> words, int at) {
        return at == 0
                || text.substring(words.get(at - 1).end(), words.get(at).start())
                        .isBlank()
                || words.get(at - 1).possessive();
    }

    private static String key(List<Word> words, int at, int size) {
        return size == 1
                ? words.get(at).key()
                : words.get(at).key() + " " + words.get(at + 1).key();
    }

    private static Span span(List<Word> words, int from, int to) {
        return new Span(words.get(from).start(), words.get(to - 1).end());
    }

    private static List<List<String>> phrases(String... phrases) {
        return List.of(phrases).stream().map(one -> List.of(one.split(" "))).toList();
    }
}
