package org.saksi.server.page;

import java.util.List;
import org.saksi.model.DeadLetter;
import org.saksi.server.desk.Desk;
import org.saksi.store.InputState;

/** How the dataset is fed: sources, inputs, and what was refused with its place and reason. */
final class HealthPage implements Page {
    private final Desk desk;

    HealthPage(Desk desk) {
        this.desk = desk;
    }

    /** What the page shows. */
    record Model(
            Paged<Desk.Source> sources,
            List<InputState> inputs,
            Paged<DeadLetter> refused,
            long articles,
            Address here) {}

    @Override
    public View answer(Asked asked) {
        Address here = Address.of("/health");
        Model model = new Model(
                Paged.of(desk.sources(), asked, here),
                desk.inputs(),
                Paged.of(desk.deadLetters().reversed(), asked, here),
                desk.sources().stream().mapToLong(Desk.Source::articles).sum(),
                here);
        return View.of("health", "health", asked.t().get("nav.health"), here, model);
    }
}
