package org.saksi.coder;

import java.util.Map;
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
            Map.entry("087", "56"));

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
            Map.entry("045", "6"));

    private static final Map<String, String> THREATENED = Map.ofEntries(
            Map.entry("164", "4"),
            Map.entry("165", "5"),
            Map.entry("175", "7"),
            Map.entry("1721", "21"),
            Map.entry("1722", "22"),
            Map.entry("1723", "23"),
            Map.entry("1724", "24"),
            Map.entry("191", "81"),
            Map.entry("192", "82"),
            Map.entry("193", "84"),
            Map.entry("194", "84"),
            Map.entry("195", "84"),
            Map.entry("204", "85"));

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
