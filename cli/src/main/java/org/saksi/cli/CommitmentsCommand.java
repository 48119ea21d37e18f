package org.saksi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Alert;
import org.saksi.model.Commitment;
import org.saksi.model.Condition;
import org.saksi.model.ContractJson;
import org.saksi.model.EventType;
import org.saksi.model.Member;
import org.saksi.model.RegisteredCommitment;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code saksi commitments}: the register of threats, promises and declared intentions. */
@Command(
        name = "commitments",
        header = "List threats, promises and what became of them.",
        description = {
            "Reads a folder that saksi code wrote, folds what was said several times into one commitment and",
            "follows it through the later articles: said again, weakened, withdrawn, met, broken, lapsed.",
            "With --alerts it shows the events that fit what a commitment hangs on, pledges or rules out."
        },
        footer = {
            "",
            "Examples:",
            "  saksi code samples -o out && saksi commitments out",
            "  saksi commitments out --state open --by THA     what Thailand has threatened or promised",
            "  saksi commitments out --alerts                  both texts side by side",
            "  saksi commitments out --format jsonl            lines as in register.jsonl (docs/commitments.md)",
            "",
            "Exit codes: 0 all was read, 1 some lines of the folder were refused, 2 wrong usage, 3 the folder",
            "could not be read."
        })
final class CommitmentsCommand implements Callable<Integer> {
    /** How the register is shown. */
    private enum Shape {
        TEXT,
        JSONL
    }

    @Parameters(paramLabel = "FOLDER", description = "A folder that saksi code wrote.")
    private Path folder = Path.of("");

    @Option(
            names = "--state",
            paramLabel = "STATE",
            split = ",",
            converter = StateConverter.class,
            description = "Only these: open, reaffirmed, weakened, withdrawn, met, broken, lapsed.")
    private List<Commitment.State> states = List.of();

    @Option(
            names = "--by",
            paramLabel = "WHO",
            description = "Only commitments of this party: a country code (THA) or part of a name.")
    private @Nullable String by;

    @Option(names = "--toward", paramLabel = "WHO", description = "Only such as are made toward this party.")
    private @Nullable String toward;

    @Option(
            names = "--act",
            paramLabel = "TYPE",
            converter = TypeConverter.class,
            description = "Only such as pledge or rule out this act, such as ASSAULT.")
    private @Nullable EventType act;

    @Option(names = "--alerts", description = "Show the alerts instead of the commitments.")
    private boolean alerts;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = ShapeConverter.class,
            description = "text or jsonl (default: text).")
    private Shape format = Shape.TEXT;

    private final Console console;

    CommitmentsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ReadRegister register;
        try {
            register = ReadRegister.of(
                    folder,
                    letter -> console.say("[" + letter.input() + ":" + letter.position() + "] " + letter.reason()));
        } catch (IOException e) {
            console.say("cannot read " + folder + ": " + e.getMessage());
            return ExitCode.FAILED;
        }
        List<RegisteredCommitment> shown =
                register.commitments().stream().filter(wanted()).toList();
        if (alerts) {
            List<String> ids = shown.stream().map(RegisteredCommitment::id).toList();
            register.alerts().stream()
                    .filter(alert -> ids.contains(alert.commitment()))
                    .forEach(alert -> console.out()
                            .print(format == Shape.JSONL ? ContractJson.alert(alert) + "\n" : text(alert)));
        } else {
            shown.forEach(commitment -> console.out()
                    .print(format == Shape.JSONL ? ContractJson.registered(commitment) + "\n" : text(commitment)));
        }
        console.say(shown.size() + " of " + register.commitments().size() + " commitments, "
                + register.alerts().size() + (register.alerts().size() == 1 ? " alert" : " alerts"));
        return register.refused() == 0 ? ExitCode.OK : ExitCode.PROBLEMS;
    }

    private Predicate<RegisteredCommitment> wanted() {
        return commitment -> (states.isEmpty() || states.contains(commitment.state()))
                && (act == null || commitment.made().pledge().act() == act)
                && named(by, commitment.made().by())
                && named(toward, commitment.made().toward());
    }

    private static boolean named(@Nullable String wanted, List<Member> members) {
        if (wanted == null) {
            return true;
        }
        String part = wanted.toLowerCase(Locale.ROOT);
        return members.stream()
                .anyMatch(m -> wanted.equals(m.country())
                        || m.text().toLowerCase(Locale.ROOT).contains(part)
                        || (m.name() != null
                                && m.name().toLowerCase(Locale.ROOT).contains(part)));
    }

    private static String text(RegisteredCommitment commitment) {
        Commitment made = commitment.made();
        StringBuilder text = new StringBuilder();
        text.append(commitment.state().label().toUpperCase(Locale.ROOT)).append("  ");
        text.append(names(made.by()));
        if (!made.toward().isEmpty()) {
            text.append(" toward ").append(names(made.toward()));
        }
        text.append(made.polarity() == Commitment.Polarity.NEGATIVE ? ": not " : ": ");
        text.append(made.pledge().act() == null ? "" : made.pledge().act() + " ");
        text.append('"').append(Printable.line(made.pledge().text())).append("\"\n");
        Condition condition = made.condition();
        if (condition != null) {
            text.append("  on    ").append(Printable.line(condition.text())).append('\n');
        }
        for (RegisteredCommitment.Statement said : commitment.statements()) {
            text.append("  said  ")
                    .append(said.on() == null ? "(no date)" : said.on())
                    .append("  ")
                    .append(Printable.line(said.sentence().text()))
                    .append('\n');
        }
        for (RegisteredCommitment.Change change : commitment.changes()) {
            text.append("  ")
                    .append(change.on())
                    .append("  ")
                    .append(change.state().label())
                    .append(": ")
                    .append(change.why())
                    .append(
                            change.cause() == null
                                    ? ""
                                    : " (" + change.cause() + ", sure " + share(change.sure()) + ")")
                    .append('\n');
        }
        return text.append('\n').toString();
    }

    private static String text(Alert alert) {
        String parts = alert.parts().stream()
                .map(part -> part.name() + " " + share(part.value()))
                .collect(Collectors.joining(", "));
        String heading = switch (alert.kind()) {
            case CONDITION -> "what it hangs on came about";
            case PLEDGE -> "what was pledged was done";
            case BREACH -> "what was ruled out was done";
        };
        return alert.on() + "  " + heading + (alert.needed() > 1 ? ", " + alert.seen() + " of " + alert.needed() : "")
                + ", sure " + share(alert.sure()) + " (" + parts + ")\n"
                + "  said      " + side(alert.said()) + "\n"
                + "  happened  " + side(alert.happened()) + "\n\n";
    }

    private static String side(Alert.Side side) {
        String source = side.article().publisher() == null
                ? side.article().id()
                : side.article().publisher();
        return Printable.line(side.sentence().text()) + " [" + Printable.line(source)
                + (side.article().published() == null
                        ? ""
                        : ", " + side.article().published()) + "]";
    }

    private static String names(List<Member> members) {
        return members.isEmpty()
                ? "(nobody named)"
                : members.stream()
                        .map(m -> Printable.line(m.text()) + (m.country() == null ? "" : " (" + m.country() + ")"))
                        .collect(Collectors.joining(", "));
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** Reads a state by its word of the contract. */
    static final class StateConverter implements ITypeConverter<Commitment.State> {
        @Override
        public Commitment.State convert(String word) {
            return Arrays.stream(Commitment.State.values())
                    .filter(state -> state.label().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("must be one of "
                            + Arrays.stream(Commitment.State.values())
                                    .map(Commitment.State::label)
                                    .toList()
                            + " but was \"" + word + "\""));
        }
    }

    /** Reads an event type. */
    static final class TypeConverter implements ITypeConverter<EventType> {
        @Override
        public EventType convert(String word) {
            return Arrays.stream(EventType.values())
                    .filter(type -> type.name().equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "must be one of " + Arrays.asList(EventType.values()) + " but was \"" + word + "\""));
        }
    }

    /** Reads a format. */
    static final class ShapeConverter implements ITypeConverter<Shape> {
        @Override
        public Shape convert(String word) {
            return switch (word) {
                case "text" -> Shape.TEXT;
                case "jsonl" -> Shape.JSONL;
                default -> throw new TypeConversionException("must be text or jsonl but was \"" + word + "\"");
            };
        }
    }
}
