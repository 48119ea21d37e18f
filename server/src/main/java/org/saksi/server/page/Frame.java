package org.saksi.server.page;

import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param t the words of the page
 * @param assets style sheets and scripts
 * @param section the page of the navigation that is shown, such as {@code events}
 * @param title the name of the page
 * @param here the address of the page, the language left out
 * @param dataset which dataset is shown and by whom
 * @param viewer who looks at it
 */
record Frame(Texts t, Assets assets, String section, String title, Address here, Sign dataset, Viewer viewer) {
    /**
     * The dataset as the frame names it.
     *
     * @param name its location
     * @param revision its newest revision, 0 where nothing was ever written
     * @param events how many events are in force
     * @param alerts how many open commitments have an alert
     * @param queue how many events wait for a review
     */
    record Sign(String name, long revision, long events, long alerts, long queue) {}

    /**
     * Who looks at the page.
     *
     * @param name the name of the user, null where nobody has to log in
     * @param author the name under which their decisions are kept
     * @param reviewer whether they may review
     * @param admin whether they may say where the server sends something
     * @param csrf the token that their forms carry
     * @param theme {@code light}, {@code dark} or {@code auto}
     * @param seen the revision that their last visit ended with; what came after it is new
     */
    record Viewer(
            @Nullable String name,
            String author,
            boolean reviewer,
            boolean admin,
            String csrf,
            String theme,
            long seen) {}

    String t(String key, Object... parts) {
        return t.get(key, parts);
    }

    String asset(String name) {
        return assets.href(name);
    }

    /** The address of an entry of the navigation. */
    String to(String section) {
        return section.equals("overview") ? "/" : "/" + section;
    }

    /** {@code page} for the section that is shown, as aria-current wants it; null for the others. */
    @Nullable
    String current(String one) {
        return section.equals(one) ? "page" : null;
    }
}
