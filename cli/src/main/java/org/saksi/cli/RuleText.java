package org.saksi.cli;

import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.saksi.coder.Example;
import org.saksi.coder.Rule;
import org.saksi.model.Span;

/** A rule as a page for people, with the keys of its file; keys that are not set are left out. */
final class RuleText {
    private static final int LABEL_WIDTH = 13;

    private final Rule rule;
    private final boolean colours;
    private final StringBuilder page = new StringBuilder();

    RuleText(Rule rule, boolean colours) {
        this.rule = rule;
        this.colours = colours;
    }

    String render() {
        page.append(rule.id()).append("  (").append(rule.source()).append(")\n");
        row("event", rule.event());
        row("mode", rule.mode());
        row("cameo", rule.cameo());
        row("contexts", rule.contexts());
        row("verbs", rule.verbs());
        row("nouns", rule.nouns());
        row("adjectives", rule.adjectives());
        row("phrases", rule.phrases());
        row("actor", rule.actor());
        row("recipient", rule.recipient());
        row("symmetric", rule.symmetric() ? "true" : null);
        row("of", rule.of().name().toLowerCase(Locale.ROOT));
        row("light", rule.light());
        row("object", new TreeSet<>(rule.object()));
        row("content", rule.content() ? "true" : null);
        row(
                "needs",
                rule.needs().stream()
                        .map(need -> need.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList());
        row("not-object", new TreeSet<>(rule.notObject()));
        row("not-subject", new TreeSet<>(rule.notSubject()));
        row("not-with", rule.notWith());
        row("status", rule.status() == null ? null : rule.status().label());
        row("priority", rule.priority() == 0 ? null : rule.priority());
        page.append("  examples\n");
        rule.examples().forEach(this::example);
        page.append("  near-misses\n");
        rule.nearMisses().forEach(text -> page.append("    ").append(text).append('\n'));
        return page.toString();
    }

    private void example(Example example) {
        MarkedText marked =
                new MarkedText(example.text(), new Span(0, example.text().length()), colours);
        marked.mark(Slot.TRIGGER, example.trigger());
        example.actors().forEach(actor -> marked.mark(Slot.ACTOR, actor));
        example.recipients().forEach(recipient -> marked.mark(Slot.RECIPIENT, recipient));
        mark(marked, Slot.CONDITION, example.condition());
        mark(marked, Slot.SPEAKER, example.speaker());
        page.append("    ").append(marked.render()).append("\n      ").append(example.event());
        page.append(example.mode() == null ? "" : " " + example.mode());
        page.append(example.cameo() == null ? "" : " " + example.cameo());
        page.append(' ').append(example.status().label());
        page.append(example.denies() == null ? "" : ", denies " + example.denies());
        page.append(example.negative() ? ", an intention not to act" : "").append('\n');
    }

    private static void mark(MarkedText marked, Slot slot, @Nullable Span span) {
        if (span != null) {
            marked.mark(slot, span);
        }
    }

    private void row(String key, @Nullable Object value) {
        boolean none = value == null || (value instanceof Collection<?> many && many.isEmpty());
        if (!none) {
            String words = value instanceof Collection<?> many
                    ? many.stream()
                            .map(String::valueOf)
                            .reduce((a, b) -> a + ", " + b)
                            .orElse("")
                    : String.valueOf(value);
            page.append("  ")
                    .append(key)
                    .append(" ".repeat(LABEL_WIDTH - key.length()))
                    .append(words)
                    .append('\n');
        }
    }
}
