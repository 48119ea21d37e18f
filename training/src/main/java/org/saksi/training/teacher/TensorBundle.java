package org.saksi.training.teacher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tensors of a TensorFlow checkpoint: an index in the sorted-table format of LevelDB and one file of raw values.
 *
 * <p>Only what this one checkpoint needs is read: blocks without compression, one shard, 32-bit floats.
 */
final class TensorBundle {
    private static final long MAGIC = 0xdb4775248b80fb57L;
    private static final int FOOTER = 48;
    private static final int FLOAT = 1;

    /** A tensor's shape and where its values begin. */
    record Entry(int[] shape, long offset, long bytes) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final ByteBuffer values;

    /**
     * A bundle over an index and its values.
     *
     * @throws IOException when the index is no uncompressed table
     */
    TensorBundle(byte[] index, ByteBuffer values) throws IOException {
        this.values = values.order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer table = ByteBuffer.wrap(index).order(ByteOrder.LITTLE_ENDIAN);
        if (table.getLong(index.length - 8) != MAGIC) {
            throw new IOException("checkpoint index must end with the mark of a table");
        }
        table.position(index.length - FOOTER);
        varint(table);
        varint(table);
        int offset = (int) varint(table);
        int size = (int) varint(table);
        for (byte[] handle : block(table, offset, size).values()) {
            ByteBuffer at = ByteBuffer.wrap(handle);
            block(table, (int) varint(at), (int) varint(at)).forEach(this::enter);
        }
    }

    private void enter(String name, byte[] value) {
        ByteBuffer in = ByteBuffer.wrap(value);
        List<Integer> shape = new ArrayList<>();
        long type = 0;
        long offset = 0;
        long bytes = 0;
        while (in.hasRemaining()) {
            int tag = (int) varint(in);
            switch (tag >>> 3) {
                case 1 -> type = varint(in);
                case 2 -> shape(in.slice(in.position() + 1, in.get(in.position())), shape, skip(in));
                case 4 -> offset = varint(in);
                case 5 -> bytes = varint(in);
                case 6 -> in.getInt();
                default -> varint(in);
            }
        }
        if (type == FLOAT) {
            entries.put(
                    name, new Entry(shape.stream().mapToInt(Integer::intValue).toArray(), offset, bytes));
        }
    }

    /** Moves behind a part that is preceded by its length, and gives that length. */
    private static int skip(ByteBuffer in) {
        int length = (int) varint(in);
        in.position(in.position() + length);
        return length;
    }

    private static void shape(ByteBuffer in, List<Integer> shape, int length) {
        while (in.position() < length) {
            varint(in);
            int end = (int) varint(in) + in.position();
            while (in.position() < end) {
                varint(in);
                shape.add((int) varint(in));
            }
        }
    }

    private static Map<String, byte[]> block(ByteBuffer table, int offset, int size) throws IOException {
        if (table.get(offset + size) != 0) {
            throw new IOException("checkpoint index must not be compressed");
        }
        ByteBuffer in = table.slice(offset, size).order(ByteOrder.LITTLE_ENDIAN);
        int restarts = in.getInt(size - 4);
        int end = size - 4 - 4 * restarts;
        Map<String, byte[]> found = new LinkedHashMap<>();
        byte[] key = {};
        while (in.position() < end) {
            int shared = (int) varint(in);
            int own = (int) varint(in);
            byte[] value = new byte[(int) varint(in)];
            byte[] next = new byte[shared + own];
            System.arraycopy(key, 0, next, 0, shared);
            in.get(next, shared, own);
            in.get(value);
            key = next;
            found.put(new String(key, StandardCharsets.UTF_8), value);
        }
        return found;
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        int shift = 0;
        byte part = in.get();
        while (part < 0) {
            value |= (long) (part & 127) << shift;
            shift += 7;
            part = in.get();
        }
        return value | (long) part << shift;
    }

    /** The names of all tensors. */
    List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /** The shape of a tensor. */
    int[] shape(String name) {
        return entry(name).shape();
    }

    /** The values of a tensor, row by row. */
    FloatBuffer floats(String name) {
        Entry entry = entry(name);
        return values.slice((int) entry.offset(), (int) entry.bytes())
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
    }

    private Entry entry(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("checkpoint must have the tensor \"" + name + "\"");
        }
        return entry;
    }
}
