package org.saksi.training;

import java.util.List;

/** What the training of a tagger must know of its language. */
interface TaggerLanguage {
    /** The label to learn for a word; it ends in the part of speech, after a bar if anything stands before it. */
    String label(Treebank.Word word);

    /** What the word lists say of words in lower case. */
    int[] classes(List<String> lowers);

    /** Whether a word of such a class can be a noun as well as a verb. */
    boolean open(int known);

    /** Name of the own list of closed classes. */
    String closedList();

    /** The sentence as a headline would put it. */
    List<Treebank.Word> headline(List<Treebank.Word> words);
}
