package org.saksi.store.filter;

/**
 * A filter that cannot be read; the message names the place, counted from 1 in code points: {@code [filter:14] unknown
 * field "actr"; did you mean "actor"?}.
 */
public final class FilterException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final int offset;

    FilterException(String filter, int offset, String problem) {
        super("[filter:" + (filter.codePointCount(0, offset) + 1) + "] " + problem);
        this.offset = offset;
    }

    /** Where in the filter it went wrong, in UTF-16 units from 0; its length where something is missing at the end. */
    public int offset() {
        return offset;
    }
}
