package org.saksi.resolver;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Span;
import org.saksi.model.Where;
import org.saksi.model.Where.Precision;
import org.saksi.model.Where.Reason;
import org.saksi.model.Where.Relation;

/** What is known of a place that is named by others: never a point that the gazetteer does not have. */
final class RelativeWhere {
    /** How far from the middle of a regency what lies in it may be. */
    private static final double REACH_KM = 60;

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

    /** What lies in a town or regency has its point, as that of the town or regency. */
    private static Where within(String text, Span span, @Nullable Where outer, Relation relation) {
        String words = span.in(text);
        Where point = outer != null && outer.lat() != null && small(outer) ? outer : null;
        Precision own = RelativePlaces.site(words) ? Precision.SITE : Precision.CITY;
        return new Where(
                words,
                span,
                words,
                outer == null ? null : outer.country(),
                outer == null ? null : outer.admin1(),
                point == null ? null : point.lat(),
                point == null ? null : point.lon(),
                point == null ? own : point.precision(),
                null,
                List.of(),
                relation,
                point == null ? Reason.RELATIVE : null);
    }

    private static boolean small(Where outer) {
        return outer.precision() == Precision.CITY || outer.precision() == Precision.ADMIN2;
    }

    /** Whether a place may be the one that is said to lie in another. */
    static boolean inside(Where place, Where outer) {
        boolean sameState = Objects.equals(place.country(), outer.country());
        boolean sameArea = outer.admin1() == null || outer.admin1().equals(place.admin1());
        return sameState && sameArea && near(place, outer);
    }

    private static boolean near(Where place, Where outer) {
        return !small(outer)
                || place.lat() == null
                || place.lon() == null
                || outer.lat() == null
                || outer.lon() == null
                || Site.kilometres(place.lat(), place.lon(), outer.lat(), outer.lon()) < REACH_KM;
    }
}
