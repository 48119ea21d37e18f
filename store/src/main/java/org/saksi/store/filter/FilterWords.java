package org.saksi.store.filter;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The words of one language in which filters and their fields are told; {@code filter_en.properties} and its sister. */
final class FilterWords {
    private static final FilterWords ENGLISH = new FilterWords("en");
    private static final FilterWords INDONESIAN = new FilterWords("id");

    private final String language;
    private final Properties words = new Properties();

    private FilterWords(String language) {
        this.language = language;
        String file = "filter_" + language + ".properties";
        try (InputStream in = FilterWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("[" + file + "] must lie beside the classes but was missing");
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("[" + file + "] could not be read", e);
        }
    }

    /** The words of Indonesian for its locales, those of English for all others. */
    static FilterWords of(Locale locale) {
        return locale.getLanguage().equals("id") ? INDONESIAN : ENGLISH;
    }

    /** The language's code, {@code en} or {@code id}. */
    String language() {
        return language;
    }

    String get(String key) {
        String found = words.getProperty(key);
        if (found == null) {
            throw new IllegalStateException("[filter_" + language + ".properties] must have the key " + key);
        }
        return found;
    }

    /** The words with {@code {0}}, {@code {1}} filled in. */
    String get(String key, String... parts) {
        StringBuilder filled = new StringBuilder();
        String pattern = get(key);
        int at = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', at)) {
            int close = pattern.indexOf('}', open);
            filled.append(pattern, at, open);
            filled.append(parts[Integer.parseInt(pattern.substring(open + 1, close))]);
            at = close + 1;
        }
        return filled.append(pattern.substring(at)).toString();
    }

    @Nullable
    String find(String key) {
        return words.getProperty(key);
    }

    Set<String> keys() {
        return new TreeSet<>(words.stringPropertyNames());
    }
}
