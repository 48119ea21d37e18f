package org.saksi.language.internal;

import java.util.Locale;
import java.util.Set;

/** Cuts numbers off the units and currencies written against them ("Rp1,5", "20km", "7:30pm"). */
public final class NumberCutter {
    private static final Set<String> UNITS = Set.of(
            "km",
            "m",
            "cm",
            "mm",
            "kg",
            "g",
            "mg",
            "ha",
            "am",
            "pm",
            "bn",
            "mn",
            "tn",
            "mph",
            "kmh",
            "kph",
            "ft",
            "lb",
            "lbs",
            "jt",
            "juta",
            "miliar",
            "ribu",
            "rb",
            "million",
            "billion",
            "trillion");
    private static final Set<String> CURRENCIES =
            Set.of("rp", "usd", "us", "idr", "rm", "sgd", "eur", "gbp", "aud", "rmb", "cny");
    private static final int LONGEST_NUMBER = 40;

    private NumberCutter() {}

    /** Adds {@code text[start, end)} as one token, or as number and unit, or as currency and number. */
    public static void cut(String text, int start, int end, Spans tokens) {
        int border = end - start > LONGEST_NUMBER ? end : border(text, start, end);
        tokens.add(start, border);
        tokens.add(border, end);
    }

    private static int border(String text, int start, int end) {
        boolean digits = Glyphs.digit(text.charAt(start));
        int at = start;
        while (at < end && number(text.charAt(at), digits)) {
            at++;
        }
        if (at == start || at == end) {
            return end;
        }
        String first = text.substring(start, at).toLowerCase(Locale.ROOT);
        String second = text.substring(at, end).toLowerCase(Locale.ROOT);
        if (digits) {
            boolean network = end - at == 1 && text.charAt(at) == 'G'; // 4G, 5G
            return UNITS.contains(second) && !network ? at : end;
        }
        return CURRENCIES.contains(first) && Glyphs.digit(text.charAt(at)) ? at : end;
    }

    private static boolean number(char unit, boolean digits) {
        return digits ? Glyphs.digit(unit) || ".,:".indexOf(unit) >= 0 : Character.isLetter(unit);
    }
}
