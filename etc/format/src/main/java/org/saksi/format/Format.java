package org.saksi.format;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Checks or rewrites the layout of all Java sources below a folder.
 *
 * <p>Sources that need a hand are named on standard error and in a report file, which exists only
 * then; the build fails on the file, since an exit status would bury the names in a stack trace.
 */
final class Format {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());

    private final boolean apply;
    private final Path root;

    private Format(boolean apply, Path root) {
        this.apply = apply;
        this.root = root;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3 || !List.of("check", "apply").contains(arguments[0])) {
            System.err.println("usage: Format check|apply FOLDER REPORT");
            System.exit(2);
        }
        boolean apply = arguments[0].equals("apply");
        List<String> complaints = new Format(apply, Path.of(arguments[1]).toRealPath()).run();
        complaints.forEach(System.err::println);
        Path report = Path.of(arguments[2]);
        if (complaints.isEmpty()) {
            Files.deleteIfExists(report);
        } else {
            Files.write(report, complaints);
        }
    }

    private List<String> run() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(this::isSource)
                    .sorted()
                    .map(this::treat)
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    private boolean isSource(Path file) {
        Path place = root.relativize(file);
        for (Path part : place) {
            String name = part.toString();
            if (name.equals("target") || name.startsWith(".")) {
                return false;
            }
        }
        return place.toString().endsWith(".java");
    }

    private Optional<String> treat(Path file) {
        try {
            String source = Files.readString(file);
            String formatted = FORMATTER.formatSourceAndFixImports(source);
            if (formatted.equals(source)) {
                return Optional.empty();
            }
            if (apply) {
                Files.writeString(file, formatted);
                return Optional.empty();
            }
            return Optional.of("not formatted: " + root.relativize(file));
        } catch (FormatterException e) {
            return Optional.of("not Java: " + root.relativize(file) + ": " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
