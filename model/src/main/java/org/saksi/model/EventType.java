package org.saksi.model;

/**
 * The sixteen event types of PLOVER (manual draft of September 2021; codebook section 1).
 *
 * <p>Quad, scores and modes are data: {@link Ontology}.
 */
public enum EventType {
    AGREE,
    CONSULT,
    SUPPORT,
    CONCEDE,
    COOPERATE,
    AID,
    RETREAT,
    REQUEST,
    ACCUSE,
    REJECT,
    THREATEN,
    PROTEST,
    SANCTION,
    MOBILIZE,
    COERCE,
    ASSAULT
}
