package org.saksi.reader;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sitemap or an index of sitemaps; immutable.
 *
 * @param index whether its links lead to other sitemaps
 * @param links where it leads, in order
 * @param faults sentences about what is wrong with it; a sitemap that cannot be read has no links and one of these
 */
public record Sitemap(boolean index, List<Link> links, List<String> faults) {
    public Sitemap {
        links = List.copyOf(links);
        faults = List.copyOf(faults);
    }

    /**
     * One link.
     *
     * @param url its address
     * @param modified the day of its last change, null when the sitemap does not say
     * @param published the day of publication that a news sitemap names, null otherwise
     * @param title the title that a news sitemap names, null otherwise
     */
    public record Link(
            String url,
            @Nullable LocalDate modified,
            @Nullable LocalDate published,
            @Nullable String title) {}
}
