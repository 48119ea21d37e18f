package org.saksi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A stretch of a page that a command writes, between two marks with its name that nobody sees in the page. */
final class MeasuredBlock {
    private MeasuredBlock() {}

    /** Prints what was measured, and writes it into a page where one is named. */
    static void publish(String table, String name, @Nullable Path page, Console console) {
        console.out().print(table);
        if (page == null) {
            return;
        }
        try {
            write(page, name, table);
        } catch (IOException e) {
            throw new OutputFailure(page.toString(), e, false);
        }
        console.say("wrote " + page);
    }

    /**
     * Writes between the marks of a page and leaves the rest of it as it is.
     *
     * @throws IllegalArgumentException when the page has not one mark of each kind, in order
     */
    static void write(Path page, String name, String text) throws IOException {
        Files.writeString(page, replaced(page.toString(), Files.readString(page), name, text));
    }

    private static String replaced(String file, String page, String name, String text) {
        String opening = "<!-- measured " + name + ": begin -->\n";
        String closing = "<!-- measured " + name + ": end -->\n";
        int begin = page.indexOf(opening);
        int end = page.indexOf(closing);
        boolean once = begin == page.lastIndexOf(opening) && end == page.lastIndexOf(closing);
        if (begin < 0 || end < begin || !once) {
            throw new IllegalArgumentException("[" + file + "] page must have the lines " + opening.strip() + " and "
                    + closing.strip() + " once each, in this order");
        }
        return page.substring(0, begin + opening.length()) + "\n" + text + "\n" + page.substring(end);
    }
}
