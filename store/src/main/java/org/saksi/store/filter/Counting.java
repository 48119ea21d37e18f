package org.saksi.store.filter;

/** What is counted. */
public enum Counting {
    /** Every event. */
    EVENTS,
    /** Every incident once in a cell, however many events tell it; an event without an incident counts for itself. */
    INCIDENTS
}
