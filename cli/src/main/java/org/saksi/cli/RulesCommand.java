package org.saksi.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code saksi rules}: the group of commands about the rule files. */
@Command(
        name = "rules",
        header = "List, show, verify, compare and measure the coding rules.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  saksi rules list --language id --type PROTEST",
            "  saksi rules show en.assault.attack",
            "  saksi rules verify",
            "  saksi rules coverage news.jsonl",
            "  saksi rules diff shipped my-rules --corpus news.jsonl",
            "",
            "Exit codes: 0 all well, 1 an example came out otherwise, a rule is unknown, events differ or",
            "some input was refused, 2 wrong usage, 3 the rules or all inputs cannot be read."
        })
final class RulesCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "a command is missing: list, show, verify, coverage, diff or codebook");
    }
}
