package org.saksi.store.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.saksi.model.EventType;
import org.saksi.model.Member;
import org.saksi.model.When;
import org.saksi.model.Where;

class TablesTest {
    private static final String ACTOR = "Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code"
            + " Type1Code Type2Code Type3Code";
    private static final String GEO = "Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID";

    @Test
    void gdelt_has_its_61_columns_in_their_order() {
        List<String> expected = Stream.of(
                        words("", "GLOBALEVENTID SQLDATE MonthYear Year FractionDate"),
                        words("Actor1", ACTOR),
                        words("Actor2", ACTOR),
                        words(
                                "",
                                "IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions"
                                        + " NumSources NumArticles AvgTone"),
                        words("Actor1Geo_", GEO),
                        words("Actor2Geo_", GEO),
                        words("ActionGeo_", GEO),
                        words("", "DATEADDED SOURCEURL"))
                .flatMap(names -> names)
                .toList();
        assertThat(names(ExportFormat.GDELT)).hasSize(61).isEqualTo(expected);
    }

    @Test
    void gdelts_mentions_have_their_16_columns() {
        assertThat(names(ExportFormat.GDELT_MENTIONS))
                .containsExactly(
                        ("GLOBALEVENTID EventTimeDate MentionTimeDate MentionType MentionSourceName MentionIdentifier"
                                        + " SentenceID Actor1CharOffset Actor2CharOffset ActionCharOffset InRawText"
                                        + " Confidence MentionDocLen MentionDocTone MentionDocTranslationInfo Extras")
                                .split(" "));
    }

    @Test
    void icews_has_its_20_columns() {
        assertThat(names(ExportFormat.ICEWS))
                .containsExactly(("Event ID,Event Date,Source Name,Source Sectors,Source Country,Event Text,CAMEO Code,"
                                + "Intensity,Target Name,Target Sectors,Target Country,Story ID,Sentence Number,"
                                + "Publisher,City,District,Province,Country,Latitude,Longitude")
                        .split(","));
    }

    @Test
    void polecat_has_its_40_columns() {
        assertThat(names(ExportFormat.POLECAT))
                .containsExactly(("Event ID,Event Date,Event Type,Event Mode,Intensity,Quad Code,Contexts,Actor Name,"
                                + "Actor Country,Actor COW,Primary Actor Sector,Actor Sectors,Actor Title,"
                                + "Actor Name Raw,Wikipedia Actor ID,Recipient Name,Recipient Country,Recipient COW,"
                                + "Primary Recipient Sector,Recipient Sectors,Recipient Title,Recipient Name Raw,"
                                + "Wikipedia Recipient ID,Placename,City,District,Province,Country,Latitude,Longitude,"
                                + "GeoNames ID,Raw Placename,Feature Type,Source,Publication Date,Story People,"
                                + "Story Organizations,Story Locations,Language,Version")
                        .split(","));
    }

    @Test
    void an_arrest_in_gdelt() {
        Map<String, String> cells = cells(ExportFormat.GDELT, new OneEvent());
        assertThat(cells)
                .containsEntry("GLOBALEVENTID", Long.toString(EventNumber.of("e_1")))
                .containsEntry("SQLDATE", "20250609")
                .containsEntry("MonthYear", "202506")
                .containsEntry("Year", "2025")
                .containsEntry("FractionDate", "2025.5178") // (6 × 30 + 9) / 365
                .containsEntry("Actor1Code", "IDNCOP")
                .containsEntry("Actor1Name", "Polisi Kota Laut")
                .containsEntry("Actor1CountryCode", "IDN")
                .containsEntry("Actor1Type1Code", "COP")
                .containsEntry("Actor2Code", "MYSMED") // CAMEO's MED are the media
                .containsEntry("Actor2Name", "Sari")
                .containsEntry("IsRootEvent", "1")
                .containsEntry("EventCode", "173")
                .containsEntry("EventBaseCode", "173")
                .containsEntry("EventRootCode", "17")
                .containsEntry("QuadClass", "4")
                .containsEntry("GoldsteinScale", "-7.5")
                .containsEntry("NumMentions", "3")
                .containsEntry("NumSources", "2")
                .containsEntry("NumArticles", "2")
                .containsEntry("ActionGeo_Type", "4")
                .containsEntry("ActionGeo_FullName", "Kota Laut, Jawa Barat, Indonesia")
                .containsEntry("ActionGeo_CountryCode", "ID")
                .containsEntry("ActionGeo_Lat", "-6.25")
                .containsEntry("ActionGeo_Long", "107.5")
                .containsEntry("ActionGeo_FeatureID", "geonames:1234")
                .containsEntry("Actor1Geo_Lat", "")
                .containsEntry("DATEADDED", "20250611081500")
                .containsEntry("SOURCEURL", "https://example.org/a1");
    }

    @Test
    void an_arrest_in_icews_polecat_and_the_mentions() {
        assertThat(cells(ExportFormat.ICEWS, new OneEvent()))
                .containsEntry("Event Date", "2025-06-09")
                .containsEntry("Source Sectors", "police")
                .containsEntry("Source Country", "Indonesia")
                .containsEntry("Event Text", "Arrest, detain, or charge with legal action")
                .containsEntry("Target Country", "Malaysia")
                .containsEntry("Sentence Number", "1")
                .containsEntry("City", "Kota Laut")
                .containsEntry("Province", "Jawa Barat")
                .containsEntry("Country", "Indonesia");
        assertThat(cells(ExportFormat.POLECAT, new OneEvent()))
                .containsEntry("Event ID", "e_1")
                .containsEntry("Event Type", "COERCE")
                .containsEntry("Event Mode", "arrest")
                .containsEntry("Actor COW", "INS")
                .containsEntry("Primary Recipient Sector", "JRN")
                .containsEntry("Recipient Name Raw", "wartawan Sari")
                .containsEntry("Story Locations", "Kota Laut")
                .containsEntry("GeoNames ID", "1234");
        assertThat(cells(ExportFormat.GDELT_MENTIONS, new OneEvent()))
                .containsEntry("MentionTimeDate", "20250610000000")
                .containsEntry("MentionType", "1")
                .containsEntry("SentenceID", "1")
                .containsEntry("Actor1CharOffset", "2") // the flame before it is one code point, two units
                .containsEntry("ActionCharOffset", "19")
                .containsEntry("Confidence", "87")
                .containsEntry("Extras", "i_1");
    }

    @Test
    void an_event_without_a_date_has_that_of_publication_where_the_table_needs_one() {
        OneEvent undated = new OneEvent().when(null);
        assertThat(cells(ExportFormat.GDELT, undated)).containsEntry("SQLDATE", "20250610");
        assertThat(cells(ExportFormat.ICEWS, undated)).containsEntry("Event Date", "2025-06-10");
        assertThat(cells(ExportFormat.POLECAT, undated)).containsEntry("Event Date", "");
        assertThat(cells(ExportFormat.GDELT, new OneEvent().when(null).published(null)))
                .containsEntry("SQLDATE", "")
                .containsEntry("FractionDate", "");
    }

    @Test
    void an_interval_open_to_the_past_has_its_last_day() {
        When open =
                new When(null, null, null, LocalDate.of(2025, 5, 1), When.Precision.OPEN, When.Source.CONTEXT, null);
        assertThat(cells(ExportFormat.GDELT, new OneEvent().when(open))).containsEntry("SQLDATE", "20250501");
    }

    @Test
    void those_who_meet_are_a_dyad_and_those_who_attack_together_are_not() {
        List<Member> two = List.of(
                OneEvent.member("Polisi Kota Laut", null, "IDN", "COP"),
                OneEvent.member("wartawan Sari", "Sari", "MYS", "JRN"));
        OneEvent meeting = new OneEvent().type(EventType.CONSULT, "040").parties(two, List.of());
        assertThat(cells(ExportFormat.GDELT, meeting)).containsEntry("Actor2Name", "Sari");
        assertThat(CameoActor.leavesOut(meeting.row().event())).isFalse();
        OneEvent attack = new OneEvent().type(EventType.ASSAULT, "190").parties(two, List.of());
        assertThat(cells(ExportFormat.GDELT, attack)).containsEntry("Actor2Name", "");
        assertThat(CameoActor.leavesOut(attack.row().event())).isTrue();
    }

    @Test
    void an_act_without_a_cameo_code_stays_without_one() {
        assertThat(cells(
                        ExportFormat.GDELT,
                        new OneEvent().type(EventType.COERCE, null).alone()))
                .containsEntry("EventCode", "")
                .containsEntry("EventRootCode", "")
                .containsEntry("GoldsteinScale", "")
                .containsEntry("QuadClass", "4")
                .containsEntry("NumMentions", "1");
    }

    @ParameterizedTest
    @CsvSource({"SITE,4,true", "CITY,4,true", "ADMIN2,4,false", "ADMIN1,5,false", "COUNTRY,1,false", "REGION,,false"})
    void a_place_has_the_type_of_its_precision(Where.Precision precision, @Nullable String type, boolean point) {
        OneEvent event = new OneEvent().place(precision, -6.25);
        assertThat(cells(ExportFormat.GDELT, event)).containsEntry("ActionGeo_Type", type == null ? "" : type);
        assertThat(PlaceCells.isPoint(event.row().event().where())).isEqualTo(point);
    }

    @ParameterizedTest
    @EnumSource(ExportFormat.class)
    void every_column_says_how_it_is_filled(ExportFormat format) {
        assertThat(format.described())
                .isNotEmpty()
                .allSatisfy(column -> assertThat(column.meaning()).isNotBlank())
                .extracting(Described::name)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(CodeList.class)
    void every_code_has_a_label(CodeList list) {
        assertThat(list.codes()).isNotEmpty().allSatisfy((code, label) -> {
            assertThat(code).isNotBlank();
            assertThat(label).isNotBlank();
        });
    }

    private static Stream<String> words(String prefix, String names) {
        return Arrays.stream(names.split(" ")).map(name -> prefix + name);
    }

    private static List<String> names(ExportFormat format) {
        return format.columns().stream().map(Column::name).toList();
    }

    private static Map<String, String> cells(ExportFormat format, OneEvent event) {
        Map<String, String> cells = new LinkedHashMap<>();
        ExportRow row = event.row();
        format.columns().forEach(column -> cells.put(column.name(), column.cell(row)));
        return cells;
    }
}
