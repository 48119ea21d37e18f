package org.saksi.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.saksi.coder.Rule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code saksi rules show}: one rule with all it says. */
@Command(
        name = "show",
        header = "Show a whole rule with its examples and near-misses.",
        footer = {
            "",
            "Examples:",
            "  saksi rules show en.assault.attack",
            "  saksi rules show id.protest.demo --json",
            "",
            "Exit codes: 0 shown, 1 there is no such rule, 2 wrong usage, 3 the rules cannot be read."
        })
final class RulesShowCommand implements Callable<Integer> {
    @Parameters(paramLabel = "ID", description = "The rule's id, as events and \"rules list\" give it.")
    private String id = "";

    @Option(names = "--json", description = "Print the rule as a JSON object.")
    private boolean json;

    @Mixin
    private RulesOption ruleFolder = new RulesOption();

    private final Console console;

    RulesShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        RuleLookup rules = new RuleLookup(ruleFolder.read());
        Optional<Rule> rule = rules.find(id);
        if (rule.isEmpty()) {
            List<String> like = rules.like(id);
            console.say("no rule \"" + id + "\"" + (like.isEmpty() ? "" : "; perhaps " + String.join(", ", like)));
            return ExitCode.PROBLEMS;
        }
        console.out()
                .print(json ? RuleJson.line(rule.get()) + "\n" : new RuleText(rule.get(), console.colours()).render());
        return ExitCode.OK;
    }
}
