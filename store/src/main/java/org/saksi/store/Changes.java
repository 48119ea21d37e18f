package org.saksi.store;

import java.util.List;

/**
 * What is different from an earlier revision. Ids are in the order of their bytes.
 *
 * @param from the earlier revision
 * @param to the revision now
 * @param articles articles; changed where their text or what is said of them changed
 * @param events events; changed where their coding, their review, their flags or the incident that they tell is another
 * @param incidents incidents
 * @param commitments commitments of the register
 */
public record Changes(long from, long to, Ids articles, Ids events, Ids incidents, Ids commitments) {
    /**
     * Ids by what happened to them.
     *
     * @param added there now and not then
     * @param changed there then and now, but otherwise
     * @param deleted there then and not now
     */
    public record Ids(List<String> added, List<String> changed, List<String> deleted) {
        public Ids {
            added = List.copyOf(added);
            changed = List.copyOf(changed);
            deleted = List.copyOf(deleted);
        }
    }
}
