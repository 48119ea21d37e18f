package org.saksi.linker;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Member;

/**
 * Somebody in an event.
 *
 * @param name canonical name, else the words of the text
 * @param words the words of the name in lower case
 * @param key what the same party has in another article: its entity, its name, or its words in lower case
 * @param head the last word of its words in lower case, which is mostly its noun in English and part of it in Indonesian
 * @param entity id of the entity, if resolved
 * @param country its country, if known
 * @param sector its sector, if known
 * @param named whether it has a name, so that another name is somebody else
 */
record PartyTraits(
        String name,
        Set<String> words,
        String key,
        String head,
        @Nullable String entity,
        @Nullable String country,
        @Nullable String sector,
        boolean named) {
    private static final Pattern SPACE = Pattern.compile(" ");

    static PartyTraits of(Member member) {
        String words = member.text().toLowerCase(Locale.ROOT).strip();
        String name = member.name() != null ? member.name() : member.text().strip();
        String key = member.entity() != null
                ? member.entity()
                : member.name() != null ? name.toLowerCase(Locale.ROOT) : words;
        return new PartyTraits(
                name,
                SPACE.splitAsStream(name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet()),
                key.intern(),
                words.substring(words.lastIndexOf(' ') + 1),
                member.entity(),
                member.country(),
                member.sector(),
                member.entity() != null || member.name() != null || named(member.text()));
    }

    private static boolean named(String text) {
        WordScan scan = new WordScan(text);
        boolean last = false;
        int words = 0;
        while (scan.advance()) {
            last = scan.capital();
            words++;
        }
        return last && words > 1;
    }

    boolean state() {
        return entity != null && entity.startsWith("country:");
    }

    /** From 1, the same, over 0, nothing known, to -1, somebody else. */
    double likeness(PartyTraits other) {
        if (key.equals(other.key)) {
            return state() ? 0.8 : 1;
        }
        boolean sameCountry = country != null && country.equals(other.country);
        boolean otherCountry = country != null && other.country != null && !sameCountry;
        if (otherCountry) {
            return -1;
        }
        boolean sameSector = sector != null && Objects.equals(sector, other.sector);
        if (named && other.named && !state() && !other.state()) {
            return partOf(other) || other.partOf(this) ? 0.9 : sameSector && sameCountry ? -0.5 : -0.8;
        }
        if (head.equals(other.head)) {
            return 0.6;
        }
        return sameCountry && sameSector ? 0.4 : sameCountry ? 0.2 : sameSector ? 0.1 : -0.3;
    }

    /** Whether all words of this name stand in the other. */
    private boolean partOf(PartyTraits other) {
        return other.words.containsAll(words);
    }
}
