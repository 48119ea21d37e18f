package org.saksi.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saksi.coder.RuleFormatException;
import org.saksi.coder.RuleSet;
import org.saksi.coder.RuleVerification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code saksi rules verify}: every example must come out as marked, every near-miss must stay silent. */
@Command(
        name = "verify",
        header = "Run the examples and near-misses of the rules with all rules on.",
        footer = {
            "",
            "Examples:",
            "  saksi rules verify                      all rules of both languages",
            "  saksi rules verify en.assault           rules whose id holds these words",
            "  saksi rules verify --watch id.protest   again whenever a rule file changes",
            "  saksi rules verify --rules my-rules     your own rules, with the shipped ones below them",
            "  saksi rules verify --rules my-rules en. and what yours do to the shipped English ones",
            "",
            "Exit codes: 0 all came out as written, 1 something came out otherwise or a rule file is",
            "wrong, 2 wrong usage, 3 the rules cannot be read."
        })
final class RulesVerifyCommand implements Callable<Integer> {
    private static final String SOURCES = "coder/src/main/resources/org/saksi/coder";

    @Parameters(
            paramLabel = "FILTER",
            arity = "0..1",
            description = "Only rules whose id contains this. Default: all, or with --rules all of the folder.")
    private String filter = "";

    @Mixin
    private RulesOption ruleFolder = new RulesOption();

    @Option(
            names = "--watch",
            description =
                    "Go on watching the rule files (default: those of the checkout) and verify after every change;"
                            + " end with Ctrl-C.")
    private boolean watch;

    @Option(names = "--json", description = "Print one JSON object a failure.")
    private boolean json;

    private final Console console;

    RulesVerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path folder = ruleFolder.folder();
        Path files = folder == null && watch ? console.home().resolve(SOURCES) : folder;
        if (files != null && !Files.isDirectory(files)) {
            console.say("[" + files + "] must be a folder of rule files but is none");
            return ExitCode.FAILED;
        }
        int code = verify(files);
        if (!watch || files == null) {
            return code;
        }
        FolderWatch changes = new FolderWatch(files);
        console.say("watching " + files + ", end with Ctrl-C");
        while (changes.await()) {
            verify(files);
        }
        return code;
    }

    private int verify(@Nullable Path files) {
        List<RuleVerification.Failure> failures = new ArrayList<>();
        int rules = 0;
        int texts = 0;
        try {
            RuleSet set = files == null ? RuleSet.shipped() : RuleSet.in(files);
            boolean layer = ruleFolder.folder() != null && filter.isEmpty();
            for (String language : RuleLookup.LANGUAGES) {
                if (!concerns(language)) {
                    continue;
                }
                var outcome = RuleVerification.run(
                        set.book(language), id -> layer ? set.own(id) : id.contains(filter), filter.isEmpty());
                rules += outcome.rules();
                texts += outcome.texts();
                failures.addAll(outcome.failures());
            }
        } catch (RuleFormatException e) {
            console.say(String.valueOf(e.getMessage()));
            return ExitCode.PROBLEMS;
        }
        report(failures);
        console.say(rules + " rules, " + texts + " texts, " + failures.size() + " came out otherwise");
        if (rules == 0) {
            console.say("no rule's id contains \"" + filter + "\"");
            return ExitCode.PROBLEMS;
        }
        return failures.isEmpty() ? ExitCode.OK : ExitCode.PROBLEMS;
    }

    /** A filter that begins like an id of another language cannot match in this one. */
    private boolean concerns(String language) {
        return RuleLookup.LANGUAGES.stream()
                .filter(other -> filter.equals(other) || filter.startsWith(other + "."))
                .findFirst()
                .map(language::equals)
                .orElse(true);
    }

    private void report(List<RuleVerification.Failure> failures) {
        for (RuleVerification.Failure failure : failures) {
            console.out().println(json ? RuleJson.failure(failure) : Printable.text(failure.report()));
        }
        console.out().flush();
    }
}
