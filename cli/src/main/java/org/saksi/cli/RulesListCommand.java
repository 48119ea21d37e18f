package org.saksi.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.coder.Rule;
import org.saksi.coder.RuleSet;
import org.saksi.model.EventType;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code saksi rules list}: one line a rule. */
@Command(
        name = "list",
        header = "List the rules: id, type and mode, CAMEO code, words.",
        footer = {
            "",
            "Examples:",
            "  saksi rules list",
            "  saksi rules list --language en --type ASSAULT",
            "  saksi rules list --json | jq -r .id",
            "",
            "Exit codes: 0 listed, 2 wrong usage, 3 the rules cannot be read."
        })
final class RulesListCommand implements Callable<Integer> {
    @Option(names = "--language", paramLabel = "LANG", description = "Only rules of this language: id or en.")
    private @Nullable String language;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            converter = TypeName.class,
            description = "Only rules of this event type, such as ASSAULT.")
    private @Nullable EventType type;

    @Option(names = "--json", description = "Print one JSON object a rule.")
    private boolean json;

    @Mixin
    private RulesOption ruleFolder = new RulesOption();

    private final Console console;

    RulesListCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (language != null && !RuleLookup.LANGUAGES.contains(language)) {
            console.say("--language must be one of " + RuleLookup.LANGUAGES + " but was \"" + language + "\"");
            return ExitCode.USAGE;
        }
        RuleSet set = ruleFolder.read();
        List<Rule> rules = RuleLookup.LANGUAGES.stream()
                .filter(one -> language == null || one.equals(language))
                .flatMap(one -> set.book(one).rules().stream())
                .filter(rule -> type == null || rule.event() == type)
                .toList();
        int widest = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
        for (Rule rule : rules) {
            console.out().println(json ? RuleJson.line(rule) : line(rule, widest));
        }
        console.say(rules.size() + " rules");
        return ExitCode.OK;
    }

    private static String line(Rule rule, int width) {
        String mode = rule.mode() == null ? "" : " " + rule.mode();
        String cameo = rule.cameo() == null ? "" : rule.cameo();
        String words = Stream.of(rule.verbs(), rule.nouns(), rule.adjectives(), rule.phrases())
                .flatMap(List::stream)
                .distinct()
                .collect(Collectors.joining(", "));
        return padded(rule.id(), width) + "  " + padded(rule.event() + mode, 21) + "  " + padded(cameo, 4) + "  "
                + words;
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** Reads {@code --type} in either case. */
    static final class TypeName implements ITypeConverter<EventType> {
        @Override
        public EventType convert(String word) {
            String upper = word.toUpperCase(Locale.ROOT);
            return Set.of(EventType.values()).stream()
                    .filter(type -> type.name().equals(upper))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "must be one of " + List.of(EventType.values()) + " but was \"" + word + "\""));
        }
    }
}
