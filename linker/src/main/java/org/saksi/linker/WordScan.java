package org.saksi.linker;

import java.util.Locale;

/** Walks over the words and numbers of a text; what stands between them only tells where a sentence may begin. */
final class WordScan {
    private final String text;
    private final int begin;
    private final int limit;
    private int next;
    private int start;
    private int end;
    private boolean first = true;

    WordScan(String text) {
        this(text, 0, text.length());
    }

    /** Walks over a stretch of a text as if it stood alone. */
    WordScan(String text, int begin, int limit) {
        this.text = text;
        this.begin = begin;
        this.limit = limit;
        this.next = begin;
    }

    /** Goes to the next word or number; false behind the last. */
    boolean advance() {
        first = next == begin;
        while (next < limit && !Character.isLetterOrDigit(text.charAt(next))) {
            char unit = text.charAt(next++);
            first |= ".!?\n:\"“”'‘’()-–—|".indexOf(unit) >= 0;
        }
        start = next;
        boolean number = next < limit && Character.isDigit(text.charAt(next));
        while (next < limit && (Character.isLetterOrDigit(text.charAt(next)) || (number && separator(next)))) {
            next++;
        }
        end = next;
        return start < end;
    }

    /** A point or comma between digits. */
    private boolean separator(int place) {
        char unit = text.charAt(place);
        return (unit == '.' || unit == ',') && place + 1 < limit && Character.isDigit(text.charAt(place + 1));
    }

    String word() {
        return text.substring(start, end);
    }

    String lower() {
        return word().toLowerCase(Locale.ROOT);
    }

    int length() {
        return end - start;
    }

    /** The hash of the word in lower case, without making it. */
    long hash() {
        long hash = Hashes.start();
        for (int i = start; i < end; i++) {
            hash = Hashes.more(hash, Character.toLowerCase(text.charAt(i)));
        }
        return Hashes.more(hash, ' ');
    }

    boolean number() {
        return Character.isDigit(text.charAt(start));
    }

    /** Whether the number is part of a date: a year of our time, or beside a slash ("18/6"). */
    boolean date() {
        boolean year = end - start == 4 && (text.startsWith("19", start) || text.startsWith("20", start));
        return year || (start > begin && text.charAt(start - 1) == '/') || (end < limit && text.charAt(end) == '/');
    }

    boolean capital() {
        return Character.isUpperCase(text.charAt(start));
    }

    /** Whether a sentence or quote may begin here, so that a capital says nothing. */
    boolean first() {
        return first;
    }
}
