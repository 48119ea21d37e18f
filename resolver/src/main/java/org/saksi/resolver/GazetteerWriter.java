package org.saksi.resolver;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Where;

/**
 * Writes the compact file that the gazetteer is read from.
 *
 * <p>Columns of numbers, one value a place, and the sorted keys of all names with the places each may mean; the same
 * places in the same order give the same bytes. Not safe for use by several threads.
 */
public final class GazetteerWriter {
    static final int MAGIC = 0x53474154;
    static final int VERSION = 2;
    /** Degrees are kept as whole numbers of this fraction. */
    static final double FRACTION = 1e5;

    /** Begins the key of a name that counts only behind a comma. */
    static final String BEHIND_COMMA = ",";

    /** Begins the key of a name that counts only beside a noun for airports and air bases. */
    static final String AIRPORT = "+";

    static final int NOWHERE = Integer.MIN_VALUE;

    private final List<Place> places = new ArrayList<>();
    private final Map<String, Integer> countries = new LinkedHashMap<>();
    private final TreeMap<String, TreeSet<Integer>> keys = new TreeMap<>();

    /**
     * A place to be written.
     *
     * @param precision what kind of place it is
     * @param name canonical name
     * @param country ISO 3166 alpha-3, null for areas of several states
     * @param area number of its first-level area, -1 for none
     * @param lat latitude in degrees, null when unknown
     * @param lon longitude in degrees, null when unknown
     * @param people inhabitants, 0 when unknown
     * @param seat what it is the seat of, from 0 (part of a town) and 1 (nothing) to 5 (its state)
     * @param geoname GeoNames id, 0 for none
     */
    public record Place(
            Where.Precision precision,
            String name,
            @Nullable String country,
            int area,
            @Nullable Double lat,
            @Nullable Double lon,
            int people,
            int seat,
            int geoname) {}

    /** Adds a place and gives its number; its canonical name is one of its names. */
    public int add(Place place) {
        int number = places.size();
        places.add(place);
        if (place.country() != null) {
            countries.putIfAbsent(place.country(), countries.size());
        }
        name(number, place.name(), false);
        return number;
    }

    /** Gives a place that was added a better canonical name and point; its names stay. */
    public void correct(int number, String name, double lat, double lon) {
        Place old = places.get(number);
        places.set(
                number,
                new Place(
                        old.precision(),
                        name,
                        old.country(),
                        old.area(),
                        lat,
                        lon,
                        old.people(),
                        old.seat(),
                        old.geoname()));
    }

    /**
     * Adds a name of a place.
     *
     * @param other whether it is a name in another language or spelling, which counts less
     */
    public void name(int number, String name, boolean other) {
        String key = Gazetteer.key(Word.of(name, 0, name.length()));
        if (!key.isEmpty()) {
            put(key, number, other);
        }
    }

    /** Adds an abbreviation of a place that is only understood behind a comma. */
    public void abbreviation(int number, String name) {
        put(BEHIND_COMMA + Gazetteer.key(Word.of(name, 0, name.length())), number, false);
    }

    /** Adds the name of an airport or air base without the nouns that say what it is. */
    public void airport(int number, String name, boolean other) {
        String key = Gazetteer.key(Word.of(name, 0, name.length()));
        if (!key.isEmpty()) {
            put(AIRPORT + key, number, other);
        }
    }

    private void put(String key, int number, boolean other) {
        TreeSet<Integer> postings = keys.computeIfAbsent(key, k -> new TreeSet<>());
        if (!other) {
            postings.remove(number * 2 + 1);
            postings.add(number * 2);
        } else if (!postings.contains(number * 2)) {
            postings.add(number * 2 + 1);
        }
    }

    /** Places that were added. */
    public int places() {
        return places.size();
    }

    /** Names that were added, each once. */
    public int names() {
        return keys.size();
    }

    /** Writes everything, packed; the stream stays open. */
    public void write(OutputStream target) throws IOException {
        GZIPOutputStream packed = new GZIPOutputStream(target, 1 << 16) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        };
        DataOutputStream out = new DataOutputStream(packed);
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.writeInt(countries.size());
        for (String country : countries.keySet()) {
            out.writeUTF(country);
        }
        out.writeInt(places.size());
        column(out, place -> place.precision().ordinal());
        column(out, Place::seat);
        column(out, place -> countries.getOrDefault(place.country(), -1));
        column(out, Place::area);
        column(out, place -> degrees(place.lat()));
        column(out, place -> degrees(place.lon()));
        column(out, Place::people);
        column(out, Place::geoname);
        text(out, places.stream().map(Place::name).toList());
        text(out, List.copyOf(keys.keySet()));
        int[] counts = keys.values().stream().mapToInt(TreeSet::size).toArray();
        int[] postings = keys.values().stream()
                .flatMap(TreeSet::stream)
                .mapToInt(Integer::intValue)
                .toArray();
        planes(out, counts);
        planes(out, postings);
        out.flush();
        packed.finish();
    }

    private static int degrees(@Nullable Double value) {
        return value == null ? NOWHERE : (int) Math.round(value * FRACTION);
    }

    private interface Number {
        int of(Place place);
    }

    private void column(DataOutputStream out, Number number) throws IOException {
        planes(out, places.stream().mapToInt(number::of).toArray());
    }

    /**
     * Numbers byte by byte, all highest bytes first: like bytes beside each other pack well. The sign stands in the lowest
     * bit, and of bytes that are all the same there is only one.
     */
    private static void planes(DataOutputStream out, int[] values) throws IOException {
        out.writeInt(values.length);
        byte[] plane = new byte[values.length];
        for (int shift = 24; shift >= 0; shift -= 8) {
            boolean same = true;
            for (int i = 0; i < values.length; i++) {
                int folded = (values[i] << 1) ^ (values[i] >> 31);
                plane[i] = (byte) (folded >>> shift);
                same &= plane[i] == plane[0];
            }
            out.writeBoolean(same);
            out.write(plane, 0, same ? Math.min(1, plane.length) : plane.length);
        }
    }

    private static void text(DataOutputStream out, List<String> texts) throws IOException {
        byte[][] bytes = texts.stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        out.writeInt(Arrays.stream(bytes).mapToInt(text -> text.length).sum());
        for (byte[] text : bytes) {
            out.write(text);
        }
        planes(out, Arrays.stream(bytes).mapToInt(text -> text.length).toArray());
    }
}
