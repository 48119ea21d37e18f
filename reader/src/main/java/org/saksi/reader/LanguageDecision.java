package org.saksi.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides the language of a text from its commonest words, with word edges for texts too short to hold many of them,
 * and from its script. Immutable, shared by all threads.
 */
final class LanguageDecision {
    static final String UNDECIDED = "und";
    static final String RESOURCE = "language-words.txt";

    /** More than enough to decide; keeps the cost flat for long texts. */
    private static final int MAX_WORDS = 500;

    private static final int MIN_EDGED_CHARS = 6;
    private static final int MIN_EDGE_CHARS = 2;
    private static final int MAX_EDGE_CHARS = 6;
    private static final double EDGE_WEIGHT = 0.3;
    /** Share of words that must be known; news in a language of the table has 0.25 and more. */
    private static final double MIN_COVERAGE = 0.12;
    /** Lead over the next language, as a share of the best score. */
    private static final double MIN_LEAD = 0.08;
    /** Lead and number of words from which a decision may speak against a given language. */
    private static final double STRONG_LEAD = 0.4;

    private static final int STRONG_WORDS = 30;

    private static final LanguageDecision SHIPPED = new LanguageDecision(ResourceLines.of(RESOURCE));

    /**
     * A decided language.
     *
     * @param code ISO 639-1, or {@code und}
     * @param strong whether it rests on enough to contradict a given language
     */
    record Decided(String code, boolean strong) {
        private static final Decided NONE = new Decided(UNDECIDED, false);
    }

    private final List<String> codes = new ArrayList<>();
    /** For each word its weight in each language, zero where the language does not have it. */
    private final Map<String, double[]> words = new HashMap<>();

    private final Map<String, double[]> beginnings = new HashMap<>();
    private final Map<String, double[]> endings = new HashMap<>();
    private final Set<String> indonesianMarkers = new HashSet<>();
    private final Set<String> malayMarkers = new HashSet<>();

    private LanguageDecision(List<String> lines) {
        lines.stream().map(LanguageDecision::code).distinct().forEach(codes::add);
        for (String line : lines) {
            List<String> parts = List.of(line.split(" ", -1));
            add(codes.indexOf(code(line)), parts.get(1), parts.subList(2, parts.size()));
        }
        words.values().forEach(this::weighByRarity);
    }

    private static String code(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    private void add(int language, String kind, List<String> entries) {
        switch (kind) {
            case "word" -> entries.forEach(word -> weights(words, word)[language] = 1);
            case "edge" -> entries.forEach(edge -> addEdge(language, edge));
            case "marker" -> (codes.get(language).equals("id") ? indonesianMarkers : malayMarkers).addAll(entries);
            default ->
                throw new IllegalStateException("[" + RESOURCE + "] kind must be word, edge or marker but was " + kind);
        }
    }

    private void addEdge(int language, String edge) {
        if (edge.startsWith("-")) {
            weights(endings, edge.substring(1))[language] = EDGE_WEIGHT;
        } else {
            weights(beginnings, edge.substring(0, edge.length() - 1))[language] = EDGE_WEIGHT;
        }
    }

    private double[] weights(Map<String, double[]> table, String entry) {
        return table.computeIfAbsent(entry, key -> new double[codes.size()]);
    }

    /** A word of many languages says less than a word of one; Indonesian and Malay count as one here. */
    private void weighByRarity(double[] weights) {
        int languages = 0;
        for (int i = 0; i < weights.length; i++) {
            boolean counted = codes.get(i).equals("ms") && weights[codes.indexOf("id")] > 0;
            languages += weights[i] > 0 && !counted ? 1 : 0;
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= Math.sqrt(languages);
        }
    }

    static LanguageDecision shipped() {
        return SHIPPED;
    }

    /** The language of a text; never fails. */
    Decided decide(String text) {
        Script script = Script.of(text);
        if (script != Script.LATIN) {
            return new Decided(script.language(), !script.language().equals(UNDECIDED));
        }
        List<String> found = wordsOf(text);
        double[] scores = new double[codes.size()];
        int[] hits = new int[codes.size()];
        found.forEach(word -> count(word, scores, hits));
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        double top = scores[best];
        double lead = top - runnerUp(scores, best);
        if (top <= 0 || hits[best] < MIN_COVERAGE * found.size() || lead < MIN_LEAD * top) {
            return Decided.NONE;
        }
        boolean strong = found.size() >= STRONG_WORDS && lead >= STRONG_LEAD * top;
        String code = codes.get(best);
        return new Decided(isMalayic(code) ? indonesianOrMalay(found) : code, strong);
    }

    private void count(String word, double[] scores, int[] hits) {
        double[] weights = words.get(word);
        if (weights == null && word.length() < MIN_EDGED_CHARS) {
            return;
        }
        double[] edges = weights == null ? edgeWeights(word) : weights;
        for (int i = 0; i < scores.length; i++) {
            scores[i] += edges[i];
            hits[i] += edges[i] > 0 ? 1 : 0;
        }
    }

    private double[] edgeWeights(String word) {
        double[] sum = new double[codes.size()];
        for (int length = MIN_EDGE_CHARS; length <= MAX_EDGE_CHARS; length++) {
            addTo(sum, beginnings.get(word.substring(0, length)));
            addTo(sum, endings.get(word.substring(word.length() - length)));
        }
        return sum;
    }

    private static void addTo(double[] sum, double @Nullable [] weights) {
        for (int i = 0; weights != null && i < sum.length; i++) {
            sum[i] += weights[i];
        }
    }

    private static boolean isMalayic(String code) {
        return code.equals("id") || code.equals("ms");
    }

    /** Without a marker either way it is Indonesian, which has many times the news. */
    private String indonesianOrMalay(List<String> found) {
        long indonesian = found.stream().filter(indonesianMarkers::contains).count();
        long malay = found.stream().filter(malayMarkers::contains).count();
        return malay > indonesian ? "ms" : "id";
    }

    private double runnerUp(double[] scores, int best) {
        double next = 0;
        for (int i = 0; i < scores.length; i++) {
            boolean same = i == best || (isMalayic(codes.get(i)) && isMalayic(codes.get(best)));
            next = same ? next : Math.max(next, scores[i]);
        }
        return next;
    }

    private static List<String> wordsOf(String text) {
        List<String> found = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int at = 0;
        while (at <= text.length() && found.size() < MAX_WORDS) {
            int c = at < text.length() ? text.codePointAt(at) : ' ';
            boolean joins = c == '-' && !word.isEmpty();
            if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK || joins) {
                word.appendCodePoint(c);
            } else if (!word.isEmpty()) {
                found.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
            at += Character.charCount(c);
        }
        return found;
    }

    /** The script most letters of a text are in, and the one language that is written in it, if there is one. */
    private enum Script {
        LATIN(null),
        HAN("zh"),
        KANA("ja"),
        HANGUL("ko"),
        THAI("th"),
        GREEK("el"),
        OTHER(null);

        private static final int MAX_CHARS = 4000;
        /** Letters below this are Latin; to ask for the script of each costs more than all the rest. */
        private static final int FIRST_AFTER_LATIN = 0x250;
        /** Japanese prose mixes kana into Chinese characters; Chinese has none. */
        private static final int KANA_SHARE = 10;

        private final @Nullable String language;

        Script(@Nullable String language) {
            this.language = language;
        }

        String language() {
            return language == null ? UNDECIDED : language;
        }

        static Script of(String text) {
            int[] counts = new int[values().length];
            text.codePoints()
                    .limit(MAX_CHARS)
                    .filter(Character::isLetter)
                    .forEach(c -> counts[ofLetter(c).ordinal()]++);
            if (counts[KANA.ordinal()] * KANA_SHARE > counts[HAN.ordinal()]
                    && counts[KANA.ordinal()] + counts[HAN.ordinal()] > counts[LATIN.ordinal()]) {
                return KANA;
            }
            Script most = LATIN;
            for (Script script : values()) {
                most = counts[script.ordinal()] > counts[most.ordinal()] ? script : most;
            }
            return most;
        }

        private static Script ofLetter(int letter) {
            if (letter < FIRST_AFTER_LATIN) {
                return LATIN;
            }
            return switch (Character.UnicodeScript.of(letter)) {
                case LATIN -> LATIN;
                case HAN -> HAN;
                case HIRAGANA, KATAKANA -> KANA;
                case HANGUL -> HANGUL;
                case THAI -> THAI;
                case GREEK -> GREEK;
                default -> OTHER;
            };
        }
    }
}
