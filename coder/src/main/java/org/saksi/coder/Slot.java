package org.saksi.coder;

import java.util.List;

/** A grammatical place from which a rule takes a party. */
sealed interface Slot {
    /** The names of slots that are no prepositions. */
    List<String> NAMES = List.of("subject", "object", "object-of", "party", "content-subject", "speaker");

    /** The doer: subject in the active, agent phrase in the passive, subject of a light verb. */
    record Subject() implements Slot {}

    /** The one acted upon: object in the active, subject in the passive. */
    record Direct() implements Slot {}

    /** The possessor inside the object: "menerima kunjungan <b>Presiden Palestina</b>", "the demands of the protesters". */
    record ObjectPossessor() implements Slot {}

    /** The subject of the governed clause: "demanded that Iran stop". */
    record ContentSubject() implements Slot {}

    /** The object where it is somebody, else whoever it belongs to: "condemned the king", "condemned Serbia's raid". */
    record Party() implements Slot {}

    /** Whoever says the sentence: "Iran must withdraw, the minister said". */
    record Speaker() implements Slot {}

    /** The noun phrase behind a preposition. */
    record Behind(String preposition) implements Slot {}

    /** Reads the word of a rule file; anything that is no slot name is a preposition ({@link RuleBook} sees to that). */
    static Slot of(String word) {
        return switch (word) {
            case "subject" -> new Subject();
            case "object" -> new Direct();
            case "object-of" -> new ObjectPossessor();
            case "party" -> new Party();
            case "content-subject" -> new ContentSubject();
            case "speaker" -> new Speaker();
            default -> new Behind(word);
        };
    }
}
