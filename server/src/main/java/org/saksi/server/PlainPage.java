package org.saksi.server;

import org.jspecify.annotations.Nullable;

/** Pages of a few words that need neither templates nor scripts: logging in, and what went wrong. */
final class PlainPage {
    private PlainPage() {}

    /** A page that says what went wrong, in the words of the error. */
    static String error(int status, String message) {
        return page(
                "Saksi: " + status,
                "<h1>" + status + "</h1><p>" + escaped(message) + "</p><p><a href=\"/\">Saksi</a></p>");
    }

    /**
     * The form by which users log in.
     *
     * @param next where to go afterwards
     * @param problem what was wrong before, null at first
     */
    static String login(String next, @Nullable String problem) {
        return page(
                "Saksi: log in / masuk",
                "<h1>Saksi</h1>"
                        + (problem == null ? "" : "<p role=\"alert\"><strong>" + escaped(problem) + "</strong></p>")
                        + "<form method=\"post\" action=\"/login\">"
                        + "<input type=\"hidden\" name=\"next\" value=\"" + escaped(next) + "\"><p><label"
                        + " for=\"name\">Name /"
                        + " Nama</label><br><input"
                        + " id=\"name\""
                        + " name=\"name\""
                        + " autocomplete=\"username\""
                        + " maxlength=\"64\"></p><p><label"
                        + " for=\"password\">Password"
                        + " or token / Kata sandi"
                        + " atau"
                        + " token</label><br><input"
                        + " id=\"password\""
                        + " name=\"password\""
                        + " type=\"password\""
                        + " autocomplete=\"current-password\""
                        + " required></p><p><button>Log"
                        + " in /"
                        + " Masuk</button></p></form>");
    }

    private static String page(String title, String body) {
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>" + escaped(title)
                + "</title></head><body><main>" + body + "</main></body></html>\n";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
