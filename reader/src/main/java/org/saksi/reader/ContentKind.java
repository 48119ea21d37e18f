package org.saksi.reader;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an input holds, by its first bytes and, where those do not say, by the ending of its name. */
enum ContentKind {
    TEXT,
    LINES,
    PAGE,
    FEED,
    SITEMAP,
    WARC;

    private static final Map<String, ContentKind> BY_ENDING = Map.of(
            "txt", TEXT,
            "text", TEXT,
            "jsonl", LINES,
            "ndjson", LINES,
            "html", PAGE,
            "htm", PAGE,
            "xhtml", PAGE,
            "shtml", PAGE);
    /** Endings of text formats that would only seem to be read as plain text. */
    private static final Set<String> UNREAD_ENDINGS =
            Set.of("csv", "tsv", "xml", "rss", "atom", "yaml", "yml", "log", "eml", "mht", "mhtml", "warc");

    private static final Map<String, ContentKind> BY_ROOT = Map.of(
            "html", PAGE,
            "rss", FEED,
            "feed", FEED,
            "rdf", FEED,
            "urlset", SITEMAP,
            "sitemapindex", SITEMAP);
    private static final byte[] WARC_MARK = "WARC/".getBytes(StandardCharsets.US_ASCII);

    /**
     * The kind of an input, null when it is none that is read.
     *
     * @param head first bytes, no gzip
     * @param ending of the name, lower case
     * @param fromFolder whether a folder listed it, so that an unknown ending is not taken for text
     */
    static @Nullable ContentKind of(byte[] head, String ending, boolean fromFolder) {
        if (isWarc(head)) {
            return WARC;
        }
        ContentKind byEnding = BY_ENDING.get(ending);
        if (byEnding == LINES || byEnding == PAGE) {
            return byEnding;
        }
        String start = start(head);
        ContentKind byRoot = BY_ROOT.get(root(start));
        if (byRoot == FEED || byRoot == SITEMAP) {
            return byRoot;
        }
        if (byEnding == null && (fromFolder || UNREAD_ENDINGS.contains(ending))) {
            return null;
        }
        if (byRoot != null) {
            return byRoot;
        }
        return byEnding == null && start.startsWith("{") ? LINES : TEXT;
    }

    /** Whether the bytes begin as a record of a WARC. */
    static boolean isWarc(byte[] head) {
        for (int i = 0; i < WARC_MARK.length; i++) {
            if (head.length <= i || head[i] != WARC_MARK[i]) {
                return false;
            }
        }
        return true;
    }

    private static String start(byte[] head) {
        Charset wide = CharsetDecision.markedUtf16(head);
        return new String(head, wide == null ? StandardCharsets.UTF_8 : wide)
                .replace("\uFEFF", "")
                .stripLeading();
    }

    /** The local name of the first element, or of the one that a DOCTYPE names; empty when there is none. */
    private static String root(String start) {
        String rest = start;
        while (rest.startsWith("<?") || rest.startsWith("<!--")) {
            String close = rest.startsWith("<?") ? "?>" : "-->";
            int end = rest.indexOf(close);
            if (end < 0) {
                return "";
            }
            rest = rest.substring(end + close.length()).stripLeading();
        }
        String lower = rest.toLowerCase(Locale.ROOT);
        String doctype = "<!doctype";
        int from = lower.startsWith(doctype) ? doctype.length() : 1;
        if (!lower.startsWith("<") || (lower.startsWith("<!") && from == 1)) {
            return "";
        }
        while (from < lower.length() && Character.isWhitespace(lower.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < lower.length() && (Character.isLetterOrDigit(lower.charAt(to)) || lower.charAt(to) == ':')) {
            to++;
        }
        String name = lower.substring(Math.min(from, to), to);
        return name.substring(name.indexOf(':') + 1);
    }
}
