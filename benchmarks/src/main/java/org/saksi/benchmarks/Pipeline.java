package org.saksi.benchmarks;

import java.io.IOException;
import org.saksi.model.Article;

/** One way to read raw text; used by one thread. */
interface Pipeline {
    /** What it gives, as the table says it. */
    String gives();

    /**
     * Reads an article.
     *
     * @return how many tokens it found
     */
    int read(Article article) throws IOException;
}
