package org.saksi.language.en;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.saksi.language.internal.ClassLetters;
import org.saksi.language.internal.WordList;

/**
 * English base forms with the parts of speech they are used as, and irregular forms with their base.
 *
 * <p>Lines of {@code words.txt.gz} are {@code word classes} with the letters n v a r p (noun, verb, adjective, adverb, name) and
 * a digit for the one of them that the word mostly is.
 * Lines of {@code verbs.txt} are {@code base past participle} with alternatives after a slash, those of
 * {@code nouns.txt} {@code plural singular}.
 */
public final class EnglishWords {
    static final int NOUN = 1;
    static final int VERB = 2;
    static final int ADJECTIVE = 4;
    static final int ADVERB = 8;
    static final int PLURAL = 16;
    static final int PAST = 32;
    static final int PARTICIPLE = 64;
    static final int GERUND = 128;
    static final int THIRD = 256;
    static final int PROPER = 512;

    /** Above the forms stands the class that a word mostly has: 1 noun, 2 verb, 3 adjective, 4 adverb, 0 none. */
    static final int MOSTLY = 10;

    private static final ClassLetters LETTERS =
            new ClassLetters(Map.of('n', NOUN, 'v', VERB, 'a', ADJECTIVE, 'r', ADVERB, 'p', PROPER), MOSTLY);

    private final Map<String, Integer> classes = HashMap.newHashMap(40_000);
    private final Map<String, String> irregularVerbs = new HashMap<>();
    private final Map<String, Integer> irregularClasses = new HashMap<>();
    private final Map<String, String> irregularNouns = new HashMap<>();

    private EnglishWords() {}

    /** The lists that ship with this module. */
    public static EnglishWords load() {
        EnglishWords words = new EnglishWords();
        for (String line : WordList.lines(EnglishWords.class, "words.txt.gz")) {
            int blank = line.indexOf(' ');
            words.classes.put(line.substring(0, blank), LETTERS.mask(line, blank + 1));
        }
        for (String line : WordList.lines(EnglishWords.class, "verbs.txt")) {
            List<String> cells = List.of(line.split(" +"));
            words.addVerb(cells.get(0), cells.get(1), PAST);
            words.addVerb(cells.get(0), cells.get(2), PARTICIPLE);
            for (int i = 3; i < cells.size(); i++) {
                words.addVerb(cells.get(0), cells.get(i), cells.get(i).endsWith("ing") ? GERUND : THIRD);
            }
        }
        for (String line : WordList.lines(EnglishWords.class, "nouns.txt")) {
            int blank = line.indexOf(' ');
            words.irregularNouns.put(
                    line.substring(0, blank), line.substring(blank + 1).strip());
            words.irregularClasses.merge(line.substring(0, blank), PLURAL, (one, other) -> one | other);
        }
        return words;
    }

    private void addVerb(String base, String forms, int kind) {
        classes.merge(base, VERB, (one, other) -> one | other);
        for (String form : forms.split("/")) {
            irregularVerbs.putIfAbsent(form, base);
            irregularClasses.merge(form, kind, (one, other) -> one | other);
        }
    }

    boolean is(String word, int kind) {
        return (classes.getOrDefault(word, 0) & kind) != 0;
    }

    int base(String word) {
        return classes.getOrDefault(word, 0);
    }

    int irregular(String form) {
        return irregularClasses.getOrDefault(form, 0);
    }

    /** The base of an irregular verb form, or the empty string. */
    String irregularVerb(String form) {
        return irregularVerbs.getOrDefault(form, "");
    }

    /** The singular of an irregular plural, or the empty string. */
    String irregularNoun(String form) {
        return irregularNouns.getOrDefault(form, "");
    }
}
