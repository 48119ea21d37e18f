package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Golden files: {@code -Dsaksi.golden=write} writes them anew, to be read before they are committed. */
final class Golden {
    private Golden() {}

    /** Holds an output to a golden file of the checkout. */
    static void check(String file, String output) throws IOException {
        Path golden = Checkout.ROOT.resolve(file);
        if ("write".equals(System.getProperty("saksi.golden"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, output);
        }
        assertThat(output.lines())
                .as(file + "; -Dsaksi.golden=write takes it over")
                .containsExactlyElementsOf(Checkout.read(golden).lines().toList());
    }
}
