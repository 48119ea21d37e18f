package org.saksi.reader;

import java.util.Arrays;
import org.saksi.reader.internal.InflationGuard;

/** What was found at an address. */
public enum WebContent {
    /** A page, or what may be one. */
    PAGE,
    /** An RSS or Atom feed. */
    FEED,
    /** A sitemap or an index of them, plain or gzip. */
    SITEMAP,
    /** None of these, such as a picture or a document of an office. */
    OTHER;

    private static final int HEAD_BYTES = 8 * 1024;

    /**
     * Tells by the bytes alone; what servers say of the type of feeds is often wrong.
     *
     * @param body as fetched, without its transfer encoding
     */
    public static WebContent of(byte[] body) {
        byte[] head = Arrays.copyOf(body, Math.min(body.length, HEAD_BYTES));
        if (InflationGuard.isGzip(head)) {
            // Nothing else is published packed.
            return SITEMAP;
        }
        if (ContentKind.isWarc(head) || BinaryKind.of(head) != null) {
            return OTHER;
        }
        ContentKind kind = ContentKind.of(head, "", false);
        return kind == ContentKind.FEED ? FEED : kind == ContentKind.SITEMAP ? SITEMAP : PAGE;
    }
}
