package org.saksi.training.teacher;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Multilingual BERT's vectors of words by themselves: the mean of those of their pieces, before any layer has seen the
 * sentence. They let a student know words that its own corpora lack. Not safe for use by several threads.
 */
public final class WordVectors {
    private final WordPieces pieces;
    private final List<String> vocabulary;
    private final FloatBuffer table;
    private final Map<String, float[]> kept = new HashMap<>();

    private WordVectors(List<String> vocabulary, FloatBuffer table) {
        this.vocabulary = vocabulary;
        this.pieces = new WordPieces(vocabulary);
        this.table = table;
    }

    /** The vectors of the model in a folder, unpacked there first when need be. */
    public static WordVectors load(Path cache) throws IOException {
        Mbert.unpack(cache);
        return new WordVectors(
                Mbert.vocabulary(cache), Mbert.bundle(cache).floats("module/bert/embeddings/word_embeddings"));
    }

    /** Vectors of other pieces: those of the vocabulary one after the other, as wide as {@link BertVectors#WIDTH}. */
    public static WordVectors of(List<String> vocabulary, FloatBuffer table) {
        return new WordVectors(List.copyOf(vocabulary), table);
    }

    /** The vector of a word in lower case, of its capitalised form if only that is whole; shared, to be left as it is. */
    public float[] of(String lower) {
        return kept.computeIfAbsent(lower, key -> compute(whole(key)));
    }

    private String whole(String lower) {
        if (pieces.pieces(lower).length == 1 || lower.isEmpty()) {
            return lower;
        }
        String capitalised = lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
        return pieces.pieces(capitalised).length == 1 ? capitalised : lower;
    }

    private float[] compute(String word) {
        int[] own = pieces.pieces(word);
        float[] vector = new float[Mbert.WIDTH];
        for (int piece : own) {
            for (int k = 0; k < vector.length; k++) {
                // Their numbers are small, a few hundredths; a network's inputs are better near one.
                vector[k] += 20 * table.get(piece * Mbert.WIDTH + k) / own.length;
            }
        }
        return vector;
    }

    /** The whole words of its vocabulary that are plain Latin letters, in lower case. */
    public Set<String> words() {
        Set<String> words = new TreeSet<>();
        for (String piece : vocabulary) {
            if (piece.length() > 1 && piece.chars().allMatch(c -> c < 128 && Character.isLetter(c))) {
                words.add(piece.toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }
}
