package org.saksi.resolver;

import org.saksi.model.Span;

/**
 * An expression of time in the form of TimeML's TIMEX3.
 *
 * @param span where it stands
 * @param type what it is
 * @param value what it stands for, such as {@code 2014-12-28}, {@code 2014-W52}, {@code P3D} or {@code PRESENT_REF}
 */
public record Timex(Span span, Type type, String value) {
    /** The types of TimeML. */
    public enum Type {
        DATE,
        TIME,
        DURATION,
        SET
    }
}
