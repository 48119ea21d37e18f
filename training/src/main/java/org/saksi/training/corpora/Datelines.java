package org.saksi.training.corpora;

import java.util.List;
import java.util.Locale;

/** Finds the dash behind a dateline or an outlet's name: {@code JAKARTA, KABAR.com - Presiden ...}. */
final class Datelines {
    private static final int LONGEST = 9;

    private Datelines() {}

    /** Whether the dash at the given place ends a dateline at the beginning of the paragraph. */
    static boolean endsAt(List<String> chunks, int at) {
        if (at > LONGEST || chunks.size() < at + 4) {
            return false;
        }
        boolean marked = at == 1 && chunks.size() > 8;
        for (String chunk : chunks.subList(0, at)) {
            String core = Chunks.core(chunk);
            if (core.isEmpty() || Character.isLowerCase(core.charAt(0)) || chunk.equals("-")) {
                return false;
            }
            boolean loud = core.length() > 3 && core.equals(core.toUpperCase(Locale.ROOT));
            boolean address = core.endsWith(".com") || core.endsWith(".net") || core.endsWith(".id");
            marked |= loud || address || chunk.endsWith(",") || chunk.endsWith(")");
        }
        return marked;
    }
}
