package org.saksi.ingest;

import org.saksi.CodingPrint;
import org.saksi.Saksi;
import org.saksi.store.Writer;

/** Keeps in a dataset what its codings were made of: each coding names its print, and a note holds that. */
final class CodingPrints {
    private static final String NOTE = "print.";

    private CodingPrints() {}

    /** The name of the print of what codes now; its text is in the dataset afterwards. */
    static String current(Saksi saksi, Writer writer) {
        CodingPrint print = saksi.print();
        String name = Prints.name(print);
        writer.note(NOTE + name, Prints.text(print));
        return name;
    }

    /** The note that holds a print. */
    static String note(String name) {
        return NOTE + name;
    }
}
