package org.saksi.resolver;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in digits and words of one language.
 *
 * <p>An indefinite plural gives the least number it can stand for: two of what it counts ("puluhan" and "dozens" from 20
 * and 24, "ratusan" and "hundreds" from 200), without a greatest number, except "belasan", which is 11 to 19.
 */
final class Numbers {
    private static final Map<String, Double> ID_UNITS =
            units(List.of("nol", "satu se", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"));
    private static final Map<String, Double> EN_UNITS = units(List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen"));
    private static final Map<String, Double> EN_TENS = Map.of(
            "twenty", 20d, "thirty", 30d, "forty", 40d, "fifty", 50d, "sixty", 60d, "seventy", 70d, "eighty", 80d,
            "ninety", 90d);
    private static final Map<String, Double> ID_FIXED = Map.of(
            "sepuluh", 10d, "sebelas", 11d, "seratus", 100d, "seribu", 1000d, "sejuta", 1e6, "seorang", 1d, "selusin",
            12d);
    private static final Map<String, Double> SCALES = Map.ofEntries(
            Map.entry("ribu", 1e3),
            Map.entry("juta", 1e6),
            Map.entry("miliar", 1e9),
            Map.entry("milyar", 1e9),
            Map.entry("mln", 1e6),
            Map.entry("bln", 1e9),
            Map.entry("bn", 1e9),
            Map.entry("lakh", 1e5),
            Map.entry("crore", 1e7),
            Map.entry("triliun", 1e12),
            Map.entry("thousand", 1e3),
            Map.entry("million", 1e6),
            Map.entry("billion", 1e9),
            Map.entry("trillion", 1e12),
            Map.entry("hundred", 100d),
            Map.entry("ratus", 100d),
            Map.entry("puluh", 10d),
            Map.entry("belas", 1d),
            Map.entry("dozen", 12d),
            Map.entry("lusin", 12d));
    private static final Map<String, Double> PLURALS = Map.ofEntries(
            Map.entry("puluhan", 20d),
            Map.entry("ratusan", 200d),
            Map.entry("ribuan", 2e3),
            Map.entry("jutaan", 2e6),
            Map.entry("belasan", 11d),
            Map.entry("tens", 20d),
            Map.entry("dozens", 24d),
            Map.entry("scores", 40d),
            Map.entry("hundreds", 200d),
            Map.entry("thousands", 2e3),
            Map.entry("millions", 2e6));
    private static final Set<String> LONE = Set.of("dozen", "hundred", "thousand", "million");
    private static final List<String> SUFFIXES = List.of("bn", "mln", "bln");
    private static final double MOST_OF_BELASAN = 19;

    private final boolean indonesian;

    Numbers(String language) {
        this.indonesian = language.equals("id");
    }

    /**
     * A number among words.
     *
     * @param min least value, null when only a greatest one is given
     * @param max greatest value, null when only a least one is given
     * @param approximate whether it is only a size
     * @param to number of the word after it
     */
    record Found(@Nullable Double min, @Nullable Double max, boolean approximate, int to) {}

    /** The number that begins at the word, or null. */
    @Nullable
    Found at(List<Word> words, int at) {
        if (at >= words.size()) {
            return null;
        }
        Double plural = PLURALS.get(words.get(at).key());
        if (plural != null) {
            return plural(words, at, plural);
        }
        return words.get(at).numeric() ? digits(words, at) : spelled(words, at);
    }

    /** "puluhan ribu", "tens of thousands", "hundreds of people". */
    private Found plural(List<Word> words, int at, double size) {
        int next = at + 1;
        if (next + 1 < words.size()
                && words.get(next).key().equals("of")
                && PLURALS.containsKey(words.get(next + 1).key())) {
            double scale = PLURALS.getOrDefault(words.get(next + 1).key(), 2d) / 2;
            return new Found(size * scale, null, true, next + 2);
        }
        Double scale = next < words.size() ? SCALES.get(words.get(next).key()) : null;
        Double most = words.get(at).key().equals("belasan") ? MOST_OF_BELASAN : null;
        return scale == null
                ? new Found(size, most, true, next)
                : new Found(size * scale, most == null ? null : most * scale, true, next + 1);
    }

    private @Nullable Found digits(List<Word> words, int at) {
        Double value = value(words.get(at).key());
        if (value == null) {
            return null;
        }
        Double scale = at + 1 < words.size() ? SCALES.get(words.get(at + 1).key()) : null;
        double number = scale == null ? value : times(value, scale);
        return new Found(number, number, false, scale == null ? at + 1 : at + 2);
    }

    /** 4.1 million is 4,100,000 and not what binary fractions make of it. */
    private static double times(double value, double scale) {
        return BigDecimal.valueOf(value).multiply(BigDecimal.valueOf(scale)).doubleValue();
    }

    /** Digits, also with the size behind them ("28.3bn"). */
    private @Nullable Double value(String key) {
        for (String size : SUFFIXES) {
            Double plain = key.endsWith(size) ? plain(key.substring(0, key.length() - size.length())) : null;
            if (plain != null) {
                return times(plain, SCALES.getOrDefault(size, 1d));
            }
        }
        return plain(key);
    }

    /** Digits with the marks of the language; a lone mark before three digits groups thousands in both. */
    private @Nullable Double plain(String key) {
        StringBuilder plain = new StringBuilder();
        char decimal = indonesian ? ',' : '.';
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (Character.isDigit(c)) {
                plain.append((char) ('0' + Character.digit(c, 10)));
            } else if (c == decimal && plain.indexOf(".") < 0) {
                plain.append('.');
            } else if (c != '.' && c != ',') {
                return null;
            }
        }
        return plain.length() > 18 || plain.isEmpty() ? null : Double.valueOf(plain.toString());
    }

    private @Nullable Found spelled(List<Word> words, int at) {
        double total = 0;
        double group = 0;
        int next = at;
        while (next < words.size()) {
            String key = words.get(next).key();
            Double fixed = fixed(key);
            Double scale = SCALES.get(key);
            if (fixed != null) {
                group += fixed;
            } else if (scale != null && next == at && LONE.contains(key) && article(words, at)) {
                // "a dozen", "a hundred"
                group = scale;
            } else if (scale != null && next > at) {
                boolean teen = key.equals("belas");
                group = teen ? group + 10 : group * scale;
                if (scale >= 1000) {
                    total += group;
                    group = 0;
                }
            } else {
                break;
            }
            next++;
        }
        return next == at ? null : new Found(total + group, total + group, false, next);
    }

    /** What the word behind a number in digits makes of it ("5 million"), 1 when there is none. */
    static double scale(List<Word> words, int at) {
        return at + 1 < words.size() && words.get(at).numeric()
                ? SCALES.getOrDefault(words.get(at + 1).key(), 1d)
                : 1;
    }

    /** "a million", but not "several million". */
    private static boolean article(List<Word> words, int at) {
        return at > 0
                && (words.get(at - 1).key().equals("a")
                        || words.get(at - 1).key().equals("an"));
    }

    private @Nullable Double fixed(String key) {
        if (indonesian) {
            Double fixed = ID_FIXED.get(key);
            return fixed == null ? ID_UNITS.get(key) : fixed;
        }
        Double fixed = EN_TENS.get(key);
        return fixed == null ? EN_UNITS.get(key) : fixed;
    }

    private static Map<String, Double> units(List<String> names) {
        Map<String, Double> map = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            for (String name : names.get(i).split(" ", -1)) {
                map.put(name, (double) i);
            }
        }
        return map;
    }
}
