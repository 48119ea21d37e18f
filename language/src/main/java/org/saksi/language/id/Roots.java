package org.saksi.language.id;

import java.util.HashMap;
import java.util.Map;
import org.saksi.language.internal.ClassLetters;
import org.saksi.language.internal.WordList;

/**
 * The roots of Indonesian with the parts of speech they are used as, and the words that must be read as listed.
 *
 * <p>Lines of {@code roots.txt.gz} are {@code root classes}, where classes is a string of the letters n v a r (noun,
 * verb, adjective, other) and a digit that says how much the root is used. {@code readings.txt} lists words that the rules would take apart wrongly or must leave whole.
 */
public final class Roots {
    /** The reading of a word that is derived although it is listed as a root. */
    public static final String APART = "-";

    static final int NOUN = 1;
    static final int VERB = 2;
    static final int ADJECTIVE = 4;
    static final int OTHER = 8;

    /** Above the classes stands how much a root is used, from 0 (hardly) to 7. */
    private static final int USE = 4;

    private static final ClassLetters LETTERS =
            new ClassLetters(Map.of('n', NOUN, 'v', VERB, 'a', ADJECTIVE, 'r', OTHER), USE);

    private final Map<String, Integer> classes;
    private final Map<String, String> readings;

    /** Roots with their classes, and forms with the roots they must be read with. */
    public Roots(Map<String, Integer> classes, Map<String, String> readings) {
        this.classes = classes;
        this.readings = readings;
    }

    /** The lists that ship with this module. */
    public static Roots load() {
        Map<String, Integer> classes = HashMap.newHashMap(40_000);
        for (String line : WordList.lines(Roots.class, "roots.txt.gz")) {
            int blank = line.indexOf(' ');
            String root = blank < 0 ? line : line.substring(0, blank);
            classes.put(root, blank < 0 ? 0 : LETTERS.mask(line, blank + 1));
        }
        return new Roots(classes, readings());
    }

    /** The readings that are listed by hand: form to itself, to its root, or to {@code =root}. */
    public static Map<String, String> readings() {
        Map<String, String> readings = new HashMap<>();
        for (String line : WordList.lines(Roots.class, "readings.txt")) {
            addReadings(line, readings);
        }
        return readings;
    }

    /** {@code form}: a root whatever it looks like; {@code form root}: derived so; {@code form =root}: stays whole. */
    private static void addReadings(String line, Map<String, String> readings) {
        int blank = line.indexOf(' ');
        String form = blank < 0 ? line : line.substring(0, blank);
        readings.put(form, blank < 0 ? form : line.substring(blank + 1).strip());
    }

    boolean contains(String word) {
        return classes.containsKey(word);
    }

    /** The parts of speech a root is used as, 0 when it is none. */
    int classes(String root) {
        return classes.getOrDefault(root, 0) & (1 << USE) - 1;
    }

    /** How much a root is used, from 0 to 7; of two roots that a word could come from the common one is meant. */
    int use(String root) {
        return classes.getOrDefault(root, 0) >> USE;
    }

    /** The root of a listed form, or the empty string. */
    String reading(String form) {
        return readings.getOrDefault(form, "");
    }
}
