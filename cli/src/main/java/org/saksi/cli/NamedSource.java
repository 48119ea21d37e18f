package org.saksi.cli;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.saksi.model.Span;

/**
 * Tells whether words of an English text name somebody, by the text alone: one of them begins with a capital letter and
 * never stands in the text in lower case, and is none of the function words that may open a sentence.
 */
final class NamedSource {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Set<String> FUNCTION_WORDS = Set.of(
            "a",
            "an",
            "the",
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "you",
            "his",
            "her",
            "its",
            "their",
            "our",
            "my",
            "your",
            "this",
            "that",
            "these",
            "those",
            "who",
            "which",
            "what",
            "one",
            "two",
            "some",
            "many",
            "most",
            "others",
            "another",
            "both",
            "all",
            "several",
            "few",
            "no",
            "nobody",
            "everyone",
            "someone",
            "but",
            "and",
            "as",
            "if",
            "in",
            "him",
            "them",
            "me",
            "us");

    private final String text;
    private final Set<String> lower = new HashSet<>();

    NamedSource(String text) {
        this.text = text;
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            if (Character.isLowerCase(words.group().codePointAt(0))) {
                lower.add(words.group());
            }
        }
    }

    boolean in(Span span) {
        Matcher words = WORD.matcher(span.in(text));
        while (words.find()) {
            String word = words.group().toLowerCase(Locale.ROOT);
            boolean capital = Character.isUpperCase(words.group().codePointAt(0));
            if (capital && !lower.contains(word) && !FUNCTION_WORDS.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
