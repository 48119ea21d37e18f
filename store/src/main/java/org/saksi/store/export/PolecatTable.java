package org.saksi.store.export;

import static org.saksi.store.export.ExportRow.joined;
import static org.saksi.store.export.ExportRow.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Event;
import org.saksi.model.Member;
import org.saksi.model.Ontology;
import org.saksi.model.Where;

/** The 40 columns of POLECAT; several members stand in one cell, joined by {@code "; "} in the same order everywhere. */
final class PolecatTable {
    private PolecatTable() {}

    static List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("Event ID", "id of the event", row -> row.event().id()),
                Column.text(
                        "Event Date",
                        "day of the event (first day of its interval); empty where the text gives none",
                        EventDay::told),
                Column.coded(
                        "Event Type",
                        CodeList.TYPE,
                        "PLOVER type",
                        row -> row.event().event()),
                Column.coded(
                        "Event Mode",
                        CodeList.MODE,
                        "mode, if the text gives one",
                        row -> row.event().mode()),
                Column.number(
                        "Intensity",
                        "conflict-cooperation score of type and mode",
                        row -> row.event().score()),
                Column.whole("Quad Code", "quad class", row -> row.event().quad())
                        .with(CodeList.QUAD),
                Column.coded(
                        "Contexts",
                        CodeList.CONTEXT,
                        "contexts",
                        row -> String.join("; ", row.event().contexts()))));
        members(columns, "Actor", Event::actors);
        members(columns, "Recipient", Event::recipients);
        columns.addAll(List.of(
                Column.text("Placename", "name of the place, if resolved", part(Event::where, Where::name)),
                Column.text("City", "that name where it is a town or site", part(Event::where, PlaceCells::city)),
                Column.text(
                        "District",
                        "that name where it is a second-level area",
                        part(Event::where, PlaceCells::district)),
                Column.text("Province", "first-level area", part(Event::where, PlaceCells::province)),
                Column.coded("Country", CodeList.ISO3, "country", part(Event::where, Where::country)),
                Column.number("Latitude", "as coded", part(Event::where, Where::lat)),
                Column.number("Longitude", "as coded", part(Event::where, Where::lon)),
                Column.text("GeoNames ID", "id in GeoNames", part(Event::where, Where::geoname)),
                Column.text("Raw Placename", "the words that say where", part(Event::where, Where::text)),
                Column.empty("Feature Type", "the coding does not keep GeoNames' feature codes"),
                Column.text(
                        "Source",
                        "publisher of the article",
                        row -> row.event().article().publisher()),
                Column.text(
                        "Publication Date",
                        "publication date",
                        row -> row.event().article().published()),
                Column.empty("Story People", "the contract lists people only as members of events and speakers"),
                Column.empty("Story Organizations", "as Story People"),
                Column.text(
                        "Story Locations",
                        "names of the places that the article names and Saksi resolved",
                        PolecatTable::places),
                Column.text(
                        "Language",
                        "language of the article, ISO 639-1",
                        row -> row.event().article().language()),
                Column.text(
                        "Version",
                        "versions of code and rules",
                        row -> row.event().version())));
        return List.copyOf(columns);
    }

    private static void members(List<Column> columns, String side, Function<Event, List<Member>> members) {
        columns.add(Column.text(
                side + " Name", "names where resolved, else the words", joining(members, ExportRow::called)));
        columns.add(Column.coded(side + " Country", CodeList.ISO3, "countries", joining(members, Member::country)));
        columns.add(Column.coded(
                side + " COW",
                CodeList.COW,
                "Correlates of War abbreviations of the countries",
                joining(members, PolecatTable::cow)));
        columns.add(Column.coded(
                "Primary " + side + " Sector",
                CodeList.SECTOR,
                "sector of the first member",
                row -> first(members.apply(row.event()))));
        columns.add(Column.coded(side + " Sectors", CodeList.SECTOR, "sectors", joining(members, Member::sector)));
        columns.add(Column.text(side + " Title", "roles held on the article's date", joining(members, Member::role)));
        columns.add(Column.text(side + " Name Raw", "the words", joining(members, Member::text)));
        columns.add(Column.empty("Wikipedia " + side + " ID", "Saksi's entities have ids of their own"));
    }

    private static Function<ExportRow, @Nullable Object> joining(
            Function<Event, List<Member>> members, Function<Member, @Nullable String> value) {
        return row -> {
            String cell = joined(members.apply(row.event()), value);
            // "; ; " says nothing: no member has a value.
            return cell.chars().allMatch(letter -> letter == ';' || letter == ' ') ? null : cell;
        };
    }

    private static @Nullable Object first(List<Member> members) {
        return members.isEmpty() ? null : members.getFirst().sector();
    }

    private static @Nullable String cow(Member member) {
        Ontology.Country country = CameoActor.country(member.country());
        return country == null ? null : country.cow();
    }

    private static String places(ExportRow row) {
        return row.article().places().stream()
                .map(Where::name)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
