package org.saksi.reader;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an {@link ArticleReader} reads; immutable.
 *
 * @param published publication date of articles that carry none, null to leave them without
 * @param ignorableKeys JSONL keys that are passed over instead of refused as unknown
 * @param maxDocumentBytes cap on a plain text file and on a line of JSONL, in bytes, at least 1
 * @param maxPageBytes cap on a saved page with its markup, and on a feed, in bytes, at least 1
 * @param maxParsing how long parsing one page or feed may take before it is given up
 */
public record ReaderOptions(
        @Nullable LocalDate published,
        Set<String> ignorableKeys,
        int maxDocumentBytes,
        int maxPageBytes,
        Duration maxParsing) {
    private static final int MEBIBYTE = 1024 * 1024;

    public ReaderOptions {
        ignorableKeys = Set.copyOf(ignorableKeys);
        if (maxDocumentBytes < 1 || maxPageBytes < 1) {
            throw new IllegalArgumentException(
                    "caps must be at least 1 byte but were " + maxDocumentBytes + " and " + maxPageBytes);
        }
    }

    /** No default date, no ignorable keys, 4 MiB a document, 16 MiB and a minute a page, which may hold inlined pictures. */
    public static ReaderOptions defaults() {
        return new ReaderOptions(null, Set.of(), 4 * MEBIBYTE, 16 * MEBIBYTE, Duration.ofSeconds(60));
    }

    /** The same options with a publication date for articles that carry none; null for no such date. */
    public ReaderOptions withPublished(@Nullable LocalDate date) {
        return new ReaderOptions(date, ignorableKeys, maxDocumentBytes, maxPageBytes, maxParsing);
    }

    /** The same options with other JSONL keys to pass over. */
    public ReaderOptions withIgnorableKeys(Set<String> keys) {
        return new ReaderOptions(published, keys, maxDocumentBytes, maxPageBytes, maxParsing);
    }

    /** The same options with another cap on text files and JSONL lines, in bytes. */
    public ReaderOptions withMaxDocumentBytes(int bytes) {
        return new ReaderOptions(published, ignorableKeys, bytes, maxPageBytes, maxParsing);
    }

    /** The same options with another cap on pages, in bytes. */
    public ReaderOptions withMaxPageBytes(int bytes) {
        return new ReaderOptions(published, ignorableKeys, maxDocumentBytes, bytes, maxParsing);
    }

    /** The same options with another limit on the time that parsing one page or feed may take. */
    public ReaderOptions withMaxParsing(Duration time) {
        return new ReaderOptions(published, ignorableKeys, maxDocumentBytes, maxPageBytes, time);
    }
}
