package org.saksi.language;

/** What a name names. */
public enum NameKind {
    /** A person. */
    PER,
    /** An organisation. */
    ORG,
    /** A place, a state among them. */
    LOC,
    /** A nationality, or a religious or political group. */
    GRP
}
