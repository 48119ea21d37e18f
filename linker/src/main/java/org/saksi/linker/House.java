package org.saksi.linker;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The house that publishes: {@code news.detik.com} and {@code finance.detik.com} are one. */
final class House {
    private House() {}

    /** The longest part of a host name, or the name as it is; an article without a publisher has a house of its own. */
    static String of(@Nullable String publisher, String article) {
        if (publisher == null || publisher.isBlank()) {
            return "\n" + article;
        }
        String name = publisher.toLowerCase(Locale.ROOT).strip();
        if (name.contains(" ") || !name.contains(".")) {
            return name;
        }
        String longest = "";
        for (String part : name.split("\\.")) {
            longest = part.length() > longest.length() ? part : longest;
        }
        return longest;
    }
}
