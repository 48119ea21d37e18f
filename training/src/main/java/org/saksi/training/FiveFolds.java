package org.saksi.training;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.saksi.language.internal.ParserModel;
import org.saksi.training.corpora.Folds;
import org.saksi.training.net.ParserTraining;

/** Trains and measures an Indonesian parser for each fold, with a teacher of its own that has not seen the fold either. */
final class FiveFolds {
    private FiveFolds() {}

    /** Goes through the folds; the table is written after each, and a parser that is in the cache is only measured. */
    static void run(Path data, Path cache, Path document) throws IOException {
        FoldsReport report = new FoldsReport(Baselines.load());
        for (int fold = 0; fold < Folds.COUNT; fold++) {
            Path file = cache.resolve("parser-id-" + fold + ".bin.gz");
            if (!Files.exists(file)) {
                ParserTraining training = new ParserTraining(data, cache, fold);
                training.teachIndonesian();
                training.indonesian(file);
            }
            ParserModel model = read(file);
            report.add(fold, ParserMeasure.csui(model, data, fold), ParserMeasure.gsd(model, data, fold));
            new MeasuredBlock("folds").write(document, report.markdown());
        }
    }

    private static ParserModel read(Path file) throws IOException {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file))))) {
            return ParserModel.read(in);
        }
    }
}
