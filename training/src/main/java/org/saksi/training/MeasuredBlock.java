package org.saksi.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The stretch of a document that a command writes, between two marks that nobody sees in the page. */
final class MeasuredBlock {
    static final String BEGIN = "<!-- measured: begin -->\n";
    static final String END = "<!-- measured: end -->\n";

    private MeasuredBlock() {}

    /** Writes between the marks of a document and leaves the rest of it as it is. */
    static void write(Path document, String text) throws IOException {
        Files.writeString(document, replaced(String.valueOf(document.getFileName()), Files.readString(document), text));
    }

    /**
     * A page with the text between its marks.
     *
     * @param name names the page in messages
     * @throws IllegalArgumentException when it has not one mark of each kind, in order
     */
    static String replaced(String name, String page, String text) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        boolean once = begin == page.lastIndexOf(BEGIN) && end == page.lastIndexOf(END);
        if (begin < 0 || end < begin || !once) {
            throw new IllegalArgumentException("[" + name + "] page must have the lines " + BEGIN.strip() + " and "
                    + END.strip() + " once each, in this order");
        }
        return page.substring(0, begin + BEGIN.length()) + "\n" + text + "\n" + page.substring(end);
    }
}
