package org.saksi.resolver;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Where;

/** What the words beside a place's name, or at its ends, say that it is: the province of Bengkulu is not the town. */
enum PlaceLevel {
    TOWN(Where.Precision.CITY),
    REGENCY(Where.Precision.ADMIN2),
    PROVINCE(Where.Precision.ADMIN1);

    private static final Set<String> TOWNS = WordSet.of("city town village capital port kota");
    private static final Set<String> REGENCIES = WordSet.of("kabupaten kab regency district distrik");
    private static final Set<String> PROVINCES = WordSet.of("provinsi prov province governorate oblast");
    /** Stand before a name; the others stand behind it, or before it with "of". */
    private static final Set<String> INDONESIAN = WordSet.of("kota kabupaten kab distrik provinsi prov");
    /** Names of towns begin or end with these, too ("Port Sudan"). */
    private static final Set<String> BESIDE_ONLY = WordSet.of("capital port");
    /** What has its name from a place and is none ("Jakarta district court"). */
    private static final Set<String> BODIES = WordSet.of("court courts attorney attorneys judge judges prosecutor");

    private final Where.Precision precision;

    PlaceLevel(Where.Precision precision) {
        this.precision = precision;
    }

    /** How exact a place of this level is. */
    Where.Precision precision() {
        return precision;
    }

    /** Sets a name that is said to be of this level apart from the same name without that. */
    String mark() {
        return switch (this) {
            case TOWN -> " +town";
            case REGENCY -> " +regency";
            case PROVINCE -> " +province";
        };
    }

    /**
     * What is said of the name from one word to another, exclusive; null where nothing is.
     *
     * @param before whether nothing but a blank stands between the name and the word before it; an English noun for towns
     *     may have a comma behind it ("the capital, Nairobi")
     * @param behind whether nothing but a blank stands between the name and the word behind it
     */
    static @Nullable PlaceLevel told(List<Word> words, int from, int to, boolean before, boolean behind) {
        PlaceLevel level = to - from > 1 ? atStart(words, from, to) : null;
        if (level == null && from > 0) {
            level = before(words, from - 1, before);
        }
        if (level == null && to - from > 1) {
            level = behind(words, to - 1);
        }
        if (level == null && behind && to < words.size() && !words.get(to).capitalised()) {
            level = behind(words, to);
        }
        return level;
    }

    /** "Provinsi Bengkulu", "Kota Kunduz", "Negara Bagian Rakhine", "City of Herat" */
    private static @Nullable PlaceLevel atStart(List<Word> words, int from, int to) {
        String first = words.get(from).key();
        String next = words.get(from + 1).key();
        if (federalState(first, next)) {
            return to - from > 2 ? PROVINCE : null;
        }
        return INDONESIAN.contains(first) || (next.equals("of") && !BESIDE_ONLY.contains(first)) ? of(first) : null;
    }

    /**
     * "provinsi Jambi", "negara bagian Rakhine", "the city of Idlib", "the state of Borno"; {@code at} is the last word before.
     * What has a capital ("ibu kota Turki", "the capital of Herat province") is not said to be one.
     */
    private static @Nullable PlaceLevel before(List<Word> words, int at, boolean tied) {
        boolean of = at > 0 && words.get(at).key().equals("of");
        int noun = of ? at - 1 : at;
        Word word = words.get(noun);
        if (word.capitalised() && !INDONESIAN.contains(word.key())) {
            return null;
        }
        String earlier = noun > 0 ? words.get(noun - 1).key() : "";
        if (earlier.equals("ibu") || (of && word.key().equals("capital"))) {
            return null;
        }
        if (tied && (federalState(earlier, word.key()) || (of && word.key().equals("state")))) {
            return PROVINCE;
        }
        PlaceLevel level = of(word.key());
        return tied || (level == TOWN && !INDONESIAN.contains(word.key())) ? level : null;
    }

    /** "Herat province", "Kunduz city", "Lembata regency" */
    private static @Nullable PlaceLevel behind(List<Word> words, int at) {
        String noun = words.get(at).key();
        boolean body =
                at + 1 < words.size() && BODIES.contains(words.get(at + 1).key());
        return body || INDONESIAN.contains(noun) || BESIDE_ONLY.contains(noun) ? null : of(noun);
    }

    private static boolean federalState(String first, String second) {
        return first.equals("negara") && second.equals("bagian");
    }

    private static @Nullable PlaceLevel of(String noun) {
        if (TOWNS.contains(noun)) {
            return TOWN;
        }
        if (REGENCIES.contains(noun)) {
            return REGENCY;
        }
        return PROVINCES.contains(noun) ? PROVINCE : null;
    }
}
