package org.saksi.resolver;

import java.util.List;
import org.saksi.coder.Rejection;
import org.saksi.model.CodedArticle;

/**
 * A resolved article with what was dropped on the way, for {@code explain}.
 *
 * @param article what was read
 * @param rejections mentions that yielded no event line, with reasons; not those of the coder
 */
public record Resolution(CodedArticle article, List<Rejection> rejections) {
    public Resolution {
        rejections = List.copyOf(rejections);
    }
}
