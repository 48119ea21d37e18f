package org.saksi.training;

import java.util.Locale;

/** Counts right tags, and apart from them those of words that can be noun or verb. */
final class TagScore {
    private int all;
    private int whole;
    private int upos;
    private int ambiguous;
    private int decided;

    /**
     * Counts one word.
     *
     * @param gold its label in the treebank
     * @param tag the label it was given
     * @param open whether its form could be a noun as well as a verb
     */
    void add(Treebank.Word word, String gold, String tag, boolean open) {
        boolean right = tag.substring(tag.indexOf('|') + 1).equals(word.upos());
        all++;
        whole += tag.equals(gold) ? 1 : 0;
        upos += right ? 1 : 0;
        if (open && (word.upos().equals("NOUN") || word.upos().equals("VERB"))) {
            ambiguous++;
            decided += right ? 1 : 0;
        }
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d tokens, UPOS %.2f %%, whole label %.2f %%, noun or verb %.2f %% of %d",
                all,
                100.0 * upos / all,
                100.0 * whole / all,
                100.0 * decided / Math.max(1, ambiguous),
                ambiguous);
    }
}
