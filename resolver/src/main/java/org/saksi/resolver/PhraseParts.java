package org.saksi.resolver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.resolver.TermIndex.Match;

/**
 * The terms of a noun phrase by what they are to its head.
 *
 * @param words all words
 * @param core terms of the head and its close modifiers
 * @param owned terms after a preposition of belonging
 * @param sited terms after a preposition of place
 * @param former whether the office has been left
 * @param people whether a demonym in the plural heads it
 * @param plain whether nothing but terms and articles stands at its head
 * @param headFirst order of head and modifiers
 */
record PhraseParts(
        List<Word> words,
        List<Match> core,
        List<Match> owned,
        List<Match> sited,
        boolean former,
        boolean people,
        boolean plain,
        boolean headFirst) {
    private static final Set<String> COLLECTIVE = WordSet.of("CVL REF LAB EDU JRN MED BUS COP");
    private static final Set<String> DEFINITE = Set.of("itu", "ini", "tersebut");
    private static final Set<String> FILLERS =
            WordSet.of("the a an and dan itu ini tersebut both kedua sendiri neighbouring neighboring its ally rival"
                    + " serta juga sang si rezim pun kini sejauh akhirnya kemudian nazi");

    static PhraseParts of(List<Word> words, List<Match> found, Syntax syntax) {
        Sorter sorter = new Sorter(words, syntax);
        int next = 0;
        int at = 0;
        while (at < words.size() && !sorter.ended) {
            if (next < found.size() && found.get(next).from() == at) {
                sorter.term(found.get(next));
                at = found.get(next).to();
                next++;
            } else {
                sorter.word(at);
                at++;
            }
        }
        sorter.closeOwner();
        return new PhraseParts(
                words,
                sorter.core,
                sorter.owned,
                sorter.sited,
                former(words, syntax),
                people(words, sorter.core),
                sorter.plain,
                syntax.headFirst());
    }

    /** Walks the phrase from the left and puts each term where the last preposition says. */
    private static final class Sorter {
        private final List<Word> words;
        private final Syntax syntax;
        private final List<Match> core = new ArrayList<>();
        private final List<Match> owned = new ArrayList<>();
        private final List<Match> sited = new ArrayList<>();
        private List<Match> into = core;
        private int ownedFrom;
        private boolean plain = true;
        private boolean head = true;
        private boolean ended;

        Sorter(List<Word> words, Syntax syntax) {
            this.words = words;
            this.syntax = syntax;
        }

        void term(Match match) {
            if (!foreign(words, match, syntax)) {
                into.add(match);
            }
        }

        /** Owners stand in the order of their heads: of each the head first, the nearest owner first. */
        void closeOwner() {
            if (!syntax.headFirst()) {
                Collections.reverse(owned.subList(ownedFrom, owned.size()));
            }
            ownedFrom = owned.size();
        }

        void word(int at) {
            String word = words.get(at).key();
            if (at > 0 && !words.get(at).joined() && syntax.barriers().contains(word)) {
                ended = true;
            } else if (at > 0 && syntax.owners().contains(word)) {
                closeOwner();
                into = owned;
                head = false;
            } else if (at > 0 && syntax.sites().contains(word)) {
                into = sited;
                head = false;
            } else if (head && !FILLERS.contains(word)) {
                plain = false;
            }
        }
    }

    /** Whether a term only says what somebody is for, against or backed by. */
    private static boolean foreign(List<Word> words, Match match, Syntax syntax) {
        boolean against = match.from() > 0
                && syntax.against().contains(words.get(match.from() - 1).key());
        boolean other = match.to() < words.size()
                && words.get(match.to()).joined()
                && syntax.not().contains(words.get(match.to()).key());
        return against || other;
    }

    private static boolean former(List<Word> words, Syntax syntax) {
        for (int i = 0; i < Math.min(words.size(), 4); i++) {
            if (syntax.former().contains(words.get(i).key())) {
                return true;
            }
        }
        return false;
    }

    private static boolean people(List<Word> words, List<Match> core) {
        if (core.isEmpty()) {
            return false;
        }
        String last = words.get(core.getLast().to() - 1).key();
        return (last.endsWith("s") && !last.endsWith("ss")) || last.endsWith("men");
    }

    /** Whether a noun before the person, such as "supporters" or "pemerintahan", is the head instead. */
    boolean ownedByNoun(Match person) {
        for (Match match : core) {
            Sense.Agent agent = Choice.agent(match);
            if (agent == null || !owning(agent)) {
                continue;
            }
            boolean before = match.from() < person.from();
            boolean own = agent.weight() == Sense.Weight.OWNER;
            if (headFirst && before && (own || (agent.strong() && !apposed(match, person)))) {
                return true;
            }
            if (!headFirst && !before && (words.get(person.to() - 1).possessive() || agent.strong())) {
                return true;
            }
        }
        return false;
    }

    private static boolean owning(Sense.Agent agent) {
        return switch (agent.weight()) {
            case TITLE, ACT -> false;
            case OWNER -> true;
            case STRONG, WEAK, LINKED -> agent.sector() != null;
        };
    }

    /**
     * Whether its head says that it is of no state in particular, or several are of an area: no country is to be looked
     * for. One of an area ("the African country") is one that was named before.
     */
    boolean ofNoState() {
        for (Match match : core) {
            for (Sense sense : match.senses()) {
                if (sense instanceof Sense.Area && (Choice.agent(match) != null || several())) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean several() {
        return headFirst ? !DEFINITE.contains(words.getLast().key()) : people;
    }

    /** A civilian noun right before a name is an apposition ("pengusaha Hary Tanoe"), a body is an owner. */
    private static boolean apposed(Match match, Match person) {
        Sense.Agent agent = Choice.agent(match);
        return agent != null
                && agent.sector() != null
                && COLLECTIVE.contains(agent.sector())
                && match.to() == person.from();
    }

    /** The title that belongs to the person, or null. */
    Sense.@Nullable Agent titleBeside(Match person) {
        for (Match match : core) {
            Sense.Agent agent = Choice.agent(match);
            if (agent != null && agent.weight() == Sense.Weight.TITLE && match.from() != person.from()) {
                return agent;
            }
        }
        return null;
    }
}
