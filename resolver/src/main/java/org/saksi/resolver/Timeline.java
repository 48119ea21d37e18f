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
    private final boolean misdated;
    private final @Nullable LocalDate told;
    private final Map<Integer, List<TimeExpression>> dates = new HashMap<>();
    private final Map<Span, TimeInterval> fromContext = new HashMap<>();

    private Timeline(Article article, boolean misdated, @Nullable LocalDate told) {
        this.article = article;
        this.misdated = misdated;
        this.told = told;
    }

    static Timeline of(Analysis analysis, Scene scene) {
        Article article = analysis.article();
        Map<Sentence, List<TimeExpression>> all = new HashMap<>();
        LocalDate told = scene.day();
        for (Sentence sentence : analysis.sentences()) {
            List<TimeExpression> found = TimeFinder.find(article.text(), scene.words(sentence), article.language());
            all.put(sentence, found);
            told = told == null ? dateLine(article.text(), sentence, found) : told;
        }
        Timeline timeline = new Timeline(article, scene.misdated(), told);
        Map<TimeUnit, LocalDate> before = new EnumMap<>(TimeUnit.class);
        for (Sentence sentence : analysis.sentences()) {
            Map<TimeUnit, LocalDate> named = new EnumMap<>(TimeUnit.class);
            timeline.keep(sentence, all.getOrDefault(sentence, List.of()), before, named);
            before = named;
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

    /** Reads a sentence; "that day" reaches back to the sentence before it and no further. */
    private void keep(
            Sentence sentence,
            List<TimeExpression> found,
            Map<TimeUnit, LocalDate> before,
            Map<TimeUnit, LocalDate> named) {
        for (TimeExpression time : found) {
            Map<TimeUnit, LocalDate> last = named.isEmpty() ? before : named;
            TimexValue value = TimexValue.of(time.meaning(), new TimeFrame(told, TimeFrame.Tense.PAST, last));
            if (fromNamed(time.meaning()) && last.containsKey(TimeUnit.DAY) && value.start() != null) {
                fromContext.put(time.span(), TimeInterval.day(value.start()));
            }
            value.names(named);
        }
        dates.put(
                sentence.index(),
                found.stream().filter(time -> time.meaning().dates()).toList());
    }

    /** Whether it counts days from a day of the text ("that day", "two days later"). */
    private static boolean fromNamed(TimeMeaning meaning) {
        return switch (meaning) {
            case TimeMeaning.Same same -> same.unit() == TimeUnit.DAY;
            case TimeMeaning.Elsewhere other -> other.unit() == TimeUnit.DAY && !other.bound() && other.by() != 0;
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
        if (context == null) {
            When when = time.when(article.text(), told, future);
            boolean wrong = when.reason() == When.Reason.NO_DATE && misdated;
            return wrong ? unresolved(time, When.Reason.WRONG_DATE) : when;
        }
        return new When(
                time.span().in(article.text()),
                time.span(),
                context.start(),
                context.end(),
                context.precision(),
                When.Source.CONTEXT,
                null);
    }

    /** The words of an expression without a day. */
    When unresolved(TimeExpression time, When.Reason reason) {
        return new When(
                time.span().in(article.text()),
                time.span(),
                null,
                null,
                When.Precision.UNRESOLVED,
                When.Source.TEXT,
                reason);
    }
}
