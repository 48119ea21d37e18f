package org.saksi.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.ingest.DatasetLinking;
import org.saksi.linker.LinkOptions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of the commands that link a dataset when it has changed; picocli fills them in. */
final class DatasetLinkOptions {
    @Option(
            names = LinkCommand.NO_LINK,
            description = "Do not put copies, incidents and stories together at the end; the next run does.")
    private boolean noLink;

    @Option(
            names = "--days",
            paramLabel = "N",
            converter = Days.class,
            description = "After how many days without a mention an incident is complete (default: 10).")
    private @Nullable Integer days;

    /** How to link, null not to. */
    @Nullable
    LinkOptions options() {
        if (noLink) {
            return null;
        }
        return days == null ? LinkOptions.defaults() : LinkOptions.defaults().withIncidentDays(days);
    }

    /** The options as the command line of a revision repeats them. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        if (noLink) {
            words.add(LinkCommand.NO_LINK);
        }
        if (days != null) {
            words.addAll(List.of("--days", days.toString()));
        }
        return words;
    }

    /** The summary of a linking for people. */
    static String summary(DatasetLinking.Found found) {
        return "linked into " + Tally.count(found.incidents(), "incident") + ", "
                + Tally.count(found.copies(), "group") + " of copies, "
                + (found.stories() == 1 ? "1 story" : Tally.grouped(found.stories()) + " stories") + "; "
                + Tally.count(found.commitments(), "commitment") + " followed, "
                + Tally.count(found.alerts(), "alert");
    }

    /** Reads {@code --days}. */
    static final class Days implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String word) {
            if (word.matches("[0-9]{1,4}")) {
                return Integer.valueOf(word);
            }
            throw new TypeConversionException("must be a number of days from 0 to 9999 but was \"" + word + "\"");
        }
    }
}
