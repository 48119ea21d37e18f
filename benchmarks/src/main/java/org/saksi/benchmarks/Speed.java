package org.saksi.benchmarks;

import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs {@link AnalyserBenchmark} with {@code Speed ARTICLES LOG} and prints its result as a Markdown table. */
public final class Speed {
    private Speed() {}

    /** Prints the table; what JMH says goes to the file LOG. */
    public static void main(String[] arguments) throws RunnerException {
        if (arguments.length != 2) {
            System.err.println("usage: Speed ARTICLES LOG");
            System.exit(2);
        }
        Options options = new OptionsBuilder()
                .include(AnalyserBenchmark.class.getSimpleName())
                .param("articles", arguments[0])
                .output(arguments[1])
                .shouldFailOnError(true)
                .build();
        Collection<RunResult> runs = new Runner(options).run();
        System.out.println(
                "| language | tokens/s of processor time | tokens/s | error (99.9 %) | processor got | characters/s |");
        System.out.println("|---|---|---|---|---|---|");
        for (RunResult run : runs) {
            Result<?> tokens = counter(run, "tokens");
            double share = counter(run, "processor").getScore() / 1e9;
            System.out.println(String.format(
                    Locale.ROOT,
                    "| %s | %,.0f | %,.0f | ± %,.0f | %.0f %% | %,.0f |",
                    run.getParams().getParam("language"),
                    tokens.getScore() / share,
                    tokens.getScore(),
                    tokens.getScoreError(),
                    100 * share,
                    counter(run, "characters").getScore()));
        }
    }

    private static Result<?> counter(RunResult run, String name) {
        return Objects.requireNonNull(run.getSecondaryResults().get(name), name);
    }
}
