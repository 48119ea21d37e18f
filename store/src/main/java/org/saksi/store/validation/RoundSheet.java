package org.saksi.store.validation;

import java.util.ArrayList;
import java.util.List;
import org.saksi.store.Round;
import org.saksi.store.export.SpreadsheetCells;

/** Where the coders of a round differ, as a table. */
public final class RoundSheet {
    private RoundSheet() {}

    /** CSV with a line for each slot of each event on which coders differ; cells that a spreadsheet would run get an apostrophe. */
    public static String differences(Round round) {
        List<String> head = new ArrayList<>(List.of("event", "slot", "coded"));
        head.addAll(round.coders());
        head.add("settled");
        StringBuilder csv = new StringBuilder(SpreadsheetCells.line(
                head.stream().map(SpreadsheetCells::harmless).toList()));
        for (RoundAgreement.Difference difference : RoundAgreement.of(round).differences()) {
            List<String> cells = new ArrayList<>(
                    List.of(difference.event(), difference.slot().label(), difference.coded()));
            round.coders().forEach(coder -> cells.add(difference.said().getOrDefault(coder, "")));
            cells.add(difference.settled() ? "yes" : "no");
            csv.append(SpreadsheetCells.line(
                    cells.stream().map(SpreadsheetCells::harmless).toList()));
        }
        return csv.toString();
    }
}
