package org.saksi.cli;

import java.util.Locale;

/** A table of precision and recall, a row for each thing that was measured. */
final class RatesTable {
    private static final String HEADER = "| | of | precision | recall | F1 |\n|---|---|---|---|---|\n";

    private final StringBuilder rows = new StringBuilder();

    void add(String what, String of, CoreferenceScore.Rates rates) {
        rows.append(String.format(
                Locale.ROOT,
                "| %s | %s | %.3f | %.3f | %.3f |%n",
                what,
                of,
                rates.precision(),
                rates.recall(),
                rates.f1()));
    }

    /** The table, empty when nothing was measured. */
    String text() {
        return rows.isEmpty() ? "" : HEADER + rows;
    }
}
