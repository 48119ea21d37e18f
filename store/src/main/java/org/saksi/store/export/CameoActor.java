package org.saksi.store.export;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Event;
import org.saksi.model.EventType;
import org.saksi.model.Member;
import org.saksi.model.Ontology;

/**
 * How tables of dyads, GDELT's and ICEWS's, see the parties of an event: one source, one target.
 *
 * <p>The source is the first actor. The target is the first recipient; where two or more meet, agree or work together
 * and nobody is a recipient (codebook section 3), it is the second actor.
 */
final class CameoActor {
    private static final SequencedMap<String, String> ROLES = new LinkedHashMap<>();

    static {
        for (String same :
                "GOV LEG JUD MIL COP SPY PTY OPP REB CRM CVL LAB EDU BUS AGR REF ELI UAF IGO NGO".split(" ")) {
            ROLES.put(same, same);
        }
        // PLOVER renamed two roles of CAMEO, where MED are the media.
        ROLES.put("JRN", "MED");
        ROLES.put("MED", "HLH");
        ROLES.put("SOC", "CVL");
        ROLES.put("PRM", "UAF");
        ROLES.put("PRE", "ELI");
    }

    private CameoActor() {}

    /** The CAMEO role of each sector that has one; religious bodies and the unknown have none. */
    static SequencedMap<String, String> roles() {
        return Collections.unmodifiableSequencedMap(ROLES);
    }

    static @Nullable Member source(Event event) {
        return event.actors().isEmpty() ? null : event.actors().getFirst();
    }

    static @Nullable Member target(Event event) {
        if (!event.recipients().isEmpty()) {
            return event.recipients().getFirst();
        }
        return mutual(event) ? event.actors().get(1) : null;
    }

    private static boolean mutual(Event event) {
        boolean type = event.event() == EventType.CONSULT
                || event.event() == EventType.AGREE
                || event.event() == EventType.COOPERATE;
        return type && event.actors().size() > 1;
    }

    /** Whether the event has parties for whom the dyad has no room. */
    static boolean leavesOut(Event event) {
        int shown = (source(event) == null ? 0 : 1) + (target(event) == null ? 0 : 1);
        return event.actors().size() + event.recipients().size() > shown;
    }

    /** The role of a member, null when its sector has none. */
    static @Nullable String role(Member member) {
        return member.sector() == null ? null : ROLES.get(member.sector());
    }

    /** Country and role in one code such as {@code IDNMIL}, null when neither is known. */
    static @Nullable String code(Member member) {
        String country = member.country() == null ? "" : member.country();
        String role = role(member);
        String code = country + (role == null ? "" : role);
        return code.isEmpty() ? null : code;
    }

    /** The meaning of the member's sector, null without one. */
    static @Nullable String sectorName(Member member) {
        return member.sector() == null ? null : Ontology.load().sectors().get(member.sector());
    }

    /** The short English name of a country, null for null. */
    static @Nullable String countryName(@Nullable String iso3) {
        Ontology.Country country = country(iso3);
        return country == null ? null : country.name();
    }

    static Ontology.@Nullable Country country(@Nullable String iso3) {
        return iso3 == null ? null : Ontology.load().country(iso3);
    }
}
