package org.saksi.training.score;

/** The genre that a sentence id names: {@code weblog} of EWT's weblog-..., {@code news} of GUM_news_.... */
final class Genre {
    private Genre() {}

    static String of(String id) {
        if (id.startsWith("GUM_")) {
            int end = id.indexOf('_', 4);
            return end < 0 ? id.substring(4) : id.substring(4, end);
        }
        int dash = id.indexOf('-');
        return dash < 0 ? "" : id.substring(0, dash);
    }
}
