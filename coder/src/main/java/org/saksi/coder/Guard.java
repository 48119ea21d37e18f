package org.saksi.coder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that mark a domain that is not coded, such as sport (codebook section 2). The first word list that strikes keeps
 * an event from coming out; public bodies and officials as a party lift {@code words} and {@code persons}.
 *
 * @param id stable id such as {@code en.guard.sport}
 * @param words lemmas or lower-case words, several words separated by blanks, {@code #} for a digit, a capital for
 *     a name: a sentence that holds one belongs to the domain
 * @param nations whether states play in the domain, so that a country as a party does not lift it
 * @param firm whether nobody lifts {@code words}: a film has its presidents and soldiers too
 * @param protests whether a collective protest of the domain's people is public all the same: nurses, parents
 * @param actors heads of what never acts politically: storms, germs, animals, prices
 * @param recipients heads of what is never acted upon politically
 * @param persons heads of people and bodies whose dealings with one another are private
 * @param kin heads of those who are close to whoever acts upon them: a wife, a neighbour
 * @param idioms phrases that hold a word which names no act there: {@code heart attack}
 * @param nearMisses sentences that must yield no event at all
 */
public record Guard(
        String id,
        List<String> words,
        boolean nations,
        boolean firm,
        boolean protests,
        Set<String> actors,
        Set<String> recipients,
        Set<String> persons,
        Set<String> kin,
        List<String> idioms,
        List<String> nearMisses) {
    private static final Set<String> FILE_KEYS = Set.of("language", "guards");
    private static final Set<String> KEYS = Set.of(
            "id",
            "words",
            "nations",
            "firm",
            "protests",
            "actors",
            "recipients",
            "persons",
            "kin",
            "idioms",
            "near-misses");

    public Guard {
        words = List.copyOf(words);
        actors = Set.copyOf(actors);
        recipients = Set.copyOf(recipients);
        persons = Set.copyOf(persons);
        kin = Set.copyOf(kin);
        idioms = List.copyOf(idioms);
        nearMisses = List.copyOf(nearMisses);
    }

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
            YamlTree misses = keys.get("near-misses");
            if (id == null || misses == null || keys.size() < 3) {
                throw node.error("guard must have the keys id and near-misses and a list of words");
            }
            guards.add(new Guard(
                    id.text(),
                    texts(keys.get("words")),
                    flag(keys.get("nations")),
                    flag(keys.get("firm")),
                    flag(keys.get("protests")),
                    Set.copyOf(texts(keys.get("actors"))),
                    Set.copyOf(texts(keys.get("recipients"))),
                    Set.copyOf(texts(keys.get("persons"))),
                    Set.copyOf(texts(keys.get("kin"))),
                    texts(keys.get("idioms")),
                    misses.texts()));
        }
        return guards;
    }

    private static boolean flag(@Nullable YamlTree node) {
        return node != null && node.flag();
    }

    private static List<String> texts(@Nullable YamlTree list) {
        return list == null ? List.of() : list.texts();
    }
}
