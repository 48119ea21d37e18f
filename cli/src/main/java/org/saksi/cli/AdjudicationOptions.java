package org.saksi.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options of {@code saksi code} about asking a language model; picocli fills them in. */
final class AdjudicationOptions {
    private static final ConfidenceBar UNDER = ConfidenceBar.of(0.5);
    private static final int LIMIT = 100;
    private static final int TIMEOUT_SECONDS = 30;

    /** What a header may hold: the client's own message about anything else would quote the key. */
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,1000}");

    @Option(
            names = "--adjudicate",
            paramLabel = "URL",
            converter = Endpoint.class,
            description = {
                "Ask an OpenAI-compatible endpoint about events of low confidence. URL is that of its",
                "chat/completions, http or https. Sentences are sent there. Default: nothing is asked."
            })
    private @Nullable URI endpoint;

    @Option(
            names = "--adjudicate-model",
            paramLabel = "NAME",
            converter = Model.class,
            description = "The model to ask; needed with --adjudicate.")
    private @Nullable String model;

    @Option(
            names = "--adjudicate-under",
            paramLabel = "X",
            converter = ConfidenceBar.Converter.class,
            description = "Ask about events whose confidence is below X, from 0 to 1 (default: 0.5).")
    private @Nullable ConfidenceBar under;

    @Option(
            names = "--adjudicate-limit",
            paramLabel = "N",
            converter = Limit.class,
            description = "Send at most N questions in this run (default: 100).")
    private @Nullable Integer limit;

    @Option(
            names = "--adjudicate-timeout",
            paramLabel = "SECONDS",
            converter = Seconds.class,
            description = "Wait so long for an answer, from 1 to 600 (default: 30).")
    private @Nullable Integer timeout;

    @Option(
            names = "--adjudicate-cache",
            paramLabel = "DIR",
            description = "Keep answers in this folder, and ask nothing that is answered there.")
    private @Nullable Path cache;

    @Option(
            names = "--adjudicate-key-env",
            paramLabel = "NAME",
            description = "Environment variable that holds the key of the endpoint.")
    private @Nullable String keyVariable;

    @Option(
            names = "--adjudicate-decides",
            description = {
                "Where the answer is another type or other roles, write those; what the rule coded is kept",
                "in the event's adjudication. Default: the event stays as the rule coded it."
            })
    private boolean decides;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    private CommandSpec spec;

    /**
     * Who asks, if anybody is to be asked.
     *
     * @param written the bar that events must pass to be written
     */
    Optional<Adjudicator> adjudicator(Console console, ConfidenceBar written) {
        if (endpoint == null) {
            if (model != null
                    || under != null
                    || limit != null
                    || timeout != null
                    || cache != null
                    || keyVariable != null
                    || decides) {
                throw wrong("--adjudicate must name an endpoint when another of its options is given");
            }
            return Optional.empty();
        }
        if (model == null) {
            throw wrong("--adjudicate-model must name a model when --adjudicate is given");
        }
        ChatEndpoint asked = new ChatEndpoint(
                endpoint,
                key(console),
                ChatEndpoint.Bounds.within(Duration.ofSeconds(timeout == null ? TIMEOUT_SECONDS : timeout)));
        Adjudicator.Terms terms = new Adjudicator.Terms(bar(), written, questions(), decides);
        return Optional.of(new Adjudicator(asked, model, terms, new AnswerCache(cache, model, console)));
    }

    private ConfidenceBar bar() {
        return under == null ? UNDER : under;
    }

    private int questions() {
        return limit == null ? LIMIT : limit;
    }

    private @Nullable String key(Console console) {
        if (keyVariable == null) {
            return null;
        }
        String key = console.environment().get(keyVariable);
        if (key == null || !KEY.matcher(key).matches()) {
            String state = key == null ? "is not set" : "holds something else";
            throw wrong("--adjudicate-key-env must name a variable that holds a key of visible ASCII characters but "
                    + keyVariable + " " + state);
        }
        return key;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** The options as the command line of a manifest repeats them: those that make the dataset, never the key. */
    List<String> words() {
        if (endpoint == null || model == null) {
            return List.of();
        }
        List<String> words = new ArrayList<>(List.of(
                "--adjudicate",
                plain(endpoint),
                "--adjudicate-model",
                model,
                "--adjudicate-under",
                bar().shown(),
                "--adjudicate-limit",
                Integer.toString(questions())));
        if (decides) {
            words.add("--adjudicate-decides");
        }
        return words;
    }

    /** Without its query, in which some endpoints want a key. */
    private static String plain(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath();
    }

    /** Reads {@code --adjudicate}; a message does not repeat the URL, since somebody may have put a key in it. */
    static final class Endpoint implements ITypeConverter<URI> {
        private static final int LAST_PORT = 65_535;

        @Override
        public URI convert(String word) {
            try {
                URI url = new URI(word);
                String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
                boolean web = (scheme.equals("http") || scheme.equals("https")) && url.getPort() <= LAST_PORT;
                if (web && url.getHost() != null && url.getRawUserInfo() == null && url.getRawFragment() == null) {
                    return url;
                }
            } catch (URISyntaxException e) {
                throw wrong();
            }
            throw wrong();
        }

        private static TypeConversionException wrong() {
            return new TypeConversionException(
                    "must be an http or https URL with a host, a port up to 65535 if any, without a user and without a"
                            + " fragment");
        }
    }

    /** Reads {@code --adjudicate-model}. */
    static final class Model implements ITypeConverter<String> {
        @Override
        public String convert(String word) {
            if (word.matches("[\\x21-\\x7e]{1,200}")) {
                return word;
            }
            throw new TypeConversionException("must be up to 200 visible ASCII characters but was \"" + word + "\"");
        }
    }

    /** Reads {@code --adjudicate-limit}. */
    static final class Limit implements ITypeConverter<Integer> {
        private static final int MOST = 1_000_000;

        @Override
        public Integer convert(String word) {
            return number(word, 0, MOST);
        }
    }

    /** Reads {@code --adjudicate-timeout}. */
    static final class Seconds implements ITypeConverter<Integer> {
        private static final int MOST = 600;

        @Override
        public Integer convert(String word) {
            return number(word, 1, MOST);
        }
    }

    private static Integer number(String word, int least, int most) {
        if (word.matches("[0-9]{1,7}") && Integer.parseInt(word) >= least && Integer.parseInt(word) <= most) {
            return Integer.valueOf(word);
        }
        throw new TypeConversionException(
                "must be a number from " + least + " to " + most + " but was \"" + word + "\"");
    }
}
