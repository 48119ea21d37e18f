package org.saksi.training.net;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Trains a net; the same examples and settings give the same weights on any machine, since each worker has its fixed
 * share of a batch and the shares are added in a fixed order.
 */
final class Trainer {
    /** The seed of the nets that the commands train. */
    static final long SEED = 20261123;
    /** About how many words their batches have. */
    static final int BATCH_WORDS = 500;

    private static final int WORKERS = 2;
    private static final float MOST_NORM = 5;
    private static final int MEAN_EVERY = 50;
    /** Share of the running mean of the weights that one step leaves. */
    private static final float MEAN_KEPT = 0.999f;

    /**
     * How to train.
     *
     * @param words words of a batch, about
     * @param rate step size at the start; it falls to a tenth in a straight line
     * @param dropInput share of the numbers of a word's vector that are dropped
     * @param dropState share of the states that are dropped
     */
    record Settings(int epochs, int words, float rate, float dropInput, float dropState, long seed) {}

    private final Net net;
    private final Settings settings;
    private final float[] unknown;
    private int steps;

    Trainer(Net net, Settings settings, float[] unknown) {
        this.net = net;
        this.settings = settings;
        this.unknown = unknown;
    }

    /** What an epoch is made of, told anew for each. */
    interface Epochs {
        List<Example> examples(int epoch, Random random);
    }

    /** Trains; afterwards the net has the running mean of its weights. */
    void train(Epochs epochs) {
        Random random = new Random(settings.seed());
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            List<Gradients> gradients = new ArrayList<>();
            List<Pass> passes = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                gradients.add(new Gradients(net.matrices()));
                passes.add(new Pass(net));
            }
            for (int epoch = 0; epoch < settings.epochs(); epoch++) {
                long begun = System.nanoTime();
                List<Example> examples = new ArrayList<>(epochs.examples(epoch, random));
                Collections.shuffle(examples, random);
                double loss = epoch(epoch, examples, passes, gradients, workers);
                tell(epoch, examples.size(), loss, (System.nanoTime() - begun) / 1e9);
            }
        }
        net.swap();
    }

    /** Epochs of less than a second are not worth a line. */
    private static void tell(int epoch, int sentences, double loss, double seconds) {
        if (seconds > 1) {
            System.err.printf(
                    Locale.ROOT,
                    "epoch %d: %d sentences, loss %.4f, %.0f s%n",
                    epoch + 1,
                    sentences,
                    loss / sentences,
                    seconds);
        }
    }

    private double epoch(
            int epoch, List<Example> examples, List<Pass> passes, List<Gradients> gradients, ExecutorService workers) {
        double loss = 0;
        int from = 0;
        while (from < examples.size()) {
            int to = from;
            int words = 0;
            while (to < examples.size() && words < settings.words()) {
                words += examples.get(to++).size();
            }
            loss += batch(examples.subList(from, to), passes, gradients, workers);
            from = to;
            float done = (epoch + (float) from / examples.size()) / settings.epochs();
            gradients.getFirst().scale(1f / words);
            double norm = Math.sqrt(gradients.getFirst().square());
            if (norm > MOST_NORM) {
                gradients.getFirst().scale((float) (MOST_NORM / norm));
            }
            net.learn(gradients.getFirst(), settings.rate() * (1 - 0.9f * done), MEAN_KEPT);
            steps++;
            if (steps % MEAN_EVERY == 0) {
                int means = steps / MEAN_EVERY;
                net.averageTable(Math.min((float) Math.pow(MEAN_KEPT, MEAN_EVERY), (means - 1f) / means));
            }
        }
        return loss;
    }

    private double batch(List<Example> batch, List<Pass> passes, List<Gradients> gradients, ExecutorService workers) {
        List<Future<Double>> shares = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            int own = i;
            long seed = settings.seed() * 31 + steps * 7L + i;
            shares.add(workers.submit(() -> {
                Pass.Dropping drop =
                        new Pass.Dropping(new Random(seed), settings.dropInput(), settings.dropState(), unknown);
                double loss = 0;
                for (int k = own; k < batch.size(); k += WORKERS) {
                    loss += passes.get(own).learn(batch.get(k), drop, gradients.get(own));
                }
                return loss;
            }));
        }
        double loss = 0;
        for (Future<Double> share : shares) {
            loss += get(share);
        }
        for (int i = 1; i < WORKERS; i++) {
            gradients.getFirst().take(gradients.get(i));
        }
        return loss;
    }

    private static double get(Future<Double> share) {
        try {
            return share.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("training failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("training was interrupted", e);
        }
    }
}
