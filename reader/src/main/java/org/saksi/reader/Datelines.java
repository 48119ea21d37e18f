package org.saksi.reader;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the publisher out of a dateline such as {@code JAKARTA, KOMPAS.com -} or {@code LONDON (Reuters) -}. */
final class Datelines {
    static final String RESOURCE = "datelines.txt";

    private static final int MAX_DATELINE_CHARS = 80;
    private static final List<String> DASHES = List.of(" - ", " -- ", " – ", " — ", "- ", "– ", "— ");
    private static final List<String> PUBLISHERS = ResourceLines.of(RESOURCE);

    private Datelines() {}

    /** The publisher that the paragraph's dateline names, null when it names none that is known. */
    static @Nullable String publisherOf(String paragraph) {
        String head = paragraph.substring(0, Math.min(paragraph.length(), MAX_DATELINE_CHARS));
        int dash = DASHES.stream()
                .mapToInt(head::indexOf)
                .filter(at -> at > 0)
                .min()
                .orElse(-1);
        if (dash < 0) {
            return null;
        }
        for (String part : head.substring(0, dash).split("[,()]", -1)) {
            String name = part.strip().toLowerCase(Locale.ROOT);
            for (String publisher : PUBLISHERS) {
                if (publisher.toLowerCase(Locale.ROOT).equals(name)) {
                    return publisher;
                }
            }
        }
        return null;
    }
}
