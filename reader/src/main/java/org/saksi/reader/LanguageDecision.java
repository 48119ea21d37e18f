package org.saksi.reader;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    private static final int MAX_WORDS = 1500;

    private static final int MIN_EDGED_CHARS = 6;
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

    private final Map<String, Map<String, Double>> words = new LinkedHashMap<>();
    private final Map<String, List<String>> beginnings = new HashMap<>();
    private final Map<String, List<String>> endings = new HashMap<>();
    private final Set<String> indonesianMarkers = new HashSet<>();
    private final Set<String> malayMarkers = new HashSet<>();

    private LanguageDecision(List<String> lines) {
        for (String line : lines) {
            List<String> parts = List.of(line.split(" ", -1));
            List<String> entries = parts.subList(2, parts.size());
            switch (parts.get(1)) {
                case "word" -> words.put(parts.get(0), weights(entries));
                case "edge" -> addEdges(parts.get(0), entries);
                case "marker" -> (parts.get(0).equals("id") ? indonesianMarkers : malayMarkers).addAll(entries);
                default ->
                    throw new IllegalStateException(
                            "[" + RESOURCE + "] kind must be word, edge or marker but was " + parts.get(1));
            }
        }
        Set<String> shared = new HashSet<>(indonesianMarkers);
        shared.retainAll(malayMarkers);
        indonesianMarkers.removeAll(shared);
        malayMarkers.removeAll(shared);
        weighByRarity();
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
        Map<String, Double> scores = scores(found);
        String best = UNDECIDED;
        double top = 0;
        for (Map.Entry<String, Double> score : scores.entrySet()) {
            if (score.getValue() > top) {
                best = score.getKey();
                top = score.getValue();
            }
        }
        double next = runnerUp(scores, best);
        double coverage = coverage(found, best);
        if (top <= 0 || coverage < MIN_COVERAGE || top - next < MIN_LEAD * top) {
            return Decided.NONE;
        }
        boolean strong = found.size() >= STRONG_WORDS && top - next >= STRONG_LEAD * top;
        return new Decided(isMalayic(best) ? indonesianOrMalay(found) : best, strong);
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

    private static double runnerUp(Map<String, Double> scores, String best) {
        return scores.entrySet().stream()
                .filter(score -> !score.getKey().equals(best))
                .filter(score -> !(isMalayic(best) && isMalayic(score.getKey())))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
    }

    private Map<String, Double> scores(List<String> found) {
        Map<String, Double> scores = new LinkedHashMap<>();
        for (Map.Entry<String, Map<String, Double>> language : words.entrySet()) {
            double score = 0;
            for (String word : found) {
                Double weight = language.getValue().get(word);
                score += weight != null ? weight : edgeScore(language.getKey(), word);
            }
            scores.put(language.getKey(), score);
        }
        return scores;
    }

    private double edgeScore(String code, String word) {
        if (word.length() < MIN_EDGED_CHARS) {
            return 0;
        }
        boolean begins = beginnings.getOrDefault(code, List.of()).stream().anyMatch(word::startsWith);
        boolean ends = endings.getOrDefault(code, List.of()).stream().anyMatch(word::endsWith);
        return (begins ? EDGE_WEIGHT : 0) + (ends ? EDGE_WEIGHT : 0);
    }

    /** Share of the words that the language knows, by the word or by its edge. */
    private double coverage(List<String> found, String code) {
        Map<String, Double> known = words.getOrDefault(code, Map.of());
        long hits = found.stream()
                .filter(word -> known.containsKey(word) || edgeScore(code, word) > 0)
                .count();
        return found.isEmpty() ? 0 : (double) hits / found.size();
    }

    private static Map<String, Double> weights(List<String> entries) {
        Map<String, Double> weights = new HashMap<>();
        entries.forEach(entry -> weights.put(entry, 1.0));
        return weights;
    }

    private void addEdges(String code, List<String> entries) {
        List<String> starts = new ArrayList<>();
        List<String> ends = new ArrayList<>();
        for (String entry : entries) {
            if (entry.startsWith("-")) {
                ends.add(entry.substring(1));
            } else {
                starts.add(entry.substring(0, entry.length() - 1));
            }
        }
        beginnings.put(code, starts);
        endings.put(code, ends);
    }

    /** A word of many languages says less than a word of one; Indonesian and Malay count as one here. */
    private void weighByRarity() {
        Map<String, Set<String>> languagesOf = new HashMap<>();
        words.forEach((code, entries) -> entries.keySet()
                .forEach(word -> languagesOf
                        .computeIfAbsent(word, key -> new HashSet<>())
                        .add(isMalayic(code) ? "id" : code)));
        for (Map<String, Double> entries : words.values()) {
            entries.replaceAll((word, weight) -> 1.0
                    / Math.sqrt(languagesOf
                            .getOrDefault(word, Collections.emptySet())
                            .size()));
        }
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
