package org.saksi.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.coder.RuleSet;
import picocli.CommandLine.Option;

/** The option that puts a user's own rules over the shipped ones; picocli fills it in. */
final class RulesOption {
    @Option(
            names = "--rules",
            paramLabel = "DIR",
            converter = NamedPath.Folder.class,
            description = "Put the rule files of this folder (with en/ or id/ in it) over the shipped ones.")
    private @Nullable Path folder;

    /**
     * The rules to use.
     *
     * @throws org.saksi.coder.RuleFormatException when the folder or a file in it is wrong
     */
    RuleSet read() {
        return folder == null ? RuleSet.shipped() : RuleSet.in(folder);
    }

    /** The folder that was given. */
    @Nullable
    Path folder() {
        return folder;
    }

    /** The option as the command line of a manifest repeats it, empty when it was not given. */
    List<String> words() {
        return folder == null ? List.of() : List.of("--rules", folder.toString());
    }
}
