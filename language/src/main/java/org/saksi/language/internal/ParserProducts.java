package org.saksi.language.internal;

import static org.saksi.language.internal.ParserModel.Part;

import java.util.function.Function;

/**
 * The products of a parser's network, matrices with the same vectors side by side. Immutable, so safe for use by many
 * threads.
 *
 * @param firstInput from a word's vector to the gates of the first layer, forward and then backward
 * @param firstForward from the state before to the gates
 * @param firstBackward the same from the other end
 * @param secondInput from the states of the first layer to the gates of the second
 * @param secondForward as in the first layer
 * @param secondBackward as in the first layer
 * @param answers from the states of the second layer to all that is asked of a word: what it is as dependent and as
 *     head for arcs, the same for labels, tags, name marks
 * @param arc from a dependent to what its head must be like
 * @param label from two words to the relation between them
 */
record ParserProducts(
        PairedRows firstInput,
        PairedRows firstForward,
        PairedRows firstBackward,
        PairedRows secondInput,
        PairedRows secondForward,
        PairedRows secondBackward,
        PairedRows answers,
        PairedRows arc,
        PairedRows label) {
    static ParserProducts of(Function<Part, float[][]> parts) {
        float[] gates = new float[parts.apply(Part.FORWARD_BIAS_1)[0].length];
        return new ParserProducts(
                beside(parts, Part.FORWARD_INPUT_1, Part.FORWARD_BIAS_1, Part.BACKWARD_INPUT_1, Part.BACKWARD_BIAS_1),
                PairedRows.of(parts.apply(Part.FORWARD_RECURRENT_1), gates),
                PairedRows.of(parts.apply(Part.BACKWARD_RECURRENT_1), gates),
                beside(parts, Part.FORWARD_INPUT_2, Part.FORWARD_BIAS_2, Part.BACKWARD_INPUT_2, Part.BACKWARD_BIAS_2),
                PairedRows.of(parts.apply(Part.FORWARD_RECURRENT_2), gates),
                PairedRows.of(parts.apply(Part.BACKWARD_RECURRENT_2), gates),
                answers(parts),
                beside(parts, Part.ARC_PRODUCT, Part.ARC_BIAS),
                beside(parts, Part.LABEL_OUT, Part.LABEL_OUT_BIAS));
    }

    private static PairedRows answers(Function<Part, float[][]> parts) {
        float[][][] matrices = {
            parts.apply(Part.ARC_DEPENDENT),
            parts.apply(Part.ARC_HEAD),
            parts.apply(Part.LABEL_DEPENDENT),
            parts.apply(Part.LABEL_HEAD),
            parts.apply(Part.TAG_OUT),
            parts.apply(Part.NAME_OUT)
        };
        float[][] biases = {
            parts.apply(Part.ARC_DEPENDENT_BIAS)[0],
            parts.apply(Part.ARC_HEAD_BIAS)[0],
            parts.apply(Part.LABEL_BIAS)[0],
            new float[parts.apply(Part.LABEL_HEAD)[0].length],
            parts.apply(Part.TAG_BIAS)[0],
            parts.apply(Part.NAME_BIAS)[0]
        };
        return PairedRows.beside(matrices, biases);
    }

    private static PairedRows beside(Function<Part, float[][]> parts, Part... weightsAndBiases) {
        int count = weightsAndBiases.length / 2;
        float[][][] matrices = new float[count][][];
        float[][] biases = new float[count][];
        for (int i = 0; i < count; i++) {
            matrices[i] = parts.apply(weightsAndBiases[2 * i]);
            biases[i] = parts.apply(weightsAndBiases[2 * i + 1])[0];
        }
        return PairedRows.beside(matrices, biases);
    }
}
