package org.saksi.benchmarks;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Prints what other tools reach on the data that Saksi's own figures are measured on, as Markdown tables.
 *
 * <p>{@code trees DATA} retrains MaltParser (about 25 minutes on one core), {@code tags DATA} and {@code names DATA}
 * OpenNLP (about three minutes). DATA is the folder of the unpacked data packs.
 */
public final class Baselines {
    private Baselines() {}

    /** Prints one table; see the class. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            System.err.println("usage: Baselines (trees|tags|names) DATA");
            System.exit(2);
        }
        Path data = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "trees" -> new TreeBaseline(System.out).run(Treebanks.read(data));
            case "tags" -> new TagBaseline(System.out).run(Treebanks.read(data));
            case "names" -> new NameBaseline(System.out).run(data);
            default ->
                throw new IllegalArgumentException(
                        "baseline must be trees, tags or names but was \"" + arguments[0] + "\"");
        }
    }
}
