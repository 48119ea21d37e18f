package org.saksi.reader.fetch;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a request; immutable. */
public sealed interface FetchResult {

    /**
     * A body came.
     *
     * @param url where it came from, after all redirects
     * @param body decompressed
     * @param contentType as the site wrote it, null when it did not
     * @param charset that the content type names, null when it names none
     * @param etag for a later conditional request, null when the site gave none
     * @param lastModified for a later conditional request, null when the site gave none
     * @param notes sentences about what was decided on the way, such as a delay that was cut; may be empty
     */
    record Fetched(
            String url,
            byte[] body,
            @Nullable String contentType,
            @Nullable String charset,
            @Nullable String etag,
            @Nullable String lastModified,
            List<String> notes)
            implements FetchResult {
        public Fetched {
            notes = List.copyOf(notes);
        }
    }

    /** The site has nothing newer than the copy that the request named. */
    record Unchanged(String url) implements FetchResult {}

    /**
     * Nothing was fetched.
     *
     * @param url the address that was refused: the requested one, or one that it redirected to
     * @param rule short name of the reason: {@code scheme}, {@code url}, {@code credentials}, {@code address}, {@code dns},
     *     {@code robots}, {@code redirects}, {@code status}, {@code deadline}, {@code too-large}, {@code encoding},
     *     {@code connection}
     * @param reason the sentence for people
     * @param passing whether it may go well later
     */
    record Refused(String url, String rule, String reason, boolean passing) implements FetchResult {}
}
