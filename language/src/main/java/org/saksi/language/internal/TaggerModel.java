package org.saksi.language.internal;

import java.io.BufferedInputStream;
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
    private final int[] slots;
    private final int[] slotKeys;
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
        this.slots = new int[capacity];
        this.slotKeys = new int[capacity];
        for (int i = 0; i < keys.length; i++) {
            int slot = keys[i] & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = i + 1;
            slotKeys[slot] = keys[i];
        }
    }

    /** The labels that the model chooses from; a label's number is its place here. */
    public List<String> labels() {
        return labels;
    }

    /** Adds the weights of a feature to the scores of the labels. */
    void add(int key, int[] scores) {
        int slot = key & mask;
        while (slots[slot] != 0) {
            if (slotKeys[slot] == key) {
                int feature = slots[slot] - 1;
                for (int i = starts[feature]; i < starts[feature + 1]; i++) {
                    scores[weightLabels[i]] += weights[i];
                }
                return;
            }
            slot = slot + 1 & mask;
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
        int size = in.readInt();
        int[] keys = new int[size];
        int key = 0;
        for (int i = 0; i < size; i++) {
            key += difference(in);
            keys[i] = key;
        }
        byte[] counts = in.readNBytes(size);
        int[] starts = new int[size + 1];
        for (int i = 0; i < size; i++) {
            starts[i + 1] = starts[i] + counts[i];
        }
        byte[] weightLabels = in.readNBytes(starts[size]);
        byte[] weights = in.readNBytes(starts[size]);
        return new TaggerModel(List.of(labels), keys, starts, weightLabels, weights);
    }

    private static int difference(DataInputStream in) throws IOException {
        int value = 0;
        int shift = 0;
        int part = in.readUnsignedByte();
        while (part >= 128) {
            value |= (part & 127) << shift;
            shift += 7;
            part = in.readUnsignedByte();
        }
        return value | part << shift;
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
        out.writeInt(keys.length);
        int before = 0;
        for (int key : keys) {
            writeDifference(out, key - before);
            before = key;
        }
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

    private static void writeDifference(DataOutputStream out, int value) throws IOException {
        int rest = value;
        while (rest >>> 7 != 0) {
            out.writeByte((rest & 127) | 128);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }
}
