package org.saksi.language;

/** The voice that a verb form marks; it says whether the subject acts or is acted upon. */
public enum Voice {
    /** Indonesian meN-, English finite active forms and -ing. */
    ACTIVE,
    /** Indonesian di- and kena, English past participle used as a passive. */
    PASSIVE,
    /** Indonesian ber- and ke-an verbs: no object. */
    MIDDLE,
    /** Indonesian ter-: done or undergone without intent, read as passive unless the entry says otherwise. */
    ACCIDENTAL,
    /** Bare verbs and everything that is no verb. */
    NONE
}
