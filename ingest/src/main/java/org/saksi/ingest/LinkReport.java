package org.saksi.ingest;

/**
 * What a linking of a dataset found.
 *
 * @param incidents incidents
 * @param copies groups of copies
 * @param stories stories
 * @param commitments commitments of the register
 * @param alerts alerts
 */
public record LinkReport(long incidents, long copies, long stories, long commitments, long alerts) {}
