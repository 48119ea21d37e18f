package org.saksi.resolver;

import java.util.List;
import org.saksi.coder.Mention;
import org.saksi.coder.Signs;
import org.saksi.model.Member;
import org.saksi.model.Status;

/**
 * A mention with its resolved slots, as far as confidence asks about them.
 *
 * @param language language of the article
 * @param mention what the coder read
 * @param status status after dates were read
 * @param actors who acts
 * @param recipients who is acted upon
 */
record Judged(String language, Mention mention, Status status, List<Member> actors, List<Member> recipients) {
    Signs signs() {
        return mention.signs();
    }
}
