package org.saksi.coder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.saksi.model.Span;

/** The candidates of one sentence and what became of the dropped ones. Confined to one thread. */
final class Candidates {
    private final Scene scene;
    private final List<Candidate> open = new ArrayList<>();
    private final List<Rejection> rejections = new ArrayList<>();

    Candidates(Scene scene) {
        this.scene = scene;
    }

    void add(Candidate candidate) {
        open.add(candidate);
    }

    void sort() {
        open.sort(Comparator.comparingInt(c -> c.trigger.from()));
    }

    /** The candidates still open in text order, as a copy that dropping does not disturb. */
    List<Candidate> open() {
        return List.copyOf(open);
    }

    boolean holds(Candidate candidate) {
        return open.contains(candidate);
    }

    List<Rejection> rejections() {
        return rejections;
    }

    void drop(Candidate candidate, String reason) {
        open.remove(candidate);
        reject(candidate.trigger, reason);
    }

    void reject(Trigger trigger, String reason) {
        reject(trigger, () -> reason);
    }

    void reject(Trigger trigger, Supplier<String> reason) {
        rejections.add(
                new Rejection(scene.sentence(), trigger.rule().id(), scene.span(trigger.from(), trigger.to()), reason));
    }

    /** How many other triggers the sentence holds, coded or dropped. */
    int rivals(Candidate candidate) {
        Span own = scene.span(candidate.trigger.from(), candidate.trigger.to());
        Stream<Span> dropped = rejections.stream().map(Rejection::trigger);
        Stream<Span> coded = open.stream().map(c -> scene.span(c.trigger.from(), c.trigger.to()));
        return (int) Stream.concat(dropped, coded)
                .distinct()
                .filter(trigger -> !trigger.equals(own))
                .count();
    }

    String words(Candidate candidate) {
        return scene.words(candidate.trigger.from(), candidate.trigger.to());
    }

    static boolean touches(List<Phrase> phrases, Phrase one) {
        return phrases.stream().anyMatch(p -> p.span().overlaps(one.span()));
    }
}
