package org.saksi.language.internal;

import java.util.Locale;
import java.util.Set;

/** Finds web addresses, mail addresses, names of hosts and of files, which are one token each. */
final class Addresses {
    /** Ends of names on the web that are written inside running text ({@code detik.com}). */
    private static final Set<String> DOMAINS = Set.of(
            "com", "co", "id", "org", "net", "go", "ac", "gov", "edu", "tv", "news", "io", "uk", "info", "my", "us",
            "me", "or", "mil", "au", "sg", "ai");

    private static final Set<String> FILES = Set.of(
            "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "htm", "html", "jpg", "jpeg", "png", "gif", "zip",
            "txt", "csv", "exe", "php", "asp");

    /** Longer names are read part by part: nothing may be looked at again and again in an endless run. */
    private static final int LONGEST_NAME = 64;

    private Addresses() {}

    /** Whether a word behind a stop makes the word before it the name of a host or file. */
    static boolean ending(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return DOMAINS.contains(lower) || FILES.contains(lower);
    }

    /** End of an address that starts here, or the start when none does. */
    static int end(String text, int start, int to) {
        if (text.startsWith("http://", start) || text.startsWith("https://", start) || text.startsWith("www.", start)) {
            return link(text, start, to);
        }
        int name = name(text, start, to);
        if (name + 1 < to && text.charAt(name) == '@' && Character.isLetterOrDigit(text.charAt(name + 1))) {
            int host = stripped(text, name + 1, name(text, name + 1, to));
            return text.substring(name + 1, host).indexOf('.') > 0 ? host : start;
        }
        return host(text, start, name);
    }

    private static int link(String text, int start, int to) {
        int end = start;
        while (end < to && !Glyphs.blank(text.charAt(end)) && "<>\"“”’{}|\\^`".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        while (end > start && ".,;:!?)]'".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return Math.min(end, to);
    }

    /** End of the characters that may stand in the name of a mailbox or host. */
    private static int name(String text, int start, int to) {
        int end = start;
        while (end < to && end - start < LONGEST_NAME && named(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean named(char unit) {
        return (unit < 128 && Glyphs.word(unit)) || "._-+".indexOf(unit) >= 0;
    }

    private static int stripped(String text, int start, int end) {
        int at = end;
        while (at > start && "._-+".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    /** End of a host of three parts or more ({@code news.detik.com}), all in lower case, or the start. */
    private static int host(String text, int start, int name) {
        int end = start;
        int part = start;
        int parts = 0;
        for (int i = start; i <= name; i++) {
            boolean border = i == name || text.charAt(i) == '.';
            if (border && i > part) {
                parts++;
                end = parts > 2 && DOMAINS.contains(text.substring(part, i)) ? i : end;
                part = i + 1;
            } else if (border || Character.isUpperCase(text.charAt(i))) {
                break;
            }
        }
        return end;
    }
}
