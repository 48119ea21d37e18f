package org.saksi.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code saksi rules codebook}: which types, modes and codes the rules reach. */
@Command(
        name = "codebook",
        header = "Write the page that says which rules and examples each code has.",
        description = {
            "One row for each type, mode and CAMEO code of three or more digits, with its rules, the",
            "examples that show it and one of them in each language; then what only one language",
            "reaches. CODEBOOK_COVERAGE.md is this page for the shipped rules."
        },
        footer = {
            "",
            "Examples:",
            "  saksi rules codebook -o CODEBOOK_COVERAGE.md",
            "  saksi rules codebook --rules my-rules",
            "",
            "Exit codes: 0 written, 2 wrong usage, 3 the rules cannot be read or the page cannot be",
            "written."
        })
final class RulesCodebookCommand implements Callable<Integer> {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            converter = NamedPath.File.class,
            description = "Write into this file, all of it or nothing. Default: standard output.")
    private @Nullable Path output;

    @Mixin
    private RulesOption ruleFolder = new RulesOption();

    private final Console console;

    RulesCodebookCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        String page = CodebookPage.of(ruleFolder.read());
        if (output == null) {
            console.out().print(page);
            return ExitCode.OK;
        }
        try (OutputFile file = OutputFile.open(output)) {
            file.output().print(page);
            file.publish();
        }
        console.say("wrote " + output);
        return ExitCode.OK;
    }
}
