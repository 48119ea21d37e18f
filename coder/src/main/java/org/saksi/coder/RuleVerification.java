package org.saksi.coder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.saksi.language.Analyser;
import org.saksi.language.Analysers;
import org.saksi.model.Article;
import org.saksi.model.EventType;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;

/** Runs the examples and near-misses of a rule book with all its rules and guards on; safe for use by many threads. */
public final class RuleVerification {
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 6, 16);

    /**
     * One example or near-miss that came out otherwise.
     *
     * @param rule id of the rule or guard
     * @param source file and line of the example, or of the rule for a near-miss
     * @param text the text that was coded
     * @param complaints what differs, a line each
     */
    public record Failure(String rule, String source, String text, List<String> complaints) {
        /** The failure as lines for people. */
        public String report() {
            return "[" + source + "] rule " + rule + ": \"" + text + "\"\n    " + String.join("\n    ", complaints);
        }
    }

    /**
     * The outcome of a run.
     *
     * @param rules how many rules were run
     * @param texts how many texts were coded
     * @param failures what came out otherwise, in file order
     */
    public record Outcome(int rules, int texts, List<Failure> failures) {}

    private final RuleBook book;
    private final Analyser analyser;
    private final Coder coder;
    private final List<Failure> failures = new ArrayList<>();
    private int texts;

    private RuleVerification(RuleBook book) {
        this.book = book;
        this.analyser = Analysers.of(book.language());
        this.coder = Coder.with(book);
    }

    /** Runs all rules of a book whose id passes the filter, and all its guards when {@code guards} is set. */
    public static Outcome run(RuleBook book, Predicate<String> filter, boolean guards) {
        RuleVerification run = new RuleVerification(book);
        List<Rule> rules =
                book.rules().stream().filter(r -> filter.test(r.id())).toList();
        for (Rule rule : rules) {
            rule.examples().forEach(e -> run.example(rule, e));
            rule.nearMisses().forEach(text -> run.nearMiss(rule, text));
        }
        if (guards) {
            book.guards().forEach(run::guard);
        }
        return new Outcome(rules.size(), run.texts, List.copyOf(run.failures));
    }

    /** The mentions of a text as the only paragraph of an article. */
    private CodedText code(String text) {
        texts++;
        Article article = new Article(
                "example",
                null,
                null,
                null,
                null,
                PUBLISHED,
                book.language(),
                text,
                List.of(new Paragraph(new Span(0, text.length()), Origin.BODY)));
        return coder.code(analyser.analyse(article));
    }

    private void example(Rule rule, Example example) {
        CodedText coded = code(example.text());
        List<String> complaints = new ArrayList<>();
        List<Mention> ours = coded.mentions().stream()
                .filter(m -> m.trigger().overlaps(example.trigger()))
                .toList();
        if (ours.isEmpty()) {
            complaints.add("no event at \"" + example.trigger().in(example.text()) + "\"");
            coded.rejections()
                    .forEach(r -> complaints.add(
                            "  rejected " + r.rule() + " \"" + r.trigger().in(example.text()) + "\": " + r.reason()));
        } else {
            compare(rule, example, ours.getFirst(), complaints);
        }
        coded.mentions().stream()
                .filter(m -> !ours.contains(m) || ours.indexOf(m) > 0)
                .filter(m -> !example.also().contains(m.event()))
                .forEach(m -> complaints.add("unexpected " + describe(m, example.text())));
        if (!complaints.isEmpty()) {
            failures.add(new Failure(rule.id(), example.source(), example.text(), List.copyOf(complaints)));
        }
    }

    private static void compare(Rule rule, Example example, Mention mention, List<String> complaints) {
        String text = example.text();
        differ(complaints, "rule", rule.id(), mention.rule());
        differ(complaints, "event", example.event(), mention.event());
        differ(complaints, "mode", example.mode(), mention.mode());
        differ(complaints, "cameo", example.cameo(), mention.cameo());
        differ(complaints, "status", example.status(), mention.status());
        differ(
                complaints,
                "trigger",
                example.trigger().in(text),
                mention.trigger().in(text));
        differ(complaints, "actors", words(example.actors(), text), words(spans(mention.actors()), text));
        differ(complaints, "recipients", words(example.recipients(), text), words(spans(mention.recipients()), text));
        Act condition = mention.condition();
        differ(
                complaints,
                "condition",
                word(example.condition(), text),
                condition == null ? null : condition.span().in(text));
        Act denies = mention.denies();
        differ(complaints, "denies", example.denies(), denies == null ? null : denies.event());
        differ(complaints, "negative", example.negative(), !mention.polarity());
        Span speaker = example.speaker();
        if (speaker != null) {
            String found = mention.chain().isEmpty()
                    ? null
                    : mention.chain().getFirst().speaker().text();
            differ(complaints, "speaker", speaker.in(text), found);
        }
    }

    private static List<Span> spans(List<Phrase> phrases) {
        return phrases.stream().map(Phrase::span).toList();
    }

    private static List<String> words(List<Span> spans, String text) {
        return spans.stream()
                .sorted(Comparator.naturalOrder())
                .map(s -> s.in(text))
                .toList();
    }

    private static @Nullable String word(@Nullable Span span, String text) {
        return span == null ? null : span.in(text);
    }

    private static void differ(
            List<String> complaints, String what, @Nullable Object expected, @Nullable Object actual) {
        if (!Objects.equals(expected, actual)) {
            complaints.add(what + " must be " + expected + " but was " + actual);
        }
    }

    private static String describe(Mention m, String text) {
        return m.event() + " by " + m.rule() + " at \"" + m.trigger().in(text) + "\" " + words(spans(m.actors()), text)
                + " -> " + words(spans(m.recipients()), text) + " " + m.status();
    }

    private void nearMiss(Rule rule, String text) {
        EventType type = rule.event();
        List<String> complaints = code(text).mentions().stream()
                .filter(m -> !m.commitmentOnly())
                .filter(m -> m.event() == type)
                .map(m -> "near-miss must stay silent but gave " + describe(m, text))
                .toList();
        if (!complaints.isEmpty()) {
            failures.add(new Failure(rule.id(), rule.source(), text, complaints));
        }
    }

    private void guard(Guard guard) {
        for (String text : guard.nearMisses()) {
            List<String> complaints = code(text).mentions().stream()
                    .map(m -> "guarded text must yield no event but gave " + describe(m, text))
                    .toList();
            if (!complaints.isEmpty()) {
                failures.add(new Failure(guard.id(), book.language() + "/guards.yaml", text, complaints));
            }
        }
    }
}
