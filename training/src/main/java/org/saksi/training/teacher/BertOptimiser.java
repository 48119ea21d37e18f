package org.saksi.training.teacher;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.ArrayList;
import java.util.List;

/** Moves weights against their gradients (Adam, Kingma and Ba 2015), which it empties; not for several threads. */
final class BertOptimiser {
    private static final float FIRST_DECAY = 0.9f;
    private static final float SECOND_DECAY = 0.999f;
    private static final float EPSILON = 1e-6f;
    private static final float MOST_NORM = 1;
    /** Gradients are about one or two. PyTorch 2.7 on some processors now and then gives infinite ones for nothing. */
    private static final double SANE_NORM = 100;

    private final List<NDArray> weights;
    private final List<NDArray> firsts = new ArrayList<>();
    private final List<NDArray> seconds = new ArrayList<>();
    private int steps;
    private int skipped;

    BertOptimiser(List<NDArray> weights) {
        this.weights = weights;
        for (NDArray weight : weights) {
            weight.setRequiresGradient(true);
            firsts.add(weight.zerosLike());
            seconds.add(weight.zerosLike());
        }
    }

    /** One step; what it needs on the way is in {@code room}. */
    void learn(NDManager room, float rate) {
        steps++;
        List<NDArray> gradients = new ArrayList<>();
        double square = 0;
        for (NDArray weight : weights) {
            NDArray gradient = weight.getGradient();
            gradient.attach(room);
            gradients.add(gradient);
            square += gradient.square().sum().getFloat();
        }
        double norm = Math.sqrt(square);
        if (!(norm < SANE_NORM)) {
            forget(gradients);
            return;
        }
        float scale = (float) Math.min(1, MOST_NORM / Math.max(norm, 1e-12));
        double correction =
                Math.sqrt(1 - StrictMath.pow(SECOND_DECAY, steps)) / (1 - StrictMath.pow(FIRST_DECAY, steps));
        for (int i = 0; i < gradients.size(); i++) {
            try (NDManager inner = room.newSubManager()) {
                NDArray gradient = gradients.get(i);
                gradient.attach(inner);
                NDArray first = firsts.get(i);
                NDArray second = seconds.get(i);
                first.muli(FIRST_DECAY).addi(gradient.mul((1 - FIRST_DECAY) * scale));
                second.muli(SECOND_DECAY).addi(gradient.square().muli((1 - SECOND_DECAY) * scale * scale));
                NDArray root = second.sqrt();
                root.attach(inner);
                NDArray step = first.div(root.addi(EPSILON));
                step.attach(inner);
                weights.get(i).subi(step.muli(rate * correction));
                gradient.muli(0);
            }
        }
    }

    /** A batch that went wrong teaches nothing; nought times infinity is no number, so the values are set. */
    private void forget(List<NDArray> gradients) {
        skipped++;
        System.err.println("step " + steps + " skipped, " + skipped + " in all: its gradients are no numbers");
        for (NDArray gradient : gradients) {
            gradient.set(new NDIndex("..."), 0);
        }
    }
}
