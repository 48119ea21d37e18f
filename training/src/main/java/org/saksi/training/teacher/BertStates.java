package org.saksi.training.teacher;

/**
 * What BERT's lower layers make of a sentence, place by place with the marks at both ends; never changed once made.
 *
 * @param values 16-bit floats
 * @param pieces how many pieces each word has
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and half a gigabyte is not copied
public record BertStates(short[] values, int[] pieces) {
    /** How many places there are. */
    int places() {
        return values.length / Mbert.WIDTH;
    }
}
