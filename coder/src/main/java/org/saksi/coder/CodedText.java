package org.saksi.coder;

import java.util.List;
import org.saksi.language.Analysis;

/**
 * What the coder read in one article.
 *
 * @param analysis the analysed article
 * @param mentions the events in the order of their triggers
 * @param rejections what was nearly coded, with reasons
 * @param utterances the attributed statements in text order
 */
public record CodedText(
        Analysis analysis, List<Mention> mentions, List<Rejection> rejections, List<Utterance> utterances) {
    public CodedText {
        mentions = List.copyOf(mentions);
        rejections = List.copyOf(rejections);
        utterances = List.copyOf(utterances);
    }
}
