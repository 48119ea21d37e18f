package org.saksi.reader;

import java.util.Locale;

/** Text folded for comparison with cues: lower case, single blanks, no blank before a colon. */
final class Wording {
    private Wording() {}

    static String of(String text) {
        String line = StoredText.line(text).toLowerCase(Locale.ROOT);
        return line.replace(" :", ":").replace('’', '\'');
    }

    /** The wording without marks at its end, as headings are compared. */
    static String bare(String wording) {
        int end = wording.length();
        while (end > 0 && !Character.isLetterOrDigit(wording.charAt(end - 1))) {
            end--;
        }
        int start = 0;
        while (start < end && !Character.isLetterOrDigit(wording.charAt(start))) {
            start++;
        }
        return wording.substring(start, end);
    }
}
