package org.saksi.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.saksi.training.score.MarkdownTable;

/** What the models and word lists of the languages take in the jar that ships: {@code ModelSizes JAR}. */
public final class ModelSizes {
    /** The last row's name. */
    static final String BOTH = "both";

    /** The column of all of a language's bytes. */
    static final String ALL = "all, bytes";

    private static final String FOLDER = "org/saksi/language/";
    private static final String PARSER = "parser.bin.gz";
    private static final String TAGGER = "tagger.bin.gz";

    private ModelSizes() {}

    /** Prints the table; see the class. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("usage: ModelSizes JAR");
            System.exit(2);
        }
        System.out.print(of(Path.of(arguments[0])));
    }

    /** The packed bytes of everything in the folders of the languages that is no class. */
    static MarkdownTable of(Path jar) throws IOException {
        MarkdownTable table = new MarkdownTable("language", "parser, bytes", "tagger, bytes", "lists, bytes", ALL);
        long[] both = new long[3];
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (String language : List.of("id", "en")) {
                long[] own = new long[3];
                zip.stream()
                        .filter(entry -> entry.getName().startsWith(FOLDER + language + "/"))
                        .filter(entry -> !entry.getName().endsWith(".class"))
                        .forEach(entry -> own[kind(entry)] += entry.getCompressedSize());
                for (int i = 0; i < both.length; i++) {
                    both[i] += own[i];
                }
                row(table, language, own);
            }
        }
        row(table, BOTH, both);
        return table;
    }

    private static int kind(ZipEntry entry) {
        return entry.getName().endsWith(PARSER) ? 0 : entry.getName().endsWith(TAGGER) ? 1 : 2;
    }

    private static void row(MarkdownTable table, String name, long[] bytes) {
        table.add(name, count(bytes[0]), count(bytes[1]), count(bytes[2]), count(bytes[0] + bytes[1] + bytes[2]));
    }

    private static String count(long bytes) {
        return String.format(Locale.ROOT, "%,d", bytes);
    }
}
