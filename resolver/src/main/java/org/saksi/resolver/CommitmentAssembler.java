package org.saksi.resolver;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.coder.Act;
import org.saksi.coder.Mention;
import org.saksi.model.Article;
import org.saksi.model.ArticleReference;
import org.saksi.model.Commitment;
import org.saksi.model.Event;
import org.saksi.model.EventType;
import org.saksi.model.Span;

/** Builds commitment lines from mentions that bind their speaker. */
final class CommitmentAssembler {
    private final Article article;
    private final ActorResolver actors;
    private final Circumstances circumstances;

    CommitmentAssembler(Article article, ActorResolver actors, Circumstances circumstances) {
        this.article = article;
        this.actors = actors;
        this.circumstances = circumstances;
    }

    /** Whether a mention is a conditional threat or promise, or a declared intention. */
    static boolean commits(Mention mention) {
        boolean binding = mention.event() == EventType.THREATEN || mention.event() == EventType.AGREE;
        boolean conditional = mention.condition() != null && (binding || mention.pledge() != null);
        return conditional || !mention.polarity() || mention.commitmentOnly();
    }

    /** The commitment; the event is its line, null when it has none. */
    Commitment commitment(Mention mention, @Nullable Event event) {
        Act pledge = mention.pledge();
        Span words = pledge == null ? mention.trigger() : pledge.span();
        return new Commitment(
                Identifiers.of(
                        "c_", article.id(), mention.sentence().span(), mention.trigger(), words, mention.polarity()),
                actors.members(mention.actors(), EventAssembler.place(mention, mention.recipients())),
                actors.members(mention.recipients(), EventAssembler.place(mention, mention.actors())),
                new Commitment.Pledge(
                        words.in(article.text()),
                        words,
                        pledge == null ? null : pledge.event(),
                        event == null ? null : event.id()),
                EventAssembler.condition(mention, actors, article),
                restrained(mention) ? Commitment.Polarity.NEGATIVE : Commitment.Polarity.POSITIVE,
                madeOn(mention, words),
                ArticleReference.to(article),
                EventAssembler.excerpt(mention.sentence(), article),
                Commitment.State.OPEN,
                List.of());
    }

    /** "Will not leave unless ...": who refuses to act binds himself not to. */
    private static boolean restrained(Mention mention) {
        return !mention.polarity() || (mention.event() == EventType.REJECT && mention.pledge() != null);
    }

    private @Nullable LocalDate madeOn(Mention mention, Span pledge) {
        Span condition =
                mention.condition() == null ? pledge : mention.condition().span();
        return circumstances.uttered(mention.sentence(), List.of(pledge, condition));
    }
}
