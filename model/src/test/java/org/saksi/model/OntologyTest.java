package org.saksi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped codes: totals, every CAMEO code with its crosswalk, every type with its modes, every country. */
class OntologyTest {
    private static final Ontology ONTOLOGY = Ontology.load();
    private static final double TOP = 10;

    /** CAMEO codes that PLOVER has no type for: statements without an act (codebook section 1). */
    private static final Set<String> WITHOUT_TYPE =
            Set.of("01", "010", "011", "012", "013", "014", "015", "016", "017", "018", "019");

    static Stream<Ontology.Cameo> cameo() {
        return ONTOLOGY.cameo().stream();
    }

    static Stream<Ontology.Country> countries() {
        return ONTOLOGY.countries().stream();
    }

    @Test
    void it_is_read_once_and_names_its_files_and_versions() {
        assertThat(Ontology.load()).isSameAs(ONTOLOGY);
        assertThat(ONTOLOGY.version()).isEqualTo("plover.1+contexts.1+sectors.1+cameo.1+crosswalk.1+countries.1");
    }

    @Test
    void totals_are_those_of_the_sources() {
        assertThat(EventType.values()).hasSize(16);
        assertThat(Stream.of(EventType.values())
                        .mapToInt(type -> ONTOLOGY.modes(type).size())
                        .sum())
                .isEqualTo(67);
        assertThat(ONTOLOGY.contexts()).hasSize(37);
        assertThat(ONTOLOGY.sectors()).hasSize(27);
        assertThat(ONTOLOGY.cameo()).hasSize(318);
        assertThat(cameo().filter(code -> code.parent() == null)).hasSize(20);
        assertThat(ONTOLOGY.countries()).hasSize(252);
    }

    @ParameterizedTest
    @CsvSource({
        "AGREE,1,2.5,''",
        "CONSULT,1,2.5,visit third-party multilateral phone",
        "SUPPORT,1,5,''",
        "CONCEDE,1,4.5,''",
        "COOPERATE,2,9.5,''",
        "AID,2,10,''",
        "RETREAT,2,6.5,withdraw release disarm ceasefire access resign",
        "REQUEST,3,0,assist change yield meet",
        "ACCUSE,3,-3,disapprove investigate allege",
        "REJECT,3,-2,assist change yield meet",
        "THREATEN,3,-3.5,restrict arrest relations expel territory violence",
        "PROTEST,4,-5,demo riot strike hunger boycott obstruct vandalize",
        "SANCTION,4,-6,convict expel withdraw discontinue",
        "MOBILIZE,4,-5.5,troops weapons police militia",
        "COERCE,4,-7,seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
        "ASSAULT,4,-9,abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial"
                + " drone heavy-weapons crowd-control unconventional"
    })
    void every_type_has_the_quad_score_and_modes_of_the_codebook(EventType type, int quad, double score, String modes) {
        assertThat(ONTOLOGY.type(type).quad()).isEqualTo(quad);
        assertThat(ONTOLOGY.score(type, null)).isEqualTo(score);
        assertThat(String.join(" ", ONTOLOGY.modes(type))).isEqualTo(modes);
    }

    @ParameterizedTest
    @CsvSource({
        "CONSULT,phone,1.5",
        "RETREAT,disarm,10",
        "REQUEST,assist,0.5",
        "ACCUSE,disapprove,-2",
        "THREATEN,territory,-4",
        "PROTEST,riot,-7",
        "SANCTION,expel,-5.5",
        "MOBILIZE,militia,-6",
        "COERCE,martial-law,-7.5",
        "ASSAULT,unconventional,-10"
    })
    void a_mode_may_have_its_own_score(EventType type, String mode, double score) {
        assertThat(ONTOLOGY.score(type, mode)).isEqualTo(score);
    }

    @ParameterizedTest
    @EnumSource
    void every_score_has_the_sign_of_its_quad(EventType type) {
        boolean cooperation = ONTOLOGY.type(type).quad() <= 2;
        Collection<Double> scores = ONTOLOGY.type(type).modes().values();

        assertThat(scores).allSatisfy(score -> assertThat(Math.abs(score)).isLessThanOrEqualTo(TOP));
        // REQUEST lies at zero: help that is asked for counts just above it.
        if (type != EventType.REQUEST) {
            assertThat(scores).allSatisfy(score -> assertThat(score > 0).isEqualTo(cooperation));
        }
    }

    @Test
    void a_mode_of_another_type_has_no_score() {
        assertThatThrownBy(() -> ONTOLOGY.score(EventType.SANCTION, "riot"))
                .hasMessage("field \"mode\" must be one of convict, expel, withdraw, discontinue but was \"riot\"");
        assertThatThrownBy(() -> ONTOLOGY.score(EventType.AID, "riot"))
                .hasMessage("field \"mode\" must be null but was \"riot\"");
    }

    @ParameterizedTest
    @MethodSource("cameo")
    void every_cameo_code_has_a_parent_and_a_place_in_plover(Ontology.Cameo code) {
        String parent = code.code().length() == 2
                ? null
                : code.code().substring(0, code.code().length() - 1);
        Ontology.Crosswalk crosswalk = ONTOLOGY.crosswalk(code.code());

        assertThat(code.parent()).isEqualTo(parent);
        assertThat(parent == null || ONTOLOGY.cameo(parent) != null).isTrue();
        assertThat(code.name()).isNotBlank().doesNotContain("Threate n").doesNotEndWith(",");
        assertThat(code.gdeltQuad()).isEqualTo(gdeltQuad(code.code()));
        assertThat(crosswalk).isNotNull();
        assertThat(crosswalk.type() == null).isEqualTo(WITHOUT_TYPE.contains(code.code()));
        assertThat(ONTOLOGY.contexts()).containsAll(crosswalk.contexts());
        if (crosswalk.mode() != null) {
            assertThat(ONTOLOGY.modes(crosswalk.type())).contains(crosswalk.mode());
        }
    }

    /** The quad class as GDELT's codebook derives it from the root. */
    private static int gdeltQuad(String code) {
        int root = Integer.parseInt(code.substring(0, 2));
        return root <= 5 ? 1 : root <= 8 ? 2 : root <= 13 ? 3 : 4;
    }

    @ParameterizedTest
    @CsvSource({
        "163,SANCTION,discontinue",
        "055,CONCEDE,",
        "116,SANCTION,convict",
        "019,,",
        "01,,",
        "02,REQUEST,",
        "0233,REQUEST,assist",
        "0813,CONCEDE,",
        "0842,RETREAT,release",
        "085,RETREAT,",
        "1321,THREATEN,restrict",
        "1322,THREATEN,restrict",
        "1712,ASSAULT,destroy",
        "1722,COERCE,restrict",
        "175,ASSAULT,",
        "176,COERCE,cyber",
        "183,ASSAULT,explosives",
        "1831,ASSAULT,suicide-attack",
        "185,ASSAULT,targeted",
        "186,ASSAULT,targeted",
        "191,COERCE,restrict",
        "195,ASSAULT,aerial",
        "1952,ASSAULT,drone",
        "202,ASSAULT,",
        "203,ASSAULT,",
        "204,ASSAULT,unconventional"
    })
    void the_crosswalk_follows_the_codebook_where_the_two_differ(String code, EventType type, String mode) {
        Ontology.Crosswalk crosswalk = ONTOLOGY.crosswalk(code);

        assertThat(crosswalk).isNotNull();
        assertThat(crosswalk.type()).isEqualTo(type);
        assertThat(crosswalk.mode()).isEqualTo(mode);
        boolean as2021 = Set.of("191", "204", "1831").contains(code);
        assertThat(crosswalk.reason() == null).isEqualTo(as2021);
    }

    @Test
    void rows_of_the_crosswalk_are_counted_by_type() {
        Map<EventType, Integer> counts = new EnumMap<>(EventType.class);
        cameo().map(code -> ONTOLOGY.crosswalk(code.code()).type())
                .filter(type -> type != null)
                .forEach(type -> counts.merge(type, 1, Integer::sum));

        assertThat(counts.toString())
                .isEqualTo("{AGREE=29, CONSULT=8, SUPPORT=8, CONCEDE=14, COOPERATE=6, AID=7, RETREAT=13, REQUEST=56,"
                        + " ACCUSE=18, REJECT=29, THREATEN=23, PROTEST=27, SANCTION=15, MOBILIZE=7, COERCE=14,"
                        + " ASSAULT=33}");
    }

    @Test
    void an_unknown_code_is_null() {
        assertThat(ONTOLOGY.cameo("188")).isNull();
        assertThat(ONTOLOGY.crosswalk("188")).isNull();
        assertThat(ONTOLOGY.country("XXX")).isNull();
        assertThat(ONTOLOGY.country("idn")).isNull();
    }

    @ParameterizedTest
    @MethodSource("countries")
    void every_country_agrees_with_the_iso_list_of_the_jdk(Ontology.Country country) {
        // The JDK lists neither the user-assigned code of Kosovo nor withdrawn ones.
        if (Set.of("XKX", "ANT", "SCG").contains(country.iso3())) {
            return;
        }
        assertThat(Locale.of("", country.iso2()).getISO3Country()).isEqualTo(country.iso3());
    }

    @Test
    void every_country_of_the_iso_list_is_known() {
        for (String iso2 : Locale.getISOCountries()) {
            assertThat(ONTOLOGY.country(Locale.of("", iso2).getISO3Country()))
                    .as(iso2)
                    .isNotNull();
        }
    }

    @Test
    void a_code_of_another_system_stands_for_one_country() {
        // Successor states keep the Correlates of War number of Yugoslavia.
        List<String> cow = countries()
                .filter(country -> !country.iso3().equals("SCG"))
                .map(Ontology.Country::cow)
                .filter(code -> code != null)
                .toList();
        List<String> fips = countries()
                .map(Ontology.Country::fips)
                .filter(code -> code != null)
                .toList();

        assertThat(new HashSet<>(cow)).hasSameSizeAs(cow);
        assertThat(new HashSet<>(fips)).hasSameSizeAs(fips);
    }

    @ParameterizedTest
    @CsvSource({"IDN,ID,ID,INS,850", "ISR,IL,IS,ISR,666", "USA,US,US,USA,2", "COG,CG,CF,CON,484", "PRK,KP,KN,PRK,731"})
    void well_known_countries_have_their_codes(String iso3, String iso2, String fips, String cow, int number) {
        Ontology.Country country = ONTOLOGY.country(iso3);

        assertThat(country).isNotNull();
        assertThat(List.of(country.iso2(), country.fips(), country.cow(), country.cowNumber()))
                .isEqualTo(List.of(iso2, fips, cow, number));
    }

    @Test
    void sectors_are_those_of_the_codebook() {
        assertThat(ONTOLOGY.sectors().keySet().stream().collect(Collectors.joining(" ")))
                .isEqualTo("GOV LEG JUD MIL COP SPY PTY OPP REB CRM CVL LAB EDU JRN MED BUS AGR REL REF SOC ELI PRM PRE"
                        + " UAF UNK IGO NGO");
    }
}
