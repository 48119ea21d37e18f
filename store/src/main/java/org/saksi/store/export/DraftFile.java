package org.saksi.store.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;

/**
 * A file on its way: written as a hidden sibling of its place, brought to disk, then moved there in one step.
 *
 * <p>Whoever is killed meanwhile leaves the old file or the new one, never half of one (and perhaps the sibling). Not
 * thread-safe.
 */
final class DraftFile implements AutoCloseable {
    private final Path target;
    private final Path draft;
    private final FileChannel channel;
    private final DigestOutputStream digest;
    private final OutputStream out;
    private boolean published;

    private DraftFile(Path target, Path draft, FileChannel channel) {
        this.target = target;
        this.draft = draft;
        this.channel = channel;
        digest = new DigestOutputStream(Channels.newOutputStream(channel), Sha256.start());
        out = new BufferedOutputStream(digest, 1 << 16);
    }

    static DraftFile of(Path target) throws IOException {
        Path draft = target.resolveSibling("." + target.getFileName() + "-" + UUID.randomUUID() + ".tmp");
        return new DraftFile(
                target, draft, FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    OutputStream out() {
        return out;
    }

    Path folder() {
        return Objects.requireNonNull(target.toAbsolutePath().getParent(), "a file stands in a folder");
    }

    boolean isNamed(String name) {
        return target.endsWith(name);
    }

    /** Brings all of it to disk, if it is not there; nothing can be written afterwards. */
    void end() throws IOException {
        if (channel.isOpen()) {
            out.flush();
            channel.force(true);
            channel.close();
        }
    }

    /** Brings all of it to disk and says what it is. */
    ExportedFile seal(long rows) throws IOException {
        end();
        long bytes = Files.size(draft);
        String sha256 = HexFormat.of().formatHex(digest.getMessageDigest().digest());
        return new ExportedFile(String.valueOf(target.getFileName()), rows, bytes, sha256);
    }

    /** Takes its place. */
    void publish() throws IOException {
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        published = true;
    }

    /** Takes an unpublished file away. */
    @Override
    public void close() throws IOException {
        channel.close();
        if (!published) {
            Files.deleteIfExists(draft);
        }
    }
}
