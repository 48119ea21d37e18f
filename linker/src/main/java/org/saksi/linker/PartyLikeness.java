package org.saksi.linker;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Member;
import org.saksi.model.Where;

/**
 * How well the parties of an event fit those of a pattern, from 0 (others) to 1 (the same). The grades are set by hand; they
 * only order the cases, and the measurement is in docs/commitments.md. Stateless.
 */
final class PartyLikeness {
    /** Nothing is said of one side: neither for nor against. */
    static final double OPEN = 0.6;

    private static final double NAMELESS = 0.4;
    private static final Set<String> STATE = Set.of("GOV", "MIL", "COP", "SPY", "LEG", "JUD");
    private static final Set<String> EMPTY_WORDS = Set.of(
            "the",
            "a",
            "an",
            "of",
            "in",
            "its",
            "their",
            "his",
            "her",
            "sebuah",
            "seorang",
            "para",
            "itu",
            "tersebut",
            "di");

    private PartyLikeness() {}

    /**
     * The best likeness of any member of one side to any of the other.
     *
     * @param abroad whether they act upon another state, where any organ of a state acts for it; at home the police are not
     *     the ministry
     */
    static double of(List<Member> pattern, List<Member> event, boolean abroad) {
        List<Member> named = pattern.stream().filter(PartyLikeness::somebody).toList();
        if (named.isEmpty()) {
            return OPEN;
        }
        if (event.isEmpty()) {
            return NAMELESS;
        }
        double best = 0;
        for (Member one : named) {
            for (Member other : event) {
                best = Math.max(best, likeness(one, other, abroad));
            }
        }
        return best;
    }

    /** "A town in Somalia": who lives where it happened is hit, too. */
    static double place(List<Member> pattern, @Nullable Where where) {
        boolean there = where != null
                && where.country() != null
                && pattern.stream().anyMatch(member -> where.country().equals(member.country()));
        return there ? 0.85 : 0;
    }

    /** Whether people of one state act upon those of another, or in another. */
    static boolean abroad(List<Member> actors, List<Member> recipients, @Nullable Where where) {
        Stream<String> there = Stream.concat(
                        recipients.stream().map(Member::country),
                        Stream.ofNullable(where == null ? null : where.country()))
                .filter(Objects::nonNull);
        Set<String> states = there.collect(Collectors.toSet());
        return actors.stream()
                .map(Member::country)
                .filter(Objects::nonNull)
                .anyMatch(country -> states.stream().anyMatch(other -> !other.equals(country)));
    }

    /** Whether a member says more than a pronoun does. */
    static boolean somebody(Member member) {
        return member.entity() != null || member.country() != null || member.name() != null || !pronoun(member.text());
    }

    private static boolean pronoun(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "they", "them", "it", "he", "him", "she", "her", "we", "us", "i", "me" -> true;
            case "mereka", "ia", "dia", "kami", "kita", "saya", "aku", "beliau" -> true;
            default -> false;
        };
    }

    private static double likeness(Member one, Member other, boolean abroad) {
        if (one.entity() != null && one.entity().equals(other.entity())) {
            return 1;
        }
        if (one.country() != null && other.country() != null) {
            if (!one.country().equals(other.country())) {
                return 0;
            }
            return abroad ? sectors(one.sector(), other.sector()) : atHome(one, other);
        }
        return words(one.text(), other.text());
    }

    /** "Chad" and its soldiers act for one state; its rebels do not. */
    private static double sectors(@Nullable String one, @Nullable String other) {
        if (one == null || other == null || one.equals(other)) {
            return 0.95;
        }
        if (STATE.contains(one) && STATE.contains(other)) {
            return 0.9;
        }
        return STATE.contains(one) || STATE.contains(other) ? 0.3 : 0.5;
    }

    /** Bodies and people of one state among themselves: the same words or, with less certainty, the same sector. */
    private static double atHome(Member one, Member other) {
        double words = words(one.text(), other.text());
        if (one.sector() == null || other.sector() == null) {
            return Math.max(words, 0.5);
        }
        return one.sector().equals(other.sector()) ? Math.max(words, 0.7) : Math.min(words, 0.35);
    }

    /** Share of common words, of the shorter side's; names without a table have nothing else. */
    private static double words(String one, String other) {
        Set<String> left = contentWords(one);
        Set<String> right = contentWords(other);
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        Set<String> common = new HashSet<>(left);
        common.retainAll(right);
        return 0.9 * common.size() / Math.min(left.size(), right.size());
    }

    /** The words of a text that say something, in lower case. */
    static Set<String> contentWords(String text) {
        Set<String> words = new HashSet<>();
        WordScan scan = new WordScan(text);
        while (scan.advance()) {
            if (!EMPTY_WORDS.contains(scan.lower())) {
                words.add(scan.lower());
            }
        }
        return words;
    }
}
