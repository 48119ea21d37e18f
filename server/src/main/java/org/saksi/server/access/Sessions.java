package org.saksi.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who is logged in; in memory, so that a new start of the server logs everybody out. Safe for use by many threads. */
final class Sessions {
    /** Without a request for so long, a session ends. */
    static final Duration IDLE = Duration.ofHours(12);

    private static final int MOST = 10_000;

    private final InstantSource clock;
    private final Map<String, Session> byDigest = new LinkedHashMap<>(16, 0.75f, true);

    Sessions(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * A session.
     *
     * @param user the name of the user; empty for whoever came by the token
     * @param csrf what their forms carry
     * @param used when the last request came
     */
    record Session(String user, String csrf, Instant used) {}

    /** Begins a session and gives the secret word that names it. */
    synchronized String begin(String user) {
        String word = Secrets.token();
        Instant now = clock.instant();
        Iterator<Session> oldest = byDigest.values().iterator();
        while (oldest.hasNext()) {
            Session session = oldest.next();
            if (byDigest.size() < MOST && session.used.plus(IDLE).isAfter(now)) {
                break;
            }
            oldest.remove();
        }
        byDigest.put(Secrets.digest(word), new Session(user, Secrets.token(), now));
        return word;
    }

    /** The session of a word. */
    synchronized Optional<Session> find(String word) {
        String digest = Secrets.digest(word);
        Session session = byDigest.get(digest);
        Instant now = clock.instant();
        if (session == null || !session.used.plus(IDLE).isAfter(now)) {
            byDigest.remove(digest);
            return Optional.empty();
        }
        byDigest.put(digest, new Session(session.user, session.csrf, now));
        return Optional.of(session);
    }

    synchronized void end(String word) {
        byDigest.remove(Secrets.digest(word));
    }
}
