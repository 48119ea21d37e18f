package org.saksi.server.page;

import java.util.List;

/**
 * What a page answers.
 *
 * @param status HTTP status
 * @param template the template that shows it
 * @param section the entry of the navigation that it belongs to
 * @param title the name of the page
 * @param here its address, by which it can be come back to
 * @param model what the template shows
 * @param charts the charts on it, for those who ask for their data
 */
record View(
        int status,
        String template,
        String section,
        String title,
        Address here,
        Object model,
        List<ChartTable> charts) {
    View {
        charts = List.copyOf(charts);
    }

    static View of(String template, String section, String title, Address here, Object model, ChartTable... charts) {
        return new View(200, template, section, title, here, model, List.of(charts));
    }
}
