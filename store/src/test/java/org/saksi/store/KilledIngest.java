package org.saksi.store;

import java.util.List;

/** A process that writes articles, goes on where it was cut off, and says how far it is; a test kills it. */
public final class KilledIngest {
    static final int ARTICLES = 210;
    private static final int BATCH = 7;
    private static final SampleDataset SAMPLE = SampleDataset.of(33);

    private KilledIngest() {}

    /** The location of the dataset is the one argument. */
    public static void main(String[] arguments) {
        try (Dataset dataset = Dataset.open(arguments[0], OpenOptions.creating())) {
            ingest(dataset);
        }
    }

    static void ingest(Dataset dataset) {
        try (Writer writer = dataset.writer("ingest")) {
            writer.begin(new Run(Run.Kind.INGEST, "tester", "ingest sample", DatasetContract.VERSIONS, null));
            int from = dataset.input("sample")
                    .map(state -> Math.toIntExact(state.position()))
                    .orElse(0);
            while (from < ARTICLES) {
                int to = Math.min(ARTICLES, from + BATCH);
                InputState.State state = to == ARTICLES ? InputState.State.DONE : InputState.State.OPEN;
                writer.write(new Batch(
                        SAMPLE.articles(from, to),
                        List.of(),
                        List.of(new InputState("sample", null, null, to, state))));
                from = to;
                System.out.println(from);
            }
            writer.finish();
        }
    }
}
