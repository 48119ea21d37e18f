package org.saksi.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.saksi.reader.ArticleReader;
import org.saksi.reader.ReadResult;

/** Small articles of our own making, the same for the same seed. */
final class Articles {
    private static final List<String> STATES = List.of("Kenya", "Sudan", "Malaysia", "Japan", "Mexico", "Norway");
    private static final List<String> ENGLISH = List.of(
            "%s condemned %s on Monday.",
            "Police in %s arrested two students from %s.",
            "%s will close the border if %s attacks again.",
            "The president of %s met the foreign minister of %s in Geneva.");
    private static final List<String> INDONESIAN = List.of(
            "%s mengecam %s pada Senin.",
            "Polisi %s menangkap dua mahasiswa asal %s.",
            "%s akan menutup perbatasan jika %s menyerang lagi.",
            "Presiden %s bertemu menteri luar negeri %s di Jenewa.");

    private Articles() {}

    /** Lines of JSON as {@code saksi code} reads them, in both languages in turn. */
    static List<String> lines(int count, long seed) {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            boolean english = number % 2 == 0;
            List<String> frames = english ? ENGLISH : INDONESIAN;
            StringBuilder text = new StringBuilder();
            for (int sentence = 0; sentence < 3; sentence++) {
                int first = random.nextInt(STATES.size());
                int second = (first + 1 + random.nextInt(STATES.size() - 1)) % STATES.size();
                text.append(sentence == 0 ? "" : " ")
                        .append(frames.get(random.nextInt(frames.size()))
                                .formatted(STATES.get(first), STATES.get(second)));
            }
            lines.add(line("art-" + number, english ? "en" : "id", 1 + number % 20, text.toString()));
        }
        return lines;
    }

    static String line(String id, String language, int day, String text) {
        return "{\"id\":\"%s\",\"language\":\"%s\",\"published\":\"2025-06-%02d\",\"publisher\":\"Harian Contoh\",\"text\":\"%s\"}"
                .formatted(id, language, day, text);
    }

    /** What a file of lines holds; close nothing, all of it is read. */
    static Iterator<ReadResult> read(Path file) {
        try (Stream<ReadResult> readings = new ArticleReader().read(List.of(file.toString()))) {
            return readings.toList().iterator();
        }
    }
}
