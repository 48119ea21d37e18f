package org.saksi.resolver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.language.Analysis;
import org.saksi.language.NameKind;
import org.saksi.language.Sentence;
import org.saksi.model.Span;
import org.saksi.model.Where;

/**
 * Finds the places of an article: what stands after a preposition of place, and names that the language analysis takes
 * for places. Known names resolve, others keep text and span only; a name that may well mean several places is left open
 * with its candidates.
 */
final class PlaceFinder {
    private static final Map<String, Role> PREPOSITIONS_ID =
            Map.of("di", Role.SCENE, "ke", Role.GOAL, "menuju", Role.GOAL);
    private static final Map<String, Role> PREPOSITIONS_EN = Map.of(
            "in", Role.SCENE,
            "at", Role.SCENE,
            "near", Role.SCENE,
            "outside", Role.SCENE,
            "inside", Role.SCENE,
            "across", Role.SCENE,
            "to", Role.GOAL,
            "into", Role.GOAL);
    private static final Set<String> GENERIC = WordSet.of(
            "sepanjang sebelah kota kabupaten provinsi wilayah kawasan daerah desa distrik negara bagian pulau"
                + " kepulauan perbatasan ibu ibukota pelabuhan bandara the city of province region town village"
                + " capital southern northern eastern western central downtown utara selatan timur barat tengah luar"
                + " dekat dalam sekitar seluruh markas depan kampung jalan gedung kantor rumah kompleks pangkalan"
                + " sakit pengungsi pengungsian udara militer internasional district state island restive nearby"
                + " neighbouring neighboring port border coastal pusat pinggiran rebel held besieged occupied disputed"
                + " suburb settlement neighbourhood neighborhood municipality county stronghold enclave hamlet"
                + " township provincial regional northeastern northwestern southeastern southwestern");
    /** What is held, not where: "di Pilkada Purwakarta", "di KTT ASEAN". */
    private static final Set<String> HELD =
            WordSet.of("pilkada pilbup pilgub pilwalkot pilpres pileg pemilu ktt liga piala"
                    + " sidang rapat munas muktamar rakernas");

    private static final Set<String> TIMES = WordSet.of("tahun bulan tengah antara mana sini sana situ");
    private static final Set<String> DIRECTIONS =
            WordSet.of("selatan utara timur barat pusat tengah south north east west central raya");
    private static final Set<String> SITES = WordSet.of("perbatasan lokasi kawasan wilayah pemakaman bandara pelabuhan"
        + " stadion kampus gereja masjid sekolah pasar hotel jalanan penjara lapas kedutaan markas pangkalan"
        + " permukiman kamp titik pos border airport port embassy streets prison hospital mosque church school market"
        + " camp checkpoint base");
    /** "Twelve years in prison" says what was done, not where. */
    private static final Set<String> WITHOUT_ARTICLE = Set.of("prison", "hospital", "school", "church", "camp", "port");

    private static final Set<String> FILLERS = WordSet.of("sepanjang wilayah kawasan daerah sekitar");
    private static final Set<String> ALONG = WordSet.of("along on sepanjang across over di the");

    private static final int MOST_WORDS = 6;

    /** Below this difference of scores from another place farther than {@link #APART_KM} away a name stays open. */
    private static final double CLEAR = 0.2;

    private static final double APART_KM = 50;
    private static final int MOST_CANDIDATES = 5;

    private final Analysis analysis;
    private final Gazetteer gazetteer;
    private final Lexicon lexicon;
    private final Scene scene;
    private final Toponyms toponyms;
    private final RelativePlaces relative;
    private final String text;
    private final boolean indonesian;

    PlaceFinder(Analysis analysis, Gazetteer gazetteer, Lexicon lexicon, Scene scene) {
        this.analysis = analysis;
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
        this.scene = scene;
        this.text = analysis.article().text();
        this.indonesian = analysis.article().language().equals("id");
        this.toponyms = new Toponyms(gazetteer, lexicon, text, indonesian);
        this.relative = new RelativePlaces(text, toponyms, indonesian, this::named);
    }

    /** What a place is in its sentence. */
    enum Role {
        /** Something is or happens there. */
        SCENE,
        /** Somebody or something goes there. */
        GOAL,
        /** It is only named. */
        NAME
    }

    /** A place of the article and what it is there. */
    record Located(Where where, Role role) {}

    /** A stretch of text that names a place, whether it holds a name, and the name if that is known. */
    private record Found(
            Span span, boolean named, @Nullable Toponym name, Role role, RelativePlaces.@Nullable Lying lying) {}

    /** The places of all sentences in text order, states that are only named among them. */
    List<Located> find() {
        List<Found> found = new ArrayList<>();
        for (Sentence sentence : analysis.sentences()) {
            find(sentence, found);
        }
        List<Toponym> names = new ArrayList<>();
        found.forEach(one -> names(one.name(), one.lying(), names));
        PlaceRanking ranking = new PlaceRanking(names, states(), DatelinePlace.of(text, toponyms));
        return found.stream()
                .map(one -> new Located(where(one, ranking), one.role()))
                .toList();
    }

    private static void names(@Nullable Toponym name, RelativePlaces.@Nullable Lying lying, List<Toponym> names) {
        if (name != null) {
            names.add(name);
        }
        if (lying != null) {
            lying.anchors().forEach(anchor -> names(anchor.name(), anchor.lying(), names));
        }
    }

    private List<PlaceRanking.StateNamed> states() {
        List<PlaceRanking.StateNamed> states = new ArrayList<>();
        for (Sentence sentence : analysis.sentences()) {
            for (Scene.Named named : scene.cast().in(sentence.index())) {
                String country = named.reading().country();
                if (country != null) {
                    states.add(new PlaceRanking.StateNamed(country, named.span().start()));
                }
            }
        }
        return states;
    }

    private void find(Sentence sentence, List<Found> found) {
        List<Word> words = scene.words(sentence);
        List<Span> named = sentence.names().stream()
                .filter(name -> name.kind() == NameKind.LOC)
                .map(sentence::span)
                .toList();
        Map<String, Role> prepositions = indonesian ? PREPOSITIONS_ID : PREPOSITIONS_EN;
        int at = 0;
        while (at < words.size()) {
            Role role = at < words.size() - 1 && !words.get(at).joined()
                    ? prepositions.getOrDefault(words.get(at).key(), Role.NAME)
                    : Role.NAME;
            RelativePlaces.Read lying = relative.at(words, at);
            if (lying == null && role != Role.NAME) {
                lying = relative.at(words, FILLERS.contains(words.get(at + 1).key()) ? at + 2 : at + 1);
            }
            if (lying != null) {
                found.add(lying(words, at, role, lying.place()));
                at = lying.to();
                continue;
            }
            Phrase phrase = role == Role.NAME ? null : phrase(words, at + 1);
            if (phrase != null && (role == Role.SCENE || goal(words, phrase))) {
                found.add(found(words, phrase, role));
                at = phrase.to();
                continue;
            }
            Phrase name = named(words, at, named);
            if (name != null) {
                found.add(found(words, name, Role.NAME));
                at = name.to();
            } else {
                at++;
            }
        }
    }

    /** What lies by another place says where by itself; a border only behind a word that says so. */
    private static Found lying(List<Word> words, int at, Role role, RelativePlaces.Anchor place) {
        boolean border = place.lying() != null && place.lying().kind() == Where.Relation.Kind.BORDER;
        boolean along = at > 0 && ALONG.contains(words.get(at - 1).key());
        Role told = role != Role.NAME ? role : border && !along ? Role.NAME : Role.SCENE;
        return new Found(place.span(), true, null, told, place.lying());
    }

    /** A place by its own name that the gazetteer knows, for one that lies by it. */
    private RelativePlaces.@Nullable Read named(List<Word> words, int at) {
        Phrase phrase = phrase(words, at);
        Toponym name = phrase == null || phrase.name() == phrase.to() ? null : name(words, phrase);
        if (phrase == null || name == null || people(words, phrase.name())) {
            return null;
        }
        Found found = found(words, phrase, Role.SCENE);
        return new RelativePlaces.Read(new RelativePlaces.Anchor(found.span(), name, null), phrase.to());
    }

    /** "outside the Israeli embassy" is not outside Israel. */
    private boolean people(List<Word> words, int at) {
        Sense.Nation nation = Choice.nation(lexicon.nameAt(words, at));
        return nation != null && nation.kind() == Sense.Nation.Kind.DEMONYM;
    }

    /** Who goes "to" a name goes to a place only if the gazetteer knows it. */
    private boolean goal(List<Word> words, Phrase phrase) {
        return phrase.name() < phrase.to() && name(words, phrase) != null;
    }

    /** The words of a name of a place that begins at the word: a state's, or one that the gazetteer knows. */
    private @Nullable Phrase named(List<Word> words, int at, List<Span> named) {
        int start = words.get(at).start();
        for (Span span : named) {
            if (span.start() == start) {
                int to = at;
                while (to < words.size() && words.get(to).end() <= span.end()) {
                    to++;
                }
                boolean known =
                        to > at && !toponyms.at(words, at, to).candidates().isEmpty();
                return known ? new Phrase(at, at, to) : null;
            }
        }
        TermIndex.Match term = lexicon.nameAt(words, at);
        Sense.Nation nation = Choice.nation(term);
        return nation != null && nation.kind() == Sense.Nation.Kind.NAME ? new Phrase(at, at, term.to()) : null;
    }

    /**
     * A place phrase.
     *
     * @param from its first word
     * @param name its first capitalised word, {@code to} when it has none
     * @param to the word after it
     */
    private record Phrase(int from, int name, int to) {}

    /** Generic nouns and a capitalised name, or a noun for a site alone ("di perbatasan"). */
    private @Nullable Phrase phrase(List<Word> words, int from) {
        int at = from;
        boolean site = false;
        while (at < words.size() && at - from < MOST_WORDS && generic(words.get(at)) && adjacent(words, at)) {
            site |= SITES.contains(words.get(at).key());
            at++;
        }
        if (TIMES.contains(words.get(from).key())) {
            return null;
        }
        int headed = headed(words, at);
        // "Syria's northern city of Aleppo": the state is a name of its own
        int start = headed == at ? from : headed - (words.get(headed - 1).key().equals("of") ? 2 : 1);
        at = headed;
        boolean named = at < words.size() && words.get(at).capitalised() && adjacent(words, at) && !noPlace(words, at);
        if (!named) {
            boolean idiom = at == from + 1
                    && !indonesian
                    && WITHOUT_ARTICLE.contains(words.get(from).key());
            return site && !idiom ? new Phrase(from, at, at) : null;
        }
        // "the Strait of Hormuz"
        int to = Math.max(at + 1, gazetteer.at(words, at).to());
        while (to < words.size()
                && to - at < MOST_WORDS
                && (words.get(to).capitalised() || linked(words, to))
                && adjacent(words, to)) {
            to++;
        }
        int noun = to < words.size() && adjacent(words, to) ? Toponyms.airportBehind(words, to) : 0;
        boolean airport =
                noun > 0 && !toponyms.at(words, at, to + noun).candidates().isEmpty();
        return new Phrase(start, at, airport ? to + noun : to);
    }

    /** The name in "the West Bank city of Jenin" is Jenin; the word itself where no such noun follows. */
    private int headed(List<Word> words, int at) {
        int next = at;
        while (next < words.size() - 1
                && next - at < MOST_WORDS
                && (next == at || adjacent(words, next))
                && (words.get(next).capitalised()
                        || generic(words.get(next))
                        || words.get(next).joined())) {
            int name = Toponyms.heads(words.get(next)) ? nameOf(words, next) : -1;
            if (name > 0) {
                return name;
            }
            next++;
        }
        return at;
    }

    /** Where the name begins of what the noun says: "city of Jenin", "capital Nairobi", "capital, Nairobi"; -1 without one. */
    private int nameOf(List<Word> words, int noun) {
        if (words.get(noun + 1).key().equals("of")) {
            boolean named = noun + 2 < words.size()
                    && words.get(noun + 2).capitalised()
                    && adjacent(words, noun + 1)
                    && adjacent(words, noun + 2);
            return named ? noun + 2 : -1;
        }
        boolean capital = words.get(noun).key().equals("capital");
        boolean apart = text.startsWith(", ", words.get(noun).end());
        boolean named = words.get(noun + 1).capitalised()
                && ((capital && apart) || adjacent(words, noun + 1))
                && gazetteer.at(words, noun + 1).found();
        return named ? noun + 1 : -1;
    }

    private static boolean generic(Word word) {
        return !word.capitalised() && (GENERIC.contains(word.key()) || SITES.contains(word.key()));
    }

    /** A month, a weekday, a person or a body is no place. */
    private boolean noPlace(List<Word> words, int at) {
        if (dateWord(words.get(at))
                || (indonesian && HELD.contains(words.get(at).key()))) {
            return true;
        }
        if (Toponyms.airport(words.subList(at, Math.min(words.size(), at + 2)))) {
            return false;
        }
        TermIndex.Match match = lexicon.nameAt(words, at);
        return match.found()
                && gazetteer.at(words, at).to() <= match.to()
                && match.senses().stream()
                        .allMatch(sense -> sense instanceof Sense.Someone || sense instanceof Sense.Organisation);
    }

    private boolean dateWord(Word word) {
        TimeWords times = TimeWords.of(indonesian ? "id" : "en");
        return times.months().containsKey(word.key()) || times.weekdays().containsKey(word.key());
    }

    private static boolean linked(List<Word> words, int at) {
        boolean particle =
                words.get(at).key().equals("al") || words.get(at).key().equals("de");
        return particle && at + 1 < words.size() && words.get(at + 1).capitalised();
    }

    private boolean adjacent(List<Word> words, int at) {
        for (int i = words.get(at - 1).end(); i < words.get(at).start(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && c != '-' && c != '.' && c != '\'') {
                return false;
            }
        }
        return true;
    }

    private Found found(List<Word> words, Phrase phrase, Role role) {
        Span span = new Span(
                words.get(phrase.from()).start(), words.get(phrase.to() - 1).end());
        boolean named = phrase.name() < phrase.to();
        Toponym name = named ? name(words, phrase) : null;
        RelativePlaces.Anchor within = named ? relative.within(words, phrase.from(), phrase.to()) : null;
        if (name != null && !RelativePlaces.smallArea(words, phrase.from(), phrase.to())) {
            within = null;
        }
        return new Found(
                within == null ? span : within.span(), named, name, role, within == null ? null : within.lying());
    }

    /** The known name of a phrase: all its words, or the longest known beginning if only a name or direction follows. */
    private @Nullable Toponym name(List<Word> words, Phrase phrase) {
        if (Toponyms.airport(words.subList(phrase.from(), phrase.name()))) {
            Toponym airport = toponyms.at(words, phrase.from(), phrase.to());
            if (!airport.candidates().isEmpty()) {
                return airport;
            }
        }
        Toponym whole = toponyms.at(words, phrase.name(), phrase.to());
        if (!whole.candidates().isEmpty()) {
            return whole;
        }
        int end = Math.max(
                gazetteer.at(words, phrase.name()).to(),
                lexicon.nameAt(words, phrase.name()).to());
        // "Rumah Sakit Polri": Rumah is a village of Yemen, too
        boolean noun = RelativePlaces.site(words.get(phrase.name()));
        if (noun || end <= phrase.name() || end >= phrase.to() || !ends(words, end)) {
            return null;
        }
        Toponym beginning = toponyms.at(words, phrase.name(), end);
        return beginning.candidates().isEmpty() ? null : beginning;
    }

    private boolean ends(List<Word> words, int end) {
        return DIRECTIONS.contains(words.get(end).key())
                || lexicon.nameAt(words, end).found()
                || gazetteer.at(words, end).found();
    }

    private Where where(Found found, PlaceRanking ranking) {
        return where(found.span(), found.named(), found.name(), found.lying(), ranking);
    }

    private Where where(
            Span span,
            boolean named,
            @Nullable Toponym name,
            RelativePlaces.@Nullable Lying lying,
            PlaceRanking ranking) {
        if (lying != null && name != null) {
            Where plain = where(span, named, name, ranking);
            Where.Relation relation = relation(lying, ranking);
            boolean there = plain.reason() == null
                    && relation.anchors().stream().allMatch(outer -> RelativeWhere.inside(plain, outer));
            return there ? plain : RelativeWhere.of(text, span, relation);
        }
        return lying == null
                ? where(span, named, name, ranking)
                : RelativeWhere.of(text, span, relation(lying, ranking));
    }

    private Where.Relation relation(RelativePlaces.Lying lying, PlaceRanking ranking) {
        List<Where> anchors = new ArrayList<>();
        for (RelativePlaces.Anchor one : lying.anchors()) {
            anchors.add(where(one.span(), one.name() != null, one.name(), one.lying(), ranking));
        }
        return new Where.Relation(lying.kind(), lying.km(), lying.direction(), anchors);
    }

    private Where where(Span span, boolean named, @Nullable Toponym name, PlaceRanking ranking) {
        List<PlaceRanking.Ranked> ranked = name == null ? List.of() : ranking.of(name.key());
        if (ranked.isEmpty()) {
            return unresolved(span, List.of(), named ? Where.Reason.UNKNOWN : Where.Reason.UNNAMED);
        }
        List<Site> open = open(ranked);
        Site site = ranked.getFirst().site();
        if (open.size() > 1) {
            List<String> candidates =
                    open.stream().map(PlaceFinder::label).distinct().toList();
            return unresolved(span, candidates, Where.Reason.AMBIGUOUS);
        }
        return new Where(
                span.in(text),
                span,
                site.name(),
                site.country(),
                site.precision() == Where.Precision.ADMIN1 ? site.name() : site.admin1(),
                site.lat(),
                site.lon(),
                site.precision(),
                site.geoname(),
                List.of(),
                null,
                null);
    }

    private Where unresolved(Span span, List<String> candidates, Where.Reason reason) {
        return new Where(span.in(text), span, null, null, null, null, null, null, null, candidates, null, reason);
    }

    /** The places that the name may as well mean as the first. */
    private static List<Site> open(List<PlaceRanking.Ranked> ranked) {
        PlaceRanking.Ranked first = ranked.getFirst();
        List<Site> open = new ArrayList<>(List.of(first.site()));
        for (PlaceRanking.Ranked other : ranked.subList(1, ranked.size())) {
            if (first.score() - other.score() < CLEAR
                    && open.size() < MOST_CANDIDATES
                    && apart(first.site(), other.site())
                    && !PlaceRanking.inside(first.site(), other.site())) {
                open.add(other.site());
            }
        }
        return open;
    }

    private static boolean apart(Site one, Site other) {
        return other.lat() != null && other.lon() != null && one.kilometres(other.lat(), other.lon()) > APART_KM;
    }

    private static String label(Site site) {
        String area = site.admin1() == null || site.admin1().equals(site.name()) ? "" : ", " + site.admin1();
        return site.name() + area + (site.country() == null ? "" : ", " + site.country());
    }
}
