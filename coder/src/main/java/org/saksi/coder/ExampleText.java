package org.saksi.coder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.model.EventType;
import org.saksi.model.Span;
import org.saksi.model.Status;

/** Reads an example's marked text: {@code [A Rebels] [T attacked] [R an army base]}. */
final class ExampleText {
    private static final Set<String> KEYS =
            Set.of("text", "event", "mode", "cameo", "status", "also", "denies", "negative");

    private final StringBuilder plain = new StringBuilder();
    private final List<Span> actors = new ArrayList<>();
    private final List<Span> recipients = new ArrayList<>();
    private @Nullable Span trigger;
    private @Nullable Span condition;
    private @Nullable Span speaker;

    private ExampleText() {}

    static Example read(YamlTree node, EventType event, @Nullable String mode, @Nullable String cameo, Status status) {
        Map<String, YamlTree> keys = node.isText() ? Map.of("text", node) : node.map(KEYS);
        YamlTree text = keys.get("text");
        if (text == null) {
            throw node.error("example must have a text");
        }
        ExampleText marks = new ExampleText();
        marks.strip(text);
        Span trigger = marks.trigger;
        if (trigger == null) {
            throw text.error("example must mark its trigger with [T ...] but was \"" + text.text() + "\"");
        }
        Set<EventType> also = new HashSet<>();
        if (keys.containsKey("also")) {
            keys.get("also").list().forEach(n -> also.add(n.constant(EventType.class, true)));
        }
        return new Example(
                node.file() + ":" + node.line(),
                marks.plain.toString(),
                trigger,
                List.copyOf(marks.actors),
                List.copyOf(marks.recipients),
                marks.condition,
                marks.speaker,
                keys.containsKey("event") ? keys.get("event").constant(EventType.class, true) : event,
                word(keys, "mode", mode),
                word(keys, "cameo", cameo),
                keys.containsKey("status") ? keys.get("status").constant(Status.class, false) : status,
                keys.containsKey("denies") ? keys.get("denies").constant(EventType.class, true) : null,
                keys.containsKey("negative") && keys.get("negative").flag(),
                Set.copyOf(also));
    }

    /** A stated word; an event of another type does not inherit the rule's mode, so "none" writes its absence. */
    private static @Nullable String word(Map<String, YamlTree> keys, String key, @Nullable String inherited) {
        YamlTree node = keys.get(key);
        if (node == null) {
            return key.equals("mode") && keys.containsKey("event") ? null : inherited;
        }
        return node.text().equals("none") ? null : node.text();
    }

    private void strip(YamlTree node) {
        String text = node.text();
        int at = 0;
        List<int[]> open = new ArrayList<>();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '['
                    && at + 2 < text.length()
                    && "ATRCS".indexOf(text.charAt(at + 1)) >= 0
                    && text.charAt(at + 2) == ' ') {
                open.add(new int[] {text.charAt(at + 1), plain.length()});
                at += 3;
            } else if (c == ']' && !open.isEmpty()) {
                int[] mark = open.removeLast();
                put((char) mark[0], new Span(mark[1], plain.length()), node);
                at++;
            } else {
                plain.append(c);
                at++;
            }
        }
        if (!open.isEmpty()) {
            throw node.error("example must close every mark but was \"" + text + "\"");
        }
    }

    private void put(char mark, Span span, YamlTree node) {
        switch (mark) {
            case 'A' -> actors.add(span);
            case 'R' -> recipients.add(span);
            case 'T' -> trigger = trigger == null ? span : trigger.to(span);
            case 'C' -> condition = once(condition, span, mark, node);
            case 'S' -> speaker = once(speaker, span, mark, node);
            default -> throw node.error("mark must be A, T, R, C or S but was " + mark);
        }
    }

    private static Span once(@Nullable Span before, Span span, char mark, YamlTree node) {
        if (before != null) {
            throw node.error("mark " + mark + " must stand once");
        }
        return span;
    }
}
