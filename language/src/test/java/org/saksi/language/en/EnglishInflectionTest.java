package org.saksi.language.en;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saksi.language.Analysers;

class EnglishInflectionTest {
    @ParameterizedTest
    @CsvSource({
        "attacks, attack",
        "attacked, attack",
        "attacking, attack",
        "denied, deny",
        "denies, deny",
        "struck, strike",
        "strikes, strike",
        "fled, flee",
        "shot, shoot",
        "killed, kill",
        "killing, kill",
        "condemned, condemn",
        "planned, plan",
        "planning, plan",
        "stopped, stop",
        "met, meet",
        "held, hold",
        "seized, seize",
        "freed, free",
        "raided, raid",
        "urged, urge",
        "urging, urge",
        "banned, ban",
        "vetoed, veto",
        "agreed, agree",
        "accused, accuse",
        "died, die",
        "dying, die",
        "lying, lie",
        "ties, tie",
        "hit, hit",
        "threatening, threaten",
        "visited, visit",
        "quarrelled, quarrel",
        "cancelled, cancel",
        "sent, send",
        "withdrew, withdraw",
        "withdrawn, withdraw",
        "passes, pass",
        "pushes, push",
        "goes, go",
        "said, say",
        "offered, offer",
        "referred, refer",
        "hoped, hope",
        "retook, retake",
        "drone-bombed, drone-bomb"
    })
    void verbs(String form, String base) {
        assertThat(Analysers.of("en").word(form, true).stem()).isEqualTo(base);
    }

    @ParameterizedTest
    @CsvSource({
        "attacks, attack",
        "countries, country",
        "men, man",
        "gunmen, gunman",
        "crises, crisis",
        "children, child",
        "allies, ally",
        "forces, force",
        "buses, bus",
        "heroes, hero",
        "wives, wife",
        "lives, life",
        "people, people",
        "series, series",
        "aircraft, aircraft",
        "embassies, embassy",
        "clashes, clash",
        "boxes, box",
        "houses, house",
        "protesters, protester",
        "sanctions, sanction",
        "politics, politics",
        "gas, gas",
        "congress, congress"
    })
    void nouns(String form, String singular) {
        assertThat(Analysers.of("en").word(form, false).stem()).isEqualTo(singular);
    }
}
