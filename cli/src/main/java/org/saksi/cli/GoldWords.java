package org.saksi.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Member;

/** When words of gold and coded words count as the same party or trigger: as the scorer has it. */
final class GoldWords {
    private static final Pattern DOTTED = Pattern.compile("\\b(?:\\w\\.){2,}", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Set<String> EMPTY = Set.of(
            "the", "a", "an", "of", "and", "in", "s", "on", "to", "for", "at", "by", "di", "ke", "dari", "yang", "dan",
            "pada", "untuk", "oleh", "para", "itu", "ini");

    private GoldWords() {}

    /** Whether the two share a word that means something and the coded one is not far longer. */
    static boolean overlap(String gold, @Nullable String coded) {
        if (coded == null) {
            return false;
        }
        Set<String> wanted = words(gold);
        Set<String> got = words(coded);
        return got.size() <= 3 * wanted.size() + 3 && got.stream().anyMatch(wanted::contains);
    }

    /** Whether some member has the gold's words in its text or its name. */
    static boolean touched(String gold, List<Member> members) {
        return members.stream().anyMatch(member -> overlap(gold, member.text()) || overlap(gold, member.name()));
    }

    /** Whether every gold party is touched; where the gold has none, none may be coded. */
    static boolean touched(List<String> gold, List<Member> members) {
        return gold.isEmpty() ? members.isEmpty() : gold.stream().allMatch(one -> touched(one, members));
    }

    /** "U.S." and "US" are one word. */
    private static Set<String> words(String text) {
        String plain = DOTTED.matcher(text).replaceAll(dotted -> dotted.group().replace(".", ""));
        Set<String> found = new TreeSet<>();
        Matcher word = WORD.matcher(plain.toLowerCase(Locale.ROOT));
        while (word.find()) {
            found.add(word.group());
        }
        Set<String> full = new TreeSet<>(found);
        full.removeIf(EMPTY::contains);
        return full.isEmpty() ? found : full;
    }

    /** Whether a text holds a word, for conditions of the gold. */
    static Predicate<String> holding(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE).asPredicate();
    }
}
