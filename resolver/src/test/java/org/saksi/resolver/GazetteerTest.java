package org.saksi.resolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.saksi.model.Where;
import org.saksi.resolver.GazetteerWriter.Place;

class GazetteerTest {
    private static final Gazetteer SHIPPED = Gazetteer.load();

    @Test
    void what_was_written_is_read() throws IOException {
        GazetteerWriter writer = new GazetteerWriter();
        int land = writer.add(new Place(Where.Precision.ADMIN1, "Westland", "NLD", -1, null, null, 0, 1, 0));
        int town = writer.add(new Place(Where.Precision.CITY, "Óstburg", "NLD", land, -51.5, 4.25, 1200, 3, 77));
        writer.name(town, "East Castle", true);
        writer.abbreviation(land, "W.L.");
        Gazetteer read = Gazetteer.read(new ByteArrayInputStream(bytes(writer)));
        assertThat(read.size()).isEqualTo(2);
        Site site = read.candidates("ostburg").getFirst().site();
        assertThat(site)
                .isEqualTo(new Site(
                        town,
                        Where.Precision.CITY,
                        "Óstburg",
                        "NLD",
                        "Westland",
                        -51.5,
                        4.25,
                        1200,
                        Site.Seat.ADMIN2,
                        "77"));
        assertThat(read.candidates("east castle")).containsExactly(new Gazetteer.Candidate(site, true));
        assertThat(read.candidates("westland").getFirst().site().lat()).isNull();
        assertThat(read.candidates("wl")).isEmpty();
        assertThat(read.outer("wl").getFirst().site().name()).isEqualTo("Westland");
        assertThat(read.candidates("east")).isEmpty();
    }

    @Test
    void the_same_places_give_the_same_bytes() throws IOException {
        assertThat(bytes(small())).isEqualTo(bytes(small()));
    }

    @Test
    void a_file_of_another_kind_is_refused() throws IOException {
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(other)) {
            out.write(new byte[64]);
        }
        assertThatThrownBy(() -> Gazetteer.read(new ByteArrayInputStream(other.toByteArray())))
                .isInstanceOf(IOException.class)
                .hasMessage("gazetteer.bin.gz must be a gazetteer of version 2");
    }

    @Test
    void every_shipped_place_lies_on_the_earth_and_in_a_known_country() {
        Lexicon lexicon = Lexicon.load();
        assertThat(SHIPPED.size()).isGreaterThan(200_000);
        for (int i = 0; i < SHIPPED.size(); i++) {
            Site site = SHIPPED.site(i);
            boolean onEarth = site.lat() == null || (Math.abs(site.lat()) <= 90 && Math.abs(site.lon()) <= 180);
            boolean known = site.country() == null || lexicon.nation(site.country()) != null;
            assertThat(onEarth && known).as(site.toString()).isTrue();
        }
    }

    @Test
    void towns_are_known_by_their_indonesian_names() {
        for (List<String> pair : List.of(
                List.of("moskow", "RUS"),
                List.of("pnom penh", "KHM"),
                List.of("wina", "AUT"),
                List.of("kairo", "EGY"),
                List.of("den haag", "NLD"),
                List.of("yerusalem", "ISR"),
                List.of("jenewa", "CHE"),
                List.of("solo", "IDN"))) {
            assertThat(SHIPPED.candidates(pair.getFirst()).stream()
                            .map(one -> one.site().country()))
                    .as(pair.getFirst())
                    .contains(pair.getLast());
        }
    }

    @Test
    void provinces_straits_seas_and_sites_are_known() {
        assertThat(first("jawa barat").precision()).isEqualTo(Where.Precision.ADMIN1);
        assertThat(first("west java").name()).isEqualTo("Jawa Barat");
        assertThat(first("selat malaka").precision()).isEqualTo(Where.Precision.REGION);
        assertThat(first("laut china selatan").country()).isNull();
        assertThat(first("rafah crossing").precision()).isEqualTo(Where.Precision.SITE);
    }

    @Test
    void kilometres_are_those_of_the_great_circle() {
        // Jakarta to Surabaya by any map: about 665 km.
        assertThat(Site.kilometres(-6.2146, 106.8451, -7.2492, 112.7508)).isBetween(655d, 675d);
        assertThat(Site.kilometres(0, 179.9, 0, -179.9)).isBetween(22d, 23d);
    }

    private static Site first(String key) {
        return SHIPPED.candidates(key).getFirst().site();
    }

    private static GazetteerWriter small() {
        GazetteerWriter writer = new GazetteerWriter();
        int town = writer.add(new Place(Where.Precision.CITY, "Nova", "PRT", -1, 1.0, 2.0, 10, 1, 5));
        writer.name(town, "Nova Velha", true);
        writer.name(town, "Nova", true);
        return writer;
    }

    private static byte[] bytes(GazetteerWriter writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(out);
        return out.toByteArray();
    }
}
