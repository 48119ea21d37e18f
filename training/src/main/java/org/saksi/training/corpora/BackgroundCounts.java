package org.saksi.training.corpora;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * In how many texts a word stands: Indonesian from IndoSum (CC BY-SA 4.0), English from the training topics 1 to 35 of
 * ECB+ (CC BY 3.0) and the training part of UD English-EWT (CC BY-SA 4.0).
 *
 * <p>The linker weighs words by it. Words of fewer than three texts are left out: they weigh as much as unknown ones.
 */
public final class BackgroundCounts {
    private static final Path ECB = Path.of("incidents", "ecbplus_xml", "ECB+_LREC2014", "ECB+");
    private static final Path EWT = Path.of("ud", "UD_English-EWT", "en_ewt-ud-train.conllu");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}]+");
    private static final int LAST_TRAINING_TOPIC = 35;
    private static final int LEAST_TEXTS = 3;

    private final SortedMap<String, Integer> counts = new TreeMap<>();
    private int texts;

    private BackgroundCounts() {}

    /** Counts both languages and writes the table of the linker. */
    public static void write(Path data, Path table) throws IOException {
        BackgroundCounts indonesian = new BackgroundCounts();
        for (NewsPack.Item item : NewsPack.indosum(data).toTrain()) {
            indonesian.add(item.text());
        }
        StringBuilder lines = new StringBuilder(
                "# language, word, number of texts with it (an empty word: all texts); written by Training"
                        + " background\n"
                        + "# source: IndoSum (CC BY-SA 4.0); ECB+ topics 1 to 35 (CC BY 3.0), UD English-EWT train (CC"
                        + " BY-SA 4.0)\n");
        english(data).lines("en", lines);
        indonesian.lines("id", lines);
        Files.writeString(table, lines, UTF_8);
    }

    private static BackgroundCounts english(Path data) throws IOException {
        BackgroundCounts english = new BackgroundCounts();
        for (int topic = 1; topic <= LAST_TRAINING_TOPIC; topic++) {
            Path folder = data.resolve(ECB).resolve(Integer.toString(topic));
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.sorted().toList()) {
                        english.add(EcbNews.text(file));
                    }
                }
            }
        }
        StringBuilder document = new StringBuilder();
        for (String line : Files.readAllLines(data.resolve(EWT), UTF_8)) {
            if (line.startsWith("# newdoc") && !document.isEmpty()) {
                english.add(document.toString());
                document.setLength(0);
            } else if (line.startsWith("# text = ")) {
                document.append(line.substring("# text = ".length())).append('\n');
            }
        }
        english.add(document.toString());
        return english;
    }

    private void add(String text) {
        Set<String> words = new TreeSet<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(word.group());
        }
        words.forEach(known -> counts.merge(known, 1, Integer::sum));
        texts++;
    }

    private void lines(String language, StringBuilder lines) {
        lines.append(language).append("\t\t").append(texts).append('\n');
        counts.forEach((word, count) -> {
            if (count >= LEAST_TEXTS) {
                lines.append(String.join("\t", List.of(language, word, Integer.toString(count))))
                        .append('\n');
            }
        });
    }
}
