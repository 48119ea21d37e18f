package org.saksi.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.saksi.language.id.IndonesianMorphology;
import org.saksi.language.id.Roots;

/**
 * Collects the Indonesian roots: the lemmas of UniMorph, and those words of Wordnet Bahasa and lemmas of the treebanks
 * that no rule derives from another one.
 */
final class RootsBuilder {
    private static final Pattern WORD = Pattern.compile("[a-z]{2,}(-[a-z]{2,})?");

    private final TreeMap<String, Integer> roots = new TreeMap<>();
    private final TreeMap<String, Integer> candidates = new TreeMap<>();

    /** Lemmas of {@code lemma TAB form TAB features}. */
    void addUnimorph(Path file) throws IOException {
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t");
            add(cells[0], 0);
            if (cells.length > 2 && cells[0].equals(cells[1])) {
                add(cells[0], tagged(cells[2]));
            }
        }
    }

    private static int tagged(String tag) {
        return switch (tag.charAt(0)) {
            case 'N' -> 1;
            case 'V' -> 2;
            case 'A' -> 4;
            default -> 8;
        };
    }

    /** Proposes the lemmas of a treebank, names left out; words that are their own lemma also with their class. */
    void addTreebank(List<Treebank.Tree> trees) {
        for (Treebank.Tree tree : trees) {
            for (Treebank.Word word : tree.words()) {
                int classes = classes(word.upos());
                if (classes > 0
                        && !word.form().isEmpty()
                        && Character.isLowerCase(word.form().charAt(0))) {
                    propose(word.lemma(), word.lemma().equals(word.form()) ? classes : 0);
                }
            }
        }
    }

    private static int classes(String upos) {
        return switch (upos) {
            case "NOUN" -> 1;
            case "VERB" -> 2;
            case "ADJ" -> 4;
            case "ADV", "ADP", "SCONJ", "CCONJ", "DET", "PRON", "PART", "AUX" -> 8;
            default -> 0;
        };
    }

    /** Proposes the single words of a wordnet's tab file. */
    void addWordnet(Path file) throws IOException {
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t");
            if (cells.length == 3 && cells[1].endsWith(":lemma")) {
                propose(cells[2], letters(cells[0].substring(cells[0].length() - 1)));
            }
        }
    }

    private void propose(String word, int classes) {
        if (WORD.matcher(word).matches()) {
            candidates.merge(word, classes, (one, other) -> one | other);
        }
    }

    /** Takes over what was proposed, except words that a rule derives from another one. */
    void sift() {
        Map<String, Integer> all = new HashMap<>(roots);
        candidates.forEach((word, classes) -> all.merge(word, classes, (one, other) -> one | other));
        candidates.forEach((word, classes) -> {
            if (roots.containsKey(word) || !derived(word, all)) {
                add(word, classes);
            }
        });
    }

    private static boolean derived(String word, Map<String, Integer> all) {
        Integer own = all.remove(word);
        IndonesianMorphology morphology = new IndonesianMorphology(new Roots(all, Map.of()));
        boolean derived = !morphology.analyse(word, true).root().equals(word);
        all.put(word, own == null ? 0 : own);
        return derived;
    }

    private static int letters(String letters) {
        int mask = 0;
        for (char letter : letters.toCharArray()) {
            mask |= switch (letter) {
                case 'n' -> 1;
                case 'v' -> 2;
                case 'a', 's' -> 4;
                default -> 8;
            };
        }
        return mask;
    }

    private void add(String word, int classes) {
        if (WORD.matcher(word).matches()) {
            roots.merge(word, classes, (one, other) -> one | other);
        }
    }

    int size() {
        return roots.size();
    }

    void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append("# Indonesian roots. From UniMorph ind (CC BY-SA 3.0), Wordnet Bahasa (MIT), UD"
                        + " Indonesian-CSUI and ")
                .append("-GSD (CC BY-SA 4.0); see NOTICE. Written by saksi-training, command roots.\n");
        roots.forEach((word, classes) -> {
            text.append(word).append(' ');
            for (int i = 0; i < 4; i++) {
                text.append((classes >> i & 1) == 1 ? "nvar".substring(i, i + 1) : "");
            }
            text.append('\n');
        });
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
