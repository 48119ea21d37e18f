package org.saksi.store.filter;

import org.roaringbitmap.RoaringBitmap;

/** Which events of a set of columns hold words in their text; answered by the store's full text. */
@FunctionalInterface
public interface TextSearch {
    /**
     * The ordinals of the events whose text holds all of the words side by side.
     *
     * @param field {@link FilterField#TEXT} for the sentence of the event, {@link FilterField#ARTICLE} for its article
     * @param words as a user typed them, with at least one letter or digit
     * @return ordinals, which may hold some of events that are no longer there; the caller may change it
     */
    RoaringBitmap find(FilterField field, String words);
}
