package org.saksi.coder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that mark a domain that is not coded, such as sport; a sentence that holds one yields no event (codebook
 * section 2).
 *
 * @param id stable id such as {@code en.guard.sport}
 * @param words lemmas or lower-case words, several words separated by blanks
 * @param nearMisses sentences that must yield no event at all
 */
public record Guard(String id, List<String> words, List<String> nearMisses) {
    private static final Set<String> FILE_KEYS = Set.of("language", "guards");
    private static final Set<String> KEYS = Set.of("id", "words", "near-misses");

    static List<Guard> read(String file, String yaml, String language) {
        Map<String, YamlTree> top = YamlTree.parse(file, yaml).map(FILE_KEYS);
        YamlTree list = top.get("guards");
        YamlTree stated = top.get("language");
        if (list == null || stated == null || !stated.text().equals(language)) {
            throw new RuleFormatException(
                    "[" + file + "] file must have the keys language: " + language + " and guards");
        }
        List<Guard> guards = new ArrayList<>();
        for (YamlTree node : list.list()) {
            Map<String, YamlTree> keys = node.map(KEYS);
            YamlTree id = keys.get("id");
            YamlTree words = keys.get("words");
            YamlTree misses = keys.get("near-misses");
            if (id == null || words == null || misses == null) {
                throw node.error("guard must have the keys id, words and near-misses");
            }
            guards.add(new Guard(id.text(), words.texts(), misses.texts()));
        }
        return guards;
    }
}
