package org.saksi.reader.fetch;

import java.io.IOException;

/** Ends a request with a reason; the fetcher turns it into a result. */
final class Refusal extends IOException {
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final boolean passing;

    Refusal(String rule, String reason, boolean passing) {
        super(reason);
        this.rule = rule;
        this.passing = passing;
    }

    boolean isPassing() {
        return passing;
    }

    FetchResult.Refused at(String url) {
        return new FetchResult.Refused(url, rule, "[" + url + "] " + getMessage(), passing);
    }
}
