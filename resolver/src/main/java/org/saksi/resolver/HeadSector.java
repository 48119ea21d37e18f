package org.saksi.resolver;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.resolver.TermIndex.Match;

/**
 * The sector that the head of a phrase gives.
 *
 * @param sector the sector, if any word gives one
 * @param role the role its title names
 * @param organisation the body that gives it or that the head belongs to
 * @param bare whether the body itself is the head
 */
record HeadSector(
        @Nullable String sector, @Nullable String role, Sense.@Nullable Organisation organisation, boolean bare) {
    private static final Set<String> OFFICES = WordSet.of("GOV LEG JUD MIL COP SPY IGO PTY");

    static boolean isOffice(String sector) {
        return OFFICES.contains(sector);
    }

    static HeadSector of(PhraseParts parts, @Nullable LocalDate day) {
        List<Match> order = parts.headFirst() ? parts.core() : parts.core().reversed();
        HeadSector head = first(order, day);
        if (head == null) {
            head = first(parts.owned(), day);
        }
        Sense.Organisation body =
                head != null && head.organisation() != null ? head.organisation() : anyBody(parts, day);
        if (head == null) {
            head = fallback(parts);
        }
        return new HeadSector(head.sector(), head.role(), body, head.bare());
    }

    /** What the words before a person's name say the person is: somebody out of one office may hold another. */
    static HeadSector before(PhraseParts parts, Match person, @Nullable LocalDate day) {
        List<Match> words = parts.core().stream()
                .filter(match -> match.to() <= person.from())
                .toList();
        HeadSector head = first(words, day);
        return head == null ? new HeadSector(null, null, null, false) : head;
    }

    private static @Nullable HeadSector first(List<Match> order, @Nullable LocalDate day) {
        boolean modified = false;
        for (Match match : order) {
            Sense.Organisation body = Choice.organisation(match, day);
            if (body != null) {
                return new HeadSector(body.sector(), null, body, !modified);
            }
            Sense.Agent agent = Choice.agent(match);
            if (agent != null) {
                if (agent.strong() || agent.weight() == Sense.Weight.TITLE) {
                    return new HeadSector(agent.sector(), agent.role(), null, false);
                }
                modified = true;
            }
        }
        return null;
    }

    private static Sense.@Nullable Organisation anyBody(PhraseParts parts, @Nullable LocalDate day) {
        for (List<Match> part : List.of(parts.core(), parts.owned())) {
            for (Match match : part) {
                Sense.Organisation body = Choice.organisation(match, day);
                if (body != null) {
                    return body;
                }
            }
        }
        return null;
    }

    /** No strong word: a weak one says its own sector, others only beside a nation. */
    private static HeadSector fallback(PhraseParts parts) {
        boolean nation = NationChoice.country(parts, null) != null;
        for (Match match : parts.core()) {
            Sense.Agent agent = Choice.agent(match);
            if (agent != null && agent.sector() != null && (agent.weight() == Sense.Weight.WEAK || nation)) {
                return new HeadSector(agent.sector(), agent.role(), null, false);
            }
        }
        return new HeadSector(null, null, null, false);
    }
}
