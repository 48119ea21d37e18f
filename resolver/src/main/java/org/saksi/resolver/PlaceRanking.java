package org.saksi.resolver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Where;
import org.saksi.resolver.Gazetteer.Candidate;

/**
 * Orders the places that each name of an article may mean.
 *
 * <p>A name means one place throughout an article (one sense a discourse). What speaks for a place: many people live
 * there, it is a state or the seat of one, the words beside the name say what it lies in, the article speaks of its
 * state or was sent from it, other places of the article are near or in the same area. The weights are set by hand and
 * were tried on the odd articles of TR-News, LGL and GeoVirus and on pairs of large towns of one state, which must not
 * turn into villages beside each other; docs/resolution.md has what they reach on the even ones. The result does not
 * depend on the order of the names.
 */
final class PlaceRanking {
    private static final int ROUNDS = 3;
    private static final double PEOPLE = 1.0;
    private static final double OTHER_NAME = -0.2;
    private static final double CONTAINED = 2.0;
    private static final double NOT_CONTAINED = -0.6;
    private static final double HOLDS = 1.5;
    private static final double CHIEF_TOWN = -0.4;
    private static final double CHIEF_SHARE = 0.2;
    private static final double STATE_NAMED = 0.2;
    private static final double STATE_SHARE = 0.8;
    /** How many names of states there would have to be for one of the dateline to be half of them all. */
    private static final int OF_DATELINE = 2;

    private static final double AREA_NAMED = 0.2;
    private static final double SAME_AREA = 0.3;
    private static final double NEAR = 0.85;
    private static final double NEAR_KM = 1000;
    private static final double DATELINE_NEAR = 0.15;
    private static final double DATELINE_KM = 300;
    /** The gazetteer does not say in which second-level area a town lies. */
    private static final double REACH_OF_ADMIN2_KM = 60;

    private static final double MOST_PEOPLE = 7;
    private static final int MANY_PEOPLE = 300_000;
    private static final double LARGE_TOWN = 0.3;

    private final Map<String, Integer> states = new HashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    /** The key of the place the article was sent from, empty without a dateline. */
    private final String dateline;

    /** One name of the article with all that its mentions say. */
    private static final class Group {
        private final List<Candidate> candidates;
        private final List<Site> within = new ArrayList<>();
        private final Map<String, Integer> states = new HashMap<>();
        private List<Ranked> ranked = List.of();

        Group(List<Candidate> candidates) {
            this.candidates = candidates;
        }

        @Nullable
        Site best() {
            return ranked.isEmpty() ? null : ranked.getFirst().site();
        }
    }

    /**
     * A place with what speaks for it.
     *
     * @param score higher is likelier; a difference of one is clear
     */
    record Ranked(Site site, double score) {}

    /**
     * Words of the article that name a state, its people, its capital or somebody who stands for it.
     *
     * @param country ISO 3166 alpha-3
     * @param start where they begin
     */
    record StateNamed(String country, int start) {}

    /**
     * Ranks the candidates of all names.
     *
     * @param named all that names a state; what a name says by itself does not count for it
     * @param sentFrom the place of the dateline, null without one
     */
    PlaceRanking(List<Toponym> toponyms, List<StateNamed> named, @Nullable Toponym sentFrom) {
        Map<Integer, Group> byStart = new HashMap<>();
        toponyms.forEach(toponym -> group(toponym, byStart));
        if (sentFrom != null) {
            group(sentFrom, byStart);
        }
        dateline = sentFrom == null ? "" : sentFrom.key();
        for (StateNamed one : named) {
            states.merge(one.country(), 1, Integer::sum);
            Group group = byStart.get(one.start());
            if (group != null) {
                group.states.merge(one.country(), 1, Integer::sum);
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Site> before = new HashMap<>();
            groups.forEach((key, group) -> {
                if (group.best() != null) {
                    before.put(key, Objects.requireNonNull(group.best()));
                }
            });
            Map<Group, List<Ranked>> next = new HashMap<>();
            groups.forEach((key, group) -> next.put(group, ranked(key, group, before)));
            next.forEach((group, ranked) -> group.ranked = ranked);
        }
    }

    private void group(Toponym toponym, Map<Integer, Group> byStart) {
        if (!toponym.candidates().isEmpty()) {
            Group group = groups.computeIfAbsent(toponym.key(), key -> new Group(toponym.candidates()));
            group.within.addAll(toponym.within());
            byStart.put(toponym.span().start(), group);
        }
    }

    /** The places a name may mean, the likeliest first; empty when none is known. */
    List<Ranked> of(String key) {
        Group group = groups.get(key);
        return group == null ? List.of() : group.ranked;
    }

    private List<Ranked> ranked(String key, Group group, Map<String, Site> others) {
        List<Ranked> ranked = new ArrayList<>();
        for (Candidate candidate : group.candidates) {
            Site site = candidate.site();
            double score = prominence(candidate)
                    + contained(site, group)
                    + holding(site)
                    + state(key, site, group, others.get(dateline))
                    + company(key, site, others)
                    + sentFrom(key, site, others)
                    + (hasChief(site, group) ? CHIEF_TOWN : 0);
            ranked.add(new Ranked(site, score));
        }
        ranked.sort(Comparator.comparingDouble(Ranked::score)
                .reversed()
                .thenComparingInt(one -> one.site().number()));
        return List.copyOf(ranked);
    }

    /** What a place is by itself. */
    private static double prominence(Candidate candidate) {
        Site site = candidate.site();
        double people = PEOPLE * Math.log10(site.people() + 1.0) / MOST_PEOPLE;
        double kind = switch (site.precision()) {
            case COUNTRY -> 1.3;
            case REGION -> 1.4;
            case ADMIN1 -> 0.55;
            case ADMIN2 -> -0.2;
            case SITE -> 0.9;
            case CITY ->
                switch (site.seat()) {
                    case STATE -> 0.95;
                    case ADMIN1, ADMIN2, LOWER, NONE -> site.people() < MANY_PEOPLE ? 0 : LARGE_TOWN;
                    case PART -> 0.1;
                };
        };
        return people + kind + (candidate.other() ? OTHER_NAME : 0);
    }

    private static double contained(Site site, Group group) {
        if (group.within.isEmpty()) {
            return 0;
        }
        for (Site outer : group.within) {
            if (inside(site, outer)) {
                return CONTAINED;
            }
        }
        return NOT_CONTAINED;
    }

    /** What it says for a state or area that a name of the article is said to lie in it ("Tbilisi, Georgia"). */
    private double holding(Site site) {
        for (Group group : groups.values()) {
            Site inner = group.best();
            boolean named = group.within.stream().anyMatch(outer -> outer.number() == site.number());
            if (named && inner != null && inside(inner, site)) {
                return HOLDS;
            }
        }
        return 0;
    }

    /** Whether an area has its name from a town that is a good part of it: who writes "New York" means the town. */
    private static boolean hasChief(Site area, Group group) {
        return area.precision() == Where.Precision.ADMIN1
                && group.candidates.stream()
                        .map(Candidate::site)
                        .anyMatch(town -> town.precision() == Where.Precision.CITY
                                && inside(town, area)
                                && town.people() > CHIEF_SHARE * area.people());
    }

    /** Whether a place lies in another, as far as the gazetteer says. */
    static boolean inside(Site site, Site outer) {
        if (site.number() == outer.number() || !Objects.equals(site.country(), outer.country())) {
            return false;
        }
        return switch (outer.precision()) {
            case COUNTRY -> true;
            case ADMIN1 ->
                site.precision() != Where.Precision.COUNTRY && outer.name().equals(site.admin1());
            case ADMIN2 ->
                site.precision() == Where.Precision.CITY
                        && Objects.equals(site.admin1(), outer.admin1())
                        && outer.lat() != null
                        && outer.lon() != null
                        && site.kilometres(outer.lat(), outer.lon()) < REACH_OF_ADMIN2_KM;
            case CITY, SITE, REGION -> false;
        };
    }

    /** What the states say that the rest of the article names; the place of the dateline names its own. */
    private double state(String key, Site site, Group group, @Nullable Site sentFrom) {
        int all = sum(states) - sum(group.states);
        int own = states.getOrDefault(site.country(), 0) - group.states.getOrDefault(site.country(), 0);
        if (sentFrom != null && !key.equals(dateline)) {
            all += OF_DATELINE;
            own += Objects.equals(site.country(), sentFrom.country()) ? 1 : 0;
        }
        return site.precision() == Where.Precision.COUNTRY || own == 0 ? 0 : STATE_NAMED + STATE_SHARE * own / all;
    }

    /** What the place of the dateline says for those around it: little, since reports are sent from capitals, too. */
    private double sentFrom(String key, Site site, Map<String, Site> others) {
        Site from = others.get(dateline);
        return from == null || key.equals(dateline) || site.lat() == null || site.lon() == null
                ? 0
                : DATELINE_NEAR * Math.exp(-from.kilometres(site.lat(), site.lon()) / DATELINE_KM);
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What the other places of the article say. */
    private static double company(String key, Site site, Map<String, Site> others) {
        double score = 0;
        String country = site.country();
        double nearest = Double.POSITIVE_INFINITY;
        boolean sameArea = false;
        boolean areaNamed = false;
        for (Map.Entry<String, Site> other : others.entrySet()) {
            Site there = other.getValue();
            if (other.getKey().equals(key) || there.precision() == Where.Precision.COUNTRY) {
                continue;
            }
            if (there.precision() == Where.Precision.ADMIN1) {
                areaNamed |= inside(site, there);
            } else if (site.lat() != null && site.lon() != null) {
                nearest = Math.min(nearest, there.kilometres(site.lat(), site.lon()));
                sameArea |= country != null
                        && country.equals(there.country())
                        && site.admin1() != null
                        && site.admin1().equals(there.admin1());
            }
        }
        score += areaNamed ? AREA_NAMED : 0;
        score += sameArea ? SAME_AREA : 0;
        return score + NEAR * Math.exp(-nearest / NEAR_KM);
    }
}
