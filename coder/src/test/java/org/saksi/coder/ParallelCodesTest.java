package org.saksi.coder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksi.model.Ontology;

/** The codes of acts that are asked for, promised, refused or threatened. */
class ParallelCodesTest {
    @ParameterizedTest
    @CsvSource({
        "105,0841,1053",
        "020,073,0233",
        "030,064,0314",
        "036,045,039",
        "122,072,1222",
        "124,0871,1246",
        "132,1723,1323",
        "138,194,1384",
        "138,190,138",
        "106,040,106",
        "110,071,110"
    })
    void theCodeOfTheActDecidesWhatFollowsTheRoot(String code, String act, String expected) {
        assertThat(ParallelCodes.refine(code, act)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"020", "030", "100", "120", "130"})
    void everyCodeItGivesStandsInTheOntology(String code) {
        Ontology ontology = Ontology.load();
        assertThat(ontology.cameo())
                .allSatisfy(act -> assertThat(ontology.cameo(String.valueOf(ParallelCodes.refine(code, act.code()))))
                        .as(code + " and " + act.code())
                        .isNotNull());
    }

    @ParameterizedTest
    @CsvSource({
        "141,1041,1411",
        "141,104,1412",
        "143,1043,1433",
        "145,0244,1454",
        "144,1053,1442",
        "140,1041,140",
        "141,100,141"
    })
    void aProtestTakesItsCodeFromWhatItDemands(String code, String demand, String expected) {
        assertThat(ParallelCodes.protest(code, demand)).isEqualTo(expected);
    }

    @Test
    void withoutACodeNothingIsInvented() {
        assertThat(ParallelCodes.refine(null, "071")).isNull();
        assertThat(ParallelCodes.refine("100", null)).isEqualTo("100");
    }
}
