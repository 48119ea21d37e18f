package org.saksi.language.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The weights of a linear tagger: for each feature key the labels it speaks for or against. Immutable after reading, so
 * safe for use by many threads.
 *
 * <p>File: the labels, then for the features in the order of their unsigned keys the key differences, then how many
 * labels each has, then these labels, then their weights as signed bytes. Grouping like with like keeps the packed file
 * small.
 */
public final class TaggerModel {
    private static final int MAGIC = 0x53414B31;

    private final List<String> labels;
    /** Hash table in pairs: a key, and the number of its feature counted from 1, 0 where the slot is free. */
    private final int[] slots;

    private final int[] starts;
    private final byte[] weightLabels;
    private final byte[] weights;
    private final int mask;

    private TaggerModel(List<String> labels, int[] keys, int[] starts, byte[] weightLabels, byte[] weights) {
        this.labels = labels;
        this.starts = starts;
        this.weightLabels = weightLabels;
        this.weights = weights;
        int capacity = Integer.highestOneBit(Math.max(16, keys.length)) * 4;
        this.mask = capacity - 1;
        this.slots = new int[2 * capacity];
        for (int i = 0; i < keys.length; i++) {
            int slot = keys[i] & mask;
            while (slots[2 * slot + 1] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[2 * slot] = keys[i];
            slots[2 * slot + 1] = i + 1;
        }
    }

    /** The labels that the model chooses from; a label's number is its place here. */
    public List<String> labels() {
        return labels;
    }

    /** Adds the weights of the first {@code count} features to the scores of the labels. */
    void add(int[] keys, int count, int[] scores) {
        for (int k = 0; k < count; k++) {
            add(keys[k], scores);
        }
    }

    private void add(int key, int[] scores) {
        int slot = key & mask;
        for (int number = slots[2 * slot + 1]; number != 0; number = slots[2 * slot + 1]) {
            if (slots[2 * slot] == key) {
                for (int i = starts[number - 1]; i < starts[number]; i++) {
                    scores[weightLabels[i]] += weights[i];
                }
                return;
            }
            slot = (slot + 1) & mask;
        }
    }

    /** The model that lies beside a class. */
    public static TaggerModel load(Class<?> beside, String name) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(WordList.open(beside, name), 1 << 16))) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("[" + name + "] tagger model must be readable", e);
        }
    }

    /** Reads a model as {@link #write} wrote it. */
    public static TaggerModel read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IOException("tagger model must begin with the mark SAK1");
        }
        String[] labels = new String[in.readUnsignedByte()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = in.readUTF();
        }
        int[] keys = keys(in.readInt(), in.readNBytes(in.readInt()));
        int size = keys.length;
        byte[] counts = in.readNBytes(size);
        int[] starts = new int[size + 1];
        for (int i = 0; i < size; i++) {
            starts[i + 1] = starts[i] + counts[i];
        }
        byte[] weightLabels = in.readNBytes(starts[size]);
        byte[] weights = in.readNBytes(starts[size]);
        return new TaggerModel(List.of(labels), keys, starts, weightLabels, weights);
    }

    /** Keys from their differences, seven bits a byte, the lowest first. */
    private static int[] keys(int size, byte[] packed) {
        int[] keys = new int[size];
        int at = 0;
        int key = 0;
        for (int i = 0; i < size; i++) {
            int shift = 0;
            byte part = packed[at++];
            while (part < 0) {
                key += (part & 127) << shift;
                shift += 7;
                part = packed[at++];
            }
            key += part << shift;
            keys[i] = key;
        }
        return keys;
    }

    /**
     * Writes a model.
     *
     * @param keys the feature keys, in unsigned order
     * @param rows for each feature its labels and weights in turn: label, weight, label, weight
     */
    public static void write(OutputStream to, List<String> labels, int[] keys, byte[][] rows) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeInt(MAGIC);
        out.writeByte(labels.size());
        for (String label : labels) {
            out.writeUTF(label);
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        int before = 0;
        for (int key : keys) {
            writeDifference(packed, key - before);
            before = key;
        }
        out.writeInt(keys.length);
        out.writeInt(packed.size());
        packed.writeTo(out);
        for (byte[] row : rows) {
            out.writeByte(row.length / 2);
        }
        for (int part = 0; part < 2; part++) {
            for (byte[] row : rows) {
                for (int i = part; i < row.length; i += 2) {
                    out.writeByte(row[i]);
                }
            }
        }
        out.flush();
    }

    private static void writeDifference(ByteArrayOutputStream out, int value) {
        int rest = value;
        while (rest >>> 7 != 0) {
            out.write((rest & 127) | 128);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
