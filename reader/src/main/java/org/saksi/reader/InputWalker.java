package org.saksi.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Turns the names a user gives into inputs, one at a time and in an order that is the same everywhere: names in the
 * order given, folders depth first with their entries sorted by name. Holds one listing for each open folder.
 */
final class InputWalker implements Iterator<InputWalker.Found> {
    private static final String STANDARD_INPUT = "-";
    private static final String GLOB_CHARACTERS = "*?[{";

    /** One thing found under a name. */
    sealed interface Found {}

    /** An input to open. */
    record Input(Source source) implements Found {}

    /** A name under which nothing can be read. */
    record Nothing(ReadResult.Refused refused) implements Found {}

    /** The walk through one given name, which may hold many files. */
    private record Walk(String name, Kind kind, @Nullable PathMatcher matcher, Deque<Iterator<Path>> open) {}

    private enum Kind {
        FOLDER,
        GLOB
    }

    private final Iterator<String> names;
    private final InputStream standardInput;
    private @Nullable Walk walk;
    private boolean walkFoundAny;
    private @Nullable Found next;

    InputWalker(List<String> names, InputStream standardInput) {
        this.names = List.copyOf(names).iterator();
        this.standardInput = standardInput;
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            if (walk != null) {
                next = advance(walk);
            } else if (names.hasNext()) {
                next = start(names.next());
            } else {
                return false;
            }
        }
        return true;
    }

    @Override
    public Found next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Found found = next;
        next = null;
        return found;
    }

    /** The input under a plain name, or null when the name begins a walk. */
    private @Nullable Found start(String name) {
        if (name.equals(STANDARD_INPUT)) {
            return new Input(new Source("stdin", false, () -> standardInput));
        }
        if (name.isBlank()) {
            return missing("\"" + name + "\"");
        }
        try {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                return begin(new Walk(name, Kind.FOLDER, null, new ArrayDeque<>()), path);
            }
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                return new Input(new Source(name, false, () -> Files.newInputStream(path)));
            }
        } catch (InvalidPathException impossible) {
            // Such a name can still be a glob, since some systems forbid "*" in paths.
        }
        return hasGlobCharacter(name) ? startGlob(name) : missing(name);
    }

    private @Nullable Found startGlob(String glob) {
        String slashed = glob.replace('\\', '/');
        int end = slashed.length();
        while (hasGlobCharacter(slashed.substring(0, end))) {
            end = slashed.lastIndexOf('/', end - 1);
            if (end < 0) {
                break;
            }
        }
        Path base = end < 0 ? Path.of("") : Path.of(end == 0 ? "/" : slashed.substring(0, end));
        if (!Files.isDirectory(base)) {
            return missing(glob);
        }
        try {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + slashed);
            return begin(new Walk(glob, Kind.GLOB, matcher, new ArrayDeque<>()), base);
        } catch (IllegalArgumentException malformed) {
            return nothing(glob, "missing-input", "glob must be well formed, with every [ and { closed, but was not");
        }
    }

    private static boolean hasGlobCharacter(String name) {
        return name.chars().anyMatch(c -> GLOB_CHARACTERS.indexOf(c) >= 0);
    }

    private @Nullable Found begin(Walk started, Path folder) {
        walk = started;
        walkFoundAny = false;
        return enter(started, folder);
    }

    /** Opens a folder of the walk; gives a refusal when that fails, else null. */
    private static @Nullable Found enter(Walk walk, Path folder) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder)) {
            listing.forEach(entries::add);
        } catch (IOException | java.nio.file.DirectoryIteratorException unreadable) {
            walk.open().push(List.<Path>of().iterator());
            return nothing(slashed(folder), "unreadable", "folder must be readable but listing it failed");
        }
        entries.sort(Comparator.comparing(InputWalker::fileName));
        walk.open().push(entries.iterator());
        return null;
    }

    /** The next input of the walk, or null after a step that found none. */
    private @Nullable Found advance(Walk current) {
        Iterator<Path> entries = current.open().peek();
        if (entries == null) {
            walk = null;
            return walkFoundAny ? null : empty(current);
        }
        if (!entries.hasNext()) {
            current.open().pop();
            return null;
        }
        Path path = entries.next();
        boolean folder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
        if (folder) {
            return isWalked(path) ? enter(current, path) : null;
        }
        if (!isWanted(current, path)) {
            return null;
        }
        walkFoundAny = true;
        boolean byEnding = current.kind() == Kind.FOLDER;
        return new Input(new Source(slashed(path), byEnding, () -> Files.newInputStream(path)));
    }

    private static boolean isWanted(Walk walk, Path path) {
        PathMatcher matcher = walk.matcher();
        if (matcher != null) {
            return Files.isRegularFile(path) && matcher.matches(path);
        }
        // A link that leads nowhere is opened all the same, so that its loss is reported.
        boolean special = Files.exists(path) && !Files.isRegularFile(path);
        return !special && !fileName(path).startsWith(".");
    }

    /** Hidden folders and the folder of pictures and scripts that a browser saves beside a page hold no articles. */
    private static boolean isWalked(Path folder) {
        String name = fileName(folder);
        if (name.startsWith(".")) {
            return false;
        }
        if (!name.endsWith("_files")) {
            return true;
        }
        String page = name.substring(0, name.length() - "_files".length());
        return !Files.exists(folder.resolveSibling(page + ".html"))
                && !Files.exists(folder.resolveSibling(page + ".htm"));
    }

    private static Found empty(Walk walk) {
        return switch (walk.kind()) {
            case FOLDER -> nothing(walk.name(), "empty-folder", "folder must hold at least one file but held none");
            case GLOB -> nothing(walk.name(), "missing-input", "glob must match at least one file but matched none");
        };
    }

    private static Found missing(String name) {
        return nothing(name, "missing-input", "input must be an existing file, folder or glob but was not found");
    }

    private static Found nothing(String name, String rule, String reason) {
        return new Nothing(new Place(name, null).refuse(rule, reason, ""));
    }

    private static String fileName(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
