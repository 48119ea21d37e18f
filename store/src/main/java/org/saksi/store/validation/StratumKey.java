package org.saksi.store.validation;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksi.store.StoredEvent;

/** By what a sample is stratified. */
public enum StratumKey {
    TYPE,
    LANGUAGE,
    STATUS,
    /** Bands of confidence: below .5, below .7, below .85, above, none. */
    CONFIDENCE;

    private static final double LOW = 0.5;
    private static final double MIDDLE = 0.7;
    private static final double HIGH = 0.85;

    /** The word of the command line, such as {@code language}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The stratum of an event by several keys, such as {@code type=COERCE language=id}; {@code all} by none. */
    static String stratum(Collection<StratumKey> keys, StoredEvent event) {
        return keys.isEmpty()
                ? "all"
                : keys.stream()
                        .sorted()
                        .map(key -> key.label() + "=" + key.value(event))
                        .collect(Collectors.joining(" "));
    }

    private String value(StoredEvent stored) {
        return switch (this) {
            case TYPE -> stored.event().event().name();
            case LANGUAGE -> stored.event().article().language();
            case STATUS -> stored.event().status().label();
            case CONFIDENCE -> band(stored.event().confidence());
        };
    }

    private static String band(@Nullable Double confidence) {
        if (confidence == null) {
            return "none";
        }
        if (confidence < LOW) {
            return "0-0.5";
        }
        if (confidence < MIDDLE) {
            return "0.5-0.7";
        }
        return confidence < HIGH ? "0.7-0.85" : "0.85-1";
    }
}
