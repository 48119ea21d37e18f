package org.saksi.language.en;

import org.saksi.language.internal.PerWord;

/** Takes English inflection off: regular by rule, checked against the base forms that are listed; safe for use by many threads. */
public final class EnglishInflection {
    private static final int LONGEST_WORD = 40;

    private final EnglishWords words;
    private final PerWord<String> verbs = new PerWord<>(this::baseOfVerb);
    private final PerWord<String> nouns = new PerWord<>(this::singular);
    private final PerWord<Integer> classes = new PerWord<>(this::mask);

    /** Inflection over the given words. */
    public EnglishInflection(EnglishWords words) {
        this.words = words;
    }

    /** The base of a verb form. */
    public String verb(String lower) {
        return verbs.of(lower);
    }

    private String baseOfVerb(String lower) {
        if (lower.length() > LONGEST_WORD) {
            return lower;
        }
        String irregular = words.irregularVerb(lower);
        if (!irregular.isEmpty()) {
            return irregular;
        }
        if (words.is(lower, EnglishWords.VERB)) {
            return lower;
        }
        if (lower.endsWith("ing") && lower.length() > 4) {
            return undone(lower.substring(0, lower.length() - 3), lower);
        }
        if (lower.endsWith("ied") && lower.length() > 4) {
            return lower.substring(0, lower.length() - 3) + "y";
        }
        if (lower.endsWith("ed") && lower.length() > 3) {
            return undone(lower.substring(0, lower.length() - 2), lower);
        }
        return third(lower);
    }

    private String third(String lower) {
        if (!lower.endsWith("s") || lower.length() < 3 || lower.endsWith("ss") || lower.endsWith("us")) {
            return lower;
        }
        return withoutS(lower, EnglishWords.VERB);
    }

    /** The singular of a noun. */
    public String noun(String lower) {
        return nouns.of(lower);
    }

    private String singular(String lower) {
        if (lower.length() > LONGEST_WORD || lower.length() < 3) {
            return lower;
        }
        String irregular = words.irregularNoun(lower);
        if (!irregular.isEmpty()) {
            return irregular;
        }
        boolean plural = lower.endsWith("s") && !lower.endsWith("ss") && !lower.endsWith("us") && !lower.endsWith("is");
        String bare = lower.substring(0, lower.length() - 1);
        boolean itself = words.is(lower, EnglishWords.NOUN) && !words.is(bare, EnglishWords.NOUN);
        if (!plural || itself) {
            return lower;
        }
        return withoutS(lower, EnglishWords.NOUN);
    }

    /** The positive of a comparative or superlative; the word itself when no listed adjective stands behind it. */
    public String positive(String lower) {
        boolean most = lower.endsWith("est");
        boolean more = lower.endsWith("er") && !words.is(lower, EnglishWords.ADJECTIVE);
        if (!(most || more) || lower.length() < 5 || lower.length() > LONGEST_WORD) {
            return lower;
        }
        String stem = lower.substring(0, lower.length() - (most ? 3 : 2));
        int last = stem.length() - 1;
        String single = stem.substring(0, last);
        if (stem.charAt(last) == 'i' && words.is(single + "y", EnglishWords.ADJECTIVE)) {
            return single + "y";
        }
        if (words.is(stem, EnglishWords.ADJECTIVE)) {
            return stem;
        }
        if (words.is(stem + "e", EnglishWords.ADJECTIVE)) {
            return stem + "e";
        }
        boolean doubled = stem.charAt(last) == stem.charAt(last - 1);
        return doubled && words.is(single, EnglishWords.ADJECTIVE) ? single : lower;
    }

    private String withoutS(String lower, int kind) {
        String bare = lower.substring(0, lower.length() - 1);
        if (lower.endsWith("ies") && lower.length() > 4) {
            return words.is(bare, kind) ? bare : lower.substring(0, lower.length() - 3) + "y";
        }
        if (lower.endsWith("es") && !words.is(bare, kind)) {
            String stem = lower.substring(0, lower.length() - 2);
            boolean hiss = stem.endsWith("s")
                    || stem.endsWith("x")
                    || stem.endsWith("z")
                    || stem.endsWith("ch")
                    || stem.endsWith("sh");
            if (words.is(stem, kind) || hiss) {
                return stem;
            }
            if (kind == EnglishWords.NOUN && stem.endsWith("v")) {
                String wolf = stem.substring(0, stem.length() - 1);
                return words.is(wolf + "f", kind) ? wolf + "f" : words.is(wolf + "fe", kind) ? wolf + "fe" : bare;
            }
        }
        return bare;
    }

    /** The base behind -ed or -ing: with its e, with one of two consonants, or as it stands. */
    private String undone(String stem, String lower) {
        int last = stem.length() - 1;
        boolean doubled = last > 1 && stem.charAt(last) == stem.charAt(last - 1);
        String single = stem.substring(0, last);
        if (doubled && words.is(single, EnglishWords.VERB) && !words.is(stem, EnglishWords.VERB)) {
            return single;
        }
        if (words.is(stem + "e", EnglishWords.VERB) && !preferBare(stem)) {
            return stem + "e";
        }
        if (words.is(stem, EnglishWords.VERB)) {
            return stem;
        }
        if (!vowelInside(stem)) {
            return lower;
        }
        if (doubled) {
            return "sflz".indexOf(stem.charAt(last)) >= 0 ? stem : single;
        }
        return silentE(stem) ? stem + "e" : stem;
    }

    /** Pairs such as bar and bare, plan and plane, both verbs: the consonant would have been doubled in the short one. */
    private boolean preferBare(String stem) {
        int last = stem.length() - 1;
        boolean closed = last > 1
                && consonant(stem.charAt(last))
                && !consonant(stem.charAt(last - 1))
                && consonant(stem.charAt(last - 2));
        boolean oneVowel = stem.chars().filter(unit -> !consonant((char) unit)).count() == 1;
        return words.is(stem, EnglishWords.VERB) && !(closed && oneVowel);
    }

    /** Whether an unlisted base most likely ends in a silent e. */
    private static boolean silentE(String stem) {
        int last = stem.length() - 1;
        char end = stem.charAt(last);
        if (end == 'v' || end == 'c' || end == 'u' || (end == 's' && last > 1 && !consonant(stem.charAt(last - 1)))) {
            return true;
        }
        return stem.endsWith("at")
                || stem.endsWith("iz")
                || stem.endsWith("ag")
                || stem.endsWith("bl")
                || stem.endsWith("dg")
                || stem.endsWith("rg")
                || stem.endsWith("ir")
                || stem.endsWith("ur");
    }

    private static boolean vowelInside(String stem) {
        return stem.chars().anyMatch(unit -> !consonant((char) unit) || unit == 'y');
    }

    private static boolean consonant(char unit) {
        return "aeiou".indexOf(unit) < 0;
    }

    /** What a word can be after its form, as a bit mask for the tagger. */
    public int classes(String lower) {
        return classes.of(lower);
    }

    private int mask(String lower) {
        int mask = words.base(lower) | words.irregular(lower);
        if (lower.length() > LONGEST_WORD || lower.length() < 3) {
            return mask;
        }
        String verb = verb(lower);
        if (!verb.equals(lower) && words.is(verb, EnglishWords.VERB)) {
            boolean past = lower.endsWith("ed");
            int form = past ? EnglishWords.PAST | EnglishWords.PARTICIPLE : EnglishWords.THIRD;
            mask |= lower.endsWith("ing") ? EnglishWords.GERUND : form;
            mask = mostly(mask, verb);
        }
        String noun = noun(lower);
        if (!noun.equals(lower) && words.is(noun, EnglishWords.NOUN)) {
            mask = mostly(mask | EnglishWords.PLURAL, noun);
        }
        return mask;
    }

    /** The mask with the usual class of the base, unless the form has one of its own. */
    private int mostly(int mask, String base) {
        int usual = words.base(base) >> EnglishWords.MOSTLY;
        return mask >> EnglishWords.MOSTLY == 0 ? mask | (usual << EnglishWords.MOSTLY) : mask;
    }
}
