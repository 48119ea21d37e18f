package org.saksi.language.en;

import java.util.Map;
import java.util.Set;
import org.saksi.language.internal.Glyphs;
import org.saksi.language.internal.NameParts;
import org.saksi.language.internal.NumberCutter;
import org.saksi.language.internal.Spans;
import org.saksi.language.internal.WordCutter;

/**
 * Cuts as UD English-EWT does: possessive {@code 's} and {@code n't} are tokens, and so are the parts and hyphens of
 * "US-led" and "20-year-old"; prefixes (anti-government), names (Jong-un, F-16) and a few fixed words (cease-fire) stay.
 */
final class EnglishCutter implements WordCutter {
    private static final int LONGEST_CUT = 80;
    private static final Set<String> ENDINGS = Set.of("s", "re", "ve", "ll", "d", "m");
    private static final Set<String> PREFIXES = Set.of(
            "a", "anti", "bi", "co", "counter", "cyber", "de", "e", "eco", "ex", "extra", "inter", "intra", "mid",
            "mini", "multi", "non", "over", "post", "pre", "pro", "quasi", "re", "self", "semi", "sub", "super",
            "trans", "ultra", "un", "under", "uni", "vice");
    /** Contractions written without their apostrophe, and two words written as one; with the length of the second. */
    private static final Map<String, Integer> RUN_TOGETHER = Map.ofEntries(
            Map.entry("cannot", 3),
            Map.entry("cant", 2),
            Map.entry("dont", 2),
            Map.entry("didnt", 2),
            Map.entry("doesnt", 2),
            Map.entry("havent", 2),
            Map.entry("hasnt", 2),
            Map.entry("hadnt", 2),
            Map.entry("isnt", 2),
            Map.entry("wasnt", 2),
            Map.entry("arent", 2),
            Map.entry("werent", 2),
            Map.entry("wouldnt", 2),
            Map.entry("couldnt", 2),
            Map.entry("shouldnt", 2),
            Map.entry("wont", 2),
            Map.entry("im", 1),
            Map.entry("ive", 2),
            Map.entry("youre", 2),
            Map.entry("theyre", 2),
            Map.entry("youve", 2),
            Map.entry("thats", 1),
            Map.entry("whats", 1),
            Map.entry("gonna", 2),
            Map.entry("wanna", 2),
            Map.entry("gotta", 2),
            Map.entry("alot", 3));

    private static final Set<String> FIXED = Set.of(
            "cease-fire",
            "cease-fires",
            "sit-in",
            "sit-ins",
            "walk-out",
            "walk-outs",
            "run-off",
            "run-offs",
            "stand-off",
            "stand-offs",
            "crack-down",
            "crack-downs",
            "air-strike",
            "air-strikes",
            "u-turn",
            "take-over",
            "shut-down",
            "lock-down",
            "x-ray",
            "by-election",
            "by-elections",
            "co-operation",
            "shoot-out",
            "shoot-outs",
            "bail-out",
            "pull-out",
            "break-in",
            "break-ins",
            "follow-up",
            "set-up",
            "face-off",
            "lay-offs",
            "trade-off",
            "e-mail");

    @Override
    public void cut(String text, int start, int end, Spans tokens) {
        if (end - start > LONGEST_CUT || text.substring(start, end).indexOf('@') >= 0) {
            tokens.add(start, end);
            return;
        }
        int clitic = clitic(text, start, end);
        hyphens(text, start, clitic, tokens);
        tokens.add(clitic, end);
    }

    /** Where a clitic at the end begins, or the end. */
    private static int clitic(String text, int start, int end) {
        String lower = Glyphs.lower(text.substring(start, end));
        if (lower.length() != end - start) {
            return end;
        }
        Integer second = RUN_TOGETHER.get(lower);
        // "IM" and "DONT" may be an acronym or a name.
        if (second != null && Character.isLowerCase(text.charAt(end - 1))) {
            return end - second;
        }
        if (lower.endsWith("n't") && lower.length() > 3) {
            return end - 3;
        }
        int mark = lower.lastIndexOf('\'');
        if (mark > 1 && lower.endsWith("0's") && Character.isDigit(lower.charAt(mark - 2))) {
            return end; // a decade
        }
        return mark > 0 && ENDINGS.contains(lower.substring(mark + 1)) ? start + mark : end;
    }

    private static void hyphens(String text, int start, int end, Spans tokens) {
        int from = start;
        int part = start;
        boolean fixed = FIXED.contains(Glyphs.lower(text.substring(start, end)));
        boolean date = dashes(text, start, end) > 1 && Character.isDigit(text.charAt(end - 1));
        for (int i = start; i < end && !fixed && !date; i++) {
            if (text.charAt(i) == '-') {
                int hyphen = text.indexOf('-', i + 1);
                int next = hyphen < 0 || hyphen > end ? end : hyphen;
                if (splits(text.substring(part, i), text.substring(i + 1, next))) {
                    NumberCutter.cut(text, from, i, tokens);
                    tokens.add(i, i + 1);
                    from = i + 1;
                }
                part = i + 1;
            }
        }
        NumberCutter.cut(text, from, end, tokens);
    }

    private static boolean splits(String first, String second) {
        if (first.isEmpty() || second.isEmpty() || PREFIXES.contains(Glyphs.lower(first))) {
            return false;
        }
        boolean number = Character.isDigit(first.charAt(first.length() - 1));
        return number || !NameParts.oneName(first, second);
    }

    private static int dashes(String text, int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '-') {
                count++;
            }
        }
        return count;
    }
}
