package org.saksi.resolver;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.saksi.model.Span;
import org.saksi.model.Where;
import org.saksi.resolver.Gazetteer.Candidate;

/** Looks up the names of places as texts write them: with generic words around them and what they lie in behind them. */
final class Toponyms {
    private static final Set<String> BEFORE = WordSet.of(
            "the kota kabupaten provinsi kecamatan desa kelurahan distrik pulau kepulauan negara bagian wilayah"
                    + " daerah kawasan ibukota ibu city town village district province region state county island"
                    + " islands of northern southern eastern western central north south east west upper lower greater"
                    + " northeastern northwestern southeastern southwestern downtown mainland port mount kab prov kec");
    private static final Set<String> BEHIND =
            WordSet.of("county parish province state region district city town township village governorate oblast"
                + " prefecture regency republic area valley utara selatan timur barat tengah raya borough municipality"
                + " department peninsula metropolitan metro");
    private static final Set<String> REGENCIES = WordSet.of("kabupaten kab kota");
    private static final Set<String> SHORTENED = WordSet.of("kab prov");
    private static final Set<String> INSIDE = WordSet.of("in di");
    /** Between a name and what it lies in. */
    private static final Set<String> INNER = WordSet.of("the northern southern eastern western central north south east"
            + " west northeastern northwestern southeastern southwestern occupied rebel held besieged disputed restive"
            + " coastal provincial regional provinsi negara bagian");

    private static final Set<String> HEADS = WordSet.of(
            "city town village capital district province port suburb neighbourhood neighborhood settlement island"
                    + " county region municipality enclave stronghold hamlet township");

    private static final Set<String> AIR =
            Set.of("airport", "airfield", "airbase", "air base", "bandara", "bandar udara", "lanud", "pangkalan udara");
    private static final Set<String> OF_AIRPORTS =
            WordSet.of("airport airfield airbase air base force field bandara bandar udara lanud pangkalan"
                    + " international internasional regional domestic domestik national the military army main");

    private static final int LONGEST_OUTER = 4;

    private final Gazetteer gazetteer;
    private final Lexicon lexicon;
    private final String text;
    private final boolean indonesian;

    Toponyms(Gazetteer gazetteer, Lexicon lexicon, String text, boolean indonesian) {
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
        this.text = text;
        this.indonesian = indonesian;
    }

    /** The name from one word of a text to another, exclusive. */
    Toponym at(List<Word> words, int from, int to) {
        Span span = new Span(words.get(from).start(), words.get(to - 1).end());
        List<Word> name = words.subList(from, to);
        List<Candidate> all = candidates(name);
        boolean before = from > 0 && (tied(words, from) || shortened(words, from));
        PlaceLevel level = PlaceLevel.told(words, from, to, before, to < words.size() && tied(words, to));
        List<Candidate> leveled = level == null ? all : leveled(all, name, level);
        List<Candidate> candidates = leveled.isEmpty() ? all : leveled;
        String key = Gazetteer.key(name) + (level != null && !candidates.equals(all) ? level.mark() : "");
        return new Toponym(span, key, candidates, candidates.isEmpty() ? List.of() : outer(words, from, to));
    }

    /**
     * What is of a level. A state is no less meant by a name with a noun for towns if it holds none of the towns of its name ("the
     * city, Turkey said"). Regencies stand in the gazetteer under their whole names.
     */
    private List<Candidate> leveled(List<Candidate> all, List<Word> name, PlaceLevel level) {
        List<Candidate> leveled = all.stream()
                .filter(one -> one.site().precision() == level.precision())
                .toList();
        return switch (level) {
            case PROVINCE -> leveled;
            case TOWN ->
                all.stream()
                        .filter(one -> leveled.contains(one) || isElsewhere(one.site(), leveled))
                        .toList();
            case REGENCY -> leveled.isEmpty() ? regencies(name) : leveled;
        };
    }

    private static boolean isElsewhere(Site state, List<Candidate> towns) {
        return state.precision() == Where.Precision.COUNTRY
                && towns.stream().noneMatch(town -> PlaceRanking.inside(town.site(), state));
    }

    private List<Candidate> regencies(List<Word> name) {
        List<Word> proper = name.stream()
                .filter(word -> !BEFORE.contains(word.key()) && !BEHIND.contains(word.key()))
                .toList();
        List<Candidate> named = gazetteer.candidates("kabupaten " + Gazetteer.key(proper));
        return (named.isEmpty() ? gazetteer.outer(Gazetteer.key(proper)) : named)
                .stream()
                        .filter(one -> one.site().precision() == PlaceLevel.REGENCY.precision())
                        .toList();
    }

    /** What a name may mean: as it stands, else without generic words before it, behind it, or both. */
    private List<Candidate> candidates(List<Word> name) {
        List<Candidate> people = ofPeople(name);
        if (!people.isEmpty()) {
            return people;
        }
        List<Candidate> airports = airports(name);
        if (!airports.isEmpty()) {
            return airports;
        }
        int first = 0;
        while (first < name.size() - 1 && BEFORE.contains(name.get(first).key())) {
            first++;
        }
        int last = name.size();
        while (last > 1 && BEHIND.contains(name.get(last - 1).key())) {
            last--;
        }
        for (int from : new int[] {0, first}) {
            for (int to : new int[] {name.size(), last}) {
                List<Candidate> found =
                        from < to ? gazetteer.candidates(Gazetteer.key(name.subList(from, to))) : List.of();
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return abbreviated(name) ? gazetteer.outer(Gazetteer.key(name)) : List.of();
    }

    /** "Erbil International Airport", "Bandara Internasional Kualanamu", "Lanud Iswahjudi" */
    private List<Candidate> airports(List<Word> name) {
        List<Candidate> whole = airport(name) ? gazetteer.candidates(Gazetteer.key(name)) : List.of();
        if (!whole.isEmpty() || !airport(name)) {
            return whole;
        }
        List<Word> proper =
                name.stream().filter(word -> !OF_AIRPORTS.contains(word.key())).toList();
        return gazetteer.airports(Gazetteer.key(proper));
    }

    /** Whether words hold a noun for airports or air bases. */
    static boolean airport(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            String key = words.get(i).key();
            boolean two = i + 1 < words.size()
                    && AIR.contains(key + " " + words.get(i + 1).key());
            if (two || AIR.contains(key)) {
                return true;
            }
        }
        return false;
    }

    /** How many words behind a name are the noun for an airport ("Kabul airport", "Jalibah air base"), 0 without one. */
    static int airportBehind(List<Word> words, int at) {
        int to = at;
        while (to < words.size() && OF_AIRPORTS.contains(words.get(to).key())) {
            to++;
        }
        return airport(words.subList(at, to)) ? to - at : 0;
    }

    /** Abbreviations of areas without a comma before them keep their full stop ("Ky."): "di SD" is at school. */
    private boolean abbreviated(List<Word> name) {
        int end = name.getLast().end();
        boolean stopped = end < text.length() && text.charAt(end) == '.';
        return !indonesian
                && (stopped || text.substring(name.getFirst().start(), end).indexOf('.') > 0);
    }

    /** The state whose people or manner the name is ("Turkish"). */
    private List<Candidate> ofPeople(List<Word> name) {
        TermIndex.Match term = lexicon.nameAt(name, 0);
        Sense.Nation nation = term.to() == name.size() ? Choice.nation(term) : null;
        if (nation == null || nation.kind() != Sense.Nation.Kind.DEMONYM) {
            return List.of();
        }
        return gazetteer
                .candidates(
                        Gazetteer.key(Word.of(nation.name(), 0, nation.name().length())))
                .stream()
                .filter(candidate -> nation.iso3().equals(candidate.site().country()))
                .filter(candidate -> candidate.site().precision() == Where.Precision.COUNTRY)
                .toList();
    }

    /** The areas or states that the words beside a name say it lies in. */
    private List<Site> outer(List<Word> words, int from, int to) {
        List<Site> behind = behindComma(words, to);
        behind = behind.isEmpty() ? inside(words, to) : behind;
        return behind.isEmpty() ? before(words, from) : behind;
    }

    /** "Alexandria, Louisiana" */
    private List<Site> behindComma(List<Word> words, int to) {
        if (to >= words.size() || !comma(words, to)) {
            return List.of();
        }
        // Without the noun a second name may be the next of a list ("Guéckédou, Macenta").
        boolean regency = REGENCIES.contains(words.get(to).key());
        for (int end = Math.min(words.size(), to + LONGEST_OUTER); end > to; end--) {
            List<Site> areas = areas(words, to, end, regency);
            if (!areas.isEmpty()) {
                return areas;
            }
        }
        return List.of();
    }

    /** "Tripoli in northern Lebanon" */
    private List<Site> inside(List<Word> words, int to) {
        if (to >= words.size() - 1 || !INSIDE.contains(words.get(to).key()) || !tied(words, to)) {
            return List.of();
        }
        int at = to + 1;
        while (at < words.size() - 1
                && !words.get(at).capitalised()
                && INNER.contains(words.get(at).key())) {
            at++;
        }
        if (!words.get(at).capitalised()) {
            return List.of();
        }
        for (int end = Math.min(words.size(), at + LONGEST_OUTER); end > at; end--) {
            List<Site> areas = areas(words, at, end, false);
            if (!areas.isEmpty()) {
                return areas;
            }
        }
        return List.of();
    }

    /** "the Lebanese city of Tripoli", "the West Bank town of Tulkarm" */
    private List<Site> before(List<Word> words, int from) {
        int end = Math.max(0, noun(words, from));
        while (end > 0 && INNER.contains(words.get(end - 1).key())) {
            end--;
        }
        for (int at = Math.max(0, end - LONGEST_OUTER); at < end; at++) {
            List<Site> areas = words.get(at).capitalised() ? areas(words, at, end, false) : List.of();
            if (!areas.isEmpty()) {
                return areas;
            }
            List<Candidate> people = words.get(at).capitalised() ? ofPeople(words.subList(at, end)) : List.of();
            if (!people.isEmpty()) {
                return people.stream().map(Candidate::site).toList();
            }
        }
        return List.of();
    }

    /** The number of the noun before a name that says what the name is of ("city of", "capital"), -1 without one. */
    private static int noun(List<Word> words, int from) {
        int last = from - 1;
        if (last > 0 && words.get(last).key().equals("of")) {
            last--;
        }
        return last >= 0 && heads(words.get(last)) ? last : -1;
    }

    /** Whether a noun may stand before the name of what it is. */
    static boolean heads(Word word) {
        return !word.capitalised() && HEADS.contains(word.key());
    }

    private List<Site> areas(List<Word> words, int from, int to, boolean regency) {
        List<Site> areas = new ArrayList<>();
        for (Candidate candidate : gazetteer.outer(Gazetteer.key(words.subList(from, to)))) {
            Where.Precision precision = candidate.site().precision();
            if (precision == Where.Precision.COUNTRY
                    || precision == Where.Precision.ADMIN1
                    || (regency && precision == Where.Precision.ADMIN2)) {
                areas.add(candidate.site());
            }
        }
        return areas;
    }

    private boolean tied(List<Word> words, int at) {
        return text.substring(words.get(at - 1).end(), words.get(at).start()).isBlank();
    }

    /** "Kab. Bogor" */
    private boolean shortened(List<Word> words, int at) {
        return SHORTENED.contains(words.get(at - 1).key())
                && text.substring(words.get(at - 1).end(), words.get(at).start())
                        .equals(". ");
    }

    private boolean comma(List<Word> words, int at) {
        String between = text.substring(words.get(at - 1).end(), words.get(at).start());
        return words.get(at).capitalised() && (between.equals(", ") || between.equals(" (") || between.equals("., "));
    }
}
