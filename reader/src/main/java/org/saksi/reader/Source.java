package org.saksi.reader;

import java.io.IOException;
import java.io.InputStream;

/**
 * One input that can be opened.
 *
 * @param name as the user will read it in messages
 * @param fromFolder whether a folder listed it, so that only its ending may say what it is
 * @param opening opens its bytes; the caller closes them
 */
record Source(String name, boolean fromFolder, Opening opening) {

    /** Opens the bytes of an input. */
    interface Opening {
        InputStream open() throws IOException;
    }

    /** What stands after the last dot of the name, lower case, empty without a dot. */
    String ending() {
        int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        int dot = name.lastIndexOf('.');
        return dot > slash ? name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT) : "";
    }
}
