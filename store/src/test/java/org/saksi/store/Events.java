package org.saksi.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Article;
import org.saksi.model.ArticleReference;
import org.saksi.model.CodedArticle;
import org.saksi.model.Event;
import org.saksi.model.SentenceExcerpt;
import org.saksi.model.Status;

/** Events and articles that differ from others in something. */
final class Events {
    private Events() {}

    static Event with(Event event, String version, Status status, @Nullable Double confidence) {
        return new Event(
                event.id(),
                version,
                event.article(),
                event.event(),
                event.mode(),
                event.contexts(),
                event.evidence(),
                event.cameo(),
                event.quad(),
                event.score(),
                status,
                confidence,
                event.trigger(),
                event.actors(),
                event.recipients(),
                event.denies(),
                event.condition(),
                event.attribution(),
                event.quote(),
                event.when(),
                event.where(),
                event.quantities(),
                event.sentence(),
                event.origin(),
                event.rule(),
                event.basis(),
                event.incident(),
                event.adjudication());
    }

    /** The event in a sentence of other words, which breaks the contract. */
    static Event inSentence(Event event, String words) {
        SentenceExcerpt sentence =
                new SentenceExcerpt(event.sentence().index(), event.sentence().span(), words);
        return new Event(
                event.id(),
                event.version(),
                event.article(),
                event.event(),
                event.mode(),
                event.contexts(),
                event.evidence(),
                event.cameo(),
                event.quad(),
                event.score(),
                event.status(),
                event.confidence(),
                event.trigger(),
                event.actors(),
                event.recipients(),
                event.denies(),
                event.condition(),
                event.attribution(),
                event.quote(),
                event.when(),
                event.where(),
                event.quantities(),
                sentence,
                event.origin(),
                event.rule(),
                event.basis(),
                event.incident(),
                event.adjudication());
    }

    private static Event of(Event event, ArticleReference article) {
        return new Event(
                event.id(),
                event.version(),
                article,
                event.event(),
                event.mode(),
                event.contexts(),
                event.evidence(),
                event.cameo(),
                event.quad(),
                event.score(),
                event.status(),
                event.confidence(),
                event.trigger(),
                event.actors(),
                event.recipients(),
                event.denies(),
                event.condition(),
                event.attribution(),
                event.quote(),
                event.when(),
                event.where(),
                event.quantities(),
                event.sentence(),
                event.origin(),
                event.rule(),
                event.basis(),
                event.incident(),
                event.adjudication());
    }

    /** The article with other events. */
    static AnalysedArticle with(AnalysedArticle article, List<Event> events) {
        CodedArticle coded = article.coded();
        return new AnalysedArticle(
                new CodedArticle(
                        coded.article(),
                        coded.coded(),
                        events,
                        coded.statements(),
                        coded.places(),
                        coded.quantities(),
                        coded.commitments()),
                article.sentences());
    }

    /** The article under another id, without commitments; the ids of its events stay. */
    static AnalysedArticle renamed(AnalysedArticle article, String id) {
        Article old = article.coded().article();
        Article renamed = new Article(
                id,
                old.url(),
                old.publisher(),
                old.title(),
                old.byline(),
                old.published(),
                old.language(),
                old.text(),
                old.paragraphs());
        CodedArticle coded = article.coded();
        return new AnalysedArticle(
                new CodedArticle(
                        renamed,
                        coded.coded(),
                        coded.events().stream()
                                .map(event -> of(event, ArticleReference.to(renamed)))
                                .toList(),
                        coded.statements(),
                        coded.places(),
                        coded.quantities(),
                        List.of()),
                article.sentences());
    }
}
