package org.saksi.reader;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the known word that a mistyped or foreign one was most likely meant to be. */
final class Suggestion {
    private static final int MAX_EDITS = 2;
    private static final int MAX_CHARS = 40;
    /** Names that other programs give to the same fields. */
    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("date", "published"),
            Map.entry("pubdate", "published"),
            Map.entry("datepublished", "published"),
            Map.entry("tanggal", "published"),
            Map.entry("lang", "language"),
            Map.entry("bahasa", "language"),
            Map.entry("body", "text"),
            Map.entry("content", "text"),
            Map.entry("isi", "text"),
            Map.entry("teks", "text"),
            Map.entry("headline", "title"),
            Map.entry("judul", "title"),
            Map.entry("source", "publisher"),
            Map.entry("sumber", "publisher"),
            Map.entry("link", "url"),
            Map.entry("author", "byline"),
            Map.entry("penulis", "byline"));

    private Suggestion() {}

    /** The known word closest to the given one, null when none is close. */
    static @Nullable String of(String given, Collection<String> known) {
        String folded = given.toLowerCase(Locale.ROOT);
        String synonym = SYNONYMS.get(folded);
        if (synonym != null && known.contains(synonym)) {
            return synonym;
        }
        String best = null;
        int fewest = MAX_EDITS + 1;
        for (String word : known) {
            int edits = folded.length() > MAX_CHARS ? fewest : edits(folded, word);
            if (edits < fewest) {
                fewest = edits;
                best = word;
            }
        }
        return best;
    }

    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
