package org.saksi.store.export;

import java.util.List;
import java.util.function.Predicate;

/**
 * What a table cannot say of an event; a manifest counts the rows of which it holds.
 *
 * @param name as the manifest spells it
 * @param holds whether it holds of a row
 */
record Remark(String name, Predicate<ExportRow> holds) {
    private static final Remark PUBLICATION = new Remark("dated-by-publication", EventDay::isPublication);
    private static final Remark UNDATED = new Remark("undated", row -> EventDay.of(row) == null);
    private static final Remark NO_CAMEO =
            new Remark("without-cameo", row -> row.event().cameo() == null);
    private static final Remark LEFT_OUT =
            new Remark("with-parties-left-out", row -> CameoActor.leavesOut(row.event()));
    private static final Remark NO_POINT =
            new Remark("without-point", row -> !PlaceCells.isPoint(row.event().where()));
    private static final Remark NO_DAY = new Remark("without-event-date", row -> EventDay.told(row) == null);

    static List<Remark> ofDyads() {
        return List.of(PUBLICATION, UNDATED, NO_CAMEO, LEFT_OUT);
    }

    static List<Remark> ofPoints() {
        return List.of(NO_POINT);
    }

    static List<Remark> ofDays() {
        return List.of(NO_DAY);
    }
}
