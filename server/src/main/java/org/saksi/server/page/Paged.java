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
    /** What the number of a page is called in the address. */
    static final String PAGE = "page";

    /** Reads some rows of a list. */
    interface Part<T> {
        List<T> read(long from, int most);
    }

    /** The page of a list that is read page by page. */
    static <T> Paged<T> of(long total, Part<T> part, Asked asked, Address here) {
        return of(total, part, asked, here, PAGE);
    }

    private static <T> Paged<T> of(long total, Part<T> part, Asked asked, Address here, String name) {
        int page = Math.max(1, asked.number(name, 1, 1_000_000));
        long to = (long) page * ROWS;
        List<T> rows = part.read(to - ROWS, ROWS);
        return new Paged<>(List.copyOf(rows), Math.toIntExact(total), to < total ? next(here, name, page) : null);
    }

    private static String next(Address here, String name, int page) {
        return here.with(name, String.valueOf(page + 1)).toString();
    }

    /** The page of a list that the address asks for by {@code page}, from 1. */
    static <T> Paged<T> of(List<T> all, Asked asked, Address here) {
        return of(all, asked, here, PAGE);
    }

    /** The same for the second list of a page, which has a number of its own under another name. */
    static <T> Paged<T> of(List<T> all, Asked asked, Address here, String name) {
        return of(
                all.size(),
                (from, most) -> all.subList((int) Math.min(all.size(), from), (int) Math.min(all.size(), from + most)),
                asked,
                here,
                name);
    }
}
