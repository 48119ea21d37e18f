package org.saksi.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saksi.Saksi;

/** What codes in a run that lasts for days: the last day that can be true moves on with the clock. One thread. */
final class DailyCoder implements Supplier<Saksi> {
    private final Supplier<Saksi> made;
    private @Nullable Saksi saksi;
    private @Nullable LocalDate day;

    DailyCoder(Supplier<Saksi> made) {
        this.made = made;
    }

    @Override
    public Saksi get() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Saksi now = saksi;
        if (now == null || !today.equals(day)) {
            now = made.get();
            saksi = now;
            day = today;
        }
        return now;
    }
}
