package org.saksi.store;

import java.util.HexFormat;
import org.saksi.model.Article;

/**
 * How an article stands in the dataset.
 *
 * @param digest SHA-256 of all that it is, lower-case hexadecimal digits; not of what was read in it
 * @param coding names what coded it
 * @param since revision in which it came into force
 */
public record ArticleState(String digest, String coding, long since) {
    /** Whether the dataset has exactly this article. */
    public boolean holds(Article article) {
        return digest.equals(HexFormat.of().formatHex(PreparedArticle.digest(article)));
    }
}
