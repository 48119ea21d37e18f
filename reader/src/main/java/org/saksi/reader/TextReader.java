package org.saksi.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksi.reader.Draft.Body;
import org.saksi.reader.Draft.Metadata;
import org.saksi.reader.Provenance.Format;

/**
 * Reads plain text: optional header lines such as {@code Title: ...} and {@code Published: 2025-12-09}, a blank line,
 * then the article.
 */
final class TextReader {
    private static final List<String> HEADERS = List.of(
            Fields.ID, Fields.URL, Fields.PUBLISHER, Fields.TITLE, Fields.BYLINE, Fields.PUBLISHED, Fields.LANGUAGE);

    private TextReader() {}

    /** The draft of a decoded text. */
    static Draft read(CharsetDecision.Decoded decoded) throws RefusalException {
        String text = StoredText.of(decoded.text());
        Map<String, String> headers = new HashMap<>();
        int body = headers(text, headers);
        Metadata metadata = metadata(headers);
        return new Draft(metadata, body(text.substring(body)), Format.TEXT, decoded.encoding(), decoded.notes());
    }

    /** Cleaned text without blanks at its ends, cut into blocks. */
    static Body body(String cleaned) throws RefusalException {
        String text = strip(cleaned);
        if (text.isEmpty()) {
            throw new RefusalException(
                    "empty", "document must hold text but " + (cleaned.isEmpty() ? "was empty" : "held only blanks"));
        }
        return new Body(text, Tails.cutOff(text, Blocks.of(text)));
    }

    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && StoredText.isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && StoredText.isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Reads the header lines into the map and gives the offset behind them; 0 when the text has none. */
    private static int headers(String text, Map<String, String> headers) throws RefusalException {
        int at = 0;
        while (at < text.length()) {
            int feed = text.indexOf('\n', at);
            String line = text.substring(at, feed < 0 ? text.length() : feed);
            if (line.isBlank() && !headers.isEmpty()) {
                return at;
            }
            String key = key(line);
            boolean known = key != null && HEADERS.contains(key);
            if (!known && headers.isEmpty()) {
                return 0;
            }
            if (key == null) {
                return at;
            }
            if (!known) {
                throw unknown(line.substring(0, line.indexOf(':')));
            }
            if (headers.put(key, line.substring(line.indexOf(':') + 1)) != null) {
                throw new RefusalException("header", "header \"" + key + "\" must stand once but stood twice");
            }
            at = feed < 0 ? text.length() : feed + 1;
        }
        return at;
    }

    private static @Nullable String key(String line) {
        int colon = line.indexOf(':');
        boolean isKey = colon > 0 && line.substring(0, colon).chars().allMatch(Character::isLetter);
        return isKey ? line.substring(0, colon).toLowerCase(Locale.ROOT) : null;
    }

    private static RefusalException unknown(String key) {
        String meant = Suggestion.of(key, HEADERS);
        String hint = meant == null ? "" : ", did you mean \"" + meant + "\"?";
        return new RefusalException(
                "header",
                "header must be one of " + String.join(", ", HEADERS) + " but was \"" + Fields.quotable(key) + "\""
                        + hint);
    }

    private static Metadata metadata(Map<String, String> headers) throws RefusalException {
        Map<String, @Nullable String> lines = new HashMap<>();
        for (String key : new ArrayList<>(headers.keySet())) {
            lines.put(key, Fields.line(headers.get(key)));
        }
        String published = lines.get(Fields.PUBLISHED);
        return new Metadata(
                lines.get(Fields.ID),
                lines.get(Fields.URL),
                lines.get(Fields.PUBLISHER),
                lines.get(Fields.TITLE),
                lines.get(Fields.BYLINE),
                published == null ? null : Fields.date(published),
                lines.get(Fields.LANGUAGE));
    }
}
