package org.saksi.resolver;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.language.Analysis;
import org.saksi.language.Sentence;
import org.saksi.model.Span;
import org.saksi.model.Where;

/**
 * Finds the places of an article: what stands after a preposition of place. Known names resolve, others keep text and
 * span only. One name of several states is decided by the states that the article names, else left open.
 */
final class PlaceFinder {
    private static final Set<String> PREPOSITIONS_ID = Set.of("di");
    private static final Set<String> PREPOSITIONS_EN = Set.of("in", "at", "near", "outside");
    private static final Set<String> GENERIC = WordSet.of(
            "sepanjang sebelah kota kabupaten provinsi wilayah kawasan daerah desa distrik negara bagian pulau"
                + " kepulauan perbatasan ibu ibukota pelabuhan bandara the city of province region town village"
                + " capital southern northern eastern western central downtown utara selatan timur barat tengah luar"
                + " dekat dalam sekitar seluruh markas depan kampung jalan gedung kantor rumah kompleks pangkalan"
                + " district state island restive nearby neighbouring neighboring port border coastal pusat"
                + " pinggiran");
    private static final Set<String> TIMES = WordSet.of("tahun bulan tengah antara mana sini sana situ");
    private static final Set<String> DIRECTIONS =
            WordSet.of("selatan utara timur barat pusat tengah south north east west central raya");
    private static final Set<String> SITES = WordSet.of("perbatasan lokasi kawasan wilayah pemakaman bandara pelabuhan"
        + " stadion kampus gereja masjid sekolah pasar hotel jalanan penjara lapas kedutaan markas pangkalan"
        + " permukiman kamp titik pos border airport port embassy streets prison hospital mosque church school market"
        + " camp checkpoint base");
    private static final int MOST_WORDS = 6;

    private final Analysis analysis;
    private final Gazetteer gazetteer;
    private final Lexicon lexicon;
    private final Scene scene;
    private final String text;
    private final boolean indonesian;

    PlaceFinder(Analysis analysis, Gazetteer gazetteer, Lexicon lexicon, Scene scene) {
        this.analysis = analysis;
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
        this.scene = scene;
        this.text = analysis.article().text();
        this.indonesian = analysis.article().language().equals("id");
    }

    /** The places of all sentences in text order. */
    List<Where> find() {
        List<Where> places = new ArrayList<>();
        for (Sentence sentence : analysis.sentences()) {
            find(sentence, places);
        }
        return places;
    }

    private void find(Sentence sentence, List<Where> places) {
        List<Word> words = scene.words(sentence);
        Set<String> prepositions = indonesian ? PREPOSITIONS_ID : PREPOSITIONS_EN;
        int at = 0;
        while (at < words.size() - 1) {
            if (!prepositions.contains(words.get(at).key()) || words.get(at).joined()) {
                at++;
                continue;
            }
            Phrase phrase = phrase(words, at + 1);
            if (phrase != null) {
                places.add(where(words, phrase));
                at = phrase.to();
            } else {
                at++;
            }
        }
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
        boolean named = at < words.size() && words.get(at).capitalised() && adjacent(words, at) && !noPlace(words, at);
        if (!named) {
            return site ? new Phrase(from, at, at) : null;
        }
        int to = at + 1;
        while (to < words.size()
                && to - at < MOST_WORDS
                && (words.get(to).capitalised() || linked(words, to))
                && adjacent(words, to)) {
            to++;
        }
        return new Phrase(from, at, to);
    }

    private static boolean generic(Word word) {
        return !word.capitalised() && (GENERIC.contains(word.key()) || SITES.contains(word.key()));
    }

    /** A month, a weekday, a person or a body is no place. */
    private boolean noPlace(List<Word> words, int at) {
        if (dateWord(words.get(at))) {
            return true;
        }
        TermIndex.Match match = lexicon.nameAt(words, at);
        return match.found()
                && gazetteer.at(words, at).sites().isEmpty()
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

    private Where where(List<Word> words, Phrase phrase) {
        Span span = new Span(
                words.get(phrase.from()).start(), words.get(phrase.to() - 1).end());
        if (phrase.name() < phrase.to()) {
            Gazetteer.Match known = gazetteer.at(words, phrase.name());
            TermIndex.Match term = lexicon.nameAt(words, phrase.name());
            if (!known.sites().isEmpty() && known.to() >= term.to()) {
                return whole(words, known.to(), phrase)
                        ? decided(span, known.sites(), country(words, known.to()))
                        : unknown(span);
            }
            if (term.found() && whole(words, term.to(), phrase)) {
                return ofTerm(words, term, span);
            }
        }
        return unknown(span);
    }

    /** Whether the known name is the whole name, but for a direction or another name after it. */
    private boolean whole(List<Word> words, int end, Phrase phrase) {
        return end >= phrase.to()
                || DIRECTIONS.contains(words.get(end).key())
                || lexicon.nameAt(words, end).found()
                || !gazetteer.at(words, end).sites().isEmpty();
    }

    private Where ofTerm(List<Word> words, TermIndex.Match term, Span span) {
        Sense.Nation nation = Choice.nation(term);
        if (nation != null) {
            boolean state = nation.kind() == Sense.Nation.Kind.NAME;
            String name = state ? nation.name() : words(words, term);
            Where.Precision precision = state ? Where.Precision.COUNTRY : null;
            return new Where(span.in(text), span, name, nation.iso3(), null, null, null, precision, null, List.of());
        }
        for (Sense sense : term.senses()) {
            if (sense instanceof Sense.Area area) {
                Where.Precision region = Where.Precision.REGION;
                return new Where(span.in(text), span, area.name(), null, null, null, null, region, null, List.of());
            }
        }
        return unknown(span);
    }

    private Where unknown(Span span) {
        return new Where(span.in(text), span, null, null, null, null, null, null, null, List.of());
    }

    private String words(List<Word> words, TermIndex.Match match) {
        return text.substring(
                words.get(match.from()).start(), words.get(match.to() - 1).end());
    }

    /** The country that follows the name ("Islamabad, Pakistan"). */
    private @Nullable String country(List<Word> words, int next) {
        if (next < words.size()) {
            Sense.Nation nation = Choice.nation(lexicon.nameAt(words, next));
            if (nation != null) {
                return nation.iso3();
            }
        }
        return null;
    }

    private Where decided(Span span, List<Gazetteer.Site> sites, @Nullable String country) {
        Gazetteer.Site site = one(sites, country);
        if (site == null) {
            List<String> candidates = sites.stream()
                    .map(candidate -> candidate.name() + ", " + candidate.country())
                    .toList();
            return new Where(span.in(text), span, null, null, null, null, null, null, null, candidates);
        }
        return new Where(
                span.in(text),
                span,
                site.name(),
                site.country(),
                site.admin1(),
                site.lat(),
                site.lon(),
                site.precision(),
                site.geoname(),
                List.of());
    }

    private Gazetteer.@Nullable Site one(List<Gazetteer.Site> sites, @Nullable String country) {
        if (sites.size() == 1) {
            return sites.getFirst();
        }
        List<Gazetteer.Site> fitting = sites.stream()
                .filter(site -> country == null
                        ? spokenOf(site.country())
                        : site.country().equals(country))
                .toList();
        if (fitting.isEmpty()) {
            return null;
        }
        // A city and its province share a name ("Jakarta"): one country, so the first of the table stands for both.
        return fitting.stream().map(Gazetteer.Site::country).distinct().count() == 1 ? fitting.getFirst() : null;
    }

    private boolean spokenOf(String country) {
        return scene.cast().speaksOf(country);
    }
}
