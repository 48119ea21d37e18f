package org.saksi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksi.coder.CodedText;
import org.saksi.coder.Mention;
import org.saksi.coder.Rejection;
import org.saksi.model.CodedArticle;
import org.saksi.model.Event;
import org.saksi.resolver.Confidence;

/**
 * A coded article with the reasons for it; immutable.
 *
 * @param article what was coded, as {@link Saksi#code} gives it
 * @param reading what the coder read, null when Saksi does not read the article's language
 * @param rejections what was nearly coded and why it was not, in text order; those of the resolver included
 * @param confidences why each event is as sure as it is, by the event's id
 */
public record Explanation(
        CodedArticle article,
        @Nullable CodedText reading,
        List<Rejection> rejections,
        Map<String, Confidence> confidences) {
    public Explanation {
        confidences = Map.copyOf(confidences);
        rejections = List.copyOf(rejections);
    }

    /**
     * The mention that became an event; its {@code why} lines say what led to the coding.
     *
     * @param event an event of {@link #article()}
     */
    public Optional<Mention> mention(Event event) {
        return reading == null ? Optional.empty() : mention(reading, event);
    }

    static Optional<Mention> mention(CodedText reading, Event event) {
        return reading.mentions().stream()
                .filter(mention -> mention.rule().equals(event.rule())
                        && mention.trigger().equals(event.trigger().span()))
                .findFirst();
    }
}
