package org.saksi.reader;

import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.saksi.reader.Draft.Body;

/** Decides whether the text that an entry of a feed carries is the article or only leads to it. */
final class EntryText {
    /** Summaries in feeds run to about 300 characters; an article is longer. */
    private static final int MIN_CHARS = 500;

    private static final int TAIL_CHARS = 60;
    private static final List<String> CUT_OFF =
            List.of("[...]", "[…]", "read more", "continue reading", "baca selengkapnya", "selengkapnya", "...", "…");

    private EntryText() {}

    /** The body of the article that the entry carries. */
    static Body of(Feed.Entry entry) throws RefusalException {
        String text = Jsoup.parse(entry.content()).text();
        if (!isWhole(text)) {
            throw new RefusalException(
                    "feed-link",
                    "entry must carry its article but carries " + text.length() + " characters of it"
                            + (entry.link() == null ? " and no link" : ": fetch " + Fields.quotable(entry.link())));
        }
        return PageReader.fragment(entry.content());
    }

    /** Whether the text is long enough for an article and does not break off. */
    static boolean isWhole(String text) {
        String stripped = text.strip();
        String tail =
                stripped.substring(Math.max(0, stripped.length() - TAIL_CHARS)).toLowerCase(Locale.ROOT);
        return stripped.length() >= MIN_CHARS && CUT_OFF.stream().noneMatch(tail::endsWith);
    }
}
