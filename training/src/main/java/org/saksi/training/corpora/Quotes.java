package org.saksi.training.corpora;

import java.util.List;
import java.util.Set;

/**
 * Tells opening from closing quotation marks that stand between blanks, in one paragraph.
 *
 * <p>Marks alternate, unless their place says otherwise; an odd mark does no harm beyond its paragraph. One for each
 * paragraph, not safe for several threads.
 */
final class Quotes {
    private static final Set<String> SAYING = Set.of(
            "kata",
            "katanya",
            "ujar",
            "ujarnya",
            "ucap",
            "ucapnya",
            "tutur",
            "tuturnya",
            "jelas",
            "jelasnya",
            "imbuh",
            "imbuhnya",
            "tambah",
            "tambahnya",
            "lanjut",
            "lanjutnya",
            "ungkap",
            "ungkapnya",
            "tegas",
            "tegasnya",
            "papar",
            "paparnya",
            "terang",
            "terangnya",
            "sambung",
            "sambungnya",
            "tulis",
            "tulisnya",
            "sebut",
            "sebutnya",
            "pungkas",
            "pungkasnya",
            "cetus",
            "cetusnya",
            "tandas",
            "tandasnya",
            "beber",
            "bebernya");

    private boolean doubleOpen;
    private boolean singleOpen;

    /** Whether a piece is a quotation mark, perhaps with the punctuation behind it. */
    static boolean mark(String chunk) {
        return "\"'“”‘’`".indexOf(chunk.charAt(0)) >= 0
                && chunk.substring(1).chars().allMatch(c -> ".,;:!?)".indexOf(c) >= 0);
    }

    /** Whether the mark at the given place closes; to be asked for every mark of the paragraph in order. */
    boolean closes(List<String> chunks, int at) {
        String chunk = chunks.get(at);
        boolean single = "'‘’`".indexOf(chunk.charAt(0)) >= 0;
        boolean open = single ? singleOpen : doubleOpen;
        String before = at == 0 ? "" : chunks.get(at - 1);
        String after = at == chunks.size() - 1 ? "" : chunks.get(at + 1);
        boolean closes = decide(chunk, before, after, open);
        boolean minutes = closes && !open && !before.isEmpty() && Character.isDigit(before.charAt(before.length() - 1));
        if (!minutes && single) {
            singleOpen = !closes;
        } else if (!minutes) {
            doubleOpen = !closes;
        }
        return closes;
    }

    /** Takes note of marks that a piece of other text carries at its ends. */
    void pass(String chunk) {
        char first = chunk.charAt(0);
        doubleOpen |= first == '"' || first == '“';
        singleOpen |= first == '\'' || first == '‘';
        int end = chunk.length() - 1;
        while (end > 0 && ".,;:!?)".indexOf(chunk.charAt(end)) >= 0) {
            end--;
        }
        char last = end > 0 ? chunk.charAt(end) : ' ';
        doubleOpen &= last != '"' && last != '”';
        singleOpen &= last != '\'' && last != '’';
    }

    private static boolean decide(String chunk, String before, String after, boolean open) {
        if (before.isEmpty() || after.isEmpty() || chunk.length() > 1) {
            return !before.isEmpty();
        }
        if (chunk.equals("“") || chunk.equals("‘")) {
            return false;
        }
        if (chunk.equals("”")) {
            return true;
        }
        char last = before.charAt(before.length() - 1);
        if (",.?!".indexOf(last) >= 0 && SAYING.contains(Chunks.core(after))) {
            return true;
        }
        return last != ':' && last != '(' && open;
    }
}
