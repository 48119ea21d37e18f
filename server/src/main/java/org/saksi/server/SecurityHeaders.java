package org.saksi.server;

import io.javalin.http.Context;
import java.util.Map;

/** What browsers are told of every answer: nothing but this server's own files, nothing inline, no other site around it. */
final class SecurityHeaders {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            // Not no-referrer: browsers would then hide from our own forms where they come from.
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
            // A page with what a user may see belongs to nobody else; assets say otherwise of themselves.
            "Cache-Control", "private, no-cache");

    private SecurityHeaders() {}

    static void addTo(Context ctx) {
        HEADERS.forEach(ctx::header);
    }
}
