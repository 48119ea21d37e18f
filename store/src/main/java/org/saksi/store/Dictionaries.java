package org.saksi.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Member;
import org.saksi.model.Where;
import org.saksi.store.Inserts.Table;

/**
 * The numbers of names that many events share: publishers, speakers, members and places. The latest of each are remembered,
 * the others looked up. One thread.
 */
final class Dictionaries implements AutoCloseable {
    private static final int REMEMBERED = 50_000;

    private final Connection connection;
    private final Inserts inserts;
    private final Keys keys;
    private final boolean boxes;
    private final Map<Object, Long> known = remembering();
    private final Map<Table, PreparedStatement> lookups = new LinkedHashMap<>();

    Dictionaries(Connection connection, Dialect dialect, Inserts inserts, Keys keys) {
        this.connection = connection;
        this.inserts = inserts;
        this.keys = keys;
        this.boxes = !dialect.deleteBox().isEmpty();
    }

    private record Source(String name) {}

    private record Speaker(String text) {}

    private record Entity(
            String text,
            @Nullable String name,
            @Nullable String entity,
            @Nullable String country,
            @Nullable String sector) {}

    private record Place(
            String label,
            boolean nameKnown,
            @Nullable String country,
            @Nullable String admin1,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String precision,
            @Nullable String geoname) {}

    /** Forgets all numbers: a transaction that gave some was undone. */
    void forget() {
        known.clear();
    }

    @Nullable
    Long source(@Nullable String publisher) throws SQLException {
        if (publisher == null) {
            return null;
        }
        Source source = new Source(Insert.storable(publisher));
        Long key = known.get(source);
        if (key == null) {
            key = found(Table.SOURCES, "SELECT key FROM sources WHERE name = ?", source.name);
            if (key == null) {
                key = keys.next(Table.SOURCES);
                inserts.of(Table.SOURCES)
                        .number(key)
                        .text(source.name)
                        .text(FoldedWords.line(source.name))
                        .row();
            }
            known.put(source, key);
        }
        return key;
    }

    long speaker(String text) throws SQLException {
        Speaker speaker = new Speaker(Insert.storable(text));
        Long key = known.get(speaker);
        if (key == null) {
            key = found(Table.SPEAKERS, "SELECT key FROM speakers WHERE text = ?", speaker.text);
            if (key == null) {
                key = keys.next(Table.SPEAKERS);
                inserts.of(Table.SPEAKERS)
                        .number(key)
                        .text(speaker.text)
                        .text(FoldedWords.line(speaker.text))
                        .row();
            }
            known.put(speaker, key);
        }
        return key;
    }

    long entity(Member member) throws SQLException {
        Entity entity = new Entity(
                Insert.storable(member.text()),
                storable(member.name()),
                storable(member.entity()),
                member.country(),
                member.sector());
        Long key = known.get(entity);
        if (key == null) {
            String sql = "SELECT key FROM entities WHERE text = ? AND name IS NOT DISTINCT FROM ?"
                    + " AND entity IS NOT DISTINCT FROM ? AND country IS NOT DISTINCT FROM ?"
                    + " AND sector IS NOT DISTINCT FROM ?";
            key = found(Table.ENTITIES, sql, entity.text, entity.name, entity.entity, entity.country, entity.sector);
            if (key == null) {
                key = keys.next(Table.ENTITIES);
                inserts.of(Table.ENTITIES)
                        .number(key)
                        .text(entity.text)
                        .text(entity.name)
                        .text(entity.entity)
                        .text(entity.country)
                        .text(entity.sector)
                        .text(FoldedWords.line(entity.text))
                        .text(entity.name == null ? null : FoldedWords.line(entity.name))
                        .row();
            }
            known.put(entity, key);
        }
        return key;
    }

    @Nullable
    Long place(@Nullable Where where) throws SQLException {
        if (where == null) {
            return null;
        }
        String name = where.name();
        Place place = new Place(
                Insert.storable(name == null ? where.text() : name),
                name != null,
                where.country(),
                storable(where.admin1()),
                where.lat(),
                where.lon(),
                where.precision() == null ? null : where.precision().label(),
                storable(where.geoname()));
        Long key = known.get(place);
        if (key == null) {
            String sql = "SELECT key FROM places WHERE label = ? AND name_known = ? AND country IS NOT DISTINCT FROM ?"
                    + " AND admin1 IS NOT DISTINCT FROM ? AND lat IS NOT DISTINCT FROM ?"
                    + " AND lon IS NOT DISTINCT FROM ? AND \"precision\" IS NOT DISTINCT FROM ?"
                    + " AND geoname IS NOT DISTINCT FROM ?";
            key = found(
                    Table.PLACES,
                    sql,
                    place.label,
                    place.nameKnown ? 1 : 0,
                    place.country,
                    place.admin1,
                    place.lat,
                    place.lon,
                    place.precision,
                    place.geoname);
            if (key == null) {
                key = keys.next(Table.PLACES);
                add(key, place);
            }
            known.put(place, key);
        }
        return key;
    }

    private void add(long key, Place place) throws SQLException {
        inserts.of(Table.PLACES)
                .number(key)
                .text(place.label)
                .flag(place.nameKnown)
                .text(place.country)
                .text(place.admin1)
                .real(place.lat)
                .real(place.lon)
                .text(place.precision)
                .text(place.geoname)
                .text(FoldedWords.line(place.label))
                .text(place.admin1 == null ? null : FoldedWords.line(place.admin1))
                .row();
        if (boxes && place.lat != null) {
            inserts.of(Table.PLACE_BOXES)
                    .number(key)
                    .real(place.lon)
                    .real(place.lon)
                    .real(place.lat)
                    .real(place.lat)
                    .row();
        }
    }

    private @Nullable Long found(Table table, String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement lookup = lookups.get(table);
        if (lookup == null) {
            lookup = connection.prepareStatement(sql);
            lookups.put(table, lookup);
        }
        for (int value = 0; value < values.length; value++) {
            lookup.setObject(value + 1, values[value]);
        }
        try (ResultSet rows = lookup.executeQuery()) {
            return rows.next() ? rows.getLong(1) : null;
        }
    }

    private static @Nullable String storable(@Nullable String value) {
        return value == null ? null : Insert.storable(value);
    }

    private static Map<Object, Long> remembering() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Long> eldest) {
                return size() > REMEMBERED;
            }
        };
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement lookup : lookups.values()) {
            lookup.close();
        }
    }
}
