package org.saksi.training.net;

/** Names the relation of a word to its head from what both say. */
final class LabelHead {
    private final Net net;
    private final int width;
    private final Dense dependents;
    private final Dense heads;
    private final Dense out;
    private float[][] joined = {};
    private float[][] joinedSlopes = {};

    LabelHead(Net net) {
        this.net = net;
        this.width = net.form.label();
        this.dependents = new Dense(net.labelDependent, net.labelBias, false);
        this.heads = new Dense(net.labelHead, null, false);
        this.out = new Dense(net.labelOut, net.labelOutBias, false);
    }

    void ensure(int room) {
        dependents.ensure(room);
        heads.ensure(room);
        out.ensure(room);
        joined = new float[room][width];
        joinedSlopes = new float[room][width];
    }

    private void forward(int[] governors, float[][] x, int n) {
        dependents.forward(x, n);
        heads.forward(x, n);
        for (int t = 0; t < n; t++) {
            System.arraycopy(dependents.out[t], 0, joined[t], 0, width);
            int head = Math.max(governors[t], 0);
            Rows.one(1, head == 0 ? net.labelRoot.rows[0] : heads.out[head - 1], joined[t], width);
            Dense.cut(joined[t]);
        }
        out.forward(joined, n);
    }

    double learn(Example example, float[][] x, float[][] dX, Gradients gradients) {
        int n = example.size();
        forward(example.heads(), x, n);
        double loss = 0;
        for (int t = 0; t < n; t++) {
            if (example.heads()[t] >= 0) {
                float[] slope = out.slopes[t];
                System.arraycopy(out.out[t], 0, slope, 0, slope.length);
                loss += Squash.softmax(slope, slope.length, example.relations()[t]);
                slope[example.relations()[t]] -= 1;
            }
        }
        Pass.clear(joinedSlopes, n);
        out.backward(joined, n, joinedSlopes, gradients);
        for (int t = 0; t < n; t++) {
            for (int j = 0; j < width; j++) {
                joinedSlopes[t][j] = joined[t][j] > 0 ? joinedSlopes[t][j] : 0;
            }
            Rows.one(1, joinedSlopes[t], dependents.slopes[t], width);
            int head = Math.max(example.heads()[t], 0);
            Rows.one(1, joinedSlopes[t], head == 0 ? gradients.of(net.labelRoot)[0] : heads.slopes[head - 1], width);
        }
        dependents.backward(x, n, dX, gradients);
        heads.backward(x, n, dX, gradients);
        return loss;
    }

    int[] read(int[] governors, float[][] x, int n) {
        forward(governors, x, n);
        int[] relations = new int[n];
        for (int t = 0; t < n; t++) {
            relations[t] = MarkHead.best(out.out[t], net.form.relations());
        }
        return relations;
    }
}
