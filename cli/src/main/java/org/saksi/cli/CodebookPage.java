package org.saksi.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.coder.Example;
import org.saksi.coder.Rule;
import org.saksi.coder.RuleSet;
import org.saksi.model.EventType;
import org.saksi.model.Ontology;

/**
 * Writes {@code CODEBOOK_COVERAGE.md}: what of the codebook the rules reach, from the rules and their examples alone.
 *
 * <p>A code is reached when an example shows it, for every build holds the examples to what comes out. So codes count
 * that no rule states and that only what is threatened, promised, demanded or refused leads to.
 */
final class CodebookPage {
    private static final int MOST_IDS = 6;
    private static final int LEAST_DIGITS = 3;
    private static final String STATEMENT = "01";
    private static final String NONE = "–";

    /** How the page calls a language. */
    private static final Map<String, String> NAMES = Map.of("id", "Indonesian", "en", "English");

    /** The rules that state a code or lead to it, and the examples that show it. */
    private static final class Reach {
        private static final Reach NOWHERE = new Reach();

        private final Set<String> rules = new TreeSet<>();
        private final List<Example> examples = new ArrayList<>();

        boolean reached() {
            return !examples.isEmpty();
        }
    }

    private final Ontology ontology = Ontology.load();
    private final RuleSet rules;
    private final Map<String, Map<String, Reach>> reaches = new HashMap<>();
    private final StringBuilder page = new StringBuilder();

    private CodebookPage(RuleSet rules) {
        this.rules = rules;
        for (String language : RuleLookup.LANGUAGES) {
            Map<String, Reach> reach = new HashMap<>();
            rules.book(language).rules().forEach(rule -> add(reach, rule));
            reaches.put(language, reach);
        }
    }

    /** The whole page for a set of rules. */
    static String of(RuleSet rules) {
        return new CodebookPage(rules).write();
    }

    private static void add(Map<String, Reach> reach, Rule rule) {
        actings(rule.event(), rule.mode()).forEach(code -> rule(reach, code, rule));
        rule(reach, rule.cameo(), rule);
        for (Example example : rule.examples()) {
            actings(example.event(), example.mode()).forEach(code -> example(reach, code, rule, example));
            example(reach, example.cameo(), rule, example);
        }
    }

    private static void rule(Map<String, Reach> reach, @Nullable String code, Rule rule) {
        if (code != null) {
            reach.computeIfAbsent(code, one -> new Reach()).rules.add(rule.id());
        }
    }

    private static void example(Map<String, Reach> reach, @Nullable String code, Rule rule, Example example) {
        rule(reach, code, rule);
        if (code != null) {
            reach.computeIfAbsent(code, one -> new Reach()).examples.add(example);
        }
    }

    /** A type and its mode as one code; no CAMEO code is written like it. */
    private static String acting(EventType type, @Nullable String mode) {
        return mode == null ? type.name() : type + " " + mode;
    }

    /** The rows of an act: that of its type, which counts all, and that of its mode. */
    private static Set<String> actings(EventType type, @Nullable String mode) {
        return Set.copyOf(List.of(acting(type, null), acting(type, mode)));
    }

    private String write() {
        List<String> modes = Stream.of(EventType.values())
                .flatMap(type -> Stream.concat(
                        Stream.of(acting(type, null)),
                        ontology.modes(type).stream().map(mode -> acting(type, mode))))
                .toList();
        List<String> cameo = ontology.cameo().stream()
                .map(Ontology.Cameo::code)
                .filter(code -> code.length() >= LEAST_DIGITS && !code.startsWith(STATEMENT))
                .toList();
        page.append(PREAMBLE.replace("%s", rules.shortVersion()));
        summary(modes, cameo);
        page.append("\n## Types and modes\n");
        for (EventType type : EventType.values()) {
            page.append("\n### ").append(type).append("\n\n");
            header("mode");
            row("(all)", acting(type, null));
            ontology.modes(type).forEach(mode -> row(mode, acting(type, mode)));
        }
        page.append("\n## CAMEO codes\n");
        for (Ontology.Cameo root : ontology.cameo()) {
            if (root.parent() == null) {
                root(root);
            }
        }
        parity(modes, cameo);
        return page.toString();
    }

    private static final String PREAMBLE = """
        # What of the codebook the rules reach

        Written by `./saksi rules codebook -o CODEBOOK_COVERAGE.md` from the rule files (rules %s); do not edit.
        A rule stands in the row of a code that it states or that one of its examples shows; codes that only
        content leads to (what is threatened, promised, demanded, refused) are shown by examples alone. A code is
        *reached* when an example shows it: every build holds the examples to what comes out. Ids stand without
        their language, the first six of them; `./saksi rules list` has them all.
        """;

    private void summary(List<String> modes, List<String> cameo) {
        page.append("\n| reached | of |");
        RuleLookup.LANGUAGES.forEach(
                language -> page.append(' ').append(name(language)).append(" |"));
        page.append(" both |\n|---|---|---|---|---|\n");
        count("types and modes", modes);
        count("CAMEO codes of three or more digits, without 01", cameo);
    }

    private void count(String thing, List<String> codes) {
        page.append("| ").append(thing).append(" | ").append(codes.size()).append(" |");
        for (String language : RuleLookup.LANGUAGES) {
            page.append(' ')
                    .append(codes.stream()
                            .filter(code -> reached(language, code))
                            .count())
                    .append(" |");
        }
        long both = codes.stream()
                .filter(code -> RuleLookup.LANGUAGES.stream().allMatch(language -> reached(language, code)))
                .count();
        page.append(' ').append(both).append(" |\n");
    }

    private static String name(String language) {
        return NAMES.getOrDefault(language, language);
    }

    private Reach reach(String language, String code) {
        return reaches.getOrDefault(language, Map.of()).getOrDefault(code, Reach.NOWHERE);
    }

    private boolean reached(String language, String code) {
        return reach(language, code).reached();
    }

    private void header(String... columns) {
        StringBuilder line = new StringBuilder("|");
        int count = 0;
        for (String column : columns) {
            line.append(' ').append(column).append(" |");
            count++;
        }
        for (String language : RuleLookup.LANGUAGES) {
            line.append(' ').append(name(language)).append(" | example |");
            count += 2;
        }
        page.append(line).append("\n|").append("---|".repeat(count)).append('\n');
    }

    private void row(String label, String code) {
        page.append("| ").append(label).append(" |");
        for (String language : RuleLookup.LANGUAGES) {
            Reach reach = reach(language, code);
            page.append(' ')
                    .append(rules(reach))
                    .append(" | ")
                    .append(shortest(reach))
                    .append(" |");
        }
        page.append('\n');
    }

    private static String rules(Reach reach) {
        if (reach.rules.isEmpty()) {
            return NONE;
        }
        String ids = reach.rules.stream()
                .limit(MOST_IDS)
                .map(id -> "`" + id.substring(id.indexOf('.') + 1) + "`")
                .collect(Collectors.joining(", "));
        int more = reach.rules.size() - MOST_IDS;
        return Tally.count(reach.rules.size(), "rule") + ", " + Tally.count(reach.examples.size(), "example") + ": "
                + ids + (more > 0 ? " and " + more + " more" : "");
    }

    private static String shortest(Reach reach) {
        return reach.examples.stream()
                .map(Example::text)
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .map(text -> text.replace("|", "\\|"))
                .orElse(NONE);
    }

    private void root(Ontology.Cameo root) {
        page.append("\n### ")
                .append(root.code())
                .append(' ')
                .append(root.name())
                .append("\n\n");
        List<Ontology.Cameo> codes = ontology.cameo().stream()
                .filter(code ->
                        code.code().startsWith(root.code()) && code.code().length() >= LEAST_DIGITS)
                .toList();
        if (root.code().equals(STATEMENT)) {
            page.append("A statement alone has no type, so that none of these is ever coded: ")
                    .append(codes.stream()
                            .map(code -> code.code() + " " + code.name())
                            .collect(Collectors.joining("; ")))
                    .append(".\n");
            return;
        }
        header("code", "meaning", "type");
        for (Ontology.Cameo code : codes) {
            Ontology.Crosswalk plover = ontology.crosswalk(code.code());
            EventType type = plover == null ? null : plover.type();
            String acting = plover == null || type == null ? "no type" : acting(type, plover.mode());
            row(code.code() + " | " + code.name() + " | " + acting, code.code());
        }
    }

    private void parity(List<String> modes, List<String> cameo) {
        page.append("\n## Parity\n");
        parity("Types and modes", modes);
        parity("CAMEO codes", cameo);
    }

    private void parity(String thing, List<String> codes) {
        page.append("\n### ").append(thing).append("\n\n");
        for (String language : RuleLookup.LANGUAGES) {
            String others = RuleLookup.LANGUAGES.stream()
                    .filter(other -> !other.equals(language))
                    .map(CodebookPage::name)
                    .collect(Collectors.joining(" or "));
            list(
                    "reached in " + name(language) + " but not in " + others,
                    codes.stream()
                            .filter(code -> reached(language, code))
                            .filter(code -> RuleLookup.LANGUAGES.stream().anyMatch(other -> !reached(other, code)))
                            .toList());
        }
        list(
                "reached in neither",
                codes.stream()
                        .filter(code -> RuleLookup.LANGUAGES.stream().noneMatch(one -> reached(one, code)))
                        .toList());
    }

    private void list(String title, List<String> codes) {
        page.append("- ").append(title).append(" (").append(codes.size()).append("): ");
        page.append(codes.isEmpty() ? "none" : String.join(", ", codes)).append('\n');
    }
}
