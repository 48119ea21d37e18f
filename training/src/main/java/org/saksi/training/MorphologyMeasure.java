package org.saksi.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.saksi.language.Morphology;
import org.saksi.language.Voice;
import org.saksi.language.id.IndonesianMorphology;
import org.saksi.language.id.Roots;

/**
 * Measures Indonesian morphology against UniMorph: right roots, right voices.
 *
 * <p>A form counts once. Its root is right when it is one of the lemmas that UniMorph gives the form, or one that such a
 * lemma itself is derived from (UniMorph lists menyerah and pelajar as lemmas).
 */
final class MorphologyMeasure {
    private static final int SHOW_ONE_IN = 10;

    private final IndonesianMorphology morphology;
    private int forms;
    private int exact;
    private int roots;
    private int voiced;
    private int voices;

    private MorphologyMeasure(Roots roots) {
        this.morphology = new IndonesianMorphology(roots);
    }

    /**
     * Measures with the roots that ship, and with roots collected without UniMorph: what to expect of words that
     * UniMorph does not list.
     */
    static void run(Path data) throws IOException {
        measure("roots that ship", data, Roots.load());
        measure("roots without UniMorph", data, Training.roots(data, false).roots());
    }

    private static void measure(String name, Path data, Roots roots) throws IOException {
        Map<String, Set<String>> lemmas = new TreeMap<>();
        Map<String, Voice> voices = new HashMap<>();
        for (String line : Files.readAllLines(data.resolve("words/unimorph_ind/ind"), StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t");
            if (cells.length > 2 && cells[1].matches("[a-z-]+")) {
                lemmas.computeIfAbsent(cells[1], form -> new HashSet<>()).add(cells[0]);
                if (cells[2].startsWith("V;ACT") && cells[1].startsWith("me")) {
                    voices.put(cells[1], Voice.ACTIVE);
                } else if (cells[2].startsWith("V;PASS") && cells[1].startsWith("di")) {
                    voices.put(cells[1], Voice.PASSIVE);
                }
            }
        }
        MorphologyMeasure measure = new MorphologyMeasure(roots);
        lemmas.forEach((form, known) -> measure.add(form, known, voices));
        measure.print(name);
    }

    private void add(String form, Set<String> lemmas, Map<String, Voice> marked) {
        Morphology word = morphology.analyse(form, marked.containsKey(form));
        forms++;
        boolean same = lemmas.contains(word.root());
        boolean below = lemmas.stream()
                .anyMatch(lemma -> morphology.analyse(lemma, true).root().equals(word.root()));
        exact += same ? 1 : 0;
        roots += same || below ? 1 : 0;
        if (!same && !below && (forms - roots) % SHOW_ONE_IN == 0) {
            System.err.println(form + " of " + lemmas + " was read as " + word);
        }
        Voice voice = marked.get(form);
        if (voice != null) {
            voiced++;
            voices += word.voice() == voice ? 1 : 0;
        }
    }

    private void print(String name) {
        System.out.printf(
                Locale.ROOT,
                "%s: %d forms: lemma %.2f %%, lemma or its own root %.2f %%; voice of me- and di- verbs %.2f %% of"
                        + " %d%n",
                name,
                forms,
                100.0 * exact / forms,
                100.0 * roots / forms,
                100.0 * voices / voiced,
                voiced);
    }
}
