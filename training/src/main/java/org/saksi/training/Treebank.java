package org.saksi.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Sentences of a CoNLL-U file. */
final class Treebank {
    private static final Set<String> CONTENT = Set.of("VERB", "NOUN", "PROPN", "ADJ", "ADV", "NUM", "AUX");

    private Treebank() {}

    /** One token with its annotation; {@code lemma} is that of the main word of a token that was split. */
    record Word(String form, String lemma, String upos, String xpos) {}

    /** One sentence. */
    record Tree(String id, String text, List<Word> words) {}

    /**
     * Reads a file.
     *
     * @param merge whether tokens that the treebank splits into several words (menyetujui + nya) become one again, with
     *     the annotation of their main word; English clitics stay apart
     */
    static List<Tree> read(Path file, boolean merge) throws IOException {
        List<Tree> trees = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isEmpty()) {
                    lines.add(line);
                } else if (!lines.isEmpty()) {
                    trees.add(tree(lines, merge));
                    lines.clear();
                }
            }
        }
        if (!lines.isEmpty()) {
            trees.add(tree(lines, merge));
        }
        return trees;
    }

    private static Tree tree(List<String> lines, boolean merge) {
        String text = "";
        String id = "";
        List<Word> words = new ArrayList<>();
        List<Word> parts = new ArrayList<>();
        String whole = "";
        int until = 0;
        for (String line : lines) {
            if (line.startsWith("# text = ")) {
                text = line.substring(9);
            }
            if (line.startsWith("# sent_id = ")) {
                id = line.substring(12);
            }
            String[] cells = line.split("\t", -1);
            if (cells.length < 5 || cells[0].indexOf('.') > 0) {
                continue;
            }
            int dash = cells[0].indexOf('-');
            if (dash > 0) {
                if (merge) {
                    whole = cells[1];
                    until = Integer.parseInt(cells[0].substring(dash + 1));
                }
                continue;
            }
            Word word = new Word(cells[1], cells[2], cells[3], cells[4]);
            if (Integer.parseInt(cells[0]) > until) {
                words.add(word);
                continue;
            }
            parts.add(word);
            if (Integer.parseInt(cells[0]) == until) {
                words.add(merged(whole, parts));
                parts.clear();
            }
        }
        return new Tree(id, text, List.copyOf(words));
    }

    private static Word merged(String whole, List<Word> parts) {
        Word main = parts.stream()
                .filter(part -> CONTENT.contains(part.upos()))
                .findFirst()
                .orElse(parts.getFirst());
        return new Word(whole, main.lemma(), main.upos(), main.xpos());
    }
}
