package org.saksi.resolver;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksi.coder.CodedText;
import org.saksi.model.CodedArticle;
import org.saksi.model.Ontology;

/**
 * Turns what the coder read in an article into events, statements, places, quantities and commitments.
 *
 * <p>Safe for use by many threads. The tables are read when the first article is resolved and then kept.
 */
public final class Resolver {
    private volatile @Nullable Tables tables;

    private Resolver() {}

    /** What is read once. */
    private record Tables(Ontology ontology, Lexicon lexicon, Gazetteer gazetteer) {}

    /** A resolver; reads nothing yet. */
    public static Resolver load() {
        return new Resolver();
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
        Tables ready = tables();
        return new ArticleResolver(coded, version, ready.ontology(), ready.lexicon(), ready.gazetteer()).resolve();
    }

    private Tables tables() {
        Tables ready = tables;
        if (ready == null) {
            synchronized (this) {
                ready = tables;
                if (ready == null) {
                    ready = new Tables(Ontology.load(), Lexicon.load(), Gazetteer.load());
                    tables = ready;
                }
            }
        }
        return Objects.requireNonNull(ready);
    }
}
