package org.saksi.store.export;

import static org.saksi.store.export.ExportRow.part;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Event;
import org.saksi.model.Incident;
import org.saksi.model.Member;
import org.saksi.model.Ontology;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;
import org.saksi.model.Where;

/** The 61 columns of the event table of GDELT 2.0, in the order of its codebook (version 2.0 of 19 February 2015). */
final class GdeltTable {
    private static final String NOT_CODED = "Saksi does not code it";

    private GdeltTable() {}

    static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.whole(
                "GLOBALEVENTID",
                "the first 53 bits of the SHA-256 of the event's id",
                row -> EventNumber.of(row.event().id())));
        date(columns);
        actor(columns, "Actor1", "the first actor", CameoActor::source);
        actor(
                columns,
                "Actor2",
                "the first recipient; the second actor where several meet, agree or work together",
                CameoActor::target);
        act(columns);
        counts(columns);
        place(columns, "Actor1Geo", where -> null, false);
        place(columns, "Actor2Geo", where -> null, false);
        place(columns, "ActionGeo", Event::where, true);
        columns.add(Column.text(
                "DATEADDED",
                "moment (UTC, YYYYMMDDHHMMSS) of the revision in which the coding came into force",
                EventDay::added));
        columns.add(Column.text("SOURCEURL", "address of the article, its id where it has none", GdeltTable::source));
        return List.copyOf(columns);
    }

    private static void date(List<Column> columns) {
        String meaning = "day of the event (first day of its interval); where the text gives none, the day of"
                + " publication, and the manifest counts those";
        columns.add(Column.text("SQLDATE", meaning + " (YYYYMMDD)", row -> EventDay.basic(EventDay.of(row))));
        columns.add(Column.text("MonthYear", "its month (YYYYMM)", day(day -> ofBasic(day, 6))));
        columns.add(Column.text("Year", "its year (YYYY)", day(day -> ofBasic(day, 4))));
        columns.add(Column.text(
                "FractionDate", "year + (month × 30 + day) / 365, four decimals", day(GdeltTable::fraction)));
    }

    private static String ofBasic(LocalDate day, int digits) {
        return String.valueOf(EventDay.basic(day)).substring(0, digits);
    }

    private static String fraction(LocalDate day) {
        // As GDELT's codebook counts: a fraction of a year of 365 days whose months have 30.
        double fraction = (day.getMonthValue() * 30 + day.getDayOfMonth()) / 365.0;
        return String.format(Locale.ROOT, "%.4f", day.getYear() + fraction);
    }

    private static Function<ExportRow, @Nullable Object> day(Function<LocalDate, Object> value) {
        return row -> {
            LocalDate day = EventDay.of(row);
            return day == null ? null : value.apply(day);
        };
    }

    private static void actor(
            List<Column> columns, String prefix, String who, Function<Event, @Nullable Member> member) {
        columns.add(Column.text(prefix + "Code", "country and role of " + who, part(member, CameoActor::code)));
        columns.add(
                Column.text(prefix + "Name", "name where resolved, else the words", part(member, ExportRow::called)));
        columns.add(Column.coded(
                prefix + "CountryCode",
                CodeList.ISO3,
                "country, ISO 3166 alpha-3, which CAMEO's codes are but for some old ones",
                part(member, Member::country)));
        for (String absent : List.of("KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code")) {
            columns.add(Column.empty(prefix + absent, NOT_CODED));
        }
        columns.add(Column.coded(prefix + "Type1Code", CodeList.CAMEO_ROLE, "role", part(member, CameoActor::role)));
        columns.add(Column.empty(prefix + "Type2Code", "a member has one sector"));
        columns.add(Column.empty(prefix + "Type3Code", "a member has one sector"));
    }

    private static void act(List<Column> columns) {
        columns.add(Column.whole(
                "IsRootEvent",
                "1 where the sentence stands in title, key points or the first paragraph, else 0",
                row -> lead(row) ? 1 : 0));
        columns.add(Column.coded(
                "EventCode",
                CodeList.CAMEO,
                "CAMEO code; empty where the act has none",
                row -> row.event().cameo()));
        columns.add(Column.text(
                "EventBaseCode",
                "its first three digits",
                cameo(code -> code.substring(0, Math.min(3, code.length())))));
        columns.add(Column.text("EventRootCode", "its first two digits", cameo(code -> code.substring(0, 2))));
        columns.add(Column.whole(
                        "QuadClass",
                        "quad class of the CAMEO code as GDELT derives it, else that of the event",
                        GdeltTable::quad)
                .with(CodeList.QUAD));
        columns.add(Column.number(
                "GoldsteinScale",
                "score of the CAMEO code by Saksi's ontology; it is not GDELT's table and differs from it for some"
                        + " codes",
                ontology(Ontology.Cameo::goldstein)));
    }

    private static void counts(List<Column> columns) {
        columns.add(Column.whole(
                "NumMentions",
                "mentions of its incident, 1 without one",
                incident(incident -> incident.mentions().size())));
        columns.add(Column.whole(
                "NumSources", "independent publishers of its incident, 1 without one", incident(Incident::publishers)));
        columns.add(
                Column.whole("NumArticles", "articles of its incident, 1 without one", incident(GdeltTable::articles)));
        columns.add(Column.empty("AvgTone", NOT_CODED));
    }

    private static void place(
            List<Column> columns, String prefix, Function<Event, @Nullable Where> where, boolean filled) {
        List<Column> cells = List.of(
                Column.whole(prefix + "_Type", "kind of place", part(where, PlaceCells::gdeltType))
                        .with(CodeList.GDELT_GEO_TYPE),
                Column.text(
                        prefix + "_FullName",
                        "name, first-level area, country, as far as known",
                        part(where, PlaceCells::fullName)),
                Column.coded(
                        prefix + "_CountryCode", CodeList.FIPS, "country, FIPS 10-4", part(where, PlaceCells::fips)),
                Column.empty(prefix + "_ADM1Code", "the gazetteer has names of areas, no FIPS codes"),
                Column.empty(prefix + "_ADM2Code", "the gazetteer has names of areas, no codes"),
                Column.number(prefix + "_Lat", "latitude as coded", part(where, Where::lat)),
                Column.number(prefix + "_Long", "longitude as coded", part(where, Where::lon)),
                Column.text(
                        prefix + "_FeatureID",
                        "`geonames:` and the id of GeoNames; GDELT has ids of GNS and GNIS here",
                        part(where, GdeltTable::feature)));
        for (Column cell : cells) {
            columns.add(filled ? cell : Column.empty(cell.name(), "Saksi places events, not parties"));
        }
    }

    private static @Nullable String feature(Where where) {
        return where.geoname() == null ? null : "geonames:" + where.geoname();
    }

    private static boolean lead(ExportRow row) {
        Origin origin = row.event().origin();
        if (origin == Origin.TITLE || origin == Origin.KEY_POINT) {
            return true;
        }
        Span sentence = row.event().sentence().span();
        return row.article().article().paragraphs().stream()
                .filter(paragraph -> paragraph.origin() == Origin.BODY)
                .findFirst()
                .map(Paragraph::span)
                .filter(first -> first.start() <= sentence.start() && sentence.start() < first.end())
                .isPresent();
    }

    private static Function<ExportRow, @Nullable Object> cameo(Function<String, Object> value) {
        return part(Event::cameo, value::apply);
    }

    private static Function<ExportRow, @Nullable Object> ontology(Function<Ontology.Cameo, Object> value) {
        return row -> {
            String code = row.event().cameo();
            Ontology.Cameo found = code == null ? null : Ontology.load().cameo(code);
            return found == null ? null : value.apply(found);
        };
    }

    private static Object quad(ExportRow row) {
        Object derived = ontology(Ontology.Cameo::gdeltQuad).apply(row);
        return Objects.requireNonNullElse(derived, row.event().quad());
    }

    private static Function<ExportRow, @Nullable Object> incident(Function<Incident, Object> value) {
        return row -> row.incident() == null ? 1 : value.apply(row.incident());
    }

    private static long articles(Incident incident) {
        return incident.mentions().stream()
                .map(Incident.Told::article)
                .distinct()
                .count();
    }

    private static String source(ExportRow row) {
        String url = row.event().article().url();
        return url == null ? row.event().article().id() : url;
    }
}
