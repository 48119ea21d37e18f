package org.saksi.language.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** Reads the word lists that lie beside the classes as UTF-8 text, one entry a line, a line from # being a comment. */
public final class WordList {
    private WordList() {}

    /** The lines of a list without comments and empty lines; a name that ends in .gz is unpacked. */
    public static List<String> lines(Class<?> beside, String name) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(open(beside, name), StandardCharsets.UTF_8), 1 << 15)) {
            List<String> lines = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    lines.add(line);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("[" + name + "] word list must be readable", e);
        }
    }

    /** The words of a list, any number of them a line. */
    public static Set<String> words(Class<?> beside, String name) {
        Set<String> words = new HashSet<>();
        for (String line : lines(beside, name)) {
            words.addAll(List.of(line.split(" +")));
        }
        return Set.copyOf(words);
    }

    /** The bytes of a resource; the caller closes it. */
    public static InputStream open(Class<?> beside, String name) throws IOException {
        InputStream stream = beside.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException("[" + name + "] resource must lie beside " + beside.getName() + " but is missing");
        }
        return name.endsWith(".gz") ? new GZIPInputStream(stream, 1 << 15) : stream;
    }
}
