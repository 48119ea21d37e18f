package org.saksi.cli;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A dataset on its way to a folder: written into a temporary sibling, moved into place when all of it is on disk.
 *
 * <p>The old manifest leaves first and the new one arrives last, so a folder with a manifest is whole. A run that fails
 * leaves the folder as it was. Not for use by several threads at once.
 */
final class OutputFolder implements AutoCloseable {
    /** The file whose presence says that the others are whole. */
    static final String MANIFEST = "manifest.json";

    /** Every file a run may write; one that this run did not write is an earlier run's and goes. */
    private static final List<String> NAMES = List.of(
            "articles.jsonl",
            "events.jsonl",
            "events.csv",
            "commitments.jsonl",
            "copies.jsonl",
            "incidents.jsonl",
            "stories.jsonl",
            "register.jsonl",
            "alerts.jsonl",
            "changes.jsonl",
            "deadletters.jsonl",
            MANIFEST);

    private final Path folder;
    private final Path draft;
    private final Map<String, Output> files = new LinkedHashMap<>();
    private final Map<String, FileChannel> channels = new LinkedHashMap<>();

    private OutputFolder(Path folder, Path draft) {
        this.folder = folder;
        this.draft = draft;
    }

    /**
     * Opens a folder for a new dataset; it is created when it does not exist.
     *
     * @throws OutputFailure when it cannot be written
     */
    static OutputFolder open(Path folder) {
        Path target = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(target);
            if (!Files.isWritable(target)) {
                throw new AccessDeniedException(target.toString());
            }
            Path parent = target.getParent();
            Path beside = parent != null && Files.isWritable(parent) ? parent : target;
            return new OutputFolder(target, Files.createTempDirectory(beside, "." + target.getFileName() + "-"));
        } catch (IOException e) {
            throw new OutputFailure(folder.toString(), e, false);
        }
    }

    /** Appends to a file of the dataset. */
    void append(String name, String text) {
        if (!text.isEmpty()) {
            file(name).print(text);
        }
    }

    /** Makes sure that a file exists even when nothing is appended to it. */
    Output file(String name) {
        return files.computeIfAbsent(name, this::create);
    }

    /** Brings what was appended so far to its files and gives the folder in which they stand for now. */
    Path flushed() {
        files.values().forEach(Output::flush);
        return draft;
    }

    /** Takes over a file of another folder as it is. */
    void copy(Path file) {
        String name = String.valueOf(file.getFileName());
        Output output = file(name);
        output.flush();
        FileChannel channel = channels.get(name);
        try (FileChannel from = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = from.size();
            for (long done = 0; channel != null && done < size; ) {
                done += from.transferTo(done, size - done, channel);
            }
        } catch (IOException e) {
            throw new OutputFailure(file.toString(), e, false);
        }
    }

    /** Writes a file anew, while what it was is still read; the new one takes its place at the end. */
    void rewrite(String name, Consumer<Output> writing) {
        String fresh = name + ".new";
        Output output = create(fresh);
        writing.accept(output);
        output.flush();
        try {
            FileChannel before = channels.remove(name);
            if (before != null) {
                before.close();
            }
            Files.move(draft.resolve(fresh), draft.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new OutputFailure(draft.resolve(name).toString(), e, false);
        }
        FileChannel written = channels.remove(fresh);
        if (written != null) {
            channels.put(name, written);
        }
        files.put(name, output);
    }

    /** Brings all files to disk and moves them into the folder. */
    void publish(String manifest) {
        append(MANIFEST, manifest);
        try {
            for (Map.Entry<String, Output> file : files.entrySet()) {
                file.getValue().flush();
                FileChannel channel = channels.get(file.getKey());
                if (channel != null) {
                    channel.force(true);
                    channel.close();
                }
            }
            Files.deleteIfExists(folder.resolve(MANIFEST));
            for (String name : NAMES) {
                move(name);
            }
            sync(folder);
        } catch (IOException e) {
            throw new OutputFailure(folder.toString(), e, false);
        }
    }

    /** The names of the files written, in the order of their first line. */
    List<String> written() {
        return List.copyOf(files.keySet());
    }

    /** Takes the temporary sibling away, with what a failed run left in it. */
    @Override
    public void close() {
        try {
            for (FileChannel channel : channels.values()) {
                channel.close();
            }
            try (Stream<Path> left = Files.list(draft)) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(draft);
        } catch (IOException e) {
            throw new OutputFailure(draft.toString(), e, false);
        }
    }

    private Output create(String name) {
        try {
            FileChannel channel =
                    FileChannel.open(draft.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            channels.put(name, channel);
            return new Output(folder.resolve(name).toString(), Channels.newOutputStream(channel), false);
        } catch (IOException e) {
            throw new OutputFailure(draft.resolve(name).toString(), e, false);
        }
    }

    private void move(String name) throws IOException {
        Path target = folder.resolve(name);
        if (files.containsKey(name)) {
            Files.move(
                    draft.resolve(name), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.deleteIfExists(target);
        }
    }

    /** Makes the new names durable; not every system lets a folder be opened for that. */
    private static void sync(Path folder) throws IOException {
        if (!System.getProperty("os.name", "").startsWith("Windows")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
