package org.saksi.ingest.watch;

/**
 * What a round did.
 *
 * @param visited feeds that were asked for
 * @param failed of those, the ones that could not be read
 * @param added articles that are new in the dataset
 * @param changed articles that are there otherwise than before
 * @param refused what became dead letters
 * @param events events that came into force
 * @param announced notices that are new
 * @param undelivered deliveries that went wrong and will be tried again
 */
public record RoundReport(
        int visited, int failed, long added, long changed, long refused, long events, int announced, int undelivered) {}
