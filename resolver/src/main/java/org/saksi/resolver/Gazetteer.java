package org.saksi.resolver;

/** Places with their coordinates. */
final class Gazetteer {
    private Gazetteer() {}

    static Gazetteer load() {
        return new Gazetteer();
    }
}
