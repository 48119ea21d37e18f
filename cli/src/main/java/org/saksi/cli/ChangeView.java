package org.saksi.cli;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksi.cli.ChangeTally.Counts;
import org.saksi.cli.ChangeTally.Sample;
import org.saksi.cli.EventChange.Kind;
import org.saksi.model.ContractJson;
import org.saksi.model.Event;
import org.saksi.model.Member;
import org.saksi.model.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Shows what {@code saksi rules diff} found: one change as a line of JSON, or all of them as tables and samples. */
final class ChangeView {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final boolean colours;

    ChangeView(boolean colours) {
        this.colours = colours;
    }

    /** A change as a line of JSON with both events whole. */
    static String line(EventChange change, String text) {
        ObjectNode line = JSON.createObjectNode();
        line.put("change", change.kind().label());
        ObjectNode slots = line.putObject("slots");
        change.slots().forEach((name, values) -> {
            ObjectNode slot = slots.putObject(name);
            slot.set("before", values.before());
            slot.set("after", values.after());
        });
        line.set("before", event(change.before(), text));
        line.set("after", event(change.after(), text));
        return JSON.writeValueAsString(line) + "\n";
    }

    private static JsonNode event(@Nullable Event event, String text) {
        return event == null ? JSON.nullNode() : JSON.readTree(ContractJson.event(event, text));
    }

    /** The tables by type, rule and slot, then the samples. */
    String page(ChangeTally tally) {
        StringBuilder page = new StringBuilder(tally.summary()).append('\n');
        if (tally.all().all() == 0) {
            return page.toString();
        }
        int width = tally.rules().stream()
                .mapToInt(rule -> rule.getKey().length())
                .max()
                .orElse(0);
        page.append('\n').append(TableView.fit("TYPE", width)).append("  GAINED    LOST  CHANGED\n");
        tally.types().forEach((type, counts) -> page.append(row(type.name(), width, counts)));
        page.append('\n').append(TableView.fit("RULE", width)).append("  GAINED    LOST  CHANGED\n");
        for (Map.Entry<String, Counts> rule : tally.rules()) {
            page.append(row(rule.getKey(), width, rule.getValue()));
        }
        if (!tally.slots().isEmpty()) {
            page.append('\n').append(TableView.fit("SLOT", width)).append(" CHANGED\n");
            tally.slots()
                    .forEach((slot, count) ->
                            page.append(TableView.fit(slot, width)).append(String.format(Locale.ROOT, "%8d\n", count)));
        }
        for (Kind kind : Kind.values()) {
            samples(kind, tally, page);
        }
        return page.toString();
    }

    private static String row(String name, int width, Counts counts) {
        return TableView.fit(name, width)
                + String.format(
                        Locale.ROOT,
                        "%8d%8d%9d\n",
                        counts.of(Kind.GAINED),
                        counts.of(Kind.LOST),
                        counts.of(Kind.CHANGED));
    }

    private void samples(Kind kind, ChangeTally tally, StringBuilder page) {
        for (Sample sample : tally.samples(kind)) {
            Event event = sample.change().event();
            page.append('\n')
                    .append(kind.label())
                    .append("  ")
                    .append(coding(event))
                    .append("  ");
            page.append(Printable.line(
                    event.article().id() + "-" + (event.sentence().index() + 1)));
            page.append("\n  ").append(sentence(event, sample.text())).append('\n');
            sample.change()
                    .slots()
                    .forEach((name, values) -> page.append("  ")
                            .append(name)
                            .append(": ")
                            .append(difference(values))
                            .append('\n'));
        }
    }

    private static String coding(Event event) {
        return event.rule() + "  " + event.event() + (event.mode() == null ? "" : " " + event.mode())
                + (event.cameo() == null ? "" : " " + event.cameo()) + " "
                + event.status().label();
    }

    private String sentence(Event event, String text) {
        Span within = event.sentence().span();
        MarkedText marked = new MarkedText(text, within, colours);
        marked.mark(Slot.TRIGGER, event.trigger().span());
        event.actors().stream().map(Member::span).forEach(span -> mark(marked, Slot.ACTOR, span));
        event.recipients().stream().map(Member::span).forEach(span -> mark(marked, Slot.RECIPIENT, span));
        return marked.render();
    }

    private static void mark(MarkedText marked, Slot slot, @Nullable Span span) {
        if (span != null) {
            marked.mark(slot, span);
        }
    }

    /** The two values in few words, in all of them where few would be the same. */
    private static String difference(EventChange.Slots values) {
        String before = shown(values.before());
        String after = shown(values.after());
        if (before.equals(after)) {
            before = values.before().toString();
            after = values.after().toString();
        }
        return Printable.line(before + " -> " + after);
    }

    private static String shown(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "none";
        }
        if (value.isArray()) {
            return value.isEmpty()
                    ? "none"
                    : value.valueStream().map(ChangeView::shown).collect(Collectors.joining(", "));
        }
        if (value.isObject() && value.path("text").isString()) {
            return value.path("text").asString();
        }
        return value.isString() ? value.asString() : value.toString();
    }
}
