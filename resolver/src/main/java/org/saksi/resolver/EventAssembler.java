package org.saksi.resolver;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.coder.Act;
import org.saksi.coder.Evidence;
import org.saksi.coder.Mention;
import org.saksi.coder.Phrase;
import org.saksi.coder.Voiced;
import org.saksi.language.Sentence;
import org.saksi.model.Article;
import org.saksi.model.ArticleReference;
import org.saksi.model.Attribution;
import org.saksi.model.Condition;
import org.saksi.model.ContextEvidence;
import org.saksi.model.Denial;
import org.saksi.model.Event;
import org.saksi.model.Excerpt;
import org.saksi.model.Member;
import org.saksi.model.Ontology;
import org.saksi.model.SentenceExcerpt;
import org.saksi.model.Status;
import org.saksi.model.When;

/** Builds event lines from mentions. */
final class EventAssembler {
    private final Article article;
    private final String version;
    private final Ontology ontology;
    private final ActorResolver actors;
    private final Circumstances circumstances;
    private final ConfidenceWeights weights;

    EventAssembler(
            Article article,
            String version,
            Ontology ontology,
            ActorResolver actors,
            Circumstances circumstances,
            ConfidenceWeights weights) {
        this.article = article;
        this.version = version;
        this.ontology = ontology;
        this.actors = actors;
        this.circumstances = circumstances;
        this.weights = weights;
    }

    Event event(Mention mention) {
        List<Member> acting = actors.members(
                mention.actors(), place(mention, mention.recipients()).ofActor());
        List<Member> receiving = actors.members(mention.recipients(), place(mention, mention.actors()));
        When when = circumstances.when(mention);
        Status status = status(mention.status(), when);
        Judged judged = new Judged(article.language(), mention, status, acting, receiving);
        return new Event(
                id(mention),
                version,
                ArticleReference.to(article),
                mention.event(),
                mention.mode(),
                mention.contexts().stream().map(Evidence::context).distinct().toList(),
                evidence(mention),
                mention.cameo(),
                ontology.type(mention.event()).quad(),
                ontology.score(mention.event(), mention.mode()),
                status,
                weights.of(judged).probability(),
                Excerpt.of(mention.trigger(), article.text()),
                acting,
                receiving,
                denial(mention),
                condition(mention, actors, article),
                chain(mention.chain()),
                mention.quote() == null ? null : Excerpt.of(mention.quote(), article.text()),
                when,
                circumstances.where(mention),
                circumstances.quantities(mention),
                excerpt(mention.sentence(), article),
                mention.sentence().origin(),
                mention.rule(),
                mention.basis(),
                null,
                null);
    }

    /** Where the phrases of one slot stand, seen from the other slot. */
    static ActorResolver.Place place(Mention mention, List<Phrase> others) {
        return new ActorResolver.Place(mention.sentence(), mention.event(), others, mention.chain());
    }

    static SentenceExcerpt excerpt(Sentence sentence, Article article) {
        return new SentenceExcerpt(
                sentence.index(), sentence.span(), sentence.span().in(article.text()));
    }

    private List<ContextEvidence> evidence(Mention mention) {
        return mention.contexts().stream()
                .map(shown -> new ContextEvidence(shown.context(), shown.span().in(article.text()), shown.span()))
                .toList();
    }

    static List<Attribution> chain(List<Voiced> chain) {
        return chain.stream()
                .map(link ->
                        new Attribution(link.speaker().text(), link.speaker().span(), link.kind(), link.cue()))
                .toList();
    }

    static @Nullable Condition condition(Mention mention, ActorResolver actors, Article article) {
        Act act = mention.condition();
        if (act == null) {
            return null;
        }
        return new Condition(
                act.span().in(article.text()),
                act.span(),
                act.event(),
                actors.members(act.actors(), place(mention, act.recipients())),
                actors.members(act.recipients(), place(mention, act.actors())),
                act.negated(),
                act.others().stream()
                        .filter(other -> other.event() != null)
                        .map(other -> new Condition.Pattern(
                                other.event(),
                                actors.members(other.actors(), place(mention, other.recipients())),
                                actors.members(other.recipients(), place(mention, other.actors())),
                                other.negated(),
                                other.span()))
                        .toList(),
                act.any());
    }

    private @Nullable Denial denial(Mention mention) {
        Act act = mention.denies();
        if (act == null || act.event() == null) {
            return null;
        }
        return new Denial(
                act.event(),
                actors.members(act.actors(), place(mention, act.recipients())),
                actors.members(act.recipients(), place(mention, act.actors())),
                act.span());
    }

    private String id(Mention mention) {
        return Identifiers.of(
                "e_",
                article.id(),
                mention.sentence().span(),
                mention.trigger(),
                mention.event(),
                spans(mention.actors()),
                spans(mention.recipients()));
    }

    private static List<Object> spans(List<Phrase> phrases) {
        return Stream.<Object>concat(phrases.stream().map(Phrase::span), Stream.of("|"))
                .toList();
    }

    /** An act that ended more than a year before the article is history, whatever the verb says. */
    private Status status(Status status, @Nullable When when) {
        boolean told = status == Status.ASSERTED || status == Status.REPORTED;
        LocalDate now = circumstances.told();
        boolean old =
                when != null && when.end() != null && now != null && when.end().isBefore(now.minusYears(1));
        return told && old ? Status.HISTORICAL : status;
    }
}
