package org.saksi.reader.fetch;

import crawlercommons.filters.basic.BasicURLNormalizer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * An address that may be asked for: absolute, http or https, with a host and without user and password.
 *
 * @param uri in normal form, without fragment
 */
record WebAddress(URI uri) {
    private static final int MAX_CHARS = 4096;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    static WebAddress of(String url) throws Refusal {
        String given = url.strip();
        if (given.length() > MAX_CHARS) {
            throw new Refusal("url", "address must have at most " + MAX_CHARS + " characters but had more", false);
        }
        int colon = given.indexOf(':');
        String scheme = colon < 0 ? "" : given.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme)) {
            throw new Refusal("scheme", "address must be http or https but was not", false);
        }
        if (authority(given).indexOf('@') >= 0) {
            throw new Refusal("credentials", "address must not carry user and password but does", false);
        }
        try {
            // The library normalises what browsers forgive: blanks, letters outside of ASCII, dots in paths.
            String normal = new BasicURLNormalizer().filter(given);
            URI uri = new URI(normal == null ? given : normal);
            if (uri.getHost() == null || uri.getHost().isEmpty() || uri.getUserInfo() != null) {
                throw malformed();
            }
            return new WebAddress(uri);
        } catch (URISyntaxException broken) {
            throw malformed();
        }
    }

    /** Where a redirect from here leads. */
    WebAddress redirectedTo(String location) throws Refusal {
        String target = location.strip();
        int colon = target.indexOf(':');
        boolean absolute = colon > 0 && target.substring(0, colon).chars().allMatch(WebAddress::isSchemeChar);
        if (absolute) {
            return of(target);
        }
        try {
            return of(uri.resolve(target.replace(" ", "%20")).toString());
        } catch (IllegalArgumentException broken) {
            throw malformed();
        }
    }

    /** Scheme, host and port: what credentials and robots.txt belong to. */
    String origin() {
        int port = uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
        return uri.getScheme() + "://" + host() + ":" + port;
    }

    String host() {
        return uri.getHost().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return uri.toString();
    }

    private static boolean isSchemeChar(int c) {
        return Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.';
    }

    private static String authority(String url) {
        int from = url.indexOf("//");
        if (from < 0) {
            return "";
        }
        int to = from + 2;
        while (to < url.length() && "/?#\\".indexOf(url.charAt(to)) < 0) {
            to++;
        }
        return url.substring(from + 2, to);
    }

    private static Refusal malformed() {
        return new Refusal("url", "address must be well formed, with a host, but was not", false);
    }
}
