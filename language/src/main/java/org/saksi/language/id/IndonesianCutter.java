package org.saksi.language.id;

import org.saksi.language.internal.NameParts;
import org.saksi.language.internal.NumberCutter;
import org.saksi.language.internal.Spans;
import org.saksi.language.internal.WordCutter;

/**
 * One orthographic word is one token: clitics stay (they are in the morphology), and so do the hyphens of
 * reduplication; only hyphens between two names ("AS-Iran") and between two numbers ("10-15") are cut.
 */
final class IndonesianCutter implements WordCutter {
    private static final int LONGEST_HYPHENATED = 80;

    @Override
    public void cut(String text, int start, int end, Spans tokens) {
        int from = start;
        if (end - start <= LONGEST_HYPHENATED) {
            int part = start;
            for (int i = start; i < end; i++) {
                if (text.charAt(i) == '-') {
                    int next = next(text, i + 1, end);
                    if (parts(text.substring(part, i), text.substring(i + 1, next))) {
                        NumberCutter.cut(text, from, i, tokens);
                        tokens.add(i, i + 1);
                        from = i + 1;
                    }
                    part = i + 1;
                }
            }
        }
        NumberCutter.cut(text, from, end, tokens);
    }

    private static int next(String text, int from, int end) {
        int hyphen = text.indexOf('-', from);
        return hyphen < 0 || hyphen > end ? end : hyphen;
    }

    /** Whether a hyphen stands between two names or two numbers rather than inside one word. */
    private static boolean parts(String first, String second) {
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        boolean numbers = Character.isDigit(first.charAt(first.length() - 1)) && Character.isDigit(second.charAt(0));
        if (numbers) {
            return Character.isDigit(first.charAt(0));
        }
        boolean names = Character.isUpperCase(first.charAt(0)) && Character.isUpperCase(second.charAt(0));
        return names && !reduplicated(first, second) && !NameParts.oneName(first, second);
    }

    private static boolean reduplicated(String first, String second) {
        int common = Math.min(3, Math.min(first.length(), second.length()));
        return second.regionMatches(true, 0, first, 0, common)
                && Character.isLowerCase(first.charAt(first.length() - 1));
    }
}
