package org.saksi.training.net;

/** The conventions of annotation that trees follow; the number is the row that tells a net which. */
enum Style {
    /** UD Indonesian-CSUI, news: what ships for Indonesian. */
    CSUI(0),
    /** UD Indonesian-GSD, encyclopedia. */
    GSD(1),
    /** UD English-EWT; the only one of English students, so their first. */
    EWT(2),
    /** IndoNLU's nergrit, whose names are wider than those of idner; it has no trees. */
    NERGRIT(3);

    private final int row;

    Style(int row) {
        this.row = row;
    }

    int row() {
        return row;
    }
}
