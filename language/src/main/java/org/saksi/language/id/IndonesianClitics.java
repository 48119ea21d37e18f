package org.saksi.language.id;

import org.saksi.language.internal.Clitics;
import org.saksi.language.internal.WordList;

/** The enclitics of Indonesian as UD Indonesian-CSUI and -GSD split them. */
public final class IndonesianClitics {
    private IndonesianClitics() {}

    /** All enclitics but those in {@code whole.txt}. */
    public static Clitics load() {
        return new Clitics(WordList.words(IndonesianClitics.class, "whole.txt"));
    }
}
