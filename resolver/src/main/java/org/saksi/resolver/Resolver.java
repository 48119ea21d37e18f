package org.saksi.resolver;

import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.saksi.coder.CodedText;
import org.saksi.coder.Mention;
import org.saksi.model.CodedArticle;
import org.saksi.model.Event;
import org.saksi.model.Ontology;

/**
 * Turns what the coder read in an article into events, statements, places, quantities and commitments.
 *
 * <p>Safe for use by many threads. The tables are read when the first article is resolved and then kept.
 */
public final class Resolver {
    private volatile @Nullable Tables tables;

    private final Actors actors;
    private final PublicationDay day;

    private Resolver(Actors actors, PublicationDay day) {
        this.actors = actors;
        this.day = day;
    }

    /** What is read once. */
    record Tables(
            Ontology ontology, Lexicon lexicon, Gazetteer gazetteer, ConfidenceWeights weights, PublicationDay day) {}

    /** A resolver; reads nothing yet. */
    public static Resolver load() {
        return with(Actors.shipped());
    }

    /** The same with other knowledge of actors. */
    public static Resolver with(Actors actors) {
        return new Resolver(actors, PublicationDay.ANY);
    }

    /**
     * The same, that takes no article for published after a day.
     *
     * @param last the last day; dates behind it are used for nothing
     */
    public Resolver until(LocalDate last) {
        return new Resolver(actors, new PublicationDay(last));
    }

    /** Twelve digits that say which places are known; equal digits, equal places. */
    public static String placesVersion() {
        return Gazetteer.version();
    }

    /**
     * The article with its events.
     *
     * @param coded what the coder read
     * @param version versions of code and rules that every event carries
     * @throws IllegalStateException when a table of this module is broken, with its place
     */
    public CodedArticle resolve(CodedText coded, String version) {
        return resolution(coded, version).article();
    }

    /** As {@link #resolve}, with the mentions that were dropped and why. */
    public Resolution resolution(CodedText coded, String version) {
        return new ArticleResolver(coded, version, tables()).resolve();
    }

    /**
     * Why an event is as sure as it is.
     *
     * @param event an event that this resolver made
     * @param mention the mention it was made of
     */
    public Confidence confidence(Event event, Mention mention) {
        Judged judged =
                new Judged(event.article().language(), mention, event.status(), event.actors(), event.recipients());
        return tables().weights().of(judged);
    }

    /**
     * All tables; the actors take longest, so all else is read beside them: together they take half of a cold start. On a thread
     * of its own, since all threads of the common pool may be waiting here, where somebody codes a parallel stream.
     */
    private Tables read() {
        Executor beside =
                reading -> Thread.ofPlatform().daemon().name("saksi-tables").start(reading);
        CompletableFuture<Gazetteer> places = CompletableFuture.supplyAsync(Gazetteer::load, beside);
        CompletableFuture<Ontology> ontology = places.thenApply(loaded -> Ontology.load());
        CompletableFuture<ConfidenceWeights> weights = ontology.thenApply(loaded -> ConfidenceWeights.load());
        Lexicon lexicon = actors.lexicon();
        try {
            return new Tables(ontology.join(), lexicon, places.join(), weights.join(), day);
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException broken ? broken : e;
        }
    }

    private Tables tables() {
        Tables ready = tables;
        if (ready == null) {
            synchronized (this) {
                ready = tables;
                if (ready == null) {
                    ready = read();
                    tables = ready;
                }
            }
        }
        return Objects.requireNonNull(ready);
    }
}
