package org.saksi.ingest.watch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.saksi.store.Delivery;

/**
 * A file to which notices are appended, one JSON object a line. A program that was ended between writing a line and saying so
 * finds the line and does not write it again; one that was ended within a line finds the piece and takes it away.
 */
final class AlertFile implements Channel {
    /** Lines begin with their id: {"id":"n_0123456789abcdef". */
    private static final int ID_FROM = "{\"id\":\"".length();

    private static final int ID_TO = ID_FROM + "n_0123456789abcdef".length();
    private static final int BUFFER = 1 << 16;

    private final Path file;
    /** Whether lines may stand in the file that the dataset does not know to be there. */
    private boolean unsure = true;

    AlertFile(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    @Override
    public String name() {
        return "file:" + file;
    }

    /** Another watch may have written to the file. */
    void distrust() {
        unsure = true;
    }

    @Override
    public @Nullable Trouble deliver(List<Delivery> deliveries, Consumer<List<String>> delivered) {
        List<String> ids =
                deliveries.stream().map(delivery -> delivery.notice().id()).toList();
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            Set<String> there = unsure ? there(channel, deliveries) : Set.of();
            unsure = true;
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            for (Delivery delivery : deliveries) {
                if (!there.contains(delivery.notice().id())) {
                    lines.writeBytes(bytes(delivery));
                    lines.write('\n');
                }
            }
            ByteBuffer buffer = ByteBuffer.wrap(lines.toByteArray());
            channel.position(channel.size());
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        } catch (IOException e) {
            return new Trouble("[" + file + "] file of alerts must be writable but is not: " + e, ids);
        }
        delivered.accept(ids);
        unsure = false;
        return null;
    }

    private static byte[] bytes(Delivery delivery) {
        return delivery.notice().line().getBytes(StandardCharsets.UTF_8);
    }

    /** Which of the notices stand in the file; mends its end. */
    private static Set<String> there(FileChannel channel, List<Delivery> deliveries) throws IOException {
        Set<String> ids = new HashSet<>();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        channel.position(0);
        InputStream in = new BufferedInputStream(Channels.newInputStream(channel), BUFFER);
        for (int one = in.read(); one >= 0; one = in.read()) {
            if (one == '\n') {
                add(line.toByteArray(), ids);
                line.reset();
            } else {
                line.write(one);
            }
        }
        if (line.size() > 0) {
            mend(channel, line.toByteArray(), deliveries, ids);
        }
        return ids;
    }

    private static void mend(FileChannel channel, byte[] piece, List<Delivery> deliveries, Set<String> ids)
            throws IOException {
        boolean cut = deliveries.stream()
                .map(AlertFile::bytes)
                .anyMatch(whole ->
                        whole.length > piece.length && Arrays.equals(piece, 0, piece.length, whole, 0, piece.length));
        if (cut) {
            channel.truncate(channel.size() - piece.length);
            return;
        }
        // A line of whoever; it only lacks its end.
        add(piece, ids);
        channel.position(channel.size());
        channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
    }

    private static void add(byte[] line, Set<String> ids) {
        if (line.length > ID_TO) {
            ids.add(new String(line, ID_FROM, ID_TO - ID_FROM, StandardCharsets.UTF_8));
        }
    }
}
