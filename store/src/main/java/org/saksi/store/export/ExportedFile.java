package org.saksi.store.export;

/**
 * A file that an export wrote.
 *
 * @param name its name in the folder
 * @param rows events or deletions in it, 0 for codebooks and the citation
 * @param bytes its size
 * @param sha256 its digest in hexadecimal
 */
public record ExportedFile(String name, long rows, long bytes, String sha256) {}
