package org.saksi.cli;

import java.time.Duration;
import org.saksi.reader.fetch.FetchOptions;
import org.saksi.reader.fetch.Fetcher;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options of the commands that fetch from the web; picocli fills them in. */
final class FetchingOptions {
    @Option(
            names = "--contact",
            paramLabel = "TEXT",
            description = {
                "A page or mail address at which those who run a site can reach you; sites see it in the user",
                "agent (default: no contact given)."
            })
    private String contact = "no contact given";

    @Option(
            names = "--delay",
            paramLabel = "SECONDS",
            converter = Seconds.class,
            description = "Pause between two requests to a host (default: 2); a site may ask for more.")
    private Duration delay = Duration.ofSeconds(2);

    @Option(
            names = "--private-addresses",
            description = {
                "Also fetch from this machine and from networks that are not public, such as an intranet's;",
                "refused otherwise, wherever a name or a redirect leads there."
            })
    private boolean privateAddresses;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    /** Whether addresses that are not public may be connected to. */
    boolean privateAddresses() {
        return privateAddresses;
    }

    /** A fetcher; close it. */
    Fetcher fetcher() {
        try {
            FetchOptions options = FetchOptions.defaults(contact).withPrivateAddresses(privateAddresses);
            Duration most = delay.compareTo(options.maxHostDelay()) > 0 ? delay : options.maxHostDelay();
            return new Fetcher(options.withHostDelay(delay, most));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--contact: " + e.getMessage(), e);
        }
    }

    /** Reads {@code --delay}. */
    static final class Seconds implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String word) {
            if (word.matches("[0-9]{1,4}")) {
                return Duration.ofSeconds(Integer.parseInt(word));
            }
            throw new TypeConversionException("must be a number of seconds from 0 to 9999 but was \"" + word + "\"");
        }
    }
}
