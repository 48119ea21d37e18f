package org.saksi.language.internal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * The weights of a parser's network; immutable after reading, so safe for use by many threads.
 *
 * <p>File: sizes, relations, hashes of the vocabulary, the table of vectors as signed bytes with one scale a row, then
 * the matrices as 16-bit floats. On reading the two halves of a layer's input weights are put side by side, because both
 * directions read the same words.
 */
public final class ParserModel {
    /** Matrices in the order of the file. */
    public enum Part {
        FORWARD_INPUT_1,
        FORWARD_RECURRENT_1,
        FORWARD_BIAS_1,
        BACKWARD_INPUT_1,
        BACKWARD_RECURRENT_1,
        BACKWARD_BIAS_1,
        FORWARD_INPUT_2,
        FORWARD_RECURRENT_2,
        FORWARD_BIAS_2,
        BACKWARD_INPUT_2,
        BACKWARD_RECURRENT_2,
        BACKWARD_BIAS_2,
        ARC_DEPENDENT,
        ARC_DEPENDENT_BIAS,
        ARC_HEAD,
        ARC_HEAD_BIAS,
        ARC_ROOT,
        ARC_PRODUCT,
        ARC_BIAS,
        LABEL_DEPENDENT,
        LABEL_HEAD,
        LABEL_BIAS,
        LABEL_ROOT,
        LABEL_OUT,
        LABEL_OUT_BIAS,
        TAG_OUT,
        TAG_BIAS,
        NAME_OUT,
        NAME_BIAS,
        NAME_TRANSITIONS
    }

    private static final int MAGIC = 0x53414B50;

    private final List<String> relations;
    private final ParserFeatures features;
    private final int vector;
    private final byte[] table;
    private final float[] scales;
    private final float[][][] parts;
    private final ParserProducts products;

    private ParserModel(
            List<String> relations,
            ParserFeatures features,
            int vector,
            byte[] table,
            float[] scales,
            float[][][] parts) {
        this.relations = relations;
        this.features = features;
        this.vector = vector;
        this.table = table;
        this.scales = scales;
        this.parts = parts;
        this.products = ParserProducts.of(this::part);
    }

    /** The relations by number. */
    public List<String> relations() {
        return relations;
    }

    ParserFeatures features() {
        return features;
    }

    /** Numbers in a word's vector. */
    int vector() {
        return vector;
    }

    /** A matrix, row by row; to be left as it is. */
    float[][] part(Part part) {
        return parts[part.ordinal()];
    }

    /** The products to be taken with the matrices. */
    ParserProducts products() {
        return products;
    }

    /** Adds a row of the table of vectors. */
    void addRow(int row, float[] to) {
        float scale = scales[row];
        int from = row * vector;
        for (int j = 0; j < vector; j++) {
            to[j] += scale * table[from + j];
        }
    }

    /** The model that lies beside a class. */
    public static ParserModel load(Class<?> beside, String name) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(WordList.open(beside, name), 1 << 16))) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("[" + name + "] parser model must be readable", e);
        }
    }

    /** Reads a model as {@link #write} wrote it. */
    public static ParserModel read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("parser model must begin with the mark SAKP");
        }
        String[] relations = new String[in.readUnsignedByte()];
        for (int i = 0; i < relations.length; i++) {
            relations[i] = in.readUTF();
        }
        int[] hashes = new int[in.readInt()];
        ByteBuffer.wrap(in.readNBytes(4 * hashes.length)).asIntBuffer().get(hashes);
        ParserFeatures features = new ParserFeatures(new Vocabulary(hashes));
        int vector = in.readInt();
        float[] scales = new float[features.rows()];
        ByteBuffer.wrap(in.readNBytes(4 * scales.length)).asFloatBuffer().get(scales);
        byte[] table = in.readNBytes(features.rows() * vector);
        float[][][] parts = new float[Part.values().length][][];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = matrix(in);
            if (i <= Part.BACKWARD_BIAS_2.ordinal()) {
                halve(parts[i]);
            }
        }
        return new ParserModel(List.of(relations), features, vector, table, scales, parts);
    }

    /**
     * Halves what goes into the gates that open and close: the logistic function of x is half of one and the hyperbolic
     * tangent of x / 2, so one curve serves all gates. Halving changes no bit of a sum but its exponent.
     */
    private static void halve(float[][] rows) {
        for (float[] row : rows) {
            int size = row.length / 4;
            for (int j = 0; j < row.length; j++) {
                row[j] *= j / size == 2 ? 1 : 0.5f;
            }
        }
    }

    private static float[][] matrix(DataInputStream in) throws IOException {
        float[][] rows = new float[in.readInt()][in.readInt()];
        ByteBuffer values = ByteBuffer.wrap(in.readNBytes(rows.length == 0 ? 0 : 2 * rows.length * rows[0].length));
        for (float[] row : rows) {
            for (int j = 0; j < row.length; j++) {
                row[j] = Float.float16ToFloat(values.getShort());
            }
        }
        return rows;
    }

    /**
     * Writes a model.
     *
     * @param table the vectors of all features
     * @param parts the matrices in the order of {@link Part}
     */
    public static void write(
            OutputStream to, List<String> relations, Vocabulary words, float[][] table, List<float[][]> parts)
            throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(MAGIC);
        out.writeByte(relations.size());
        for (String relation : relations) {
            out.writeUTF(relation);
        }
        int[] hashes = words.hashes();
        out.writeInt(hashes.length);
        for (int hash : hashes) {
            out.writeInt(hash);
        }
        out.writeInt(table[0].length);
        for (float[] row : table) {
            out.writeFloat(scale(row));
        }
        for (float[] row : table) {
            float scale = scale(row);
            for (float value : row) {
                out.writeByte(scale == 0 ? 0 : Math.round(value / scale));
            }
        }
        for (float[][] part : parts) {
            out.writeInt(part.length);
            out.writeInt(part.length == 0 ? 0 : part[0].length);
            for (float[] row : part) {
                for (float value : row) {
                    out.writeShort(Float.floatToFloat16(value));
                }
            }
        }
        out.flush();
    }

    private static float scale(float[] row) {
        float most = 0;
        for (float value : row) {
            most = Math.max(most, Math.abs(value));
        }
        return most / 127;
    }
}
