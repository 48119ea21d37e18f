package org.saksi.store.filter;

import org.saksi.model.ArticleReference;
import org.saksi.store.StoredEvent;

/** Whether the text of an event holds words; the store answers from its full text, {@link #plain()} from the event alone. */
@FunctionalInterface
public interface TextPredicate {
    /**
     * Whether all of the words stand side by side in the text.
     *
     * @param field {@link FilterField#TEXT} for the sentence of the event, {@link FilterField#ARTICLE} for its article
     * @param words as a user typed them, with at least one letter or digit
     */
    boolean holds(FilterField field, String words, StoredEvent event);

    /**
     * Folded words of the event's sentence for {@code text}; of its title or its sentence for {@code article}, since an
     * event alone does not hold its article.
     */
    static TextPredicate plain() {
        return (field, words, event) -> {
            String wanted = Folded.words(words);
            boolean inSentence =
                    Folded.holds(Folded.words(event.event().sentence().text()), wanted);
            ArticleReference article = event.event().article();
            return inSentence
                    || (field == FilterField.ARTICLE
                            && article.title() != null
                            && Folded.holds(Folded.words(article.title()), wanted));
        };
    }
}
