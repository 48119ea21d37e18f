package org.saksi;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.saksi.coder.RulePrints;

/**
 * What a coding was made of, so that a later one can tell which articles it may change; immutable.
 *
 * @param data versions of code, models, actors and places by name, such as {@code models.id}
 * @param rules the rules by language
 */
public record CodingPrint(SortedMap<String, String> data, SortedMap<String, RulePrints> rules) {
    public CodingPrint {
        data = Collections.unmodifiableSortedMap(new TreeMap<>(data));
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    }
}
