package org.saksi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saksi.language.Analyser;
import org.saksi.model.Article;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;
import org.saksi.model.Where;
import org.saksi.resolver.PlaceReader;

/**
 * Compares places with those of a corpus of toponyms.
 *
 * <p>A place is right within 161 km (100 miles) of the marked point, as is usual since Leidner 2007. With the names given
 * every marked name counts, those without an answer as wrong; the mean error is over those with one. End to end the names
 * are found, too: a found place counts when it overlaps a marked name.
 */
final class PlacesScorer {
    private static final double NEAR_KM = 161;

    private final PlaceReader places;
    private final Analyser analyser;
    private final int errors;
    private final Console console;
    private int shown;

    PlacesScorer(PlaceReader places, Analyser analyser, int errors, Console console) {
        this.places = places;
        this.analyser = analyser;
        this.errors = errors;
        this.console = console;
    }

    /** What was counted in some texts. */
    static final class Counts {
        private int texts;
        private int names;
        private int answered;
        private int near;
        private double kilometres;
        private int found;
        private int placed;
        private int placedNear;
        private int open;

        int texts() {
            return texts;
        }

        int names() {
            return names;
        }

        /** Share of all marked names resolved within 161 km, the names given. */
        String accuracy() {
            return share(near, names);
        }

        /** Share of the names that the gazetteer knows. */
        String known() {
            return share(answered, names);
        }

        /** Mean distance in kilometres, the names given. */
        String meanError() {
            return answered == 0 ? "–" : String.format(Locale.ROOT, "%.0f", kilometres / answered);
        }

        /** Share of the marked names that were found in the raw text. */
        String found() {
            return share(found, names);
        }

        /** Share of the found names left open between several places. */
        String open() {
            return share(open, found);
        }

        /** Of the found names that were resolved the share within 161 km. */
        String right() {
            return share(placedNear, placed);
        }

        private static String share(int part, int all) {
            return all == 0
                    ? "–"
                    : String.format(Locale.ROOT, "%.3f", (double) part / all).replaceFirst("^0", "");
        }
    }

    /** Counts of a corpus and of its halves. */
    record Halves(Counts all, Counts odd, Counts even) {}

    /** Scores the texts of a corpus. */
    Halves score(List<ToponymText> texts) {
        Halves halves = new Halves(new Counts(), new Counts(), new Counts());
        shown = 0;
        for (int i = 0; i < texts.size(); i++) {
            boolean odd = i % 2 == 0;
            score(texts.get(i), odd, List.of(halves.all(), odd ? halves.odd() : halves.even()));
        }
        return halves;
    }

    private void score(ToponymText text, boolean odd, List<Counts> all) {
        List<PlaceReader.@Nullable Point> points = places.points(
                text.text(),
                "en",
                text.gold().stream().map(ToponymText.Gold::span).toList());
        List<Where> found = found(text.text());
        all.forEach(counts -> counts.texts++);
        for (int i = 0; i < text.gold().size(); i++) {
            ToponymText.Gold gold = text.gold().get(i);
            given(gold, points.get(i), all);
            Where where = overlapping(found, gold.span());
            if (where != null) {
                read(gold, where, all);
            }
            if (odd) {
                show(text, gold, points.get(i));
            }
        }
    }

    private static void given(ToponymText.Gold gold, PlaceReader.@Nullable Point point, List<Counts> all) {
        for (Counts counts : all) {
            counts.names++;
            if (point != null) {
                double away = point.kilometres(gold.point());
                counts.answered++;
                counts.kilometres += away;
                counts.near += away <= NEAR_KM ? 1 : 0;
            }
        }
    }

    private static void read(ToponymText.Gold gold, Where where, List<Counts> all) {
        Double lat = where.lat();
        Double lon = where.lon();
        for (Counts counts : all) {
            counts.found++;
            if (lat != null && lon != null) {
                counts.placed++;
                boolean near = new PlaceReader.Point(lat, lon).kilometres(gold.point()) <= NEAR_KM;
                counts.placedNear += near ? 1 : 0;
            } else if (!where.candidates().isEmpty()) {
                counts.open++;
            }
        }
    }

    private static @Nullable Where overlapping(List<Where> found, Span span) {
        for (Where where : found) {
            if (where.span().overlaps(span)) {
                return where;
            }
        }
        return null;
    }

    private List<Where> found(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                paragraphs.add(new Paragraph(new Span(start, start + line.length()), Origin.BODY));
            }
            start += line.length() + 1;
        }
        Article article = new Article("toponyms", null, null, null, null, null, "en", text, paragraphs);
        return places.places(analyser.analyse(article));
    }

    private void show(ToponymText text, ToponymText.Gold gold, PlaceReader.@Nullable Point point) {
        if (shown < errors && (point == null || point.kilometres(gold.point()) > NEAR_KM)) {
            shown++;
            console.say((point == null ? "unknown" : Math.round(point.kilometres(gold.point())) + " km away") + ": "
                    + gold.span().in(text.text()));
        }
    }
}
