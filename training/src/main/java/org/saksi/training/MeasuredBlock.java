package org.saksi.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A stretch of a document that a command writes, between two marks that nobody sees in the page.
 *
 * @param name tells it from other stretches of the page
 */
record MeasuredBlock(String name) {
    String begin() {
        return "<!-- " + name + ": begin -->\n";
    }

    String end() {
        return "<!-- " + name + ": end -->\n";
    }

    /** Writes between the marks of a document and leaves the rest of it as it is. */
    void write(Path document, String text) throws IOException {
        Files.writeString(document, replaced(String.valueOf(document.getFileName()), Files.readString(document), text));
    }

    /**
     * A page with the text between its marks.
     *
     * @param title names the page in messages
     * @throws IllegalArgumentException when it has not one mark of each kind, in order
     */
    String replaced(String title, String page, String text) {
        int from = page.indexOf(begin());
        int to = page.indexOf(end());
        boolean once = from == page.lastIndexOf(begin()) && to == page.lastIndexOf(end());
        if (from < 0 || to < from || !once) {
            throw new IllegalArgumentException("[" + title + "] page must have the lines " + begin().strip() + " and "
                    + end().strip() + " once each, in this order");
        }
        return page.substring(0, from + begin().length()) + "\n" + text + "\n" + page.substring(to);
    }
}
