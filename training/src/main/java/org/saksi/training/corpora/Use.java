package org.saksi.training.corpora;

/** What a corpus may be used for. */
public enum Use {
    /** It may train a model that ships, and measure. */
    TRAIN,
    /** It may only measure: its licence forbids more, or it states none. */
    MEASURE
}
