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

    @ParameterizedTest
    @CsvSource({
        "020,072,0232",
        "103,073,1033",
        "105,073,105",
        "030,0834,0344",
        "120,037,127",
        "100,045,108",
        "080,0832,0832",
        "112,1125,1125",
        "090,1121,091",
        "090,1125,090",
        "141,0833,1413",
        "1053,0831,1053",
        "190,071,190"
    })
    void aTopicOnlyTellsMoreOfACodeThatIsOpen(String code, String act, String expected) {
        assertThat(ParallelCodes.topic(code, act)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "0232,assist",
        "1041,change",
        "1053,yield",
        "106,meet",
        "108,meet",
        "1222,assist",
        "123,change",
        "1243,yield",
        "125,meet",
        "126,meet",
        "127,",
        "100,",
        "120,"
    })
    void demandsAndRefusalsTakeTheirModeFromTheirCode(String code, String mode) {
        assertThat(ParallelCodes.mode(code)).isEqualTo(mode);
    }

    @Test
    void withoutACodeNothingIsInvented() {
        assertThat(ParallelCodes.refine(null, "071")).isNull();
        assertThat(ParallelCodes.refine("100", null)).isEqualTo("100");
    }
}
