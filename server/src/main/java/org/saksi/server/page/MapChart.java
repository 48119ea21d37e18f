package org.saksi.server.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.saksi.model.Where;
import org.saksi.server.desk.Desk;
import org.saksi.server.page.ChartTable.Cell;
import org.saksi.server.page.ChartTable.Column;
import org.saksi.server.page.ChartTable.Kind;
import org.saksi.server.page.ChartTable.Row;
import org.saksi.store.filter.FacetCounts;
import org.saksi.store.filter.FacetValue;
import org.saksi.store.filter.Filter;
import org.saksi.store.filter.FilterField;

/**
 * Makes the table that a map is drawn from: areas for what is known to a country or a province, points for towns and sites, and
 * a list of what is known less. Coordinates are those of the gazetteer, as the coding has them.
 *
 * @param t the words of the page
 * @param source what the map was made from, for the line under it
 * @param query what is asked, which the rows narrow down
 * @param events the address that rows lead to
 */
record MapChart(Texts t, String source, EventQuery query, Address events) {
    private static final int COUNTRIES = 300;
    private static final int AREAS = 400;
    private static final int SPOTS = 400;
    /** A country with so many of a hundred events fills the map, so that its provinces are shaded in place of countries. */
    private static final int NEARLY_ALL = 60;

    private static final int HUNDRED = 100;

    /**
     * The map of what was found.
     *
     * @param shade {@code country} or {@code province}; anything else for what the events call for
     */
    ChartTable of(Desk.Found found, String title, String shade, Address data) {
        FacetCounts countries = found.facet(FilterField.PLACE_COUNTRY, COUNTRIES, query.counting());
        List<Desk.Area> areas = found.areas(AREAS);
        List<Desk.Spot> spots = found.spots(SPOTS).stream()
                .filter(spot -> !isArea(spot.place()))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (FacetValue country : countries.values()) {
            rows.add(row(
                    t.country(country.value()),
                    new Cell(t.get("level.country"), "country"),
                    country.count(),
                    country.value(),
                    "",
                    "",
                    country.filter()));
        }
        for (Desk.Area area : areas) {
            rows.add(row(
                    area.name() + ", " + t.country(area.country()),
                    new Cell(t.code("precision", Where.Precision.ADMIN1.label()), "province"),
                    area.events(),
                    area.country() + "|" + area.name(),
                    "",
                    "",
                    area.filter()));
        }
        spots.forEach(spot -> rows.add(row(spot)));
        String shaded = shaded(countries, shade);
        SequencedMap<String, String> options = new LinkedHashMap<>();
        options.put("shade", shaded);
        options.put("area", t.get("map.area." + shaded));
        options.put("outline", t.get("map.outline"));
        options.put("point", t.get("map.point"));
        String said = countries.values().isEmpty()
                ? t.get("chart.empty")
                : t.get(
                        "chart.said.map",
                        title,
                        countries.values().size(),
                        t.country(countries.values().getFirst().value()),
                        countries.values().getFirst().count(),
                        spots.stream().filter(spot -> isPoint(spot.place())).count(),
                        areas.size());
        return new ChartTable(
                "map",
                Kind.MAP,
                title,
                said,
                source + " · " + t.count("map.without", countries.without()),
                List.of(
                        new Column("name", t.get("column.place"), ""),
                        new Column("level", t.get("column.precision"), ""),
                        new Column("count", t.get("chart.total"), ""),
                        new Column("code", t.get("column.code"), ""),
                        new Column("lat", t.get("column.lat"), ""),
                        new Column("lon", t.get("column.lon"), "")),
                rows,
                options,
                data);
    }

    private static String shaded(FacetCounts countries, String shade) {
        if (List.of("country", "province").contains(shade)) {
            return shade;
        }
        long all = countries.otherCount();
        long most = 0;
        for (FacetValue country : countries.values()) {
            all += country.count();
            most = Math.max(most, country.count());
        }
        return most * HUNDRED > all * NEARLY_ALL ? "province" : "country";
    }

    /** Whether a coding knows a place well enough for a point: a town or a site of the gazetteer. */
    static boolean isPoint(Where where) {
        return where.lat() != null
                && (where.precision() == Where.Precision.CITY || where.precision() == Where.Precision.SITE);
    }

    /** Whether a place is an area that has a row of its own, with all events in it. */
    private static boolean isArea(Where where) {
        return (where.precision() == Where.Precision.COUNTRY && where.country() != null)
                || (where.precision() == Where.Precision.ADMIN1 && where.admin1() != null && where.country() != null);
    }

    private Row row(Desk.Spot spot) {
        Where where = spot.place();
        boolean point = isPoint(where);
        Cell level = where.precision() == null
                ? new Cell(t.get("event.unplaced"), "unknown")
                : new Cell(t.code("precision", where.precision().label()), point ? "point" : "within");
        return row(
                new EventWords(t).where(where),
                level,
                spot.events(),
                where.country() == null ? "" : where.country(),
                point ? String.valueOf(where.lat()) : "",
                point ? String.valueOf(where.lon()) : "",
                spot.filter());
    }

    private Row row(String name, Cell level, long count, String code, String lat, String lon, Filter filter) {
        return new Row(
                events.with("filter", narrowed(filter).toString()).toString(),
                List.of(
                        Cell.of(name),
                        level,
                        new Cell(t.number(count), String.valueOf(count)),
                        Cell.of(code),
                        Cell.of(lat),
                        Cell.of(lon)));
    }

    /** What is asked, with the fields of a place asked anew. */
    private Filter narrowed(Filter place) {
        Filter rest = query.filter();
        for (Filter part : place instanceof Filter.And and ? and.parts() : List.of(place)) {
            rest = part instanceof Filter.Match match ? EventQuery.without(rest, match.field()) : rest;
        }
        return Filter.and(rest, place);
    }
}
