package org.saksi.server.desk;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list of which only the ids are in memory; what they name is read a stretch at a time. Safe for use by many threads. Where
 * something is no longer there when it is read, its place in the list throws {@link Desk.BusyException}: whoever asks again
 * gets the list of the next state.
 */
final class LazyList<T> extends AbstractList<T> implements RandomAccess {
    private static final int STRETCH = 64;

    private final List<String> ids;
    private final Function<List<String>, List<T>> reading;
    private @Nullable Stretch<T> last;

    private record Stretch<T>(int start, List<T> things) {}

    /** @param reading gives what ids name, in their order, those left out that name nothing */
    LazyList(List<String> ids, Function<List<String>, List<T>> reading) {
        this.ids = List.copyOf(ids);
        this.reading = reading;
    }

    @Override
    public T get(int index) {
        int start = index / STRETCH * STRETCH;
        Stretch<T> stretch = stretch();
        if (stretch == null || stretch.start != start) {
            List<String> wanted = ids.subList(start, Math.min(start + STRETCH, ids.size()));
            stretch = new Stretch<>(start, reading.apply(wanted));
            if (stretch.things.size() != wanted.size()) {
                throw new Desk.BusyException("the dataset changed while it was read; ask again");
            }
            keep(stretch);
        }
        return stretch.things.get(index - start);
    }

    private synchronized @Nullable Stretch<T> stretch() {
        return last;
    }

    private synchronized void keep(Stretch<T> stretch) {
        last = stretch;
    }

    /** The ids of what the list holds. */
    List<String> ids() {
        return ids;
    }

    @Override
    public int size() {
        return ids.size();
    }
}
