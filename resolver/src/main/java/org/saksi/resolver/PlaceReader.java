package org.saksi.resolver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.language.Analysis;
import org.saksi.model.Span;
import org.saksi.model.Where;

/**
 * Resolves the places of texts by themselves, without events: what the gazetteer is measured with.
 *
 * <p>Safe for use by many threads.
 */
public final class PlaceReader {
    private final Lexicon lexicon;
    private final Gazetteer gazetteer;

    private PlaceReader(Lexicon lexicon, Gazetteer gazetteer) {
        this.lexicon = lexicon;
        this.gazetteer = gazetteer;
    }

    /** A reader over the shipped tables. */
    public static PlaceReader load() {
        return new PlaceReader(Lexicon.load(), Gazetteer.load());
    }

    /**
     * A point on the earth.
     *
     * @param lat latitude in degrees
     * @param lon longitude in degrees
     */
    public record Point(double lat, double lon) {
        /** Kilometres to another point on the great circle. */
        public double kilometres(Point other) {
            return Site.kilometres(lat, lon, other.lat, other.lon);
        }
    }

    /**
     * Where the likeliest place of each name lies, also where the lead is small; null for names that are not known.
     *
     * @param names spans of names in the text
     */
    public List<@Nullable Point> points(String text, String language, List<Span> names) {
        List<Word> words = Word.of(text, 0, text.length());
        Toponyms toponyms = new Toponyms(gazetteer, lexicon, text, language.equals("id"));
        List<@Nullable Toponym> read = new ArrayList<>();
        for (Span name : names) {
            read.add(toponym(toponyms, words, name));
        }
        PlaceRanking ranking = new PlaceRanking(known(read), states(words, language), DatelinePlace.of(text, toponyms));
        List<@Nullable Point> points = new ArrayList<>();
        for (Toponym toponym : read) {
            points.add(toponym == null ? null : point(ranking.of(toponym.key())));
        }
        return points;
    }

    /** Whether the point is that of a place of the gazetteer. */
    public boolean knows(Point point) {
        for (int i = 0; i < gazetteer.size(); i++) {
            Site site = gazetteer.site(i);
            if (site.lat() != null && site.lon() != null && site.lat() == point.lat && site.lon() == point.lon) {
                return true;
            }
        }
        return false;
    }

    /** All places that an analysed text names, those left open without coordinates. */
    public List<Where> places(Analysis analysis) {
        Scene scene = Scene.of(analysis, lexicon, PublicationDay.ANY);
        List<Where> places = new ArrayList<>();
        for (PlaceFinder.Located located : new PlaceFinder(analysis, gazetteer, lexicon, scene).find()) {
            own(located.where(), places);
        }
        return places;
    }

    /** A place that lies by others is measured by those. */
    private static void own(Where where, List<Where> places) {
        Where.Relation relation = where.relation();
        if (relation == null || relation.anchors().isEmpty()) {
            places.add(where);
        } else {
            relation.anchors().forEach(anchor -> own(anchor, places));
        }
    }

    private static @Nullable Toponym toponym(Toponyms toponyms, List<Word> words, Span name) {
        int from = 0;
        while (from < words.size() && words.get(from).end() <= name.start()) {
            from++;
        }
        int to = from;
        while (to < words.size() && words.get(to).start() < name.end()) {
            to++;
        }
        return from == to ? null : toponyms.at(words, from, to);
    }

    private static List<Toponym> known(List<@Nullable Toponym> read) {
        List<Toponym> known = new ArrayList<>();
        for (Toponym toponym : read) {
            if (toponym != null) {
                known.add(toponym);
            }
        }
        return known;
    }

    private List<PlaceRanking.StateNamed> states(List<Word> words, String language) {
        List<PlaceRanking.StateNamed> states = new ArrayList<>();
        for (TermIndex.Match match : lexicon.scan(words, language)) {
            String country = country(match, null);
            if (country != null) {
                states.add(new PlaceRanking.StateNamed(
                        country, words.get(match.from()).start()));
            }
        }
        return states;
    }

    private static @Nullable String country(TermIndex.Match match, @Nullable LocalDate day) {
        Sense.Nation nation = Choice.nation(match);
        if (nation != null) {
            return nation.iso3();
        }
        Person person = Choice.person(match, day);
        return person == null ? null : person.countryOn(day);
    }

    private static @Nullable Point point(List<PlaceRanking.Ranked> ranked) {
        if (ranked.isEmpty()) {
            return null;
        }
        Site site = ranked.getFirst().site();
        return site.lat() == null || site.lon() == null ? null : new Point(site.lat(), site.lon());
    }
}
