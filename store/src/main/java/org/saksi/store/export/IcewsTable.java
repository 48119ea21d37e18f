package org.saksi.store.export;

import static org.saksi.store.export.ExportRow.part;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Event;
import org.saksi.model.Member;
import org.saksi.model.Ontology;
import org.saksi.model.Where;

/** The 20 columns of ICEWS's event files; codes are written out in words there. */
final class IcewsTable {
    private IcewsTable() {}

    static List<Column> columns() {
        return List.of(
                Column.whole(
                        "Event ID",
                        "the first 53 bits of the SHA-256 of the event's id",
                        row -> EventNumber.of(row.event().id())),
                Column.text(
                        "Event Date",
                        "day of the event (first day of its interval); where the text gives none, the day of"
                                + " publication, and the manifest counts those (YYYY-MM-DD)",
                        EventDay::of),
                Column.text(
                        "Source Name",
                        "the first actor: name where resolved, else the words",
                        part(CameoActor::source, ExportRow::called)),
                Column.text("Source Sectors", "its sector in words", part(CameoActor::source, CameoActor::sectorName)),
                Column.text("Source Country", "its country in words", country(CameoActor::source)),
                Column.text("Event Text", "what the CAMEO code means", cameo(Ontology.Cameo::name)),
                Column.coded(
                        "CAMEO Code",
                        CodeList.CAMEO,
                        "CAMEO code; empty where the act has none",
                        row -> row.event().cameo()),
                Column.number(
                        "Intensity", "score of the CAMEO code by Saksi's ontology", cameo(Ontology.Cameo::goldstein)),
                Column.text(
                        "Target Name",
                        "the first recipient; the second actor where several meet, agree or work together",
                        part(CameoActor::target, ExportRow::called)),
                Column.text("Target Sectors", "its sector in words", part(CameoActor::target, CameoActor::sectorName)),
                Column.text("Target Country", "its country in words", country(CameoActor::target)),
                Column.text(
                        "Story ID",
                        "id of the article",
                        row -> row.event().article().id()),
                Column.whole(
                        "Sentence Number",
                        "number of the sentence in the article, from 1",
                        row -> row.event().sentence().index() + 1),
                Column.text(
                        "Publisher",
                        "publisher of the article",
                        row -> row.event().article().publisher()),
                Column.text(
                        "City", "name of the place where it is a town or site", part(Event::where, PlaceCells::city)),
                Column.text(
                        "District",
                        "name of the place where it is a second-level area",
                        part(Event::where, PlaceCells::district)),
                Column.text("Province", "first-level area", part(Event::where, PlaceCells::province)),
                Column.text("Country", "country of the place in words", part(Event::where, PlaceCells::country)),
                Column.number("Latitude", "as coded", part(Event::where, Where::lat)),
                Column.number("Longitude", "as coded", part(Event::where, Where::lon)));
    }

    private static Function<ExportRow, @Nullable Object> country(Function<Event, @Nullable Member> member) {
        return part(member, found -> CameoActor.countryName(found.country()));
    }

    private static Function<ExportRow, @Nullable Object> cameo(Function<Ontology.Cameo, Object> value) {
        return part(Event::cameo, code -> {
            Ontology.Cameo found = Ontology.load().cameo(code);
            return found == null ? null : value.apply(found);
        });
    }
}
