package org.saksi.training.teacher;

import java.util.List;

/** Gives the words of sentences vectors that depend on the sentence. */
public interface SentenceVectors {
    /** The vectors of the words of each sentence. */
    List<float[][]> of(List<List<String>> sentences);
}
