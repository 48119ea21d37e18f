package org.saksi.cli;

import org.saksi.Saksi;
import org.saksi.coder.RuleFormatException;
import org.saksi.resolver.ActorFormatException;
import org.saksi.server.Server;
import org.saksi.server.access.Users;
import org.saksi.store.DatasetException;
import org.saksi.store.export.ExportException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code saksi} command; each subcommand is a class of its own. */
@Command(
        name = "saksi",
        header = "Turns Indonesian and English news into political events that show their evidence.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  saksi code samples -o out",
            "  saksi explain \"Malaysia condemned the attack.\"",
            "  saksi parse --picture text --text \"Police arrested two men.\"",
            "  saksi rules show en.accuse.condemn",
            "",
            "Exit codes: 0 all went well, 1 some input was refused or a check failed, 2 wrong usage,",
            "3 nothing could be read or the output could not be written.",
            "Every command has --help with examples; docs/cli.md describes them all."
        },
        versionProvider = SaksiCommand.Version.class)
public final class SaksiCommand implements Runnable {
    private static final int USAGE_WIDTH = 100;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    private SaksiCommand() {}

    /** Runs the command of the process and ends it with the exit code. */
    public static void main(String[] arguments) {
        System.exit(run(Console.ofProcess(), arguments));
    }

    /** Runs one command line on a console and gives its exit code. */
    static int run(Console console, String... arguments) {
        try {
            int code = commandLine(console).execute(arguments);
            console.out().flush();
            console.err().flush();
            return code;
        } catch (OutputFailure e) {
            return report(console, e);
        }
    }

    /** The command with all subcommands, bound to a console. */
    static CommandLine commandLine(Console console) {
        CommandLine command = new CommandLine(new SaksiCommand())
                .addSubcommand(new CodeCommand(console))
                .addSubcommand(new LinkCommand(console))
                .addSubcommand(new IngestCommand(console))
                .addSubcommand(new RecodeCommand(console))
                .addSubcommand(new QueryCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new SampleCommand(console))
                .addSubcommand(new AgreementCommand(console))
                .addSubcommand(round(console))
                .addSubcommand(new GoldCommand(console))
                .addSubcommand(new StatusCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new WatchCommand(console))
                .addSubcommand(search(console))
                .addSubcommand(incident(console))
                .addSubcommand(new DeleteCommand(console))
                .addSubcommand(new ServeCommand(console))
                .addSubcommand(user(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new ParseCommand(console))
                .addSubcommand(rules(console))
                .addSubcommand(actors(console))
                .addSubcommand(eval(console))
                .addSubcommand(new CommitmentsCommand(console))
                .addSubcommand(calibrate(console));
        command.addSubcommand(new HelpCommand());
        helped(command);
        return command.setOut(console.out().writer())
                .setErr(console.err().writer())
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpWidth(USAGE_WIDTH)
                .setParameterExceptionHandler((failure, args) -> misused(console, failure))
                .setExecutionExceptionHandler((failure, line, parsed) -> failed(console, failure));
    }

    private static CommandLine calibrate(Console console) {
        return new CommandLine(new CalibrateCommand(console)).addSubcommand(new CalibrateLinksCommand(console));
    }

    private static CommandLine eval(Console console) {
        return new CommandLine(new EvalCommand(console))
                .addSubcommand(new EvalPagesCommand(console))
                .addSubcommand(new EvalPlacesCommand(console))
                .addSubcommand(new EvalTimesCommand(console))
                .addSubcommand(new EvalLinkingCommand(console))
                .addSubcommand(new EvalCommitmentsCommand(console))
                .addSubcommand(new EvalCoreferenceCommand(console))
                .addSubcommand(new EvalQuantitiesCommand(console));
    }

    private static CommandLine user(Console console) {
        return new CommandLine(new UserCommand())
                .addSubcommand(new UserAddCommand(console))
                .addSubcommand(new UserListCommand(console))
                .addSubcommand(new UserRemoveCommand(console));
    }

    private static CommandLine rules(Console console) {
        return new CommandLine(new RulesCommand())
                .addSubcommand(new RulesListCommand(console))
                .addSubcommand(new RulesShowCommand(console))
                .addSubcommand(new RulesVerifyCommand(console))
                .addSubcommand(new RulesCoverageCommand(console))
                .addSubcommand(new RulesDiffCommand(console))
                .addSubcommand(new RulesCodebookCommand(console));
    }

    private static CommandLine round(Console console) {
        return new CommandLine(new RoundCommand())
                .addSubcommand(new RoundNewCommand(console))
                .addSubcommand(new RoundListCommand(console))
                .addSubcommand(new RoundShowCommand(console));
    }

    private static CommandLine search(Console console) {
        return new CommandLine(new SearchCommand())
                .addSubcommand(new SearchSaveCommand(console))
                .addSubcommand(new SearchListCommand(console))
                .addSubcommand(new SearchRemoveCommand(console));
    }

    private static CommandLine incident(Console console) {
        return new CommandLine(new IncidentCommand())
                .addSubcommand(new IncidentMergeCommand(console))
                .addSubcommand(new IncidentSplitCommand(console))
                .addSubcommand(new IncidentUndoCommand(console))
                .addSubcommand(new IncidentLogCommand(console));
    }

    private static CommandLine actors(Console console) {
        return new CommandLine(new ActorsCommand())
                .addSubcommand(new ActorsFindCommand(console))
                .addSubcommand(new ActorsShowCommand(console))
                .addSubcommand(new ActorsLintCommand(console))
                .addSubcommand(new ActorsAddCommand(console));
    }

    private static void helped(CommandLine command) {
        command.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version());
        command.getSubcommands().values().forEach(SaksiCommand::helped);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing, such as code or explain");
    }

    private static int misused(Console console, ParameterException failure) {
        String message = failure.getMessage();
        if (message == null) {
            console.say("the command line cannot be read");
        } else {
            message.lines().forEach(console::say);
        }
        console.say("Try \"" + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help\".");
        return ExitCode.USAGE;
    }

    private static int failed(Console console, Exception failure) {
        if (failure instanceof OutputFailure output) {
            return report(console, output);
        }
        if (failure instanceof RuleFormatException
                || failure instanceof ActorFormatException
                || failure instanceof DatasetException
                || failure instanceof ExportException
                || failure instanceof Server.ServerException
                || failure instanceof Users.UsersException
                || failure instanceof java.io.UncheckedIOException) {
            console.say(String.valueOf(failure.getMessage()));
            return ExitCode.FAILED;
        }
        console.say("internal error: " + failure);
        if (console.environment().containsKey("SAKSI_DEBUG")) {
            java.io.PrintWriter trace = console.err().writer();
            failure.printStackTrace(trace);
            trace.flush();
        }
        return ExitCode.FAILED;
    }

    private static int report(Console console, OutputFailure failure) {
        if (failure.readerLeft()) {
            return ExitCode.OK;
        }
        console.say(String.valueOf(failure.getMessage()));
        return ExitCode.FAILED;
    }

    /** Says the versions of code and rules. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"saksi " + Saksi.load().version()};
        }
    }
}
