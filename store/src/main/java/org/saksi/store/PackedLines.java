package org.saksi.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Deflates lines of the contract (zlib, RFC 1950), with the text of their article as the dictionary: nearly all words of an
 * event stand there already.
 *
 * <p>A line that is kept with a text cannot be read without it, so that erasing the text erases what was quoted from it.
 * Stateless and thread-safe.
 */
final class PackedLines {
    /** zlib looks back 32,768 bytes; the rest is left to the line itself and to the skeleton. */
    private static final int LONGEST_TEXT = 24_000;

    /** The dictionary where no text belongs to a line, and the end of the dictionary where one does. */
    private static final byte[] SKELETON = ("\"wounded\"\"killed\"\"arrested\"\"participants\",\"money\",\"displaced\""
        + "\"changes\":[],\"incidents\":[\"i_\"articles\":[\"headline\":\"parties\":[{\"name\":\"publishers\":1,"
        + "\"disagreements\":[],\"story\":\"s_\",\"mentions\":[{\"event\":\"e_\",\"article\":\"\",\"voice\":\"\","
        + "\"published\":\"2025-06-1\",\"relation\":\"report\",\"status\":\"asserted\",\"to\":null,\"score\":null,"
        + "\"parts\":{}}]}\"denied\":false,\"representative\":\"e_\"figures\":[],\"first_seen\":\"20\",\"last_seen\":\"20"
        + "\"statements\":[{\"span\":[\"quote\":{\"text\":\"\",\"speaker\":{\"text\":\"\"chain\":[{\"text\":\"\""
        + "\"kind\":\"paraphrase\",\"cue\":\"kata\",\"events\":[\"e_\"]},\"paragraphs\":[{\"span\":[0,\"origin\":\"title\"},"
        + "\"relation\":{\"kind\":\"within\",\"km\":null,\"direction\":null,\"anchors\":[\"unit\":\"persons\",\"of\":\"recipient\""
        + "\"min\":2,\"max\":2,\"approximate\":false,{\"id\":\"e_\",\"version\":\"0.1.0+rules.2\",\"article\":{\"id\":\""
        + "\",\"url\":\"https://www.\",\"publisher\":\"\",\"title\":\"\",\"published\":\"2025-06-\",\"language\":\"id\"},"
        + "\"event\":\"CONSULT\"COOPERATE\"ASSAULT\"COERCE\"THREATEN\"PROTEST\"REQUEST\"ACCUSE\",\"mode\":null,"
        + "\"contexts\":[\"military\"],\"evidence\":[{\"context\":\"military\",\"text\":\"\",\"span\":[}],\"cameo\":\"190\","
        + "\"quad\":4,\"score\":-9.5,\"status\":\"asserted\",\"confidence\":0.81,\"trigger\":{\"text\":\"\",\"span\":[},"
        + "\"actors\":[{\"text\":\"\",\"span\":[],\"name\":null,\"entity\":null,\"country\":\"IDN\",\"sector\":\"GOV\","
        + "\"role\":null}],\"recipients\":[],\"denies\":null,\"condition\":null,\"attribution\":[],\"quote\":null,"
        + "\"when\":{\"text\":\"\",\"span\":[],\"start\":\"2025-06-\",\"end\":\"2025-06-\",\"precision\":\"day\","
        + "\"source\":\"text\",\"reason\":null},\"where\":{\"text\":\"\",\"span\":[],\"name\":\"\",\"country\":\"IDN\","
        + "\"admin1\":\"\",\"lat\":-6.,\"lon\":10,\"precision\":\"city\",\"geoname\":\"16\",\"candidates\":[],"
        + "\"relation\":null,\"reason\":null},\"quantities\":[],\"sentence\":{\"index\":2,\"span\":[],\"text\":\"\"},"
        + "\"origin\":\"body\",\"rule\":\"id.\",\"basis\":\"tree\",\"incident\":null,\"adjudication\":null}")
            .getBytes(StandardCharsets.US_ASCII);

    private static final int BUFFER = 2048;

    private PackedLines() {}

    /** The dictionary of lines that quote a text. */
    static byte[] dictionary(String text) {
        byte[] words = text.getBytes(StandardCharsets.UTF_8);
        int kept = Math.min(words.length, LONGEST_TEXT);
        byte[] dictionary = Arrays.copyOf(words, kept + SKELETON.length);
        System.arraycopy(SKELETON, 0, dictionary, kept, SKELETON.length);
        return dictionary;
    }

    /** The dictionary of lines that quote no one text. */
    static byte[] dictionary() {
        return SKELETON;
    }

    /** That dictionary as it stands in the dataset. */
    static String skeleton() {
        return new String(SKELETON, StandardCharsets.US_ASCII);
    }

    /** Packs lines with one dictionary after the other, which costs less than packing each alone. One thread. */
    static final class Packer implements AutoCloseable {
        /** Of the levels the one with most bytes saved a second, measured on events of real articles. */
        private static final int LEVEL = 2;

        private final Deflater deflater = new Deflater(LEVEL);
        private final byte[] buffer = new byte[BUFFER];

        byte[] pack(String line, byte[] dictionary) {
            deflater.reset();
            deflater.setDictionary(dictionary);
            deflater.setInput(line.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream(BUFFER);
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        }

        @Override
        public void close() {
            deflater.end();
        }
    }

    static byte[] pack(String line, byte[] dictionary) {
        try (Packer packer = new Packer()) {
            return packer.pack(line, dictionary);
        }
    }

    /**
     * The line.
     *
     * @throws DatasetException when the bytes are none of a line, or those of a line with another text
     */
    static String unpack(byte[] packed, byte[] dictionary) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream line = new ByteArrayOutputStream(4 * packed.length);
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                line.write(buffer, 0, read);
                if (read == 0 && inflater.needsDictionary()) {
                    inflater.setDictionary(dictionary);
                } else if (read == 0 && !inflater.finished()) {
                    throw new DataFormatException("it ends before its end");
                }
            }
            return line.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException | IllegalArgumentException e) {
            throw new DatasetException(
                    "[dataset] packed line must be whole and belong to its text but cannot be unpacked", e);
        } finally {
            inflater.end();
        }
    }
}
