package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents say about the code is true. */
class DocumentsTest {
    /** A name between backticks that is written like a class: `Article`, `Saksi.load()`, `Event.Kind`. */
    private static final Pattern CLASS_NAME =
            Pattern.compile("`(?:org\\.saksi\\.(?:[a-z]+\\.)*)?([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)\\b[^`/ -]*`");

    private static final Pattern DECLARATION =
            Pattern.compile("\\b(?:class|record|enum|interface)\\s+([A-Z][A-Za-z0-9]*)");

    /** The target of a Markdown link or image, without its anchor. */
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

    @Test
    void every_class_that_the_architecture_names_exists() {
        Path document = Checkout.ROOT.resolve("ARCHITECTURE.md");
        assertThat(document).exists();
        Set<String> declared = declaredNames();
        Set<String> missing = new TreeSet<>();
        Matcher names = CLASS_NAME.matcher(Checkout.read(document));
        while (names.find()) {
            if (!declared.contains(names.group(1))) {
                missing.add(names.group(1));
            }
        }
        assertThat(missing)
                .as("classes that ARCHITECTURE.md names and no source declares")
                .isEmpty();
    }

    @Test
    void the_readme_gives_the_test_command_that_ci_runs() {
        Path readme = Checkout.ROOT.resolve("README.md");
        assertThat(readme).exists();
        String command = Checkout.read(Checkout.ROOT.resolve(".ci/run"))
                .lines()
                .filter(line -> line.startsWith("test_command="))
                .map(line -> line.substring("test_command=".length()).replace("'", ""))
                .collect(Collectors.joining());
        assertThat(command).startsWith("mvn ");
        assertThat(Checkout.read(readme).lines().map(String::strip)).contains(command);
    }

    @Test
    void every_link_into_the_checkout_leads_somewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path document : documents()) {
            Matcher links = LINK.matcher(Checkout.read(document));
            while (links.find()) {
                Path target = document.resolveSibling(links.group(1));
                if (!links.group(1).contains("://") && Files.notExists(target)) {
                    broken.add(Checkout.ROOT.relativize(document) + " -> " + links.group(1));
                }
            }
        }
        assertThat(broken).as("links to files that do not exist").isEmpty();
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        for (Path folder : List.of(Checkout.ROOT, Checkout.ROOT.resolve("docs"), Checkout.ROOT.resolve("benchmarks"))) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
            }
        }
        return documents;
    }

    private static Set<String> declaredNames() {
        Stream<Path> sources = Stream.of(
                        "model",
                        "reader",
                        "language",
                        "coder",
                        "resolver",
                        "linker",
                        "store",
                        "ingest",
                        "facade",
                        "server",
                        "cli",
                        "training",
                        "etc")
                .flatMap(folder -> Checkout.javaFiles(folder).stream());
        return sources.flatMap(file -> DECLARATION.matcher(Checkout.read(file)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
