package org.saksi.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code saksi rules}: the group of commands about the rule files. */
@Command(
        name = "rules",
        header = "List, show and verify the coding rules.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  saksi rules list --language id --type PROTEST",
            "  saksi rules show en.assault.attack",
            "  saksi rules verify",
            "",
            "Exit codes: 0 all well, 1 an example came out otherwise or a rule is unknown, 2 wrong usage,",
            "3 the rules cannot be read."
        })
final class RulesCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: list, show or verify");
    }
}
