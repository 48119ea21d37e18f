package org.saksi.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Where;
import org.saksi.resolver.GazetteerWriter;

/**
 * Compiles the gazetteer from GeoNames' towns and administrative areas, OurAirports' airports and tables of our own.
 *
 * <p>Areas have no coordinates in those files of GeoNames: an area gets the middle of the box around its towns, unless a
 * table of our own says better. A name in another language is kept for towns that are known abroad, if it is written in
 * Latin letters and is no code.
 */
final class GazetteerBuilder {
    private static final int ID = 0;
    private static final int NAME = 1;
    private static final int PLAIN = 2;
    private static final int OTHERS = 3;
    private static final int LAT = 4;
    private static final int LON = 5;
    private static final int FEATURE = 7;
    private static final int COUNTRY = 8;
    private static final int AREA = 10;
    private static final int LOWER_AREA = 11;
    private static final int PEOPLE = 14;

    private static final int KNOWN_ABROAD = 5_000;
    private static final int SEAT_OF_AREA = 4;
    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_CODE = 4;
    /** Names with more words are official ones that nobody writes. */
    private static final int MOST_WORDS = 6;

    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{M}' .’‘`-]+");
    private static final Pattern AREA_LINE =
            Pattern.compile("\"code\":\"([^\"]+)\",\"name\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern OBJECT = Pattern.compile("\\{[^}]*\\}");
    private static final Pattern CELL = Pattern.compile("\"(\\w+)\": *\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern AIRPORT = Pattern.compile("(?i)\\b(bandar"
        + " udara|bandara|international|internasional|regional|domestic|national|municipal|airport|airfield|airbase|air"
        + " force|air base|air field|naval air|army air|air station|base|station)\\b");
    private static final Pattern MILITARY = Pattern.compile("(?i)\\b(air ?base|base|army|naval|station)\\b");
    private static final Set<String> GONE = Set.of("PPLH", "PPLCH", "PPLQ", "");
    private static final Map<String, Integer> SEATS = Map.of(
            "PPLC", 5, "PPLG", 4, "PPLA", 4, "PPLA2", 3, "PPLA3", 2, "PPLA4", 2, "PPLA5", 2, "PPLX", 0, "PPLF", 0,
            "PPLL", 0);

    private final GazetteerWriter writer = new GazetteerWriter();
    private final Map<String, Box> boxes = new HashMap<>();
    private final Map<String, Integer> areas = new HashMap<>();
    private final Map<String, Integer> byName = new HashMap<>();
    private final Map<String, Town> largest = new HashMap<>();

    /** The box around the towns of an area, and how many people live in them. */
    private static final class Box {
        private double south = 90;
        private double north = -90;
        private double west = 180;
        private double east = -180;
        private long people;

        void add(double lat, double lon, int inhabitants) {
            south = Math.min(south, lat);
            north = Math.max(north, lat);
            west = Math.min(west, lon);
            east = Math.max(east, lon);
            people += inhabitants;
        }

        double lat() {
            return (south + north) / 2;
        }

        double lon() {
            return (west + east) / 2;
        }

        int people() {
            return (int) Math.min(people, Integer.MAX_VALUE);
        }
    }

    /**
     * Compiles the file of the module resolver from a folder with cities500.txt, admin1.json and admin2.json of GeoNames and
     * airports.json of OurAirports.
     */
    static void build(Path geonames, Path module) throws IOException {
        GazetteerBuilder builder = new GazetteerBuilder();
        List<String[]> towns = builder.towns(geonames.resolve("cities500.txt"));
        towns.forEach(builder::measure);
        builder.countries();
        builder.firstAreas(Files.readString(geonames.resolve("admin1.json")));
        builder.ownAreas();
        builder.abbreviations();
        builder.lowerAreas(Files.readString(geonames.resolve("admin2.json")));
        towns.forEach(builder::town);
        builder.exonyms();
        builder.airports(Files.readString(geonames.resolve("airports.json")));
        Path target = module.resolve("src/main/resources/org/saksi/resolver/gazetteer.bin.gz");
        try (OutputStream out = Files.newOutputStream(target)) {
            builder.writer.write(out);
        }
        System.out.println(builder.writer.places() + " places, " + builder.writer.names() + " names, "
                + Files.size(target) + " bytes");
    }

    private List<String[]> towns(Path file) throws IOException {
        List<String[]> towns = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            if (!GONE.contains(cells[FEATURE])) {
                towns.add(cells);
            }
        }
        return towns;
    }

    private void measure(String[] town) {
        double lat = Double.parseDouble(town[LAT]);
        double lon = Double.parseDouble(town[LON]);
        int people = people(town);
        for (String area : List.of(town[COUNTRY], area(town), lowerArea(town))) {
            boxes.computeIfAbsent(area, code -> new Box()).add(lat, lon, people);
        }
    }

    private static int people(String[] town) {
        return town[PEOPLE].isEmpty() ? 0 : Integer.parseInt(town[PEOPLE]);
    }

    private static String area(String[] town) {
        return town[COUNTRY] + "." + town[AREA];
    }

    private static String lowerArea(String[] town) {
        return area(town) + "." + town[LOWER_AREA];
    }

    private void countries() throws IOException {
        Map<String, String> codes = new HashMap<>();
        for (String two : Locale.getISOCountries()) {
            codes.put(Locale.of("", two).getISO3Country(), two);
        }
        codes.put("XKX", "XK");
        Map<String, String[]> middles = new HashMap<>();
        for (String[] row : own("countries.tsv")) {
            middles.put(row[0], row);
        }
        Set<String> areas = namesOfAreas();
        for (String[] row : table(GazetteerWriter.class, "nations.tsv")) {
            Box box = boxes.get(codes.getOrDefault(row[0], ""));
            String[] middle = middles.get(row[0]);
            Double lat;
            Double lon;
            if (middle != null) {
                lat = Double.valueOf(middle[1]);
                lon = Double.valueOf(middle[2]);
            } else if (box != null) {
                lat = box.lat();
                lon = box.lon();
            } else {
                continue;
            }
            int people = box == null ? 0 : box.people();
            int number = writer.add(
                    new GazetteerWriter.Place(Where.Precision.COUNTRY, row[1], row[0], -1, lat, lon, people, 1, 0));
            for (String variant : row[2].split("\\|")) {
                if (!areas.contains(variant)) {
                    writer.name(number, variant, false);
                }
            }
        }
    }

    /** The Gaza Strip is a part of its state here, though its name may stand for it among actors. */
    private static Set<String> namesOfAreas() throws IOException {
        Set<String> names = new HashSet<>();
        for (String[] row : own("areas.tsv")) {
            if (row[0].equals("admin1")) {
                names.add(row[1]);
                names.addAll(List.of(row[5].split("\\|")));
            }
        }
        return names;
    }

    private void firstAreas(String json) {
        Matcher line = AREA_LINE.matcher(json);
        while (line.find()) {
            String code = line.group(1);
            areas.put(code, administrative(Where.Precision.ADMIN1, code, line.group(2), -1));
        }
    }

    private void lowerAreas(String json) {
        Matcher line = AREA_LINE.matcher(json);
        while (line.find()) {
            String code = line.group(1);
            if (boxes.containsKey(code)) {
                Integer above = areas.get(code.substring(0, code.lastIndexOf('.')));
                administrative(Where.Precision.ADMIN2, code, line.group(2), above == null ? -1 : above);
            }
        }
    }

    private int administrative(Where.Precision precision, String code, String written, int above) {
        String name = written.replace("\\\"", "\"").replace("\\/", "/");
        String country = iso3(code.substring(0, 2));
        Box box = boxes.get(code);
        int number = writer.add(new GazetteerWriter.Place(
                precision,
                name,
                country,
                above,
                box == null ? null : Double.valueOf(box.lat()),
                box == null ? null : Double.valueOf(box.lon()),
                box == null ? 0 : box.people(),
                1,
                0));
        for (String generic : GENERIC) {
            if (name.endsWith(generic)) {
                boolean other = precision == Where.Precision.ADMIN2;
                writer.name(number, name.substring(0, name.length() - generic.length()), other);
            }
        }
        if (precision == Where.Precision.ADMIN1) {
            byName.put(country + " " + name, number);
        }
        return number;
    }

    private static final List<String> GENERIC = List.of(
            " Province",
            " State",
            " Region",
            " Oblast",
            " Governorate",
            " District",
            " Division",
            " Prefecture",
            " Department",
            " Regency",
            " Krai",
            " Republic");

    /** The state of a code of GeoNames; territories that are no actors of their own belong to their state. */
    private static @Nullable String iso3(String two) {
        return switch (two) {
            case "XK" -> "XKX";
            case "AQ" -> null;
            case "AX" -> "FIN";
            case "UM" -> "USA";
            case "BQ" -> "NLD";
            case "CC", "CX", "NF" -> "AUS";
            case "GS", "IO", "PN" -> "GBR";
            case "TF" -> "FRA";
            default -> Locale.of("", two).getISO3Country();
        };
    }

    private void ownAreas() throws IOException {
        for (String[] row : own("areas.tsv")) {
            String country = row[2].isEmpty() ? null : row[2];
            List<String> names = new ArrayList<>(List.of(row[1]));
            names.addAll(List.of(row[5].isEmpty() ? new String[0] : row[5].split("\\|")));
            Where.Precision precision = Where.Precision.valueOf(row[0].toUpperCase(Locale.ROOT));
            Integer known = precision == Where.Precision.ADMIN1 ? known(country, names) : null;
            int number;
            if (known == null) {
                number = writer.add(new GazetteerWriter.Place(
                        precision, row[1], country, -1, Double.valueOf(row[3]), Double.valueOf(row[4]), 0, 1, 0));
            } else {
                number = known;
                writer.correct(number, row[1], Double.parseDouble(row[3]), Double.parseDouble(row[4]));
            }
            names.forEach(name -> writer.name(number, name, false));
        }
    }

    private void abbreviations() throws IOException {
        for (String[] row : own("abbreviations.tsv")) {
            Integer number = byName.get(row[0] + " " + row[1]);
            if (number == null) {
                throw new IOException("[abbreviations.tsv] name must be a first-level area of GeoNames in " + row[0]
                        + " but was " + row[1]);
            }
            for (String variant : row[2].split("\\|")) {
                writer.abbreviation(number, variant);
            }
        }
    }

    private @Nullable Integer known(@Nullable String country, List<String> names) {
        for (String name : names) {
            Integer number = byName.get(country + " " + name);
            if (number != null) {
                return number;
            }
        }
        return null;
    }

    private void town(String[] cells) {
        String country = iso3(cells[COUNTRY]);
        int seat = SEATS.getOrDefault(cells[FEATURE], 1);
        int number = writer.add(new GazetteerWriter.Place(
                Where.Precision.CITY,
                cells[NAME],
                country,
                areas.getOrDefault(area(cells), -1),
                Double.valueOf(cells[LAT]),
                Double.valueOf(cells[LON]),
                people(cells),
                seat,
                Integer.parseInt(cells[ID])));
        writer.name(number, cells[PLAIN], false);
        Town town = new Town(number, people(cells));
        largest.merge(country + " " + cells[NAME], town, Town::larger);
        largest.merge(country + " " + cells[PLAIN], town, Town::larger);
        if (people(cells) >= KNOWN_ABROAD || seat >= SEAT_OF_AREA) {
            for (String other : cells[OTHERS].split(",")) {
                if (readable(other)) {
                    writer.name(number, other, true);
                    largest.merge(country + " " + other, town, Town::larger);
                }
            }
        }
    }

    /** A town by its number and its inhabitants. */
    private record Town(int number, int people) {
        Town larger(Town other) {
            return other.people > people ? other : this;
        }
    }

    private static boolean readable(String name) {
        boolean code = name.length() <= LONGEST_CODE && name.equals(name.toUpperCase(Locale.ROOT));
        return name.length() >= SHORTEST_NAME
                && !code
                && Character.isUpperCase(name.charAt(0))
                && name.split("[ -]").length <= MOST_WORDS
                && LATIN.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                        .matches();
    }

    private void exonyms() throws IOException {
        for (String[] row : own("exonyms.tsv")) {
            Town town = largest.get(row[0] + " " + row[1]);
            if (town == null) {
                throw new IOException(
                        "[exonyms.tsv] name must be a town of GeoNames in " + row[0] + " but was " + row[1]);
            }
            for (String variant : row[2].split("\\|")) {
                writer.name(town.number(), variant, false);
            }
        }
    }

    /** Airports and air bases by their names, and by the towns they serve. */
    private void airports(String json) {
        Set<String> served = new HashSet<>();
        for (String type : List.of("large_airport", "medium_airport")) {
            Matcher airport = OBJECT.matcher(json);
            while (airport.find()) {
                Map<String, String> cells = cells(airport.group());
                if (type.equals(cells.get("type"))) {
                    airport(cells, served);
                }
            }
        }
    }

    private static Map<String, String> cells(String object) {
        Map<String, String> cells = new HashMap<>();
        Matcher cell = CELL.matcher(object);
        while (cell.find()) {
            cells.put(cell.group(1), cell.group(2).replace("\\\"", "\"").replace("\\/", "/"));
        }
        return cells;
    }

    private void airport(Map<String, String> cells, Set<String> served) {
        String country = iso3(cells.getOrDefault("iso_country", ""));
        String name = cells.getOrDefault("name", "").strip();
        int number = writer.add(new GazetteerWriter.Place(
                Where.Precision.SITE,
                name,
                country,
                -1,
                Double.valueOf(cells.getOrDefault("latitude_deg", "")),
                Double.valueOf(cells.getOrDefault("longitude_deg", "")),
                0,
                1,
                0));
        // "Ngurah Rai (Bali) International Airport", "Hollandia / Sentani Airport"
        for (String part : name.split("[()/]")) {
            writer.airport(number, proper(part), false);
        }
        writer.airport(number, proper(name.replaceAll("\\([^)]*\\)", " ")), false);
        for (String other : cells.getOrDefault("keywords", "").split(",")) {
            if (AIRPORT.matcher(other).find() && LATIN.matcher(plain(other)).matches()) {
                writer.airport(number, proper(other), true);
            }
        }
        String town = cells.getOrDefault("municipality", "").replaceAll(" *[-(/,].*", "");
        if (!MILITARY.matcher(name).find() && served.add(country + " " + town)) {
            writer.airport(number, town, true);
        }
    }

    /** A name without the nouns that say what it is the name of. */
    private static String proper(String name) {
        return AIRPORT.matcher(name).replaceAll(" ").strip();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFD);
    }

    private static List<String[]> own(String file) throws IOException {
        return table(GazetteerBuilder.class, "places/" + file);
    }

    /** The rows of a table without its notes and its heading. */
    private static List<String[]> table(Class<?> owner, String file) throws IOException {
        List<String[]> rows = new ArrayList<>();
        try (InputStream stream = owner.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IOException("resource " + file + " is missing");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    rows.add(line.split("\t", -1));
                }
            }
        }
        return rows.subList(1, rows.size());
    }
}
