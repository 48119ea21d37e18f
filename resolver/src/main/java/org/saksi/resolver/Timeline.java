package org.saksi.resolver;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksi.language.Analysis;
import org.saksi.language.Sentence;
import org.saksi.model.Article;
import org.saksi.model.Span;
import org.saksi.model.When;

/** The times of one article, sentence by sentence, and the day from which they are seen; only read once built. */
final class Timeline {
    private final Article article;
    private final @Nullable LocalDate told;
    private final Map<Integer, List<TimeExpression>> dates = new HashMap<>();
    private final Map<Span, TimeInterval> fromContext = new HashMap<>();

    private Timeline(Article article, @Nullable LocalDate told) {
        this.article = article;
        this.told = told;
    }

    static Timeline of(Analysis analysis, Scene scene) {
        Article article = analysis.article();
        Map<Sentence, List<TimeExpression>> all = new HashMap<>();
        LocalDate told = article.published();
        for (Sentence sentence : analysis.sentences()) {
            List<TimeExpression> found = TimeFinder.find(article.text(), scene.words(sentence), article.language());
            all.put(sentence, found);
            told = told == null ? dateLine(article.text(), sentence, found) : told;
        }
        Timeline timeline = new Timeline(article, told);
        Map<TimeUnit, LocalDate> named = new EnumMap<>(TimeUnit.class);
        for (Sentence sentence : analysis.sentences()) {
            timeline.keep(sentence, all.getOrDefault(sentence, List.of()), named);
        }
        return timeline;
    }

    /** The full date that stands before a report ("JAKARTA, 12 Maret 2024 -- "). */
    private static @Nullable LocalDate dateLine(String text, Sentence sentence, List<TimeExpression> found) {
        int end = Dateline.end(text, sentence.span());
        for (TimeExpression time : found) {
            if (time.span().end() <= end && time.meaning() instanceof TimeMeaning.Day) {
                return time.meaning().resolve(TimeFrame.of(null, false)).start();
            }
        }
        return null;
    }

    private void keep(Sentence sentence, List<TimeExpression> found, Map<TimeUnit, LocalDate> named) {
        for (TimeExpression time : found) {
            TimexValue value = TimexValue.of(time.meaning(), new TimeFrame(told, TimeFrame.Tense.PAST, named));
            if (fromNamed(time.meaning(), named) && value.start() != null && value.unit() != null) {
                fromContext.put(time.span(), TimeInterval.around(value.start(), value.unit(), null));
            }
            value.names(named);
        }
        dates.put(
                sentence.index(),
                found.stream().filter(time -> time.meaning().dates()).toList());
    }

    /** Whether it counts from a time that the text has named ("that day", "two days later"). */
    private static boolean fromNamed(TimeMeaning meaning, Map<TimeUnit, LocalDate> named) {
        return switch (meaning) {
            case TimeMeaning.Same same -> named.containsKey(same.unit());
            case TimeMeaning.Elsewhere other -> !other.bound() && other.by() != 0 && named.containsKey(other.unit());
            default -> false;
        };
    }

    /** The day the article is told from, null when neither its publication date nor a date line says so. */
    @Nullable
    LocalDate told() {
        return told;
    }

    /** The times of a sentence that can date an act. */
    List<TimeExpression> dates(Sentence sentence) {
        return dates.getOrDefault(sentence.index(), List.of());
    }

    /** The time that an expression of this article gives an act. */
    When when(TimeExpression time, boolean future) {
        TimeInterval context = fromContext.get(time.span());
        return context == null
                ? time.when(article.text(), told, future)
                : new When(
                        time.span().in(article.text()),
                        time.span(),
                        context.start(),
                        context.end(),
                        context.precision(),
                        When.Source.CONTEXT);
    }
}
