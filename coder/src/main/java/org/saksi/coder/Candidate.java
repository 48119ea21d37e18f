package org.saksi.coder;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.model.EventType;
import org.saksi.model.Status;

/** An event in the making, while conditions, content and speakers are still being settled. Confined to one thread. */
final class Candidate {
    final Trigger trigger;
    /** The verb that carries the act: the trigger itself, or the light verb of an event noun. */
    final int anchor;
    /** First token after the trigger from which content and complements are read. */
    final int end;

    final List<String> why = new ArrayList<>();
    List<Phrase> actors = List.of();
    List<Phrase> recipients = List.of();
    /** The grammatical object, whatever slot it fills. */
    List<Phrase> object = List.of();

    Quality quality = Quality.PLAIN;
    EventType event;

    @Nullable
    String mode;

    @Nullable
    String cameo;

    Status status = Status.ASSERTED;

    @Nullable
    Act denies;

    @Nullable
    Act condition;

    @Nullable
    Act pledge;

    boolean polarity = true;
    boolean commitmentOnly;
    /** Whether it hangs on a condition and binds nobody. */
    boolean unbound;
    /** Whether the actor is whoever says the sentence; without a speaker there is no event. */
    boolean spoken;
    /** Why the frame is not complete, null when it is. */
    @Nullable
    String missing;
    /** A light verb or a verb of happening carries the noun, or the trigger is a verb. */
    boolean predicate = true;

    /** An event noun that nothing carries and for which no participant was found yet. */
    boolean background;

    Candidate(Trigger trigger, int anchor, int end) {
        this.trigger = trigger;
        this.anchor = anchor;
        this.end = end;
        this.event = trigger.rule().event();
        this.mode = trigger.rule().mode();
        this.cameo = trigger.rule().cameo();
    }

    Rule rule() {
        return trigger.rule();
    }

    void code(EventType newEvent, @Nullable String newMode, @Nullable String newCameo, String reason) {
        event = newEvent;
        mode = newMode;
        cameo = newCameo;
        why.add(reason);
    }

    /** Actors, then recipients. */
    List<Phrase> parties() {
        List<Phrase> parties = new ArrayList<>(actors);
        parties.addAll(recipients);
        return parties;
    }

    ContentRefinement.Coding coding() {
        return new ContentRefinement.Coding(event, mode, cameo);
    }

    Act act(Scene scene) {
        return new Act(event, actors, recipients, scene.span(trigger.from(), trigger.to()));
    }
}
