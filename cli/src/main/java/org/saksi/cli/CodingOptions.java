package org.saksi.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.Saksi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the commands that code into a dataset: what codes, and which dates can be true; picocli fills them in. */
final class CodingOptions {
    @Option(
            names = "--today",
            paramLabel = "DATE",
            converter = IsoDate.class,
            description = {
                "Day of reading (default: that of the clock). An article dated more than a day later is coded",
                "without its date."
            })
    private @Nullable LocalDate today;

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private ActorsOption actors = new ActorsOption();

    /** What codes. */
    Saksi saksi() {
        // a day more, since it is tomorrow already elsewhere
        LocalDate last = (today == null ? LocalDate.now(ZoneOffset.UTC) : today).plusDays(1);
        return Saksi.with(rules.read(), actors.read()).until(last);
    }

    /** The options as the command line of a revision repeats them, empty when none was given. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        if (today != null) {
            words.addAll(List.of("--today", today.toString()));
        }
        words.addAll(rules.words());
        words.addAll(actors.words());
        return words;
    }
}
