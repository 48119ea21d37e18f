package org.saksi.store.filter;

import java.nio.charset.StandardCharsets;

/** Names by what they are compared by, each with the way in which it was first written. */
final class Names {
    private static final byte[] SAME = new byte[0];

    private final Dictionary keys = new Dictionary();
    private final Strings written = new Strings();

    int code(String name) {
        String key = Folded.words(name);
        int code = keys.code(key);
        if (code == written.size()) {
            written.add(key.equals(name) ? SAME : name.getBytes(StandardCharsets.UTF_8));
        }
        return code;
    }

    Dictionary keys() {
        return keys;
    }

    String shown(int code) {
        String first = written.get(code);
        return first.isEmpty() ? keys.get(code) : first;
    }
}
