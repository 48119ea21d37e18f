package org.saksi.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code saksi} command. */
@Command(
        name = "saksi",
        description = "Turns Indonesian and English news into political events that show their evidence.",
        mixinStandardHelpOptions = true,
        version = "saksi 0.1.0-SNAPSHOT")
public final class SaksiCommand {
    private SaksiCommand() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SaksiCommand()).execute(arguments));
    }
}
