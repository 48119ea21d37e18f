package org.saksi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saksi.Saksi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code saksi eval linking}: measures copies, incidents and stories against what people put together. */
@Command(
        name = "linking",
        header = "Measure copies, incidents and stories.",
        description = {
            "Codes and links news whose events people told apart (Giveme5W1H), news of which pairs were read and",
            "called copies or not, and pairs of events one act or two (the lists ship with the command, the news does",
            "not), and texts in which people marked which words tell one event (ECB+). What is not there is not",
            "measured: the command says so."
        },
        footer = {
            "",
            "Examples:",
            "  saksi eval linking                            all figures; takes some minutes",
            "  saksi eval linking --out docs/linking.md      writes the measured block of the page",
            "",
            "Exit codes: 0 measured, or nothing there; 2 wrong usage; 3 the page could not be written."
        })
final class EvalLinkingCommand implements Callable<Integer> {
    private static final String CLUSTERS = "giveme5w1h/Giveme5W1H/examples/datasets/news_cluster/data";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with giveme5w1h and ecbplus_xml (default: data/incidents beside the checkout).")
    private @Nullable Path data;

    @Option(
            names = "--articles",
            paramLabel = "DIR",
            description = "Folder with id.jsonl and en.jsonl (default: data/articles beside the checkout).")
    private @Nullable Path articles;

    @Option(names = "--out", paramLabel = "FILE", description = "Write the measured block into this page.")
    private @Nullable Path page;

    private final Console console;

    EvalLinkingCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path folder = data != null ? data : beside("incidents", console);
        Path packs = articles != null ? articles : beside("articles", console);
        Saksi saksi = Saksi.load();
        RatesTable rates = new RatesTable();
        StringBuilder tables = new StringBuilder();
        try {
            if (there(folder.resolve(CLUSTERS))) {
                ClusteredNews.read(folder.resolve(CLUSTERS), saksi).measure(rates);
            }
            if (there(packs.resolve("id.jsonl"))) {
                CopyPair.measure(packs.resolve("id.jsonl"), saksi, rates);
                tables.append(LinkFit.table(IncidentPair.read(packs, "held", saksi)));
            }
            if (there(folder.resolve(EcbText.FOLDER))) {
                tables.append(EcbCoreference.table(folder.resolve(EcbText.FOLDER), saksi));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String measured = rates.text() + tables;
        if (!measured.isEmpty()) {
            MeasuredBlock.publish(measured, "linking", page, console);
        }
        return ExitCode.OK;
    }

    /** A folder of data that lies beside the checkout. */
    static Path beside(String name, Console console) {
        return console.home().resolve("../data").resolve(name).normalize();
    }

    private boolean there(Path path) {
        if (Files.exists(path)) {
            return true;
        }
        console.say("no " + path + ": not measured (--data and --articles name other folders)");
        return false;
    }
}
