package org.saksi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.Explanation;
import org.saksi.coder.Mention;
import org.saksi.coder.Rejection;
import org.saksi.language.Sentence;
import org.saksi.model.Attribution;
import org.saksi.model.Commitment;
import org.saksi.model.Condition;
import org.saksi.model.Denial;
import org.saksi.model.Event;
import org.saksi.model.EventType;
import org.saksi.model.Member;
import org.saksi.model.Quantity;
import org.saksi.model.Span;
import org.saksi.model.When;
import org.saksi.model.Where;
import org.saksi.resolver.Confidence;

/** An explanation as a page for people: what was coded and why, then what was not and why not. */
final class ExplainText {
    /** ISO 639-2 for a language that could not be told. */
    private static final String UNDETERMINED = "und";

    private static final int LABEL_WIDTH = 12;
    private static final int REASON_CODE_POINTS = 90;

    private final Explanation explanation;
    private final String text;
    private final boolean colours;
    private final StringBuilder page = new StringBuilder();

    ExplainText(Explanation explanation, boolean colours) {
        this.explanation = explanation;
        this.text = explanation.article().article().text();
        this.colours = colours;
    }

    /** The page, with its last line end. */
    String render() {
        if (explanation.reading() == null) {
            String language = explanation.article().article().language();
            return language.equals(UNDETERMINED)
                    ? "not coded: the text does not show its language; say which with --language id or --language en\n"
                    : "not coded: the language is \"" + Printable.line(language) + "\"; Saksi reads id and en\n";
        }
        List<Event> events = explanation.article().events();
        if (colours && !events.isEmpty()) {
            page.append(MarkedText.legend()).append("\n\n");
        }
        events.forEach(this::event);
        explanation.article().commitments().forEach(this::commitment);
        whyNot(explanation.reading().analysis().sentences());
        return page.toString();
    }

    private void event(Event event) {
        page.append(Stream.of(
                        event.event() + (event.mode() == null ? "" : " " + event.mode()),
                        "CAMEO " + (event.cameo() == null ? "none" : event.cameo()),
                        event.status().label(),
                        event.origin().label(),
                        event.rule())
                .collect(Collectors.joining(" · ")));
        page.append("\n  ").append(marked(event)).append('\n');
        event.actors().forEach(actor -> row("actor", member(actor)));
        event.recipients().forEach(recipient -> row("recipient", member(recipient)));
        row("denies", denial(event.denies()));
        row("condition", condition(event.condition()));
        event.attribution().forEach(link -> row("said by", speaker(link)));
        row("when", when(event.when()));
        row("where", where(event.where()));
        event.quantities().forEach(quantity -> row("number", quantity(quantity)));
        row(
                "confidence",
                Optional.ofNullable(explanation.confidences().get(event.id()))
                        .map(Confidence::words)
                        .orElse(null));
        why(explanation.mention(event).map(Mention::why).orElse(List.of()));
        page.append('\n');
    }

    private void why(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            row(i == 0 ? "why" : "", lines.get(i));
        }
    }

    private String marked(Event event) {
        MarkedText marked = new MarkedText(text, event.sentence().span(), colours)
                .mark(Slot.TRIGGER, event.trigger().span());
        event.actors().forEach(actor -> marked.mark(Slot.ACTOR, actor.span()));
        event.recipients().forEach(recipient -> marked.mark(Slot.RECIPIENT, recipient.span()));
        event.attribution().forEach(link -> marked.mark(Slot.SPEAKER, link.span()));
        if (event.condition() != null) {
            marked.mark(Slot.CONDITION, event.condition().span());
        }
        if (event.denies() != null) {
            marked.mark(Slot.DENIED, event.denies().span());
        }
        return marked.render();
    }

    private void commitment(Commitment commitment) {
        boolean act = commitment.polarity() == Commitment.Polarity.POSITIVE;
        EventType type = commitment.pledge().act();
        page.append("commitment · ").append(act ? "to act" : "not to act").append(" · ");
        page.append(type == null ? "no type" : type.name())
                .append(" · ")
                .append(commitment.state().label());
        MarkedText marked = new MarkedText(text, commitment.sentence().span(), colours)
                .mark(Slot.TRIGGER, commitment.pledge().span());
        commitment.by().forEach(by -> marked.mark(Slot.ACTOR, by.span()));
        commitment.toward().forEach(toward -> marked.mark(Slot.RECIPIENT, toward.span()));
        Condition condition = commitment.condition();
        if (condition != null) {
            marked.mark(Slot.CONDITION, condition.span());
        }
        page.append("\n  ").append(marked.render()).append('\n');
        commitment.by().forEach(by -> row("by", member(by)));
        commitment.toward().forEach(toward -> row("toward", member(toward)));
        row("pledge", commitment.pledge().text());
        row("condition", condition(condition));
        page.append('\n');
    }

    private void whyNot(List<Sentence> sentences) {
        List<String> lines = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<Rejection> rejections = explanation.rejections().stream()
                    .filter(rejection -> rejection.sentence().index() == sentence.index())
                    .toList();
            if (rejections.isEmpty() && coded(sentence.span())) {
                continue;
            }
            lines.add("  " + Printable.line(sentence.span().in(text)));
            for (Rejection rejection : rejections) {
                lines.add("    " + rejection.rule() + " \""
                        + Printable.line(rejection.trigger().in(text)) + "\": " + shortened(rejection.reason()));
            }
            if (rejections.isEmpty()) {
                lines.add("    no words of any rule");
            }
        }
        if (!lines.isEmpty()) {
            page.append("Why not\n").append(String.join("\n", lines)).append('\n');
        }
    }

    /** A reason may list all words that would have fitted; the JSON form gives it whole. */
    private static String shortened(String reason) {
        String line = Printable.line(reason);
        if (line.codePointCount(0, line.length()) <= REASON_CODE_POINTS) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, REASON_CODE_POINTS - 1)) + "…";
    }

    private boolean coded(Span sentence) {
        return explanation.article().events().stream()
                        .anyMatch(event -> event.sentence().span().equals(sentence))
                || explanation.article().commitments().stream()
                        .anyMatch(commitment -> commitment.sentence().span().equals(sentence));
    }

    private void row(String label, @Nullable String value) {
        if (value != null) {
            page.append("  ").append(label).append(" ".repeat(Math.max(1, LABEL_WIDTH - label.length())));
            page.append(Printable.line(value)).append('\n');
        }
    }

    private static String member(Member member) {
        String codes = Stream.of(member.name(), member.country(), member.sector(), member.role())
                .filter(code -> code != null && !code.isEmpty())
                .collect(Collectors.joining(", "));
        return member.text() + (codes.isEmpty() ? "" : " (" + codes + ")");
    }

    private static String members(List<Member> members) {
        return members.isEmpty()
                ? "nobody named"
                : members.stream().map(ExplainText::member).collect(Collectors.joining(", "));
    }

    private @Nullable String denial(@Nullable Denial denial) {
        return denial == null ? null : act(denial.event(), denial.actors(), denial.recipients());
    }

    private static @Nullable String condition(@Nullable Condition condition) {
        if (condition == null) {
            return null;
        }
        EventType type = condition.event();
        String words = "\"" + condition.text() + "\"";
        return type == null ? words : words + ": " + act(type, condition.actors(), condition.recipients());
    }

    private static String act(EventType type, List<Member> actors, List<Member> recipients) {
        return type + ", " + members(actors) + " -> " + members(recipients);
    }

    private static String speaker(Attribution link) {
        return link.text() + " (" + link.cue() + ", " + link.kind().label() + ")";
    }

    private static @Nullable String when(@Nullable When when) {
        if (when == null) {
            return null;
        }
        String words = when.text() == null ? "" : "\"" + when.text() + "\" ";
        boolean open = when.start() == null && when.end() == null;
        String days = open ? "" : shown(when.start()) + " to " + shown(when.end()) + ", ";
        String reason = when.reason() == null ? "" : ": " + when.reason().label();
        return words + "(" + days + when.precision().label() + reason + ", from "
                + when.source().label() + ")";
    }

    private static String shown(@Nullable Object day) {
        return day == null ? "open" : day.toString();
    }

    private static @Nullable String where(@Nullable Where where) {
        if (where == null) {
            return null;
        }
        String codes = Stream.of(
                        where.name(),
                        where.admin1(),
                        where.country(),
                        where.precision() == null ? null : where.precision().label())
                .filter(code -> code != null && !code.isEmpty())
                .collect(Collectors.joining(", "));
        String reason = where.reason() == null ? "" : ": " + where.reason().label();
        return where.text() + (codes.isEmpty() ? " (unresolved" + reason + ")" : " (" + codes + ")");
    }

    private static String quantity(Quantity quantity) {
        return quantity.kind() + " \"" + quantity.text() + "\"";
    }
}
