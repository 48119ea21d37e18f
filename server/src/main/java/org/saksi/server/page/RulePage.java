package org.saksi.server.page;

import java.util.ArrayList;
import java.util.List;
import org.saksi.coder.Example;
import org.saksi.coder.Rule;
import org.saksi.model.Excerpt;
import org.saksi.model.Span;
import org.saksi.server.desk.Desk;
import org.saksi.store.StoredEvent;
import org.saksi.store.filter.Counting;
import org.saksi.store.filter.EventOrder;
import org.saksi.store.filter.Filter;
import org.saksi.store.filter.FilterField;
import org.saksi.store.filter.FilterValue;

/** A rule with the words it knows, the examples that the build holds it to, and the events it coded. */
final class RulePage implements Page {
    private static final int LATEST = 10;

    private final Desk desk;

    RulePage(Desk desk) {
        this.desk = desk;
    }

    /** What the page shows. */
    record Model(Rule rule, List<Shown> examples, long events, List<StoredEvent> latest, Filter filter) {}

    /** An example with its slots marked. */
    record Shown(Example example, SlotText text) {}

    @Override
    public View answer(Asked asked) {
        Rule rule = desk.rule(asked.id()).orElseThrow(() -> new MissingException(asked.id()));
        Filter filter = Filter.of(FilterField.RULE, new FilterValue.Whole(rule.id()));
        Desk.Found found = desk.find(filter);
        Model model = new Model(
                rule,
                rule.examples().stream().map(RulePage::shown).toList(),
                found.count(Counting.EVENTS),
                found.page(EventOrder.NEWEST, "", LATEST),
                filter);
        return View.of("rule", "events", rule.id(), Address.of("/rules", rule.id()), model);
    }

    private static Shown shown(Example example) {
        List<Slot> slots = new ArrayList<>();
        add(slots, Slot.Kind.WHAT, List.of(example.trigger()));
        add(slots, Slot.Kind.WHO, example.actors());
        add(slots, Slot.Kind.WHOM, example.recipients());
        if (example.condition() != null) {
            add(slots, Slot.Kind.CONDITION, List.of(example.condition()));
        }
        if (example.speaker() != null) {
            add(slots, Slot.Kind.WORD, List.of(example.speaker()));
        }
        return new Shown(
                example,
                SlotText.of(
                        new Excerpt(example.text(), new Span(0, example.text().length())), slots));
    }

    private static void add(List<Slot> slots, Slot.Kind kind, List<Span> spans) {
        for (int i = 0; i < spans.size(); i++) {
            slots.add(new Slot(kind, i, spans.get(i)));
        }
    }
}
