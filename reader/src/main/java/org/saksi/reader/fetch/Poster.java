package org.saksi.reader.fetch;

import java.net.URI;
import java.util.Map;

/**
 * Posts JSON to addresses under the guards of a {@link Fetcher}: public addresses only unless allowed, checked where it connects,
 * no redirects, a deadline. Safe for use by several threads.
 */
public final class Poster implements AutoCloseable {
    private final FetchOptions options;
    private final WebClient client;

    /** A poster; of the options those on addresses and time count. */
    public Poster(FetchOptions options) {
        this.options = options;
        client = new WebClient(options, Resolver.ofSystem());
    }

    /** What came of a post. */
    public sealed interface Outcome {
        /** There was an answer. */
        record Answered(int status) implements Outcome {}

        /**
         * There was none.
         *
         * @param reason a sentence, without the address
         * @param passing whether it may go well later
         */
        record Unreached(String reason, boolean passing) implements Outcome {}
    }

    /**
     * Posts.
     *
     * @param headers besides {@code Content-Type}, which is that of JSON
     */
    public Outcome post(URI url, Map<String, String> headers, byte[] json) {
        try {
            WebAddress.of(url.toString());
            // The address as it is given: its normal form may lack what looks like the id of a session.
            return new Outcome.Answered(client.post(new WebAddress(url), headers, json, options.deadline()));
        } catch (Refusal refusal) {
            return new Outcome.Unreached(String.valueOf(refusal.getMessage()), refusal.isPassing());
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
