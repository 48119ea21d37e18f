package org.saksi.linker;

import java.util.Locale;

/** Walks over the words and numbers of a text; what stands between them only tells where a sentence may begin. */
final class WordScan {
    private final String text;
    private int next;
    private int start;
    private int end;
    private boolean first = true;

    WordScan(String text) {
        this.text = text;
    }

    /** Goes to the next word or number; false behind the last. */
    boolean advance() {
        first = next == 0;
        while (next < text.length() && !Character.isLetterOrDigit(text.charAt(next))) {
            char unit = text.charAt(next++);
            first |= ".!?\n:\"“”'‘’()-–—|".indexOf(unit) >= 0;
        }
        start = next;
        boolean number = next < text.length() && Character.isDigit(text.charAt(next));
        while (next < text.length() && (Character.isLetterOrDigit(text.charAt(next)) || (number && separator(next)))) {
            next++;
        }
        end = next;
        return start < end;
    }

    /** A point or comma between digits. */
    private boolean separator(int place) {
        char unit = text.charAt(place);
        return (unit == '.' || unit == ',') && place + 1 < text.length() && Character.isDigit(text.charAt(place + 1));
    }

    String word() {
        return text.substring(start, end);
    }

    String lower() {
        return word().toLowerCase(Locale.ROOT);
    }

    boolean number() {
        return Character.isDigit(text.charAt(start));
    }

    boolean capital() {
        return Character.isUpperCase(text.charAt(start));
    }

    /** Whether a sentence or quote may begin here, so that a capital says nothing. */
    boolean first() {
        return first;
    }
}
