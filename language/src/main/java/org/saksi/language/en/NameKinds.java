package org.saksi.language.en;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saksi.language.internal.WordList;

/**
 * What lists know of English names: given names, surnames, countries, other places, bodies. Case counts. Immutable, safe
 * for use by many threads.
 *
 * <p>Lines of {@code names.txt.gz} are {@code kinds name} with the letters g s n p b. A word of a longer name is known
 * as its part.
 */
final class NameKinds {
    static final int GIVEN = 1;
    static final int SURNAME = 2;
    static final int COUNTRY = 4;
    static final int PLACE = 8;
    static final int BODY = 16;

    private static final String LETTERS = "gsnpb";
    private static final int LARGEST = 80_000;

    private final Map<String, Byte> whole = HashMap.newHashMap(LARGEST);
    private final Map<String, Byte> parts = HashMap.newHashMap(LARGEST);
    /** First words of names that have more. */
    private final Set<String> firsts = HashSet.newHashSet(LARGEST / 4);

    private NameKinds() {}

    /** The lists that ship, and more bodies. */
    static NameKinds load(List<String> bodies) {
        NameKinds kinds = new NameKinds();
        for (String line : WordList.lines(NameKinds.class, "names.txt.gz")) {
            int blank = line.indexOf(' ');
            byte mask = 0;
            for (int i = 0; i < blank; i++) {
                mask |= (byte) (1 << LETTERS.indexOf(line.charAt(i)));
            }
            kinds.add(line.substring(blank + 1), mask);
        }
        bodies.forEach(body -> kinds.add(body, (byte) BODY));
        return kinds;
    }

    private void add(String name, byte mask) {
        merge(whole, name, mask);
        if (name.indexOf(' ') > 0) {
            firsts.add(name.substring(0, name.indexOf(' ')));
        }
        int at = 0;
        while (at < name.length()) {
            int end = at;
            while (end < name.length() && name.charAt(end) != ' ' && name.charAt(end) != '-') {
                end++;
            }
            if (end > at + 1 && end - at < name.length() && Character.isUpperCase(name.charAt(at))) {
                merge(parts, name.substring(at, end), mask);
            }
            at = end + 1;
        }
    }

    private static void merge(Map<String, Byte> to, String name, byte mask) {
        to.merge(name, mask, (one, other) -> (byte) (one | other));
    }

    /** The kinds of a whole name as bits, 0 when no list has it. */
    int of(String name) {
        return whole.getOrDefault(name, (byte) 0);
    }

    /** Whether a name of several words begins with a word. */
    boolean begins(String word) {
        return firsts.contains(word);
    }

    /** The kinds of the names that a word stands in, alone or with others, as bits. */
    int ofPart(String word) {
        return of(word) | parts.getOrDefault(word, (byte) 0);
    }
}
