package org.saksi.resolver;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.resolver.TermIndex.Match;

/** Finds the country of a phrase among its nations and bodies. */
final class NationChoice {
    /** Sectors whose members may stand in another state than their own: a place says nothing about their country. */
    private static final Set<String> STATELESS = Set.of("IGO", "NGO", "JUD", "MIL");

    private NationChoice() {}

    /** The country, or null: the nation beside the head, else the body's, else that of an owner or a place. */
    static @Nullable String country(PhraseParts parts, Sense.@Nullable Organisation body) {
        String beside = nation(parts.core());
        if (body != null) {
            if (body.country() == null && STATELESS.contains(body.sector())) {
                return null;
            }
            if (body.country() != null && (beside == null || !national(body))) {
                return body.country();
            }
        }
        if (beside != null) {
            return beside;
        }
        String owner = nation(parts.owned());
        return owner != null ? owner : sitedAbroad(parts) ? null : nation(parts.sited());
    }

    /** Bodies whose Indonesian name other states' bodies share ("DPR AS"). */
    private static boolean national(Sense.Organisation body) {
        return "IDN".equals(body.country())
                && Set.of("LEG", "JUD", "GOV", "JRN").contains(body.sector());
    }

    private static boolean sitedAbroad(PhraseParts parts) {
        for (Match match : parts.core()) {
            Sense.Agent agent = Choice.agent(match);
            if (agent != null
                    && agent.sector() != null
                    && (agent.weight() == Sense.Weight.TITLE || agent.sector().equals("MIL"))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String nation(List<Match> matches) {
        for (Match match : matches) {
            Sense.Nation nation = Choice.nation(match);
            if (nation != null) {
                return nation.iso3();
            }
        }
        return null;
    }

    /** The nation that stands alone in the phrase, or null. */
    static Sense.@Nullable Nation bare(PhraseParts parts) {
        List<Match> order = parts.headFirst() ? parts.core() : parts.core().reversed();
        for (Match match : order) {
            Sense.Nation nation = Choice.nation(match);
            if (nation != null) {
                return nation;
            }
        }
        return null;
    }
}
