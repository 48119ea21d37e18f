package org.saksi.reader.internal;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * Decompressed gzip data that stops when it grows out of proportion to the bytes it is made of. Belongs to one thread.
 *
 * <p>Text shrinks five- to twentyfold; deflate can be made to grow about a thousandfold, which is what bombs do.
 */
public final class InflationGuard extends FilterInputStream {
    private static final int FREE_BYTES = 1024 * 1024;
    private static final int MAX_RATIO = 200;

    /** Thrown when the data grows out of proportion. */
    public static final class ExcessException extends IOException {
        private static final long serialVersionUID = 1L;

        ExcessException() {
            super("compressed data must not expand more than " + MAX_RATIO + "-fold but did");
        }
    }

    private final Counted packed;
    private long unpacked;

    /**
     * @param packed gzip data, of one or more members
     * @throws IOException when the data does not begin as gzip
     */
    public InflationGuard(InputStream packed) throws IOException {
        this(new Counted(packed));
    }

    private InflationGuard(Counted packed) throws IOException {
        super(new GZIPInputStream(packed));
        this.packed = packed;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int bytes) throws ExcessException {
        unpacked += bytes;
        if (unpacked > FREE_BYTES && unpacked / MAX_RATIO > packed.bytes) {
            throw new ExcessException();
        }
    }

    /** Whether the bytes begin as gzip does. */
    public static boolean isGzip(byte[] head) {
        return head.length >= 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
    }

    /** What the first bytes of gzip data unpack to, as far as they are there; at most {@code most} bytes. */
    public static byte[] head(byte[] packed, int most) {
        byte[] head = new byte[most];
        int length = 0;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            int read = 0;
            while (read >= 0 && length < most) {
                read = in.read(head, length, most - length);
                length += Math.max(0, read);
            }
        } catch (IOException cut) {
            // A head is cut off by its nature; what came before the cut is what is asked for.
            return Arrays.copyOf(head, length);
        }
        return Arrays.copyOf(head, length);
    }

    private static final class Counted extends FilterInputStream {
        private long bytes;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            bytes += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            bytes += Math.max(0, read);
            return read;
        }
    }
}
