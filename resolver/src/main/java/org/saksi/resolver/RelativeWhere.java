package org.saksi.resolver;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Span;
import org.saksi.model.Where;
import org.saksi.model.Where.Precision;
import org.saksi.model.Where.Reason;
import org.saksi.model.Where.Relation;

/** What is known of a place that is named by others: never a point that the gazetteer does not have. */
final class RelativeWhere {
    private RelativeWhere() {}

    /** The place at a stretch of text that lies so to others. */
    static Where of(String text, Span span, Relation relation) {
        Where anchor = relation.anchors().isEmpty() ? null : relation.anchors().getFirst();
        return switch (relation.kind()) {
            case NEAR ->
                anchor != null && point(anchor) ? beside(text, span, anchor, relation) : area(text, span, relation);
            case AWAY ->
                relation.km() != null && anchor != null && anchor.precision() != null
                        ? by(text, span, anchor.precision(), relation)
                        : area(text, span, relation);
            case BORDER -> area(text, span, relation);
            case WITHIN -> within(text, span, anchor, relation);
        };
    }

    /** Whether it is so small that what is near it has nearly its coordinates, or may be. */
    private static boolean point(Where anchor) {
        return anchor.precision() == Precision.CITY
                || anchor.precision() == Precision.SITE
                || !anchor.candidates().isEmpty();
    }

    private static Where beside(String text, Span span, Where anchor, Relation relation) {
        return new Where(
                span.in(text),
                span,
                anchor.name(),
                anchor.country(),
                anchor.admin1(),
                anchor.lat(),
                anchor.lon(),
                anchor.precision(),
                anchor.geoname(),
                anchor.candidates(),
                relation,
                anchor.reason());
    }

    private static Where area(String text, Span span, Relation relation) {
        return by(text, span, Precision.REGION, relation);
    }

    private static Where by(String text, Span span, Precision precision, Relation relation) {
        return new Where(
                span.in(text),
                span,
                null,
                null,
                null,
                null,
                null,
                precision,
                null,
                List.of(),
                relation,
                Reason.RELATIVE);
    }

    private static Where within(String text, Span span, @Nullable Where outer, Relation relation) {
        String words = span.in(text);
        return new Where(
                words,
                span,
                words,
                outer == null ? null : outer.country(),
                outer == null ? null : outer.admin1(),
                null,
                null,
                RelativePlaces.site(words) ? Precision.SITE : Precision.CITY,
                null,
                List.of(),
                relation,
                Reason.RELATIVE);
    }
}
