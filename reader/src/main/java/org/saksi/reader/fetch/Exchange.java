package org.saksi.reader.fetch;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One response.
 *
 * @param status its status code
 * @param headers by lower-case name, the first of each
 * @param body decompressed
 */
record Exchange(int status, Map<String, String> headers, byte[] body) {
    private static final String CHARSET = "charset=";

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    boolean isRedirect() {
        return switch (status) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    /** The charset that the content type names, null when it names none. */
    @Nullable
    String charset() {
        String type = headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
        int at = type.indexOf(CHARSET);
        if (at < 0) {
            return null;
        }
        String rest = type.substring(at + CHARSET.length()).replace("\"", "").replace("'", "");
        int end = rest.indexOf(';');
        String name = (end < 0 ? rest : rest.substring(0, end)).strip();
        return name.isEmpty() ? null : name;
    }
}
