package org.saksi.linker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In how many texts of a language a word stands: what makes a rare word weigh more than a common one.
 *
 * <p>A fixed table and not a count over the window: the weight of a word must not depend on what else was read.
 */
final class Background {
    private static final String RESOURCE = "background.tsv";
    private static final List<String> ENGLISH_ENDINGS = List.of("ing", "ies", "ed", "es", "s", "ly");
    private static final List<String> INDONESIAN_ENDINGS = List.of("nya", "lah", "kah", "pun");
    private static final int LEAST_STEM = 4;
    /** As many texts as a language without a table is taken to have. */
    private static final int UNKNOWN_TEXTS = 1000;

    private static final double UNKNOWN_WEIGHT = Math.log(UNKNOWN_TEXTS);

    private static final Background SHIPPED = read();

    private final Map<String, Words> languages = new HashMap<>();

    /** The languages that have a table. */
    private final List<Words> tables = new ArrayList<>();

    private Background(Map<String, Map<String, Integer>> counts, Map<String, Integer> texts) {
        counts.forEach((language, stems) -> {
            double all = texts.getOrDefault(language, UNKNOWN_TEXTS);
            TermTable weights = new TermTable(stems.size(), Math.log(all));
            stems.forEach((stem, count) -> weights.put(Hashes.term(language, stem), Math.log(all / (count + 1.0))));
            Words words = new Words(language, weights);
            languages.put(language, words);
            tables.add(words);
        });
    }

    /**
     * What is known of the words of a language.
     *
     * @param weights how much each stem tells, by its term: the logarithm of how few texts have it
     */
    private record Words(String language, TermTable weights) {}

    static Background shipped() {
        return SHIPPED;
    }

    /** How much a stem tells, by its term: the logarithm of how few texts have it. */
    double weight(String language, int term) {
        Words words = languages.get(language);
        return words == null ? UNKNOWN_WEIGHT : words.weights.of(term);
    }

    /** How much a name tells, which stands in texts of any language. */
    double nameWeight(String lower) {
        double least = Double.POSITIVE_INFINITY;
        for (Words words : tables) {
            int term = Hashes.term(words.language, stem(words.language, lower));
            least = Math.min(least, words.weights.of(term));
        }
        return Math.max(0, least);
    }

    /** A word without its commonest endings; light, since it only has to bring like words together. */
    static String stem(String language, String lower) {
        List<String> endings = "id".equals(language) || "ms".equals(language) ? INDONESIAN_ENDINGS : ENGLISH_ENDINGS;
        for (String ending : endings) {
            if (lower.length() - ending.length() >= LEAST_STEM && lower.endsWith(ending)) {
                return lower.substring(0, lower.length() - ending.length());
            }
        }
        return lower;
    }

    private static Background read() {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        Map<String, Integer> texts = new HashMap<>();
        try (InputStream in = Background.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("resource " + RESOURCE + " is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    add(line.split("\t"), counts, texts);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Background(counts, texts);
    }

    /** A line is language, word and count; an empty word counts the texts. */
    private static void add(String[] cells, Map<String, Map<String, Integer>> counts, Map<String, Integer> texts) {
        int count = Integer.parseInt(cells[2]);
        if (cells[1].isEmpty()) {
            texts.put(cells[0], count);
        } else {
            counts.computeIfAbsent(cells[0], language -> new HashMap<>())
                    .merge(stem(cells[0], cells[1]), count, Math::max);
        }
    }
}
