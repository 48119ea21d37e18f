package org.saksi.resolver;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words around a number that say what it counts and how sure it is; the table {@code quantities.tsv} has them. */
final class QuantityWords {
    private static final Map<Role, Map<String, String>> TABLE = load();

    /** Kinds by the word that tells them, in both languages. */
    static final Map<String, String> KINDS = of(Role.TELLS);

    /** Forms of verbs that take the number behind them as their object. */
    static final Set<String> GOVERNING = of(Role.GOVERNS).keySet();

    /** Nouns of people, of one or two words, with the kind they imply or "-". */
    static final Map<String, String> PERSONS = of(Role.PERSON);

    /** Words that stand for such a noun. */
    static final Set<String> OTHERS = of(Role.OTHER).keySet();

    /** Phrases that make a number a part of another. */
    static final Set<String> PARTS = of(Role.PART).keySet();

    /** Words that open a range. */
    static final Set<String> RANGE_OPENERS = of(Role.OPENER).keySet();

    /** Words between the two ends of a range. */
    static final Set<String> RANGE = of(Role.RANGE).keySet();

    /** Currencies by word, of one or two words. */
    static final Map<String, String> CURRENCIES = of(Role.CURRENCY);

    /** Currencies by the sign before the sum, with the letters before it. */
    static final Map<String, String> SIGNS = of(Role.SIGN);

    /** What is counted and is no person. */
    static final Set<String> UNITS = of(Role.UNIT).keySet();

    /** Words behind a number that stands alone. */
    static final Set<String> BEHIND = of(Role.BEHIND).keySet();

    /** Words of paying between an act and its sum. */
    static final Set<String> PAYING = of(Role.PAY).keySet();

    /** What is paid or suffered for a deed. */
    static final Set<String> PENALTIES = of(Role.PENALTY).keySet();

    /** Units of distance, of one or two words. */
    static final Map<String, String> MEASURES = of(Role.MEASURE);

    /** Words between a noun and what befell it. */
    static final Set<String> AUXILIARIES = of(Role.AUXILIARY).keySet();

    /** Words that join clauses. */
    static final Set<String> JOINING = of(Role.JOINING).keySet();

    /** Words that open an object. */
    static final Set<String> OBJECTS = of(Role.OBJECT).keySet();

    private QuantityWords() {}

    private enum Role {
        TELLS,
        GOVERNS,
        PERSON,
        OTHER,
        PART,
        HEDGE,
        OPENER,
        RANGE,
        CURRENCY,
        SIGN,
        UNIT,
        BEHIND,
        PAY,
        PENALTY,
        MEASURE,
        AUXILIARY,
        JOINING,
        OBJECT
    }

    /** What a hedge leaves of an exact number. */
    enum Hedge {
        EXACT,
        LEAST,
        MOST,
        ABOUT,
        NEARLY
    }

    /** The hedge that a phrase is, or null. */
    static @Nullable Hedge hedge(String phrase) {
        String value = of(Role.HEDGE).get(phrase);
        return value == null ? null : Hedge.valueOf(value.toUpperCase(Locale.ROOT));
    }

    private static Map<String, String> of(Role role) {
        return TABLE.getOrDefault(role, Map.of());
    }

    private static Map<Role, Map<String, String>> load() {
        Map<Role, Map<String, String>> table = new HashMap<>();
        for (Table.Row row : Table.read("quantities.tsv", "role", "value", "words")) {
            Map<String, String> words = table.computeIfAbsent(role(row), role -> new HashMap<>());
            List<String> listed = row.list(2);
            listed.forEach(word -> words.put(word, row.text(1)));
        }
        return Map.copyOf(table);
    }

    private static Role role(Table.Row row) {
        for (Role role : Role.values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(row.text(0))) {
                return role;
            }
        }
        throw row.error(0, "must be a role", row.text(0));
    }
}
