package org.saksi.reader;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An RSS or Atom feed; immutable.
 *
 * @param title its title, null when it has none
 * @param updated the day on which the feed says that it was written, null when it does not
 * @param entries its entries, in order
 * @param faults sentences about what is wrong with the feed itself, such as that it is cut off; may be empty
 */
public record Feed(@Nullable String title, @Nullable LocalDate updated, List<Entry> entries, List<String> faults) {
    public Feed {
        entries = List.copyOf(entries);
        faults = List.copyOf(faults);
    }

    /**
     * One entry.
     *
     * @param key what stays the same when title and text are edited: the entry's own id, else its link; null when it has
     *     neither. Two entries with one key are one article
     * @param link address of the article, null when there is none
     * @param title on one line, null when there is none
     * @param byline authors, null when none are named
     * @param published day of publication as written in the publication's own zone; null when the entry does not say or
     *     says what cannot be
     * @param content the longest text that the entry carries, HTML; empty when it carries none
     * @param language language of the feed or entry as it names it, null when it does not
     * @param notes sentences about doubtful values; may be empty
     */
    public record Entry(
            @Nullable String key,
            @Nullable String link,
            @Nullable String title,
            @Nullable String byline,
            @Nullable LocalDate published,
            String content,
            @Nullable String language,
            List<String> notes) {
        public Entry {
            notes = List.copyOf(notes);
        }
    }
}
