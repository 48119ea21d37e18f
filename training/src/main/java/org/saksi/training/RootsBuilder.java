package org.saksi.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.saksi.language.Morphology;
import org.saksi.language.id.IndonesianMorphology;
import org.saksi.language.id.Roots;

/**
 * Collects the Indonesian roots: the lemmas of UniMorph, and those words of Wordnet Bahasa and lemmas of the treebanks
 * that no rule derives from another one.
 */
final class RootsBuilder {
    private static final Pattern WORD = Pattern.compile("[a-z]{2,}(-[a-z]{2,})?");

    private static final int PASSES = 2;

    private final TreeMap<String, Integer> roots = new TreeMap<>();
    private final TreeMap<String, Integer> candidates = new TreeMap<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Map<String, Integer> weighed = new HashMap<>();
    private final Set<String> lemmas = new HashSet<>();

    /** Lemmas of {@code lemma TAB form TAB features}; each form shows the lemma in use. */
    void addUnimorph(Path file) throws IOException {
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t");
            propose(cells[0], 0);
            lemmas.add(cells[0]);
            uses.merge(cells[0], 1, Integer::sum);
            if (cells.length > 2 && cells[0].equals(cells[1])) {
                propose(cells[0], tagged(cells[2]));
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
                    uses.merge(word.lemma(), 2, Integer::sum);
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

    /** Adds an own list, {@code word classes} a line. */
    void addOwn(List<String> lines) {
        for (String line : lines) {
            int blank = line.indexOf(' ');
            String word = line.substring(0, blank);
            propose(word, letters(line.substring(blank + 1)));
            add(word, letters(line.substring(blank + 1)));
        }
    }

    private void propose(String word, int classes) {
        if (WORD.matcher(word).matches()) {
            candidates.merge(word, classes, (one, other) -> one | other);
        }
    }

    /**
     * Takes over what was proposed, except words that a rule derives from another one. Words are weighed twice, since
     * only without menembak among the roots is tembak-menembak seen to come from tembak.
     *
     * @param readings words whose reading is listed by hand: a root for itself, else derived
     */
    void sift(Map<String, String> readings) {
        readings.forEach((form, root) -> propose(form.equals(root) ? form : "", 0));
        candidates.forEach((word, classes) -> weighed.put(word, classes | use(word) << 4));
        for (int pass = 0; pass < PASSES; pass++) {
            List<String> derived = weighed.keySet().stream()
                    .filter(word -> readings.containsKey(word) ? !word.equals(readings.get(word)) : derived(word))
                    .toList();
            derived.forEach(weighed::remove);
        }
        weighed.keySet().forEach(word -> add(word, candidates.getOrDefault(word, 0)));
    }

    /** Whether the rules derive a word from a better known one; chance likeness (suami from suam) must not count. */
    private boolean derived(String word) {
        Roots all = new Roots(weighed, Map.of(word, Roots.APART));
        Morphology morphology = new IndonesianMorphology(all).analyse(word, true);
        String root = morphology.root();
        if (root.equals(word) || !weighed.containsKey(root)) {
            return false;
        }
        if (morphology.reduplicated()) {
            return true;
        }
        boolean common = use(root) > 2;
        String prefix = morphology.prefix();
        if (prefix != null && !prefix.equals("se") && !prefix.startsWith("k")) {
            return root.length() > 3 ? use(root) > 1 || !lemmas.contains(word) : use(root) > 3;
        }
        if (lemmas.contains(word)) {
            return morphology.enclitic() == null && "ke".equals(prefix) && common;
        }
        boolean an = "an".equals(morphology.suffix()) || "kan".equals(morphology.suffix());
        return common || (root.length() > 3 && (an || morphology.enclitic() != null));
    }

    private int use(String root) {
        return Math.min(7, 32 - Integer.numberOfLeadingZeros(uses.getOrDefault(root, 0)));
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

    /** The roots as the analysis holds them, with the readings that ship. */
    Roots roots() {
        Map<String, Integer> weighted = new HashMap<>();
        roots.forEach((word, classes) -> weighted.put(word, classes | (use(word) << 4)));
        return new Roots(weighted, Roots.readings());
    }

    void write(Path file) throws IOException {
        WordClassList list = new WordClassList(
                "Indonesian roots. From UniMorph ind (CC BY-SA 3.0), Wordnet Bahasa (MIT), UD Indonesian-CSUI and"
                        + " -GSD (CC BY-SA 4.0); see NOTICE. Written by saksi-training, command roots.",
                "nvar");
        roots.forEach((word, classes) -> list.add(word, classes, String.valueOf(use(word))));
        list.write(file);
    }
}
