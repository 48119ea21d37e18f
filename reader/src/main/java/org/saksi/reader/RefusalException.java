package org.saksi.reader;

/** One document cannot be read; the reason lacks only the document's place, which the reader of it adds. */
final class RefusalException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String rule;

    /**
     * @param rule short name of the broken rule
     * @param reason the sentence behind the place, such as {@code field "text" must be present but was missing}
     */
    RefusalException(String rule, String reason) {
        super(reason, null, false, false);
        this.rule = rule;
    }

    String rule() {
        return rule;
    }
}
