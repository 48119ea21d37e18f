package org.saksi.coder;

import org.jspecify.annotations.Nullable;
import org.saksi.model.EventType;

/**
 * What an act becomes by what it governs or by lying in the future: threat of attack, demand for release, promise of aid
 * (codebook sections 1 and 2; codes of the 2021 CAMEO-PLOVER crosswalk).
 */
final class ContentRefinement {
    /** Type, mode and CAMEO code. */
    record Coding(
            EventType event,
            @Nullable String mode,
            @Nullable String cameo) {}

    private ContentRefinement() {}

    /** The coding of a verb that governs an act. */
    static Coding governed(Coding outer, Coding inner) {
        return switch (outer.event()) {
            case THREATEN -> exact(threat(outer, inner), inner);
            case REQUEST -> exact(request(outer, inner), inner);
            case REJECT -> exact(rejection(outer, inner), inner);
            case AGREE -> exact(agreement(outer, inner), inner);
            case ACCUSE -> accusation(outer, inner);
            default -> outer;
        };
    }

    private static Coding exact(Coding coding, Coding inner) {
        return new Coding(coding.event(), coding.mode(), ParallelCodes.refine(coding.cameo(), inner.cameo()));
    }

    /** Accusations of aggression, of abuses and of mass killing have codes of their own. */
    private static Coding accusation(Coding outer, Coding inner) {
        if (!"112".equals(outer.cameo())) {
            return outer;
        }
        return switch (inner.event()) {
            case ASSAULT -> {
                boolean abuse = "torture".equals(inner.mode()) || "sexual".equals(inner.mode());
                boolean mass = inner.cameo() != null && inner.cameo().startsWith("20");
                yield new Coding(outer.event(), outer.mode(), mass ? "1124" : abuse ? "1122" : "1123");
            }
            case COERCE -> new Coding(outer.event(), outer.mode(), "1122");
            default -> outer;
        };
    }

    private static Coding threat(Coding outer, Coding inner) {
        return switch (inner.event()) {
            case ASSAULT -> new Coding(EventType.THREATEN, "violence", "138");
            case MOBILIZE -> new Coding(EventType.THREATEN, "violence", "138");
            case COERCE -> new Coding(EventType.THREATEN, coercion(inner), "132");
            case SANCTION -> sanctionThreat(inner);
            case PROTEST -> new Coding(EventType.THREATEN, "relations", "133");
            case CONSULT, AGREE -> new Coding(EventType.THREATEN, "relations", "134");
            default -> outer;
        };
    }

    private static String coercion(Coding inner) {
        if ("192".equals(inner.cameo())) {
            return "territory";
        }
        return "arrest".equals(inner.mode()) || "deport".equals(inner.mode()) ? "arrest" : "restrict";
    }

    private static Coding sanctionThreat(Coding inner) {
        String code = inner.cameo() == null ? "" : inner.cameo();
        if (code.startsWith("164") || code.startsWith("165")) {
            return new Coding(EventType.THREATEN, "relations", code.startsWith("164") ? "134" : "135");
        }
        if (code.startsWith("161")) {
            return new Coding(EventType.THREATEN, "relations", "1313");
        }
        String mode = inner.mode() == null ? "discontinue" : inner.mode();
        return switch (mode) {
            case "expel" -> new Coding(EventType.THREATEN, "expel", "136");
            case "convict" -> new Coding(EventType.THREATEN, "arrest", "132");
            case "withdraw" -> new Coding(EventType.THREATEN, "relations", "131");
            default ->
                "163".equals(inner.cameo())
                        ? new Coding(EventType.THREATEN, "restrict", "1312")
                        : new Coding(EventType.THREATEN, "relations", "1311");
        };
    }

    /** Appeals (root 02) stay appeals, demands (root 10) demands. */
    private static Coding request(Coding outer, Coding inner) {
        boolean appeal = outer.cameo() != null && outer.cameo().startsWith("02");
        return switch (inner.event()) {
            case CONSULT -> new Coding(EventType.REQUEST, "meet", appeal ? "026" : "106");
            case AID -> new Coding(EventType.REQUEST, "assist", appeal ? "023" : "103");
            case COOPERATE -> new Coding(EventType.REQUEST, "assist", appeal ? "021" : "101");
            case SUPPORT -> new Coding(EventType.REQUEST, "assist", appeal ? "022" : "102");
            case RETREAT ->
                "release".equals(inner.mode())
                        ? new Coding(EventType.REQUEST, "yield", appeal ? "0253" : "1053")
                        : reform(inner)
                                ? new Coding(EventType.REQUEST, "change", appeal ? "024" : "104")
                                : new Coding(EventType.REQUEST, "yield", appeal ? "025" : "105");
            case CONCEDE ->
                reform(inner)
                        ? new Coding(EventType.REQUEST, "change", appeal ? "024" : "104")
                        : new Coding(EventType.REQUEST, "yield", appeal ? "025" : "105");
            default -> outer;
        };
    }

    private static Coding rejection(Coding outer, Coding inner) {
        return switch (inner.event()) {
            case CONSULT -> new Coding(EventType.REJECT, "meet", "125");
            case AID -> new Coding(EventType.REJECT, "assist", "122");
            case COOPERATE, SUPPORT -> new Coding(EventType.REJECT, "assist", "121");
            case RETREAT, CONCEDE ->
                reform(inner)
                        ? new Coding(EventType.REJECT, "change", "123")
                        : new Coding(EventType.REJECT, "yield", "124");
            case AGREE -> new Coding(EventType.REJECT, "change", "127");
            default -> outer;
        };
    }

    private static Coding agreement(Coding outer, Coding inner) {
        return switch (inner.event()) {
            case AID -> new Coding(EventType.AGREE, null, "033");
            case CONSULT -> new Coding(EventType.AGREE, null, "036");
            case COOPERATE -> new Coding(EventType.AGREE, null, "031");
            case SUPPORT -> new Coding(EventType.AGREE, null, "032");
            case CONCEDE -> new Coding(EventType.AGREE, null, reform(inner) ? "034" : "035");
            case RETREAT -> yielded(inner);
            case ASSAULT, COERCE, SANCTION, MOBILIZE, PROTEST ->
                threat(new Coding(EventType.THREATEN, null, "130"), inner);
            default -> outer;
        };
    }

    /** A withdrawal or ceasefire announced for later is a concession, any other yielding an agreement. */
    private static Coding yielded(Coding inner) {
        String mode = inner.mode() == null ? "" : inner.mode();
        return switch (mode) {
            case "withdraw", "ceasefire" -> new Coding(EventType.CONCEDE, null, "080");
            case "release" -> new Coding(EventType.AGREE, null, "0353");
            default -> new Coding(EventType.AGREE, null, reform(inner) ? "034" : "035");
        };
    }

    /** Yielding to demands for another leader, policy, rights or institutions. */
    private static boolean reform(Coding inner) {
        return inner.cameo() != null && inner.cameo().startsWith("083");
    }

    /** The coding by what it is about, where no rule knows an act in it; {@code act} is the code of the topic. */
    static Coding about(Coding outer, String act) {
        String cameo = ParallelCodes.topic(outer.cameo(), act);
        boolean moded = outer.event() == EventType.REQUEST || outer.event() == EventType.REJECT;
        String mode = moded && outer.mode() == null ? ParallelCodes.mode(cameo) : outer.mode();
        return new Coding(outer.event(), mode, cameo);
    }

    /** The coding of an act that its own actor announces for the future; unchanged where the type has no such form. */
    static Coding announced(Coding act) {
        return switch (act.event()) {
            case CONSULT, SUPPORT, COOPERATE, AID, CONCEDE, RETREAT ->
                exact(agreement(new Coding(EventType.AGREE, null, "030"), act), act);
            case ASSAULT, COERCE, SANCTION -> exact(threat(new Coding(EventType.THREATEN, null, "130"), act), act);
            case PROTEST -> new Coding(EventType.THREATEN, "relations", "133");
            case AGREE, REQUEST, ACCUSE, REJECT, THREATEN, MOBILIZE -> act;
        };
    }

    /** The coding of "will not do": refusing to yield, meet or help. */
    static Coding refused(Coding act) {
        return exact(rejection(new Coding(EventType.REJECT, null, "120"), act), act);
    }

    /** Whether not doing it is a refusal rather than restraint. */
    static boolean cooperative(EventType type) {
        return switch (type) {
            case AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT -> true;
            case REQUEST, ACCUSE, REJECT, THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> false;
        };
    }
}
