package org.saksi.coder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.saksi.language.Analysers;
import org.saksi.model.EventType;

/** The rule files of a user's folder, all of them read; a YAML file that is none of them is refused. Immutable. */
final class RuleFolder {
    /** Deep enough to find a file that lies one folder too deep, and no more: somebody may name the root of a disk. */
    private static final int DEPTH = 3;

    private final Path folder;
    private final SortedMap<String, String> texts;

    private RuleFolder(Path folder, SortedMap<String, String> texts) {
        this.folder = folder;
        this.texts = texts;
    }

    /** Reads all rule files of a folder. */
    static RuleFolder read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new RuleFormatException("[" + folder + "] must be a folder of rule files but is none");
        }
        Set<String> names = names();
        SortedMap<String, String> texts = new TreeMap<>();
        for (Path file : files(folder)) {
            String name = StreamSupport.stream(folder.relativize(file).spliterator(), false)
                    .map(Path::toString)
                    .collect(Collectors.joining("/"));
            if (!names.contains(name)) {
                throw new RuleFormatException("[" + file + "] rule file must be called " + Analysers.languages()
                        + "/<type>.yaml, such as en/assault.yaml, but was " + name);
            }
            texts.put(name, text(file));
        }
        if (texts.isEmpty()) {
            throw new RuleFormatException(
                    "[" + folder + "] must hold rule files such as en/assault.yaml but holds none");
        }
        return new RuleFolder(folder, texts);
    }

    private static Set<String> names() {
        Set<String> names = new HashSet<>();
        for (String language : Analysers.languages()) {
            for (EventType type : EventType.values()) {
                names.add(RuleBook.fileOf(language, type));
            }
            names.addAll(List.of(
                    language + RuleBook.GRAMMAR,
                    language + RuleBook.GUARDS,
                    language + Topics.FILE,
                    language + ContextWords.FILE,
                    language + Decisions.FILE));
        }
        return names;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder, DEPTH)) {
            return all.filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
                    .filter(Files::isRegularFile)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new RuleFormatException("[" + folder + "] must be readable but was not: " + e.getMessage());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new RuleFormatException("[" + file + "] file must be UTF-8 but was not");
        } catch (IOException e) {
            throw new RuleFormatException("[" + file + "] file must be readable but was not: " + e.getMessage());
        }
    }

    /** The text of a file such as {@code en/assault.yaml}, null when there is none. */
    @Nullable
    String text(String name) {
        return texts.get(name);
    }

    /** What complaints call a file. */
    String label(String name) {
        return folder.resolve(name).toString();
    }

    /** Whether there is any file of a language besides decisions, which are no rules. */
    boolean holds(String language) {
        return texts.keySet().stream()
                .anyMatch(name -> name.startsWith(language + "/") && !name.endsWith(Decisions.FILE));
    }

    /** SHA-256 over the names and texts of all files in the order of their names. */
    String digest() {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        for (Map.Entry<String, String> file : texts.entrySet()) {
            byte[] text = file.getValue().getBytes(StandardCharsets.UTF_8);
            digest.update((file.getKey() + "\n" + text.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(text);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
