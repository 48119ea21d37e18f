package org.saksi.reader;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.saksi.model.Article;
import org.saksi.model.DeadLetter;

/**
 * What became of one document of the input: exactly one result for each, so that nothing is lost; and what an input
 * held besides documents.
 *
 * <p>Immutable, hence safe for use by several threads.
 */
public sealed interface ReadResult {

    /**
     * An article that was read.
     *
     * @param article the article
     * @param provenance where it came from and what was decided on the way
     */
    record Read(Article article, Provenance provenance) implements ReadResult {}

    /**
     * A document that could not be read.
     *
     * @param letter the document's name, place and reason
     */
    record Refused(DeadLetter letter) implements ReadResult {}

    /**
     * What one input holds besides articles, said once at its end: requests and pictures of a WARC, for instance.
     * Nobody misses it, but nothing goes uncounted.
     *
     * @param input name of the input
     * @param what what the parts are called, in the plural
     * @param counts how many parts of each kind
     */
    record Skipped(String input, String what, SortedMap<String, Integer> counts) implements ReadResult {
        public Skipped {
            counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        }

        /** A line that says what was passed over. */
        public String message() {
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            String kinds = counts.entrySet().stream()
                    .map(entry -> entry.getValue() + " " + entry.getKey())
                    .collect(Collectors.joining(", "));
            return "[" + input + "] " + all + " " + what + " passed over: " + kinds;
        }
    }
}
