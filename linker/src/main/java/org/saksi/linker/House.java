package org.saksi.linker;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The house that publishes: {@code news.detik.com} and {@code finance.detik.com} are one. */
final class House {
    private House() {}

    private static final int LONGEST_SECOND_LEVEL = 3;

    /**
     * The part of a host name that was registered ({@code detik} of {@code finance.detik.com}, {@code bbc} of {@code
     * www.bbc.co.uk}), or the name as it is; an article without a publisher has a house of its own.
     */
    static String of(@Nullable String publisher, String article) {
        if (publisher == null || publisher.isBlank()) {
            return "\n" + article;
        }
        String name = publisher.toLowerCase(Locale.ROOT).strip();
        if (name.contains(" ") || !name.contains(".")) {
            return name;
        }
        List<String> parts = List.of(name.split("\\."));
        int registered = parts.size() - 2;
        boolean secondLevel = registered > 0 && parts.get(registered).length() <= LONGEST_SECOND_LEVEL;
        return registered < 0 ? name : parts.get(secondLevel ? registered - 1 : registered);
    }
}
