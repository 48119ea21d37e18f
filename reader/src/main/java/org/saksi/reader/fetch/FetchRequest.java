package org.saksi.reader.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What to fetch; immutable.
 *
 * @param url absolute http or https address without user and password
 * @param etag the {@code ETag} of the copy that one has, null for none
 * @param lastModified the {@code Last-Modified} of the copy that one has, as the site wrote it, null for none
 * @param authorization value of the {@code Authorization} header, sent to the address's own origin only and never after a
 *     redirect to another; null for none
 */
public record FetchRequest(
        String url,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String authorization) {

    /** A plain request. */
    public static FetchRequest of(String url) {
        return new FetchRequest(url, null, null, null);
    }

    /** The same request for only what has changed since a copy was fetched; null for what its response did not say. */
    public FetchRequest ifChanged(@Nullable String copyEtag, @Nullable String copyModified) {
        return new FetchRequest(url, copyEtag, copyModified, authorization);
    }

    /** The same request with credentials for its own origin. */
    public FetchRequest withAuthorization(String value) {
        return new FetchRequest(url, etag, lastModified, value);
    }
}
