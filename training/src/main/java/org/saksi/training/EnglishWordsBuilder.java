package org.saksi.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Collects English base forms from WordNet's index files: all verbs, all names of things that there is one of,
 * and what a sense-tagged corpus has met of the rest.
 */
final class EnglishWordsBuilder {
    private static final Pattern WORD = Pattern.compile("[a-z]{2,}(-[a-z]{2,})?");
    private static final Pattern NAME = Pattern.compile("[A-Z][a-z]{2,}");
    private static final int PROPER = 16;
    private static final Map<String, Integer> FILES =
            Map.of("index.noun", 1, "index.verb", 2, "index.adj", 4, "index.adv", 8);

    private final TreeMap<String, Integer> words = new TreeMap<>();
    private final Map<String, int[]> uses = new HashMap<>();
    private final Set<String> commons = new HashSet<>();

    /** Reads the four index files of a folder. */
    void addWordnet(Path folder) throws IOException {
        for (String name : List.of("index.verb", "index.noun", "index.adj", "index.adv")) {
            for (String line : Files.readAllLines(folder.resolve(name), StandardCharsets.UTF_8)) {
                if (!line.startsWith(" ")) {
                    add(line.strip().split(" +"), FILES.getOrDefault(name, 0));
                }
            }
        }
    }

    /** Reads how often each sense was met: {@code lemma%type:..  offset sense count}. */
    void addSenses(Path file) throws IOException {
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String[] cells = line.strip().split(" +");
            int mark = line.indexOf('%');
            int type = line.charAt(mark + 1) - '0';
            int[] counts = uses.computeIfAbsent(line.substring(0, mark), word -> new int[4]);
            counts[type == 5 ? 2 : type - 1] += Integer.parseInt(cells[cells.length - 1]);
        }
    }

    /** The class that a word mostly has, as a digit from 1 to 4; nothing where none is in the clear majority. */
    private String mostly(String word) {
        int[] counts = uses.getOrDefault(word, new int[4]);
        int sum = counts[0] + counts[1] + counts[2] + counts[3];
        for (int i = 0; i < counts.length; i++) {
            if (sum > 1 && counts[i] * 4 > sum * 3) {
                return Integer.toString(i + 1);
            }
        }
        return "";
    }

    /** Fields: lemma, part of speech, senses, pointers p, p pointers, senses again, tagged senses, offsets. */
    private void add(String[] cells, int kind) {
        int pointers = Integer.parseInt(cells[3]);
        boolean met = Integer.parseInt(cells[5 + pointers]) > 0;
        boolean name = kind == 1 && !commons.contains(cells[0]);
        if (!name && WORD.matcher(cells[0]).matches() && (met || kind == 2 || words.containsKey(cells[0]))) {
            words.merge(cells[0], kind, (one, other) -> one | other);
        }
    }

    /**
     * Reads which nouns are names: those written with a capital in a synset of one thing ({@code @i}). Fields: offset,
     * file, part of speech, number of words in hexadecimal, then each word with its number, then the pointers.
     */
    void addNames(Path file) throws IOException {
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (line.startsWith(" ")) {
                continue;
            }
            String[] cells = line.split(" ");
            int count = Integer.parseInt(cells[3], 16);
            for (int i = 4; i < 4 + 2 * count; i += 2) {
                if (WORD.matcher(cells[i]).matches()) {
                    commons.add(cells[i]);
                } else if (line.contains(" @i ") && NAME.matcher(cells[i]).matches()) {
                    words.merge(cells[i].toLowerCase(Locale.ROOT), PROPER, (one, other) -> one | other);
                }
            }
        }
    }

    void write(Path file) throws IOException {
        WordClassList list = new WordClassList(
                "English base forms from WordNet 3.1 (Princeton University, WordNet licence); see NOTICE."
                        + " Written by saksi-training, command words.",
                "nvarp");
        words.forEach((word, classes) -> list.add(word, classes, mostly(word)));
        list.write(file);
    }
}
