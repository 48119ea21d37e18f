package org.saksi.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code saksi incident}: what people decide about the incidents of a dataset. */
@Command(
        name = "incident",
        header = "Merge and split incidents of a dataset by hand, and take that back.",
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "A decision stands in the dataset with who, when and why, and every later linking keeps to it;",
            "so does one that takes it back."
        },
        footer = {
            "",
            "Examples:",
            "  saksi incident merge data i_0123456789abcdef i_fedcba9876543210 --reason \"one raid\" --dry-run",
            "  saksi incident split data i_0123456789abcdef e_0123456789abcdef",
            "  saksi incident undo data 12",
            "  saksi incident log data",
            "",
            "Exit codes: those of the subcommands; 2 without one."
        })
final class IncidentCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing: merge, split, undo or log");
    }
}
