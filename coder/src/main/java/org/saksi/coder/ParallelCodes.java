package org.saksi.coder;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The CAMEO code of an act that is asked for, promised, refused or threatened: roots 02, 03, 10 and 12 number the acts
 * in parallel, so that a demand for economic aid (1031) is to the aid (071) as the promise of it (0331). CAMEO 1.1b3.
 */
final class ParallelCodes {
    /** What follows the root in 02, 03 and 10, by the code of the act or the start of it. */
    private static final Map<String, String> ASKED = Map.ofEntries(
            Map.entry("061", "11"),
            Map.entry("062", "12"),
            Map.entry("063", "13"),
            Map.entry("064", "14"),
            Map.entry("071", "31"),
            Map.entry("072", "32"),
            Map.entry("073", "33"),
            Map.entry("074", "34"),
            Map.entry("0831", "41"),
            Map.entry("0832", "42"),
            Map.entry("0833", "43"),
            Map.entry("0834", "44"),
            Map.entry("081", "51"),
            Map.entry("082", "52"),
            Map.entry("084", "53"),
            Map.entry("085", "54"),
            Map.entry("086", "55"),
            Map.entry("087", "56"),
            Map.entry("083", "4"),
            Map.entry("070", "3"));

    /** The same for root 12, which counts from 1 where the others count from 3. */
    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("061", "11"),
            Map.entry("062", "12"),
            Map.entry("071", "21"),
            Map.entry("072", "22"),
            Map.entry("073", "23"),
            Map.entry("074", "24"),
            Map.entry("075", "23"),
            Map.entry("0831", "31"),
            Map.entry("0832", "32"),
            Map.entry("0833", "33"),
            Map.entry("0834", "34"),
            Map.entry("081", "41"),
            Map.entry("082", "42"),
            Map.entry("084", "43"),
            Map.entry("085", "44"),
            Map.entry("086", "45"),
            Map.entry("087", "46"),
            Map.entry("083", "3"),
            Map.entry("070", "2"),
            Map.entry("045", "6"));

    private static final Map<String, String> THREATENED = Map.ofEntries(
            Map.entry("164", "4"),
            Map.entry("165", "5"),
            Map.entry("175", "7"),
            Map.entry("1721", "21"),
            Map.entry("1722", "22"),
            Map.entry("1723", "23"),
            Map.entry("1724", "24"),
            Map.entry("181", "83"),
            Map.entry("182", "83"),
            Map.entry("183", "83"),
            Map.entry("185", "83"),
            Map.entry("191", "81"),
            Map.entry("192", "82"),
            Map.entry("193", "84"),
            Map.entry("194", "84"),
            Map.entry("195", "84"),
            Map.entry("204", "85"));

    /** Roots whose codes number the acts in parallel. */
    private static final Set<String> ROOTS = Set.of("02", "03", "10", "12");

    private ParallelCodes() {}

    /** The code for an act of code {@code act} under the root of {@code code}, or {@code code} itself. */
    static @Nullable String refine(@Nullable String code, @Nullable String act) {
        if (code == null || act == null || code.length() < 2) {
            return code;
        }
        String root = code.substring(0, 2);
        String rest = switch (root) {
            case "02", "10" -> "045".equals(act) ? "8" : longest(ASKED, act);
            case "03" -> "045".equals(act) ? "9" : longest(ASKED, act);
            case "12" -> longest(REFUSED, act);
            case "13" -> longest(THREATENED, act);
            default -> null;
        };
        return rest == null ? code : root + rest;
    }

    /** The code of a protest (141 to 145) by what it demands: leadership, policy, rights or institutions. */
    static @Nullable String protest(@Nullable String code, @Nullable String demand) {
        boolean open = code != null && code.length() == 3 && code.startsWith("14") && !code.equals("140");
        if (!open || demand == null || demand.length() < 3) {
            return code;
        }
        boolean reform = demand.startsWith("104") || demand.startsWith("024");
        boolean yielding = demand.startsWith("105") || demand.startsWith("025");
        if (reform) {
            return code + (demand.length() > 3 ? demand.charAt(3) : '2');
        }
        return yielding ? code + '2' : code;
    }

    /**
     * The code of a demand, promise, refusal, accusation or investigation by the act that its topic names; the code
     * itself where it already tells more, or the topic does not go with it.
     */
    static @Nullable String topic(@Nullable String code, String act) {
        if (code == null || code.length() != 3) {
            return code;
        }
        if (act.startsWith("112")) {
            boolean investigation = code.equals("090");
            return code.equals("112") ? act : investigation && act.charAt(3) < '5' ? "09" + act.charAt(3) : code;
        }
        if (code.startsWith("14")) {
            return act.startsWith("083") ? protest(code, "104" + act.substring(3)) : code;
        }
        if (code.equals("080")) {
            return act.startsWith("083") ? act : code;
        }
        String root = code.substring(0, 2);
        if (!ROOTS.contains(root)) {
            return code;
        }
        boolean open = code.endsWith("0");
        String refined = act.startsWith("03") ? root + act.substring(2) : refine(root + "0", act);
        return refined != null && (open || refined.startsWith(code)) ? refined : code;
    }

    /** The PLOVER mode of a demand or refusal with a code, or null where the code leaves it open. */
    static @Nullable String mode(@Nullable String code) {
        if (code == null || code.length() < 3) {
            return null;
        }
        // root 12 counts from 1 where the others count from 3
        if (code.startsWith("12")) {
            return switch (code.charAt(2)) {
                case '1', '2' -> "assist";
                case '3' -> "change";
                case '4' -> "yield";
                case '5', '6' -> "meet";
                default -> null;
            };
        }
        return switch (code.charAt(2)) {
            case '1', '2', '3' -> "assist";
            case '4' -> "change";
            case '5' -> "yield";
            case '6', '8' -> "meet";
            default -> null;
        };
    }

    private static @Nullable String longest(Map<String, String> codes, String act) {
        for (int length = act.length(); length > 2; length--) {
            String rest = codes.get(act.substring(0, length));
            if (rest != null) {
                return rest;
            }
        }
        return null;
    }
}
