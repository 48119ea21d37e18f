package org.saksi.resolver;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Span;
import org.saksi.model.When;

/**
 * An expression of time in the text.
 *
 * @param span where it stands
 * @param meaning what it means
 */
record TimeExpression(Span span, TimeMeaning meaning) {
    /** The time it gives an act, seen from the publication date. */
    When when(String text, @Nullable LocalDate published, boolean future) {
        TimeInterval interval = meaning.resolve(TimeFrame.of(published, future));
        return new When(
                span.in(text),
                span,
                interval.start(),
                interval.end(),
                interval.precision(),
                When.Source.TEXT,
                interval.reason());
    }
}
