package org.saksi.language.internal;

import java.util.Locale;
import java.util.Set;

/** Tells hyphens inside one name (Jong-un, Al-Qaeda, Jean-Claude) from hyphens between two (Iran-Israel). */
public final class NameParts {
    private static final Set<String> FIRST = Set.of(
            "al", "el", "an", "ar", "as", "ash", "asy", "ad", "adh", "at", "ath", "az", "en", "ul", "ud", "bin", "abd",
            "abdul", "jean", "marie", "anne", "pierre", "louis", "karl", "hans", "anti", "pro", "non", "ex", "eks",
            "pan", "trans", "neo", "pra", "pasca", "sub", "semi", "multi", "wakil", "x", "t", "k", "e");
    private static final Set<String> LAST = Set.of(
            "un", "il", "in", "yeol", "hye", "myung", "jae", "jung", "jong", "wen", "je", "jeou", "kyun", "kyung",
            "hwan", "hyun", "hoon", "hong", "min", "mi", "sik", "seok", "suk", "soo", "su", "sung", "seong", "tae",
            "taek", "woo", "wook", "won", "yong", "young", "yeon", "ho", "ha", "ju", "jin", "geun", "gyu", "ki", "kwon",
            "ok", "sun", "san", "rae", "nam", "hee", "chul", "cheol", "dong", "bin", "beom", "eun", "ah", "ye", "te",
            "ching", "shek", "sen", "ming", "ling", "fang", "mei", "hua", "dein", "din", "sisi", "assad", "aksa",
            "aqsa");

    private NameParts() {}

    /** Whether a hyphen between these two parts, as written, stands inside one name. */
    public static boolean oneName(String first, String second) {
        if (first.isEmpty() || second.isEmpty()) {
            return true;
        }
        String left = Glyphs.lower(first);
        boolean acronym = first.length() > 1 && first.equals(first.toUpperCase(Locale.ROOT));
        return (!acronym && FIRST.contains(left))
                || (Character.isUpperCase(first.charAt(0)) && !acronym && LAST.contains(Glyphs.lower(second)))
                || Glyphs.digit(second.codePointAt(0))
                || second.length() == 1
                || first.length() == 1;
    }
}
