package org.saksi.server.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The latest answers to questions about one state of the dataset: most readers look at the same views, and each view asks the
 * same filter many times. Safe for use by many threads.
 */
final class Kept {
    private final LongSupplier state;
    private final int most;
    private final Map<Object, Object> answers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            return size() > most;
        }
    };
    private long of;

    /**
     * @param state a number that is another after each change
     * @param most how many answers are kept
     */
    Kept(LongSupplier state, int most) {
        this.state = state;
        this.most = most;
    }

    /**
     * The answer to a question, found out once for each state.
     *
     * @param question a value that is equal for equal questions; one kind of question has one kind of answer
     * @param finding finds the answer, which nobody may change afterwards
     */
    <T> T get(Object question, Class<T> kind, Supplier<T> finding) {
        long now = state.getAsLong();
        Object known = known(question, now);
        if (known != null) {
            return kind.cast(known);
        }
        T found = finding.get();
        keep(question, found, now);
        return found;
    }

    private synchronized @Nullable Object known(Object question, long now) {
        return of == now ? answers.get(question) : null;
    }

    /** An answer that was found while the dataset changed may be of either state, and is not kept. */
    private synchronized void keep(Object question, Object found, long began) {
        if (state.getAsLong() != began) {
            return;
        }
        if (of != began) {
            answers.clear();
            of = began;
        }
        answers.put(question, found);
    }
}
