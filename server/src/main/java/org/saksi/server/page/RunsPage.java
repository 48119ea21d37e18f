package org.saksi.server.page;

import org.saksi.server.desk.Desk;
import org.saksi.store.Revision;

/** Every change of the dataset: who, when, with which versions. */
final class RunsPage implements Page {
    private final Desk desk;

    RunsPage(Desk desk) {
        this.desk = desk;
    }

    /** What the page shows. */
    record Model(Paged<Revision> page) {}

    @Override
    public View answer(Asked asked) {
        Address here = Address.of("/runs");
        return View.of(
                "runs",
                "runs",
                asked.t().get("nav.runs"),
                here,
                new Model(Paged.of(desk.revisions().reversed(), asked, here)));
    }
}
