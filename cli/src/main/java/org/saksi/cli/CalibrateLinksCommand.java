package org.saksi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saksi.Saksi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code saksi calibrate links}: fits the weights by which events are put together to incidents. */
@Command(
        name = "links",
        header = "Fit the weights of incidents on pairs of events.",
        description = {
            "Codes news of which pairs of events were read and called one act or two (the list ships with the",
            "command, the news does not), and texts in which people marked which words tell one event (ECB+, not",
            "its test topics), fits the weights and writes them. Without the news there is nothing to fit: it",
            "says so and exits 0."
        },
        footer = {
            "",
            "Examples:",
            "  saksi calibrate links                        writes the weights into the checkout",
            "  saksi calibrate links --out weights.tsv      writes them elsewhere",
            "",
            "Exit codes: 0 fitted, or no news there; 2 wrong usage; 3 the file could not be written."
        })
final class CalibrateLinksCommand implements Callable<Integer> {
    private static final String WEIGHTS = "linker/src/main/resources/org/saksi/linker/weights.tsv";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with ecbplus_xml (default: data/incidents beside the checkout).")
    private @Nullable Path data;

    @Option(
            names = "--articles",
            paramLabel = "DIR",
            description = "Folder with id.jsonl and en.jsonl (default: data/articles beside the checkout).")
    private @Nullable Path articles;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where the weights go (default: the resource of the checkout).")
    private @Nullable Path out;

    private final Console console;

    CalibrateLinksCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path news = articles != null ? articles : EvalLinkingCommand.beside("articles", console);
        Path ecb = (data != null ? data : EvalLinkingCommand.beside("incidents", console)).resolve(EcbText.FOLDER);
        Path target = out != null ? out : console.home().resolve(WEIGHTS);
        try {
            Saksi saksi = Saksi.load();
            List<IncidentPair> read = IncidentPair.read(news, "fit", saksi);
            if (read.isEmpty()) {
                console.say("no news of " + news + " has pairs that were read: nothing fitted"
                        + " (--articles DIR names another folder)");
                return ExitCode.OK;
            }
            List<IncidentPair> pairs = new ArrayList<>(read);
            if (Files.isDirectory(ecb)) {
                pairs.addAll(IncidentPair.ofEcb(ecb, saksi));
            } else {
                console.say("no " + ecb + ": fitted without it (--data DIR names another folder)");
            }
            String weights = LinkFit.resource(LinkFit.of(pairs), read.size(), pairs.size() - read.size());
            Files.writeString(target, weights);
            console.out().print(weights);
            console.say("wrote " + target);
        } catch (IOException e) {
            throw new OutputFailure(target.toString(), e, false);
        }
        return ExitCode.OK;
    }
}
