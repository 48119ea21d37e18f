package org.saksi.store.filter;

import java.util.ArrayList;
import java.util.List;

/** Makes a filter of whatever stands in a search box. */
final class SearchBox {
    private static final String QUOTES = "\"\u201c\u201d\u201e\u201f\u00ab\u00bb";

    private SearchBox() {}

    static Filter read(String anything) {
        String read = anything.length() > Filter.MOST_UNITS ? anything.substring(0, Filter.MOST_UNITS) : anything;
        String text = read.replace('\0', ' ');
        List<Filter> words = new ArrayList<>();
        int at = 0;
        while (at < text.length() && words.size() < Filter.MOST_VALUES) {
            int closing = isQuote(text.charAt(at)) ? closing(text, at + 1) : -1;
            if (closing >= 0) {
                add(words, text.substring(at + 1, closing));
                at = closing + 1;
            } else {
                int end = wordEnd(text, at);
                add(words, text.substring(at, end));
                at = Math.max(end, at + 1);
            }
        }
        return Filter.and(words);
    }

    private static void add(List<Filter> words, String typed) {
        if (Folded.hasWords(typed)) {
            words.add(Filter.of(FilterField.TEXT, new FilterValue.Word(typed.strip())));
        }
    }

    private static int closing(String text, int from) {
        for (int at = from; at < text.length(); at++) {
            if (isQuote(text.charAt(at))) {
                return at;
            }
        }
        return -1;
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && !isQuote(text.charAt(at)) && !FilterScanner.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isQuote(char unit) {
        return QUOTES.indexOf(unit) >= 0;
    }
}
