package org.saksi.reader;

import org.jspecify.annotations.Nullable;
import org.saksi.model.Origin;
import org.saksi.model.Span;

/**
 * One paragraph before its origin is settled.
 *
 * @param span its words, without bullet, blanks and line break
 * @param bullet whether it stood behind a bullet
 * @param gapBefore whether a blank line, or the start of the text, stands before it
 * @param known its origin where the markup said so, else null
 */
record Block(
        Span span,
        boolean bullet,
        boolean gapBefore,
        @Nullable Origin known) {

    Block as(Origin origin) {
        return new Block(span, bullet, gapBefore, origin);
    }

    Block over(Span other) {
        return new Block(other, bullet, gapBefore, known);
    }

    Block movedBy(int units) {
        return over(new Span(span.start() + units, span.end() + units));
    }
}
