package org.saksi.training.actors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Counts which words of news are mostly written in lower case. */
final class CommonWords {
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:[-']\\p{L}+)*");
    private static final int LEAST = 60;
    private static final double LOWER_SHARE = 0.3;
    private static final double LEAST_CAPITALS = 0.012;

    private final Map<String, int[]> counts = new HashMap<>();
    private final TreeSet<String> words = new TreeSet<>();

    /** Articles as JSON lines; the words of their keys are common too. */
    void add(Path articles) throws IOException {
        counts.clear();
        try (Stream<String> lines = Files.lines(articles)) {
            lines.forEach(this::count);
        }
        counts.forEach((word, seen) -> {
            if (seen[0] >= LEAST && seen[0] >= LOWER_SHARE * (seen[0] + seen[1])) {
                words.add(ActorTables.fold(word));
            }
        });
    }

    private void count(String line) {
        long letters = line.chars().filter(Character::isLetter).count();
        if (line.chars().filter(Character::isUpperCase).count() < LEAST_CAPITALS * letters) {
            return; // an article without capitals says nothing about names
        }
        Matcher matcher = WORD.matcher(line.replace("\\n", " "));
        while (matcher.find()) {
            String word = matcher.group();
            String lower = word.toLowerCase(Locale.ROOT);
            if (word.length() > 1) {
                counts.computeIfAbsent(lower, key -> new int[2])[word.equals(lower) ? 0 : 1]++;
            }
        }
    }

    /** The words, folded. */
    Set<String> all() {
        return Set.copyOf(words);
    }

    /** The table: words in one line a letter. */
    String table() {
        StringBuilder table = new StringBuilder("# version: 1\n"
                + "# source: counted in Indonesian and English news: words that stand in lower case often and mostly\n"
                + "words\n");
        String letter = "";
        for (String word : words) {
            String first = word.substring(0, 1);
            table.append(first.equals(letter) ? "|" : letter.isEmpty() ? "" : "\n")
                    .append(word);
            letter = first;
        }
        return table.append('\n').toString();
    }
}
