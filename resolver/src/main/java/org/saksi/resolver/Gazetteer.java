package org.saksi.resolver;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.saksi.model.ResourceDigest;
import org.saksi.model.Where;

/**
 * The places of the world with their coordinates, by every name they have.
 *
 * <p>Immutable and kept as columns of numbers: two hundred thousand places take some thirty megabytes.
 */
final class Gazetteer {
    private static final String FILE = "gazetteer.bin.gz";
    private static final int LONGEST_NAME = 6;
    private static final Where.Precision[] PRECISIONS = Where.Precision.values();
    private static final Site.Seat[] SEATS = Site.Seat.values();

    private final String[] countries;
    private final byte[] precisions;
    private final byte[] seats;
    private final short[] country;
    private final int[] area;
    private final int[] lat;
    private final int[] lon;
    private final int[] people;
    private final int[] geoname;
    private final Texts names;
    private final Texts keys;
    private final int[] firstPosting;
    private final int[] postings;
    private final int[] table;

    /** Texts one behind the other. */
    private record Texts(byte[] bytes, int[] ends) {
        int start(int i) {
            return i == 0 ? 0 : ends[i - 1];
        }

        String get(int i) {
            return new String(bytes, start(i), ends[i] - start(i), StandardCharsets.UTF_8);
        }

        boolean is(int i, byte[] other, int length) {
            return Arrays.equals(bytes, start(i), ends[i], other, 0, length);
        }
    }

    private Gazetteer(DataInputStream in) throws IOException {
        if (in.readInt() != GazetteerWriter.MAGIC || in.readInt() != GazetteerWriter.VERSION) {
            throw new IOException(FILE + " must be a gazetteer of version " + GazetteerWriter.VERSION);
        }
        countries = new String[in.readInt()];
        for (int i = 0; i < countries.length; i++) {
            countries[i] = in.readUTF();
        }
        int size = in.readInt();
        precisions = bytes(planes(in));
        seats = bytes(planes(in));
        country = shorts(planes(in));
        area = planes(in);
        lat = planes(in);
        lon = planes(in);
        people = planes(in);
        geoname = planes(in);
        if (precisions.length != size) {
            throw new IOException(FILE + " must have as many values as places");
        }
        names = texts(in);
        keys = texts(in);
        firstPosting = sums(planes(in));
        postings = planes(in);
        table = hashed();
    }

    /** Twelve digits that say which gazetteer is shipped. */
    static String version() {
        return ResourceDigest.of(Gazetteer.class, List.of(FILE));
    }

    static Gazetteer load() {
        try (InputStream file = Gazetteer.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("resource " + FILE + " is missing");
            }
            return read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A gazetteer from a file that {@link GazetteerWriter} wrote. */
    static Gazetteer read(InputStream file) throws IOException {
        return new Gazetteer(new DataInputStream(new BufferedInputStream(new GZIPInputStream(file, 1 << 16), 1 << 16)));
    }

    private static int[] planes(DataInputStream in) throws IOException {
        int[] values = new int[in.readInt()];
        byte[] plane = new byte[values.length];
        for (int shift = 24; shift >= 0; shift -= 8) {
            if (in.readBoolean()) {
                fill(values, values.length == 0 ? 0 : in.readUnsignedByte() << shift);
            } else {
                in.readFully(plane);
                add(values, plane, shift);
            }
        }
        unfold(values);
        return values;
    }

    private static void fill(int[] values, int bits) {
        for (int i = 0; bits != 0 && i < values.length; i++) {
            values[i] |= bits;
        }
    }

    private static void add(int[] values, byte[] plane, int shift) {
        for (int i = 0; i < values.length; i++) {
            values[i] |= (plane[i] & 0xff) << shift;
        }
    }

    private static void unfold(int[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = (values[i] >>> 1) ^ -(values[i] & 1);
        }
    }

    private static byte[] bytes(int[] values) {
        byte[] narrow = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            narrow[i] = (byte) values[i];
        }
        return narrow;
    }

    private static short[] shorts(int[] values) {
        short[] narrow = new short[values.length];
        for (int i = 0; i < values.length; i++) {
            narrow[i] = (short) values[i];
        }
        return narrow;
    }

    private static Texts texts(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new Texts(bytes, sums(planes(in)));
    }

    private static int[] sums(int[] counts) {
        int sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i];
            counts[i] = sum;
        }
        return counts;
    }

    /** Open addressing with linear steps; a slot holds the number of a key and one. */
    private int[] hashed() {
        int[] slots = new int[Integer.highestOneBit(Math.max(1, keys.ends().length)) * 4];
        for (int i = 0; i < keys.ends().length; i++) {
            int slot = hash(keys.bytes(), keys.start(i), keys.ends()[i]) & (slots.length - 1);
            while (slots[slot] != 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = i + 1;
        }
        return slots;
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + bytes[i];
        }
        hash *= 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }

    /** How many places there are. */
    int size() {
        return precisions.length;
    }

    /** The place of a number. */
    Site site(int number) {
        boolean nowhere = lat[number] == GazetteerWriter.NOWHERE;
        int id = geoname[number];
        return new Site(
                number,
                PRECISIONS[precisions[number]],
                names.get(number),
                countryOf(number),
                area[number] < 0 ? null : names.get(area[number]),
                nowhere ? null : lat[number] / GazetteerWriter.FRACTION,
                nowhere ? null : lon[number] / GazetteerWriter.FRACTION,
                people[number],
                SEATS[seats[number]],
                id == 0 ? null : String.valueOf(id));
    }

    private @Nullable String countryOf(int number) {
        return country[number] < 0 ? null : countries[country[number]];
    }

    /** The candidates for a name, each with whether it is one of its other names. */
    List<Candidate> candidates(String key) {
        int at = find(key);
        if (at < 0) {
            return List.of();
        }
        List<Candidate> found = new ArrayList<>();
        for (int i = at == 0 ? 0 : firstPosting[at - 1]; i < firstPosting[at]; i++) {
            found.add(new Candidate(site(postings[i] >>> 1), (postings[i] & 1) != 0));
        }
        return found;
    }

    /** The candidates for a name behind a comma, where abbreviations of areas are names too ("La." for Louisiana). */
    List<Candidate> outer(String key) {
        List<Candidate> found = new ArrayList<>(candidates(key));
        found.addAll(candidates(GazetteerWriter.BEHIND_COMMA + key));
        return found;
    }

    /** The airports and air bases of a name that stands beside a noun for them. */
    List<Candidate> airports(String key) {
        return candidates(GazetteerWriter.AIRPORT + key);
    }

    /**
     * A place that a name may mean.
     *
     * @param other whether the name is only another name of it
     */
    record Candidate(Site site, boolean other) {}

    private int find(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        int slot = hash(bytes, 0, bytes.length) & (table.length - 1);
        while (table[slot] != 0) {
            if (keys.is(table[slot] - 1, bytes, bytes.length)) {
                return table[slot] - 1;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        return -1;
    }

    /** The longest name that begins at the word; a name begins with an upper-case letter. */
    Match at(List<Word> words, int at) {
        if (words.get(at).capitalised()) {
            for (int size = Math.min(LONGEST_NAME, words.size() - at); size > 0; size--) {
                String key = key(words.subList(at, at + size));
                if (find(key) >= 0) {
                    return new Match(at + size, key);
                }
            }
        }
        return new Match(at, "");
    }

    /** The key of a name. */
    static String key(List<Word> words) {
        StringBuilder key = new StringBuilder();
        for (Word word : words) {
            key.append(key.isEmpty() ? "" : " ").append(word.key());
        }
        return key.toString();
    }

    /**
     * A name in a text.
     *
     * @param to number of the word after it
     * @param key its key, empty when none begins here
     */
    record Match(int to, String key) {
        boolean found() {
            return !key.isEmpty();
        }
    }
}
