package org.saksi.server.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param rows what is shown
 * @param total how many there are in all
 * @param next address of the next page, null where there is none
 */
record Paged<T>(List<T> rows, int total, @Nullable String next) {
    private static final int ROWS = 50;

    /** The page of a list that the address asks for by {@code page}, from 1. */
    static <T> Paged<T> of(List<T> all, Asked asked, Address here) {
        int page = Math.max(1, asked.number("page", 1, 1_000_000));
        int from = (int) Math.min(all.size(), (page - 1L) * ROWS);
        int to = Math.min(all.size(), from + ROWS);
        return new Paged<>(
                List.copyOf(all.subList(from, to)),
                all.size(),
                to < all.size() ? here.with("page", String.valueOf(page + 1)).toString() : null);
    }
}
