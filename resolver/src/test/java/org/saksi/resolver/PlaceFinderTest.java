package org.saksi.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saksi.model.Where;

class PlaceFinderTest {
    private static final LocalDate DAY = LocalDate.of(2025, 12, 9);

    @Test
    void a_name_of_several_towns_is_the_one_near_the_other_places() {
        List<Where> places = places(
                "en", "The bus left Beirut at dawn.", "It stopped in Sidon, then in Tripoli, where it broke down.");
        assertThat(named(places, "Tripoli").country()).isEqualTo("LBN");
    }

    @Test
    void the_same_name_alone_is_the_capital() {
        assertThat(named(places("en", "A bomb went off in Tripoli."), "Tripoli").country())
                .isEqualTo("LBY");
    }

    @Test
    void what_stands_behind_a_comma_says_where_the_town_lies() {
        assertThat(named(places("en", "The judge was shot in Paris, Texas."), "Paris")
                        .admin1())
                .isEqualTo("Texas");
        assertThat(named(places("en", "Voters queued in Alexandria, La."), "Alexandria")
                        .admin1())
                .isEqualTo("Louisiana");
        assertThat(named(places("en", "Guards were beaten in Hyderabad, Pakistan."), "Hyderabad")
                        .country())
                .isEqualTo("PAK");
    }

    @Test
    void the_state_an_article_speaks_of_decides() {
        List<Where> places = places(
                "en", "Canada sent police to the march in Toronto.", "Canadian officers held ten people in London.");
        assertThat(named(places, "London").country()).isEqualTo("CAN");
    }

    @Test
    void the_state_an_actor_belongs_to_speaks_for_its_towns() {
        Where place = named(places("en", "Lebanese soldiers beat two men in Tripoli."), "Tripoli");
        assertThat(place.country()).isNull();
        assertThat(place.candidates()).contains("Tripoli, North Lebanon, LBN");
        assertThat(named(places("en", "Lebanese soldiers came from Sidon and beat two men in Tripoli."), "Tripoli")
                        .country())
                .isEqualTo("LBN");
    }

    @Test
    void what_is_said_to_be_a_town_of_an_area_is_the_town() {
        Where jenin = last(places("en", "Two men were shot near the West Bank city of Jenin."));
        assertThat(jenin.geoname()).isEqualTo("283506");
        assertThat(jenin.relation().anchors().getFirst().precision()).isEqualTo(Where.Precision.CITY);
        assertThat(last(places("en", "Five people were held in the Kurdish town of Kobani."))
                        .country())
                .isEqualTo("SYR");
        assertThat(last(places("en", "Five people were held in Syria's northern city of Aleppo."))
                        .precision())
                .isEqualTo(Where.Precision.CITY);
        for (String line : List.of(
                "Police shot two men in the Kenyan capital Nairobi.",
                "Police shot two men in the Kenyan capital, Nairobi.")) {
            assertThat(last(places("en", line)).precision()).as(line).isEqualTo(Where.Precision.CITY);
        }
        assertThat(places("en", "Police held a man in Iraq near the city of Mosul."))
                .extracting(Where::text)
                .containsExactly("Iraq", "near the city of Mosul");
    }

    @Test
    void what_words_say_a_town_lies_in_decides() {
        for (String line : List.of(
                "Two men were beaten in the Lebanese city of Tripoli.",
                "Two men were beaten in Tripoli in northern Lebanon.")) {
            assertThat(named(places("en", line), line.contains("city of") ? "city of" : "Tripoli")
                            .country())
                    .as(line)
                    .isEqualTo("LBN");
        }
        assertThat(named(places("id", "Dua pria dipukuli di Tripoli di Lebanon utara."), "Tripoli")
                        .country())
                .isEqualTo("LBN");
    }

    @Test
    void the_dateline_says_which_town_is_meant() {
        for (String line : List.of(
                "BEIRUT (Warta) - Two men were beaten in Tripoli.",
                "TRIPOLI, Lebanon -- Two men were beaten in Tripoli.",
                "BEIRUT Two men were beaten in Tripoli.")) {
            assertThat(last(places("en", line)).country()).as(line).isEqualTo("LBN");
        }
        assertThat(last(places("en", "TORONTO - Two men were held in London.")).country())
                .isEqualTo("CAN");
        assertThat(last(places("en", "Beirut", "-", "Two men were beaten in Tripoli."))
                        .country())
                .isEqualTo("LBN");
        assertThat(last(places("id", "Warta.com, Beirut - Dua pria dipukuli di Tripoli."))
                        .country())
                .isEqualTo("LBN");
    }

    @Test
    void what_only_looks_like_a_dateline_says_nothing() {
        for (String line : List.of(
                "The Free Beirut League (Beirut) lost in Tripoli.",
                "Committee (Beirut) said two men were beaten in Tripoli.",
                "Beirut.com - Two men were beaten in Tripoli.")) {
            assertThat(DatelinePlace.of(line, new Toponyms(Gazetteer.load(), Lexicon.load(), line, false)))
                    .as(line)
                    .isNull();
        }
    }

    @Test
    void a_name_that_may_mean_several_places_stays_open_with_its_candidates() {
        Where place = named(places("en", "The shooting happened in Springfield."), "Springfield");
        assertThat(place.name()).isNull();
        assertThat(place.lat()).isNull();
        assertThat(place.candidates()).hasSizeGreaterThan(1).allMatch(name -> name.startsWith("Springfield, "));
        assertThat(place.reason()).isEqualTo(Where.Reason.AMBIGUOUS);
    }

    @Test
    void a_province_is_known_in_both_languages_and_by_its_short_name() {
        for (String line : List.of(
                "Gempa terjadi di Jawa Barat.", "Gempa terjadi di Jabar.", "Gempa terjadi di provinsi Jawa Barat.")) {
            Where place = places("id", line).getFirst();
            assertThat(place.precision()).as(line).isEqualTo(Where.Precision.ADMIN1);
            assertThat(place.admin1()).as(line).isEqualTo("Jawa Barat");
        }
        assertThat(places("en", "The quake struck in West Java.").getFirst().name())
                .isEqualTo("Jawa Barat");
    }

    @Test
    void what_a_name_is_said_to_be_decides_between_a_town_and_the_area_of_its_name() {
        for (String line : List.of(
                "Gempa terjadi di Provinsi Bengkulu.",
                "Gempa terjadi di provinsi Jambi.",
                "Gempa terjadi di Provinsi Gorontalo.",
                "Gempa terjadi di Provinsi Yogyakarta.",
                "Ledakan terjadi di Provinsi Herat.",
                "Ledakan terjadi di provinsi Kandahar.")) {
            assertThat(last(places("id", line)).precision()).as(line).isEqualTo(Where.Precision.ADMIN1);
        }
        for (String line : List.of("Ledakan terjadi di Kota Kunduz.", "Ledakan terjadi di kota Idlib.")) {
            assertThat(last(places("id", line)).precision()).as(line).isEqualTo(Where.Precision.CITY);
        }
        for (String line : List.of(
                "The blast happened in the province of Herat.",
                "The blast happened in Herat province.",
                "The blast happened in Kandahar Province.")) {
            assertThat(last(places("en", line)).precision()).as(line).isEqualTo(Where.Precision.ADMIN1);
        }
        for (String line : List.of(
                "The blast happened in the city of Idlib.",
                "The blast happened in Kunduz city.",
                "The blast happened in the city of Kunduz.")) {
            assertThat(last(places("en", line)).precision()).as(line).isEqualTo(Where.Precision.CITY);
        }
    }

    @Test
    void a_regency_is_an_area_however_it_is_written() {
        for (String line : List.of(
                "Banjir melanda Kabupaten Bogor.",
                "Banjir melanda kabupaten Bogor.",
                "Banjir melanda Kab. Bogor.",
                "Banjir melanda kabupaten Lembata.")) {
            assertThat(last(places("id", line)).precision()).as(line).isEqualTo(Where.Precision.ADMIN2);
        }
        for (String line :
                List.of("Floods were reported in Bogor regency.", "Floods were reported in Lembata Regency.")) {
            assertThat(last(places("en", line)).precision()).as(line).isEqualTo(Where.Precision.ADMIN2);
        }
    }

    @Test
    void a_town_or_area_that_has_the_name_of_a_state_is_meant_where_words_say_so() {
        for (String line : List.of("He was held in the state of Georgia.", "He was held in the state of Niger.")) {
            assertThat(last(places("en", line)).precision()).as(line).isEqualTo(Where.Precision.ADMIN1);
        }
        for (String line : List.of("He was held in the city of Kuwait.", "He was held in the city of Djibouti.")) {
            assertThat(last(places("en", line)).precision()).as(line).isEqualTo(Where.Precision.CITY);
        }
        assertThat(last(places("id", "Ia ditahan di kota Panama.")).precision()).isEqualTo(Where.Precision.CITY);
        assertThat(last(places("en", "They met in the capital city of Turkey.")).precision())
                .isEqualTo(Where.Precision.COUNTRY);
    }

    @Test
    void the_capital_of_a_state_is_no_town_of_the_name_of_the_state() {
        for (String line : List.of(
                "Mereka bertemu di ibu kota Turki.",
                "Mereka bertemu di ibu kota Jepang.",
                "Mereka bertemu di ibu kota Chile.",
                "Mereka bertemu di ibu kota Sudan.")) {
            assertThat(last(places("id", line)).precision()).as(line).isEqualTo(Where.Precision.COUNTRY);
        }
        assertThat(last(places("en", "They met in the capital of Turkey.")).precision())
                .isEqualTo(Where.Precision.COUNTRY);
        assertThat(last(places("en", "The blast happened in Herat, the capital of Herat province."))
                        .precision())
                .isEqualTo(Where.Precision.ADMIN1);
        assertThat(last(places("id", "Gempa terjadi di ibu kota Bengkulu.")).precision())
                .isEqualTo(Where.Precision.CITY);
    }

    @Test
    void a_body_that_has_its_name_from_a_town_says_no_level() {
        assertThat(last(places("en", "Two men were held in Semarang.")).precision())
                .isEqualTo(Where.Precision.CITY);
        assertThat(last(places("en", "Two men were held near Semarang district court."))
                        .candidates())
                .isEqualTo(
                        last(places("en", "Two men were held near Semarang.")).candidates());
    }

    @Test
    void waters_and_regions_are_areas_of_no_state() {
        Where sea = places("id", "Kapal itu tenggelam di Laut China Selatan.").getFirst();
        assertThat(sea.precision()).isEqualTo(Where.Precision.REGION);
        assertThat(sea.country()).isNull();
    }

    @Test
    void prison_without_an_article_is_a_punishment_and_no_place() {
        assertThat(places("en", "He got twelve years in prison.")).isEmpty();
        assertThat(places("en", "He died in the prison.").getFirst().text()).isEqualTo("the prison");
    }

    @Test
    void letters_that_abbreviate_a_state_of_the_usa_are_no_place_in_other_words() {
        assertThat(places("id", "Polisi menggelar penyuluhan di SD Negeri 3.")
                        .getFirst()
                        .country())
                .isNull();
        assertThat(places("id", "Ledakan terjadi di SD.").getFirst().country()).isNull();
        assertThat(places("en", "A guard was shot in Louisville, Ky.")
                        .getFirst()
                        .admin1())
                .isEqualTo("Kentucky");
    }

    @Test
    void a_state_is_known_by_its_short_name() {
        Where place = places("en", "Their presidents met in Saint Vincent.").getFirst();
        assertThat(place.country()).isEqualTo("VCT");
        assertThat(place.precision()).isEqualTo(Where.Precision.COUNTRY);
    }

    @Test
    void a_place_that_nobody_knows_keeps_its_words() {
        Where place = places("id", "Polisi menahan tiga orang di Kampung Rawasegaran.")
                .getFirst();
        assertThat(place.name()).isNull();
        assertThat(place.lat()).isNull();
        assertThat(place.text()).isEqualTo("Kampung Rawasegaran");
        assertThat(place.reason()).isEqualTo(Where.Reason.UNKNOWN);
        assertThat(places("id", "Polisi menahan tiga orang di pasar.")
                        .getFirst()
                        .reason())
                .isEqualTo(Where.Reason.UNNAMED);
    }

    @Test
    void a_state_that_acts_is_no_place() {
        assertThat(places("en", "France condemned Iran.")).isEmpty();
        assertThat(places("en", "French troops were attacked in Mali.")
                        .getFirst()
                        .precision())
                .isEqualTo(Where.Precision.COUNTRY);
    }

    @Test
    void a_place_so_far_from_another_keeps_distance_direction_and_anchor_and_has_no_point_of_its_own() {
        for (String line : List.of(
                "Rebels shot a guard 20 miles north of Mosul.", "Rebels shot a guard 32.2 km north of Mosul.")) {
            Where place = places("en", line).getFirst();
            assertThat(place.lat()).isNull();
            assertThat(place.reason()).isEqualTo(Where.Reason.RELATIVE);
            Where.Relation relation = place.relation();
            assertThat(relation.kind()).isEqualTo(Where.Relation.Kind.AWAY);
            assertThat(relation.km()).isEqualTo(32.2);
            assertThat(relation.direction()).isEqualTo("north");
            assertThat(relation.anchors())
                    .singleElement()
                    .satisfies(anchor -> assertThat(anchor.country()).isEqualTo("IRQ"));
        }
        Where place =
                places("id", "Pos itu diserang tiga kilometer dari perbatasan.").getFirst();
        assertThat(place.text()).isEqualTo("tiga kilometer dari perbatasan");
        assertThat(place.relation().km()).isEqualTo(3);
        assertThat(place.relation().anchors().getFirst().relation().anchors()).isEmpty();
        assertThat(places("id", "Konvoi dibom 20 km sebelah timur laut Aleppo.")
                        .getFirst()
                        .relation()
                        .direction())
                .isEqualTo("northeast");
    }

    @Test
    void a_way_from_one_place_to_another_is_no_place() {
        assertThat(places("id", "Mereka berjalan 20 km dari Bandung ke Cimahi."))
                .noneMatch(place -> place.relation() != null);
    }

    @Test
    void a_border_has_both_countries_and_no_point() {
        for (String line : List.of(
                "Bentrokan pecah di perbatasan Thailand-Kamboja.",
                "Bentrokan pecah di perbatasan antara Thailand dan Kamboja.",
                "Bentrokan pecah di sepanjang perbatasan Thailand dengan Kamboja.")) {
            border(places("id", line), line);
        }
        for (String line : List.of(
                "Fighting broke out along the border between Thailand and Cambodia.",
                "Fighting broke out on the Thai-Cambodian border.",
                "Fighting broke out at the Thailand-Cambodia border.")) {
            border(places("en", line), line);
        }
        assertThat(places("en", "Iranian border guards shot a porter.")).isEmpty();
    }

    private static void border(List<Where> places, String line) {
        assertThat(places).as(line).singleElement().satisfies(place -> {
            assertThat(place.lat()).isNull();
            assertThat(place.precision()).isEqualTo(Where.Precision.REGION);
            assertThat(place.relation().kind()).isEqualTo(Where.Relation.Kind.BORDER);
            assertThat(place.relation().anchors()).extracting(Where::country).containsExactly("THA", "KHM");
        });
    }

    @Test
    void near_a_town_is_the_town_but_near_a_state_is_no_point() {
        Where town = places("en", "A guard was shot near Kharkiv.").getFirst();
        assertThat(town.name()).isEqualTo("Kharkiv");
        assertThat(town.lat()).isNotNull();
        assertThat(town.relation().kind()).isEqualTo(Where.Relation.Kind.NEAR);
        Where state = places("id", "Ia ditangkap di luar Jawa.").getFirst();
        assertThat(state.lat()).isNull();
        assertThat(state.reason()).isEqualTo(Where.Reason.RELATIVE);
        assertThat(named(places("en", "They marched outside the Israeli embassy in London."), "London")
                        .relation())
                .isNull();
    }

    @Test
    void a_site_that_the_gazetteer_does_not_have_keeps_its_name_and_has_the_point_of_the_town_it_lies_in() {
        Where airport = places("id", "Dua tersangka ditahan di Bandara Sultan Hasanuddin, Makassar.")
                .getFirst();
        assertThat(airport.name()).isEqualTo("Bandara Sultan Hasanuddin");
        assertThat(airport.precision()).isEqualTo(Where.Precision.CITY);
        assertThat(airport.country()).isEqualTo("IDN");
        assertThat(airport.geoname()).isNull();
        Where town = airport.relation().anchors().getFirst();
        assertThat(town.name()).isEqualTo("Makassar");
        assertThat(airport.lat()).isEqualTo(town.lat());
        assertThat(airport.lon()).isEqualTo(town.lon());
        Where hospital = places("id", "Mereka berkumpul di Rumah Sakit Adam Malik di Medan.")
                .getFirst();
        assertThat(hospital.country()).isEqualTo("IDN");
        Where camp = places("en", "Two nurses were shot in the Shati refugee camp in Gaza City.")
                .getFirst();
        assertThat(camp.country()).isEqualTo("PSE");
        assertThat(camp.relation().kind()).isEqualTo(Where.Relation.Kind.WITHIN);
    }

    @Test
    void a_site_in_a_province_has_no_point() {
        Where prison = places("id", "Dua tersangka ditahan di Lapas Sukahati, Jawa Barat.")
                .getFirst();
        assertThat(prison.country()).isEqualTo("IDN");
        assertThat(prison.lat()).isNull();
        assertThat(prison.reason()).isEqualTo(Where.Reason.RELATIVE);
    }

    @Test
    void airports_and_air_bases_are_known_by_their_names_and_by_the_towns_they_serve() {
        Map<String, String> english = Map.of(
                "Rockets fell at Erbil International Airport.", "Erbil International Airport",
                "A blast killed ten people at Kabul airport.", "Kabul International Airport",
                "Rockets hit troops at Al Asad Air Base.", "Al Asad Air Base");
        english.forEach((line, name) ->
                assertThat(last(places("en", line)).name()).as(line).isEqualTo(name));
        Map<String, String> indonesian = Map.of(
                "Polisi menangkap dua pria di Bandara Kabul.", "Kabul International Airport",
                "Polisi menangkap dua pria di bandara Kabul.", "Kabul International Airport",
                "Polisi menangkap dua pria di Bandara Internasional Kualanamu.", "Kualanamu International Airport",
                "Polisi menangkap dua pria di Lanud Halim Perdanakusuma.", "Halim Perdanakusuma International Airport");
        indonesian.forEach((line, name) -> {
            Where place = last(places("id", line));
            assertThat(place.name()).as(line).isEqualTo(name);
            assertThat(place.precision()).as(line).isEqualTo(Where.Precision.SITE);
            assertThat(place.lat()).as(line).isNotNull();
        });
    }

    @Test
    void a_name_without_a_noun_for_airports_is_none() {
        assertThat(last(places("en", "Police held a man in Baghdad.")).precision())
                .isEqualTo(Where.Precision.CITY);
        assertThat(last(places("en", "Police held a man at the airport.")).reason())
                .isEqualTo(Where.Reason.UNNAMED);
    }

    @Test
    void a_village_of_the_name_elsewhere_is_not_the_one_in_the_regency_that_is_told() {
        Where village = places("id", "Polisi menangkap dua pria di Desa Sukamaju, Kabupaten Luwu Utara.")
                .getFirst();
        assertThat(village.admin1()).isEqualTo("Sulawesi Selatan");
        assertThat(village.precision()).isEqualTo(Where.Precision.ADMIN2);
    }

    @Test
    void a_district_is_decided_by_the_regency_behind_the_comma() {
        Where district = places("id", "Polisi menahan tiga orang di Kecamatan Wonorejo, Kabupaten Pasuruan.")
                .getFirst();
        assertThat(district.country()).isEqualTo("IDN");
        assertThat(district.admin1()).isEqualTo("Jawa Timur");
    }

    @Test
    void straits_and_seas_are_known_in_both_languages() {
        assertThat(places("en", "The tanker was seized in the Strait of Hormuz.")
                        .getFirst()
                        .name())
                .isEqualTo("Strait of Hormuz");
        assertThat(places("id", "Kapal itu ditahan di Selat Hormuz.").getFirst().name())
                .isEqualTo("Strait of Hormuz");
        assertThat(places("id", "Kapal itu ditahan di Laut Arafura.").getFirst().name())
                .isEqualTo("Arafura Sea");
        assertThat(places("id", "Kapal itu ditahan di Laut Natuna Utara.")
                        .getFirst()
                        .name())
                .isEqualTo("North Natuna Sea");
    }

    private static Where last(List<Where> places) {
        return places.getLast();
    }

    private static Where named(List<Where> places, String words) {
        return places.stream()
                .filter(place -> place.text().startsWith(words))
                .findFirst()
                .orElseThrow();
    }

    private static List<Where> places(String language, String... lines) {
        return Told.article(language, DAY, lines).resolve().article().places();
    }
}
