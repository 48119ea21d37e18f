package org.saksi.store.filter;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;
import org.saksi.model.Event;
import org.saksi.model.Where;
import org.saksi.store.StoredEvent;

/** All columns of all events; an event has the same ordinal as long as its id is known, whether it is there or not. */
final class ColumnSet {
    private final Dictionary ids = new Dictionary();
    private final RoaringBitmap live = new RoaringBitmap();
    private final Map<FilterField, FieldColumn> columns = new EnumMap<>(FilterField.class);

    private int[] firstDays = new int[0];
    private int[] lastDays = new int[0];
    private int[] publishedDays = new int[0];

    /** Rows of the full text: that of the sentence and that of the article; 0 where nobody said so. */
    private int[] sentenceRows = new int[0];

    private int[] articleRows = new int[0];

    /** Points are few beside events; each is known by its latitude and longitude. */
    private final Dictionary points = new Dictionary();

    private final ValueColumn pointOf = new ValueColumn(ValueColumn.Kept.LISTS);
    private double[] lats = new double[0];
    private double[] lons = new double[0];
    private double[] scores = new double[0];

    ColumnSet() {
        Dictionary countries = new Dictionary();
        Dictionary sectors = new Dictionary();
        Dictionary entities = new Dictionary();
        Names parties = new Names();
        for (FilterField field : FilterField.values()) {
            ValueColumn.@Nullable Kept kept = kept(field);
            if (kept != null) {
                boolean named = field.kind() == FilterField.Kind.NAME;
                boolean party = field == FilterField.ACTOR || field == FilterField.RECIPIENT;
                @Nullable Names names = party ? parties : named ? new Names() : null;
                Dictionary dictionary = switch (field) {
                    case ACTOR_COUNTRY, RECIPIENT_COUNTRY -> countries;
                    case ACTOR_SECTOR, RECIPIENT_SECTOR -> sectors;
                    case ACTOR_ENTITY, RECIPIENT_ENTITY -> entities;
                    default -> names == null ? new Dictionary() : names.keys();
                };
                columns.put(field, new FieldColumn(field, dictionary, names, kept));
            }
        }
    }

    /** How a field is kept; null where it has no column of its own. */
    private static ValueColumn.@Nullable Kept kept(FilterField field) {
        return switch (field) {
            case ID, PARTY, COUNTRY, SECTOR, PARTY_ENTITY, BOX, DATE, PUBLISHED, TEXT, ARTICLE -> null;
            case TYPE,
                    MODE,
                    CONTEXT,
                    STATUS,
                    QUAD,
                    ACTOR_COUNTRY,
                    ACTOR_SECTOR,
                    RECIPIENT_COUNTRY,
                    RECIPIENT_SECTOR,
                    PLACE_COUNTRY,
                    PRECISION,
                    DATE_PRECISION,
                    DATED,
                    ATTRIBUTED,
                    LANGUAGE,
                    REVIEW,
                    FLAGGED,
                    ORIGIN,
                    SOURCES,
                    CURRENCY,
                    CONFIDENCE -> ValueColumn.Kept.BOTH;
            case CAMEO,
                    RULE,
                    ACTOR,
                    ACTOR_ENTITY,
                    RECIPIENT,
                    RECIPIENT_ENTITY,
                    PLACE,
                    PLACE_ADMIN1,
                    SPEAKER,
                    PUBLISHER,
                    ARTICLE_ID,
                    INCIDENT,
                    STORY -> ValueColumn.Kept.LISTS;
            case SCORE,
                    REVISION,
                    KILLED,
                    WOUNDED,
                    MISSING,
                    ARRESTED,
                    ABDUCTED,
                    RELEASED,
                    DISPLACED,
                    PARTICIPANTS,
                    DEPLOYED,
                    MONEY -> ValueColumn.Kept.BITMAPS;
        };
    }

    /** The fields of which one of either side is made up; the field itself for others. */
    static List<FilterField> sides(FilterField field) {
        return switch (field) {
            case PARTY -> List.of(FilterField.ACTOR, FilterField.RECIPIENT);
            case COUNTRY -> List.of(FilterField.ACTOR_COUNTRY, FilterField.RECIPIENT_COUNTRY);
            case SECTOR -> List.of(FilterField.ACTOR_SECTOR, FilterField.RECIPIENT_SECTOR);
            case PARTY_ENTITY -> List.of(FilterField.ACTOR_ENTITY, FilterField.RECIPIENT_ENTITY);
            default -> List.of(field);
        };
    }

    void put(StoredEvent stored) {
        Event event = stored.event();
        int ordinal = ids.code(event.id());
        if (ordinal >= firstDays.length) {
            int length = Math.max(ordinal + 1, firstDays.length + (firstDays.length >> 2) + 16);
            resize(length);
        }
        live.add(ordinal);
        for (FieldColumn column : columns.values()) {
            column.put(ordinal, stored);
        }
        firstDays[ordinal] = EventValues.firstDay(event);
        lastDays[ordinal] = EventValues.lastDay(event);
        publishedDays[ordinal] = EventValues.publishedDay(event);
        scores[ordinal] = event.score();
        putPoint(ordinal, event.where());
    }

    private void putPoint(int ordinal, @Nullable Where where) {
        if (where == null || where.lat() == null || where.lon() == null) {
            pointOf.set(ordinal, new int[0], 0);
            return;
        }
        int point = points.code(where.lat() + " " + where.lon());
        if (point >= lats.length) {
            int length = point + (point >> 1) + 16;
            lats = Arrays.copyOf(lats, length);
            lons = Arrays.copyOf(lons, length);
        }
        lats[point] = where.lat();
        lons[point] = where.lon();
        pointOf.set(ordinal, new int[] {point}, 1);
    }

    private void resize(int length) {
        firstDays = Arrays.copyOf(firstDays, length);
        lastDays = Arrays.copyOf(lastDays, length);
        publishedDays = Arrays.copyOf(publishedDays, length);
        scores = Arrays.copyOf(scores, length);
        sentenceRows = Arrays.copyOf(sentenceRows, length);
        articleRows = Arrays.copyOf(articleRows, length);
    }

    /** Says in which rows of the full text an event stands. */
    void place(int ordinal, int sentence, int article) {
        sentenceRows[ordinal] = sentence;
        articleRows[ordinal] = article;
    }

    /** The events that stand in some rows of the full text of sentences or of articles. */
    RoaringBitmap standing(FilterField field, BitSet rows) {
        int[] rowOf = field == FilterField.ARTICLE ? articleRows : sentenceRows;
        BitSet standing = new BitSet(ids.size());
        for (int ordinal = 0; ordinal < ids.size(); ordinal++) {
            if (rows.get(rowOf[ordinal])) {
                standing.set(ordinal);
            }
        }
        return BitSetUtil.bitmapOf(standing);
    }

    boolean remove(String id) {
        int ordinal = ids.find(id);
        if (ordinal < 0 || !live.contains(ordinal)) {
            return false;
        }
        live.remove(ordinal);
        for (FieldColumn column : columns.values()) {
            column.remove(ordinal);
        }
        pointOf.set(ordinal, new int[0], 0);
        return true;
    }

    void trim() {
        columns.values().forEach(column -> column.trim(ids.size()));
        pointOf.trim(ids.size());
        resize(ids.size());
        live.runOptimize();
    }

    Dictionary ids() {
        return ids;
    }

    /** The ordinals of the events that are there; not to be changed. */
    RoaringBitmap live() {
        return live;
    }

    FieldColumn column(FilterField field) {
        FieldColumn column = columns.get(field);
        if (column == null) {
            throw new IllegalArgumentException("the field " + field.label() + " has no column of its own");
        }
        return column;
    }

    Collection<FieldColumn> all() {
        return columns.values();
    }

    double score(int ordinal) {
        return scores[ordinal];
    }

    /** The day by which an act is put in order: its first, or its last where it is open to the past. */
    int day(int ordinal) {
        int first = firstDays[ordinal];
        return first == EventValues.NO_DAY + 1 ? lastDays[ordinal] : first;
    }

    int publishedDay(int ordinal) {
        return publishedDays[ordinal];
    }

    /** The events that have a day in a stretch: those of the act overlap it, that of publication lies in it. */
    RoaringBitmap days(FilterField field, int first, int last) {
        int[] starts = field == FilterField.PUBLISHED ? publishedDays : firstDays;
        int[] ends = field == FilterField.PUBLISHED ? publishedDays : lastDays;
        BitSet within = new BitSet(ids.size());
        for (int ordinal = 0; ordinal < ids.size(); ordinal++) {
            int start = starts[ordinal];
            if (start != EventValues.NO_DAY && start <= last && ends[ordinal] >= first) {
                within.set(ordinal);
            }
        }
        RoaringBitmap events = BitSetUtil.bitmapOf(within);
        events.and(live);
        return events;
    }

    RoaringBitmap within(FilterValue.Box box) {
        BitSet inside = new BitSet();
        for (int point = 0; point < points.size(); point++) {
            inside.set(point, box.holds(lats[point], lons[point]));
        }
        return pointOf.having(inside);
    }

    RoaringBitmap withPoint() {
        return pointOf.present();
    }
}
