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

    /** A folder over the shipped rules in which a rule of crowd control knows fewer words: no water cannon. */
    static Path narrower(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("en"));
        Files.writeString(folder.resolve("en/assault.yaml"), """
            language: en
            event: ASSAULT
            rules:
              - id: en.assault.tear-gas
                verbs: [fire, use]
                object: [tear gas, rubber bullets]
                mode: crowd-control
                cameo: "175"
                recipient: [at, against]
                priority: 2
                examples:
                  - "[A Police] [T fired] tear gas at [R the students]."
                  - "[A Police] [T used] rubber bullets against [R the farmers]."
                near-misses:
                  - "Most homes use gas for heating."
                  - "Police did not fire tear gas."
            """);
        return folder;
    }

    /** A file of such rules. */
    static String assault(String... rules) {
        return "language: en\nevent: ASSAULT\nrules:\n" + String.join("", rules);
    }
}
