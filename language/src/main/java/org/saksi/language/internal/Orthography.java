package org.saksi.language.internal;

import java.util.Set;
import java.util.function.Predicate;

/**
 * How a language writes: what its full stops may mean and how its words are cut; all words in lower case without stop.
 *
 * @param titles abbreviations that stand before a name and never end a sentence ({@code dr}, {@code kol})
 * @param shorts abbreviations that may end a sentence ({@code u.s}, {@code dll})
 * @param numbering abbreviations only before a number ({@code no}, {@code pasal})
 * @param starters words that open a sentence much more often than they stand inside a name ({@code namun}, {@code the})
 * @param sayings verbs of saying, which keep a quote and its speaker in one sentence ({@code said}, {@code ujar})
 * @param datelines places that stand alone before an article's first sentence and are often glued to it
 * @param known whether a lower-case word is one of the language, so that a name written against it can be cut off
 * @param cutter cuts a run of word characters into tokens
 */
public record Orthography(
        Set<String> titles,
        Set<String> shorts,
        Set<String> numbering,
        Set<String> starters,
        Set<String> sayings,
        Set<String> datelines,
        Predicate<String> known,
        WordCutter cutter) {}
