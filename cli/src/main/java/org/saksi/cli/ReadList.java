package org.saksi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Lists of what was read by hand that ship with the command: ids and labels, parted by tabs, without text. */
final class ReadList {
    private ReadList() {}

    /** The lines of a list but its remarks, cut at the tabs. */
    static List<List<String>> of(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(ReadList.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t")))
                    .toList();
        }
    }
}
