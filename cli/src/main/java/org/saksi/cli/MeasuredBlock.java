package org.saksi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A stretch of a page that a command writes, between two marks with its name that nobody sees in the page. */
final class MeasuredBlock {
    private MeasuredBlock() {}

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
