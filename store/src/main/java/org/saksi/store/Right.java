package org.saksi.store;

/** What one process at a time may have of a dataset. */
enum Right {
    /** To write. */
    WRITE("writer.lock", 0x73616b73, "one writer at a time but is being written by "),
    /** To watch feeds, announce and deliver. */
    WATCH("watch.lock", 0x73616b74, "one watch at a time but is being watched by ");

    private final String file;
    private final int family;
    private final String rule;

    Right(String file, int family, String rule) {
        this.file = file;
        this.family = family;
        this.rule = rule;
    }

    /** The name of the file in the folder of a dataset that is locked. */
    String file() {
        return file;
    }

    /** The first key of the advisory lock on a server; the second is that of the schema. */
    int family() {
        return family;
    }

    /** Says that somebody else has it. */
    DatasetBusyException taken(String location, String holder) {
        return new DatasetBusyException("[" + location + "] dataset must have " + rule + holder);
    }
}
