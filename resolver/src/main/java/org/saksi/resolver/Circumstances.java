package org.saksi.resolver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saksi.coder.CodedText;
import org.saksi.coder.Mention;
import org.saksi.language.Analysis;
import org.saksi.language.Sentence;
import org.saksi.model.Article;
import org.saksi.model.Quantity;
import org.saksi.model.Span;
import org.saksi.model.When;
import org.saksi.model.Where;

/** The times, places and quantities of one article and which of them belong to a mention; only read once built. */
final class Circumstances {
    private final Article article;
    private final Timeline timeline;
    private final Map<Integer, List<Quantity>> numbers = new HashMap<>();
    private final Map<Sentence, List<Mention>> told = new IdentityHashMap<>();
    private final Map<Mention, List<Quantity>> owned = new IdentityHashMap<>();
    private final List<Where> places;
    private final NavigableMap<Integer, PlaceFinder.Located> located = new TreeMap<>();

    private Circumstances(CodedText coded, Scene scene, List<PlaceFinder.Located> places) {
        Analysis analysis = coded.analysis();
        this.article = analysis.article();
        this.timeline = Timeline.of(analysis, scene);
        this.places = places.stream()
                .filter(Circumstances::placed)
                .map(PlaceFinder.Located::where)
                .toList();
        places.forEach(place -> located.put(place.where().span().start(), place));
        for (Sentence sentence : analysis.sentences()) {
            List<Word> words = scene.words(sentence);
            numbers.put(sentence.index(), QuantityFinder.find(article.text(), words, article.language()));
        }
        coded.mentions()
                .forEach(mention -> told.computeIfAbsent(mention.sentence(), sentence -> new ArrayList<>())
                        .add(mention));
        told.forEach((sentence, mentions) -> owned.putAll(QuantityOwners.of(
                sentence,
                article.text(),
                scene.words(sentence),
                article.language(),
                numbers.getOrDefault(sentence.index(), List.of()),
                mentions)));
    }

    static Circumstances of(CodedText coded, Scene scene, PlaceFinder places) {
        return new Circumstances(coded, scene, places.find());
    }

    /** A state that is only named is a party, no place. */
    private static boolean placed(PlaceFinder.Located located) {
        return located.role() != PlaceFinder.Role.NAME || located.where().precision() != Where.Precision.COUNTRY;
    }

    /** All places of the article. */
    List<Where> places() {
        return places;
    }

    /** All quantities of the article in text order. */
    List<Quantity> quantities() {
        List<Quantity> all = new ArrayList<>();
        numbers.values().forEach(all::addAll);
        all.sort((a, b) -> a.span().compareTo(b.span()));
        return all;
    }

    /** The time of the act, null when its sentence tells none. */
    @Nullable
    When when(Mention mention) {
        TimeExpression best = EventTime.of(
                mention,
                timeline.dates(mention.sentence()),
                told.getOrDefault(mention.sentence(), List.of()),
                article.language());
        if (best == null) {
            return null;
        }
        boolean future = EventTime.future(mention) || EventTime.ahead(mention, best.span());
        When when = timeline.when(best, future);
        if (future || !toCome(when)) {
            return when;
        }
        return best.meaning().hasYear() ? timeline.unresolved(best, When.Reason.AFTER_ARTICLE) : null;
    }

    /**
     * A time after the day of telling dates what is announced or demanded ("next week"), not the act that is told as done;
     * only where the year stands beside it text and publication date contradict each other.
     */
    private boolean toCome(When when) {
        LocalDate told = timeline.told();
        return told != null && when.start() != null && when.start().isAfter(told);
    }

    /** The day the article is told from: its publication date, else that of its date line. */
    @Nullable
    LocalDate told() {
        return timeline.told();
    }

    /** The place of the act, null when the sentence does not say where it was. */
    @Nullable
    Where where(Mention mention) {
        List<PlaceFinder.Located> here =
                located
                        .subMap(
                                mention.sentence().span().start(),
                                mention.sentence().span().end())
                        .values()
                        .stream()
                        .filter(place -> EventTime.outside(place.where().span(), mention))
                        .toList();
        return EventPlace.of(mention, here);
    }

    /** The quantities that belong to the mention. */
    List<Quantity> quantities(Mention mention) {
        return owned.getOrDefault(mention, List.of());
    }

    /** The day on which a sentence's words were uttered, if a time outside the uttered words says so. */
    @Nullable
    LocalDate uttered(Sentence sentence, List<Span> inside) {
        for (TimeExpression time : timeline.dates(sentence)) {
            boolean said = inside.stream().noneMatch(span -> span.contains(time.span()));
            When when = said ? timeline.when(time, false) : null;
            if (when != null && when.precision() == When.Precision.DAY) {
                return when.start();
            }
        }
        return null;
    }
}
