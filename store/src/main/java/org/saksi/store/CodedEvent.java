package org.saksi.store;

import org.saksi.model.Event;

/**
 * An event in force beside its coding.
 *
 * @param stored the event as it is in force
 * @param coded what was coded before anybody corrected it, the same event where nobody did
 */
public record CodedEvent(StoredEvent stored, Event coded) {}
