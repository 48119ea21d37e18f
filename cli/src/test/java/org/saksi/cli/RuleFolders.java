package org.saksi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whole sets of English rules for tests that must not change with the shipped ones. */
final class RuleFolders {
    static final Path SHIPPED = Checkout.ROOT.resolve("coder/src/main/resources/org/saksi/coder");

    private RuleFolders() {}

    /** A folder whose only rules are those of a file {@code assault.yaml}; its grammar is the shipped one. */
    static Path whole(Path folder, String assault) throws IOException {
        Files.createDirectories(folder.resolve("en"));
        Files.writeString(folder.resolve("en/grammar.yaml"), Checkout.read(SHIPPED.resolve("en/grammar.yaml")));
        Files.writeString(folder.resolve("en/assault.yaml"), assault);
        return folder;
    }

    /** A rule that knows verbs; its examples are none that could be run. */
    static String rule(String name, String verbs, String mode) {
        return """
              - id: en.assault.%s
                verbs: [%s]
                mode: %s
                cameo: "190"
                examples: ["[A A] [T attacked] [R B].", "[A A] [T attacked] [R B]."]
                near-misses: [a, b]
            """.formatted(name, verbs, mode).indent(0);
    }

    /** A file of such rules. */
    static String assault(String... rules) {
        return "language: en\nevent: ASSAULT\nrules:\n" + String.join("", rules);
    }
}
