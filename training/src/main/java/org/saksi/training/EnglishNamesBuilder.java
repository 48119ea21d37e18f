package org.saksi.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Gathers the lists of names that the English parser knows: given names and surnames of the whole world, places, bodies.
 * Only what is written in Latin letters is taken.
 */
final class EnglishNamesBuilder {
    private static final int LEAST_PEOPLE = 30_000;
    private static final int CITY_NAME = 1;
    private static final int CITY_PLAIN = 2;
    private static final int CITY_PEOPLE = 14;
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}' .’&-]+");
    private static final Pattern PERSON = Pattern.compile("/(firstName|lastName)\":\"([^\"]+)\"");

    private final Map<String, Set<Character>> names = new TreeMap<>();

    /** Given names and surnames as lines {@code given or surname, tab, name}. */
    void addPersons(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t");
            add(cells[1], cells[0].charAt(0));
        }
    }

    /** The persons of the CIA's lists of leaders; their surnames are in capitals there. */
    void addLeaders(Path file) throws IOException {
        Matcher matcher = PERSON.matcher(Files.readString(file));
        while (matcher.find()) {
            char kind = matcher.group(1).startsWith("f") ? 'g' : 's';
            for (String word : matcher.group(2).replaceAll("\\(.*?\\)", " ").split("[ ,]+")) {
                if (word.length() > 2 && !word.endsWith(".")) {
                    add(capitalised(word), kind);
                }
            }
        }
    }

    /** GeoNames cities with at least thirty thousand people. */
    void addCities(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            lines.map(line -> line.split("\t")).forEach(cells -> {
                if (Integer.parseInt(cells[CITY_PEOPLE]) >= LEAST_PEOPLE) {
                    add(cells[CITY_NAME], 'p');
                    add(cells[CITY_PLAIN], 'p');
                }
            });
        }
    }

    /** Names of our own, each line its kinds and the name. */
    void addOwn(List<String> lines) {
        for (String line : lines) {
            int blank = line.indexOf(' ');
            for (int i = 0; i < blank; i++) {
                add(line.substring(blank + 1), line.charAt(i));
            }
        }
    }

    /** Leaders, whose last word is taken for their surname. */
    void addSurnames(Path file, Charset charset, String separator, int column) throws IOException {
        for (String line : Files.readAllLines(file, charset)) {
            String[] cells = line.split(separator, -1);
            if (!line.startsWith("#") && cells.length > column) {
                for (String name : cells[column].split("\\|")) {
                    add(name.substring(name.lastIndexOf(' ') + 1), 's');
                }
            }
        }
    }

    private void add(String name, char kind) {
        String bare = name.strip();
        if (bare.length() > 1
                && Character.isUpperCase(bare.codePointAt(0))
                && LATIN.matcher(bare).matches()) {
            names.computeIfAbsent(bare, key -> new TreeSet<>()).add(kind);
        }
    }

    private static String capitalised(String word) {
        StringBuilder whole = new StringBuilder();
        for (String part : word.split("(?<=[-'’])")) {
            whole.append(part.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(part.substring(1).toLowerCase(Locale.ROOT));
        }
        return whole.toString();
    }

    /** The lines of the list, after the alphabet. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        names.forEach((name, kinds) -> {
            StringBuilder letters = new StringBuilder();
            kinds.forEach(letters::append);
            lines.add(letters.append(' ').append(name).toString());
        });
        return lines;
    }

    void write(Path file) throws IOException {
        String head = "# GeoNames cities (CC BY 4.0), Faker (MIT), REIGN (MIT), CIA World Leaders (public domain), CLDR"
                + " (Unicode-3.0), own\n";
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((head + String.join("\n", lines()) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
