package org.saksi.server.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An address on this server: a path and what it asks for, so that the whole state of a view stands in it. Immutable.
 *
 * @param path from the root, such as {@code /events}
 * @param asked names and values in order, none of them blank
 */
record Address(String path, SequencedMap<String, String> asked) {
    private static final Pattern WEB = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);

    static Address of(String path) {
        return new Address(path, new LinkedHashMap<>());
    }

    /** The address of a thing by its id, which may hold anything. */
    static Address of(String path, String id) {
        return of(path + "/" + encoded(id).replace("+", "%20"));
    }

    /** The same with a value under a name; a value that is null or blank takes the name out. */
    Address with(String name, @Nullable String value) {
        LinkedHashMap<String, String> changed = new LinkedHashMap<>(asked);
        if (value == null || value.isBlank()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Address(path, changed);
    }

    Address without(String... names) {
        Address less = this;
        for (String name : names) {
            less = less.with(name, null);
        }
        return less;
    }

    /** The same question to another path. */
    Address at(String other) {
        return new Address(other, asked);
    }

    /** What is asked under a name, empty where nothing is. */
    String get(String name) {
        return asked.getOrDefault(name, "");
    }

    /** What the page answers to the same question in another form: {@code json}, {@code csv}, {@code atom}. */
    Address twin(String form) {
        return at((path.equals("/") ? "/overview" : path) + "." + form);
    }

    @Override
    public String toString() {
        if (asked.isEmpty()) {
            return path;
        }
        return asked.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&", path + "?", ""));
    }

    /** An address of the web as it is; null for what browsers would run or open otherwise, which is shown and never linked. */
    static @Nullable String web(@Nullable String url) {
        return url != null && WEB.matcher(url).lookingAt() ? url : null;
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** What a request asked, of the names that a page knows. */
    static Address of(String path, Map<String, String> query, Iterable<String> known) {
        Address address = of(path);
        for (String name : known) {
            address = address.with(name, query.get(name));
        }
        return address;
    }
}
