package org.saksi.store.filter;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * The codes of all events in one field: as bitmaps of the events of each code, where codes are few, as lists of the codes
 * of each event, where they are many or counted, or both.
 */
final class ValueColumn {
    /** How codes are kept. */
    enum Kept {
        BITMAPS,
        LISTS,
        BOTH
    }

    private final @Nullable CodeLists lists;
    private RoaringBitmap @Nullable [] bitmaps;
    private final RoaringBitmap present = new RoaringBitmap();

    ValueColumn(Kept kept) {
        lists = kept == Kept.BITMAPS ? null : new CodeLists();
        bitmaps = kept == Kept.LISTS ? null : new RoaringBitmap[0];
    }

    /** Puts down the codes of an event, each once, in place of those that it had. */
    void set(int ordinal, int[] codes, int count) {
        boolean had = present.contains(ordinal);
        if (had) {
            forget(ordinal);
        }
        if (lists != null && (had || count > 0)) {
            lists.set(ordinal, codes, count);
        }
        if (count > 0) {
            present.add(ordinal);
            for (int index = 0; index < count && bitmaps != null; index++) {
                bitmap(codes[index]).add(ordinal);
            }
        }
    }

    private void forget(int ordinal) {
        present.remove(ordinal);
        if (bitmaps != null && lists != null) {
            for (int index = 0; index < lists.count(ordinal); index++) {
                bitmap(lists.get(ordinal, index)).remove(ordinal);
            }
        } else if (bitmaps != null) {
            for (RoaringBitmap events : bitmaps) {
                events.remove(ordinal);
            }
        }
    }

    private RoaringBitmap bitmap(int code) {
        RoaringBitmap[] all = bitmaps == null ? new RoaringBitmap[0] : bitmaps;
        if (code >= all.length) {
            int before = all.length;
            all = Arrays.copyOf(all, code + 1);
            for (int index = before; index < all.length; index++) {
                all[index] = new RoaringBitmap();
            }
            bitmaps = all;
        }
        return all[code];
    }

    /** The events that have any code; not to be changed. */
    RoaringBitmap present() {
        return present;
    }

    /** The codes of each event; not for columns that keep bitmaps only. */
    CodeLists lists() {
        if (lists == null) {
            throw new IllegalStateException("a column that is counted must keep lists");
        }
        return lists;
    }

    /** The events of one code where bitmaps are kept, not to be changed; null where they are not. */
    @Nullable
    RoaringBitmap events(int code) {
        if (bitmaps == null) {
            return null;
        }
        return code < bitmaps.length ? bitmaps[code] : new RoaringBitmap();
    }

    /** The events that have at least one of the codes. */
    RoaringBitmap having(BitSet codes) {
        if (codes.isEmpty()) {
            return new RoaringBitmap();
        }
        return bitmaps == null ? lists().having(codes) : joined(codes, bitmaps);
    }

    private static RoaringBitmap joined(BitSet codes, RoaringBitmap[] bitmaps) {
        RoaringBitmap events = new RoaringBitmap();
        for (int code = codes.nextSetBit(0); code >= 0 && code < bitmaps.length; code = codes.nextSetBit(code + 1)) {
            events.or(bitmaps[code]);
        }
        return events;
    }

    /** Gives back what was set aside for events to come. */
    void trim(int ordinals) {
        if (lists != null) {
            lists.trim(ordinals);
        }
        present.runOptimize();
        present.trim();
        if (bitmaps != null) {
            for (RoaringBitmap events : bitmaps) {
                events.runOptimize();
                events.trim();
            }
        }
    }
}
