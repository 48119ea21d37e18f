package org.saksi.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.saksi.language.Morphology;
import org.saksi.language.id.IndonesianMorphology;
import org.saksi.language.id.Roots;

/** Measures Indonesian morphology against UniMorph: right roots, right voices. */
final class MorphologyMeasure {
    private MorphologyMeasure() {}

    static void run(Path data) throws IOException {
        IndonesianMorphology morphology = new IndonesianMorphology(Roots.load());
        int all = 0;
        int roots = 0;
        int shown = 0;
        for (String line : Files.readAllLines(data.resolve("words/unimorph_ind/ind"), StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t");
            if (cells.length < 3 || !cells[1].matches("[a-z-]+")) {
                continue;
            }
            Morphology word = morphology.analyse(cells[1], cells[2].startsWith("V"));
            all++;
            if (word.root().equals(cells[0])) {
                roots++;
            } else if (shown++ % 20 == 0) {
                System.out.println(line + "\t-> " + word);
            }
        }
        System.out.printf(Locale.ROOT, "root right: %d of %d, %.2f %%%n", roots, all, 100.0 * roots / all);
    }
}
