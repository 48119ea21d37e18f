package org.saksi.training.corpora;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saksi.language.Name;
import org.saksi.language.NameKind;

/** Reads the sentences of one file of a name corpus. */
final class NameReader {
    private final String file;
    private final NameColumns columns;
    private int line;
    private final List<NamedSentence> sentences = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private final List<Stretch> stretches = new ArrayList<>();
    private Map<String, Integer> open = Map.of();

    private NameReader(Path file, NameColumns columns) {
        this.file = String.valueOf(file.getFileName());
        this.columns = columns;
    }

    /** Tokens under one label; {@code to} is the one behind the last. */
    private record Stretch(String label, int from, int to) {
        int length() {
            return to - from;
        }
    }

    static List<NamedSentence> read(Path file, NameColumns columns) throws IOException {
        NameReader reader = new NameReader(file, columns);
        for (String text : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            reader.line++;
            if (text.isBlank()) {
                reader.finish();
            } else if (!(columns.comments() && text.startsWith("#"))) {
                reader.add(text);
            }
        }
        reader.finish();
        return reader.sentences;
    }

    private void add(String text) throws IOException {
        String[] cells = text.split(columns.separator(), -1);
        if (cells.length <= columns.label()) {
            throw fault("line must have a token and a label but was \"" + text + "\"");
        }
        String token = cells[columns.token()].strip();
        if (token.isEmpty()) {
            return;
        }
        Map<String, Integer> now = new TreeMap<>();
        int last = columns.nested() ? cells.length : columns.label() + 1;
        for (int i = columns.label(); i < last; i++) {
            String label = cells[i].strip();
            if (label.startsWith("I-")) {
                now.put(label.substring(2), open.getOrDefault(label.substring(2), tokens.size()));
            } else if (label.startsWith("B-")) {
                now.put(label.substring(2), tokens.size());
            } else if (!label.equals("O") && !(label.isEmpty() && columns.nested())) {
                throw fault("label must be O or start with B- or I- but was \"" + label + "\"");
            }
        }
        close(now);
        open = now;
        tokens.add(token);
    }

    private void close(Map<String, Integer> now) {
        open.forEach((label, from) -> {
            if (!from.equals(now.get(label))) {
                stretches.add(new Stretch(label, from, tokens.size()));
            }
        });
    }

    private void finish() throws IOException {
        close(Map.of());
        open = Map.of();
        boolean address =
                columns.nested() && tokens.size() == 1 && tokens.getFirst().startsWith("http");
        if (!tokens.isEmpty() && !address) {
            sentences.add(new NamedSentence(tokens, names()));
        }
        tokens.clear();
        stretches.clear();
    }

    /** The longest stretches that do not overlap; a longer one that is no name takes away what lies in it. */
    private List<Name> names() throws IOException {
        stretches.sort(Comparator.comparingInt(Stretch::length)
                .reversed()
                .thenComparingInt(Stretch::from)
                .thenComparing(Stretch::label));
        boolean[] taken = new boolean[tokens.size()];
        List<Name> names = new ArrayList<>();
        for (Stretch stretch : stretches) {
            if (!measures(stretch.label()) && free(taken, stretch)) {
                NameKind kind = kind(stretch.label());
                if (kind != null) {
                    names.add(new Name(kind, stretch.from(), stretch.to()));
                }
            }
        }
        names.sort(Comparator.comparingInt(Name::from));
        return names;
    }

    private static boolean free(boolean[] taken, Stretch stretch) {
        for (int i = stretch.from(); i < stretch.to(); i++) {
            if (taken[i]) {
                return false;
            }
        }
        Arrays.fill(taken, stretch.from(), stretch.to(), true);
        return true;
    }

    /** Amounts and times hold names now and then ("US $ 5"), but are none. */
    private static boolean measures(String label) {
        return switch (label.toUpperCase(Locale.ROOT)) {
            case "DATE", "TIME", "MONEY", "QUANTITY" -> true;
            default -> false;
        };
    }

    private @Nullable NameKind kind(String label) throws IOException {
        return switch (label.toUpperCase(Locale.ROOT)) {
            case "PER", "PERSON" -> NameKind.PER;
            case "ORG", "ORGANISATION", "ORGANIZATION" -> NameKind.ORG;
            case "LOC", "LOCATION", "PLACE", "FACILITY" -> NameKind.LOC;
            case "NORP" -> NameKind.GRP;
            case "MISC", "PRODUCT" -> null;
            default -> throw fault("label must be a known one in the sentence before but was \"" + label + "\"");
        };
    }

    private IOException fault(String what) {
        return new IOException("[" + file + ":" + line + "] " + what);
    }
}
