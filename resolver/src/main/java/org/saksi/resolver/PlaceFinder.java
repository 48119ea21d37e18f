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
    private static final Set<String> GENERIC = Set.of(
            "kota", "kabupaten", "provinsi", "wilayah", "kawasan", "daerah", "desa", "distrik", "negara", "bagian", "pulau",
            "kepulauan", "perbatasan", "ibu", "ibukota", "pelabuhan", "bandara", "the", "city", "of", "province", "region",
            "town", "village", "capital", "southern", "northern", "eastern", "western", "central", "downtown", "utara",
            "selatan", "timur", "barat", "tengah", "luar", "dekat", "dalam", "sekitar", "seluruh", "markas", "depan",
            "kampung", "jalan", "gedung", "kantor", "rumah", "kompleks", "pangkalan", "district", "state", "island",
            "restive", "nearby", "neighbouring", "neighboring", "port", "border", "coastal", "pusat", "pinggiran");
    private static final Set<String> TIMES = Set.of("tahun", "bulan", "tengah", "antara", "mana", "sini", "sana", "situ");
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
        List<Word> words = Word.of(text, sentence.span().start(), sentence.span().end());
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
     * @param name its first capitalised word
     * @param to the word after it
     */
    private record Phrase(int from, int name, int to) {}

    /** Generic nouns and a capitalised name; without a name it is no place that can be found. */
    private @Nullable Phrase phrase(List<Word> words, int from) {
        int at = from;
        while (at < words.size()
                && at - from < MOST_WORDS
                && !words.get(at).capitalised()
                && GENERIC.contains(words.get(at).key())
                && !TIMES.contains(words.get(from).key())) {
            at++;
        }
        if (at >= words.size() || !words.get(at).capitalised() || tooFar(words, at, from) || dateWord(words.get(at))) {
            return null;
        }
        int to = at;
        while (to < words.size() && to - at < MOST_WORDS && (words.get(to).capitalised() || linked(words, to))
                && (to == at || adjacent(words, to))) {
            to++;
        }
        return new Phrase(from, at, to);
    }

    private boolean dateWord(Word word) {
        TimeWords times = TimeWords.of(indonesian ? "id" : "en");
        return times.months().containsKey(word.key()) || times.weekdays().containsKey(word.key());
    }

    private boolean tooFar(List<Word> words, int at, int from) {
        for (int i = from; i <= at; i++) {
            if (!adjacent(words, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean linked(List<Word> words, int at) {
        boolean particle = words.get(at).key().equals("al") || words.get(at).key().equals("de");
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
        Gazetteer.Match known = gazetteer.at(words, phrase.name());
        TermIndex.Match named = firstTerm(words, phrase.name());
        int to = Math.max(phrase.name() + 1, Math.max(known.to(), named == null ? 0 : named.to()));
        Span span = new Span(
                words.get(phrase.from()).start(),
                words.get(Math.max(Math.min(phrase.to(), words.size()), to) - 1).end());
        String shown = span.in(text);
        if (!known.sites().isEmpty() && (named == null || known.to() >= named.to())) {
            return decided(shown, span, known.sites(), country(words, known.to()));
        }
        if (named != null) {
            Sense.Nation nation = Choice.nation(named);
            if (nation != null) {
                boolean state = nation.kind() == Sense.Nation.Kind.NAME;
                return new Where(
                        shown,
                        span,
                        state ? nation.name() : words(words, named),
                        nation.iso3(),
                        null,
                        null,
                        null,
                        state ? Where.Precision.COUNTRY : null,
                        null,
                        List.of());
            }
            for (Sense sense : named.senses()) {
                if (sense instanceof Sense.Area area) {
                    return new Where(
                            shown, span, area.name(), null, null, null, null, Where.Precision.REGION, null, List.of());
                }
            }
        }
        return new Where(shown, span, null, null, null, null, null, null, null, List.of());
    }

    private TermIndex.@Nullable Match firstTerm(List<Word> words, int at) {
        TermIndex.Match match = lexicon.nameAt(words, at);
        return match.found() ? match : null;
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

    private Where decided(String shown, Span span, List<Gazetteer.Site> sites, @Nullable String country) {
        Gazetteer.Site site = one(sites, country);
        if (site == null) {
            List<String> candidates = sites.stream()
                    .map(candidate -> candidate.name() + ", " + candidate.country())
                    .toList();
            return new Where(shown, span, null, null, null, null, null, null, null, candidates);
        }
        return new Where(
                shown,
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
                .filter(site -> country == null ? spokenOf(site.country()) : site.country().equals(country))
                .toList();
        if (fitting.isEmpty()) {
            return null;
        }
        // A city and its province share a name ("Jakarta"): one country, so the first of the table stands for both.
        return fitting.stream().map(Gazetteer.Site::country).distinct().count() == 1 ? fitting.getFirst() : null;
    }

    private boolean spokenOf(String country) {
        return scene.named().stream().anyMatch(named -> country.equals(named.reading().country()));
    }
}
