package org.saksi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.saksi.server.Server;
import org.saksi.server.ServerOptions;
import org.saksi.server.access.Limits;
import org.saksi.server.desk.DatasetDesk;
import org.saksi.server.desk.Knowledge;
import org.saksi.store.Dataset;
import org.saksi.store.OpenOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code saksi serve}: the pages and the REST API of a dataset. */
@Command(
        name = "serve",
        header = "Show a dataset: pages for analysts, and a REST API.",
        description = {
            "Reads the events of a dataset into memory and answers until it is interrupted. It listens at this",
            "machine only (127.0.0.1) unless a token or users guard it; saksi user adds users. What other",
            "programs change in the dataset is seen within seconds."
        },
        footer = {
            "",
            "Examples:",
            "  saksi serve --demo                       the sample articles, to look around",
            "  saksi serve data",
            "  saksi serve data --host 0.0.0.0 --token-file token.txt",
            "  saksi serve jdbc:postgresql://localhost/saksi?user=saksi --users users.yaml",
            "",
            "Exit codes: 0 interrupted, 2 wrong usage, 3 the dataset could not be opened, or the address was",
            "taken or not guarded."
        })
final class ServeCommand implements Callable<Integer> {
    private static final String TOKEN = "SAKSI_TOKEN";
    private static final int LEAST_TOKEN_UNITS = 16;
    private static final int CONNECTIONS = 16;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DATASET",
            converter = DatasetLocation.class,
            arity = "0..1",
            description = "A folder, or a JDBC URL that begins with jdbc:postgresql:.")
    private @Nullable String location;

    @Option(
            names = "--demo",
            description = "Show the sample articles instead, in a dataset that is thrown away at the end.")
    private boolean demo;

    @Option(names = "--host", paramLabel = "ADDRESS", description = "Where to listen (default: 127.0.0.1).")
    private String host = "127.0.0.1";

    @Option(names = "--port", paramLabel = "N", description = "At which port (default: 8080; 0 for a free one).")
    private int port = 8080;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = {
                "Let in only who has the token in this file, as a reviewer. The environment variable",
                "SAKSI_TOKEN does the same."
            })
    private @Nullable Path tokenFile;

    @Option(
            names = UserCommand.USERS,
            paramLabel = "FILE",
            description = "The users that may log in (default: users.yaml in the dataset's folder, if it is there).")
    private @Nullable Path users;

    @Option(names = "--https", description = "Browsers come by HTTPS, through a proxy: mark cookies as for HTTPS only.")
    private boolean https;

    @Option(
            names = "--name",
            paramLabel = "HOST",
            description = "A host name by which this server is reached when nothing guards it; may be repeated.")
    private List<String> names = List.of();

    @Mixin
    private RulesOption rules = new RulesOption();

    @Mixin
    private ActorsOption actors = new ActorsOption();

    private final Console console;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (demo == (location != null)) {
            throw new ParameterException(spec.commandLine(), "give either a DATASET or --demo");
        }
        Knowledge knowledge = Knowledge.of(rules.read(), actors.read());
        if (location != null) {
            serve(location, name(location), UserCommand.file(location, users), knowledge);
            return ExitCode.OK;
        }
        try (DemoDataset samples = DemoDataset.make(knowledge.saksi())) {
            serve(samples.location(), "demo", users, knowledge);
        }
        return ExitCode.OK;
    }

    private void serve(String location, String name, @Nullable Path usersFile, Knowledge knowledge) {
        ServerOptions options = new ServerOptions(host, port, token(), usersFile, https, names, Limits.usual());
        OpenOptions open = new OpenOptions(false, CONNECTIONS, InstantSource.system());
        try (Dataset dataset = Dataset.open(location, open)) {
            DatasetDesk desk =
                    new DatasetDesk(dataset, name, knowledge, options.limits().lookup(), InstantSource.system());
            try (Server server = Server.start(options, desk, InstantSource.system())) {
                console.say("Saksi shows " + name + " (revision " + desk.revision() + ") at " + server.address()
                        + "  Ctrl-C ends it.");
                waitForTheEnd(server);
            }
        }
    }

    /** The process ends on Ctrl-C without coming back here: what is open is closed by a hook then. */
    private static void waitForTheEnd(Server server) {
        Thread hook = new Thread(server::close, "saksi-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            // Whoever runs this command in a thread of theirs ends it so; the flag must not disturb the closing.
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private @Nullable String token() {
        String token = console.environment().get(TOKEN);
        String place = TOKEN;
        if (tokenFile != null) {
            place = tokenFile.toString();
            try {
                token = Files.readString(tokenFile).strip();
            } catch (IOException e) {
                throw new UncheckedIOException("[" + tokenFile + "] token must be readable but was not", e);
            }
        }
        if (token != null && token.length() < LEAST_TOKEN_UNITS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "[" + place + "] token must have at least " + LEAST_TOKEN_UNITS + " letters but had "
                            + token.length());
        }
        return token;
    }

    /** How pages call a dataset: its folder, or its database. */
    private static String name(String location) {
        if (location.startsWith(UserCommand.JDBC)) {
            String path = location.replaceFirst("[?;].*", "");
            return path.substring(path.lastIndexOf('/') + 1);
        }
        Path folder = Path.of(location).toAbsolutePath().normalize().getFileName();
        return folder == null ? location : folder.toString();
    }
}
