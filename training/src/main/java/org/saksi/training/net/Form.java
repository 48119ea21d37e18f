package org.saksi.training.net;

/**
 * The sizes of a net.
 *
 * @param rows rows of the table of vectors
 * @param vector numbers in a vector
 * @param extra numbers in the vector from elsewhere, 0 for none
 * @param lexical whether that vector belongs to the word whatever its sentence, so that it ships within the word's own
 * @param hidden states of each direction of a layer
 * @param arc width of the arc heads
 * @param label width of the relation head
 * @param relations how many relations there are
 * @param tags how many tags
 * @param names how many name marks
 */
record Form(
        int rows,
        int vector,
        int extra,
        boolean lexical,
        int hidden,
        int arc,
        int label,
        int relations,
        int tags,
        int names) {}
