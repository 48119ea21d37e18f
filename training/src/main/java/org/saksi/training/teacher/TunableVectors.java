package org.saksi.training.teacher;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/** Gives the words of sentences vectors that depend on the sentence, and learns along with a net on top of them. */
public interface TunableVectors {
    /** What the lower layers, which never change, make of sentences. */
    List<BertStates> states(List<List<String>> sentences);

    /** The vectors of the words of sentences. */
    List<float[][]> vectors(List<BertStates> sentences);

    /** Begins to learn from sentences; to be closed before the next begins. */
    Lesson lesson(List<BertStates> sentences);

    /** Writes what was learnt. */
    void write(DataOutputStream out) throws IOException;

    /** Takes over what {@link #write} wrote; then it is for reading only. */
    void read(DataInputStream in) throws IOException;

    /** One batch on its way up and back. */
    interface Lesson extends AutoCloseable {
        /** The vectors of the words of each sentence. */
        List<float[][]> vectors();

        /**
         * Learns.
         *
         * @param slopes the slopes of the loss at the vectors
         * @param rate how far to go
         */
        void learn(List<float[][]> slopes, float rate);

        @Override
        void close();
    }
}
