package org.saksi.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the notices of a saved search are posted to, and how that goes. Immutable.
 *
 * @param search name of the search
 * @param url an http or https address
 * @param secret signs the posts, null where they are not signed
 * @param author who said so
 * @param delivered when a notice was taken last, null before the first
 * @param failed when one was not taken last, null where that never happened
 * @param error a sentence on why, null since the last that was taken
 * @param waiting how many notices wait for it
 * @param givenUp how many were tried in vain for so long that they are not tried any more
 */
public record SearchWebhook(
        String search,
        String url,
        @Nullable String secret,
        String author,
        @Nullable Instant delivered,
        @Nullable Instant failed,
        @Nullable String error,
        long waiting,
        long givenUp) {
    private static final int MAX_URL_CHARS = 2_000;
    private static final int MAX_SECRET_CHARS = 200;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    public SearchWebhook {
        if (!isAddress(url)) {
            throw new IllegalArgumentException("[webhook] must be an http or https address of at most " + MAX_URL_CHARS
                    + " characters, without user and password, but was not");
        }
        if (secret != null && (secret.isEmpty() || secret.length() > MAX_SECRET_CHARS)) {
            throw new IllegalArgumentException(
                    "[secret] must have 1 to " + MAX_SECRET_CHARS + " characters but had " + secret.length());
        }
    }

    /**
     * A webhook that has not been posted to.
     *
     * @throws IllegalArgumentException when address or secret are none
     */
    public static SearchWebhook of(String search, String url, @Nullable String secret, String author) {
        return new SearchWebhook(search, url, secret, author, null, null, null, 0, 0);
    }

    private static boolean isAddress(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            return url.length() <= MAX_URL_CHARS
                    && SCHEMES.contains(scheme)
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The name under which the dataset keeps what it has not got. */
    public String channel() {
        return "search:" + search;
    }

    /** The address without what may be secret: scheme, host and port. */
    public String origin() {
        URI uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
