package org.saksi.reader;

import org.jspecify.annotations.Nullable;
import org.saksi.model.DeadLetter;

/**
 * The place of one document in the input.
 *
 * @param input name of the input
 * @param line number of the line, entry or record from 1, null when the whole input is the document
 */
record Place(String input, @Nullable Long line) {
    ReadResult.Refused refuse(String rule, String reason, String raw) {
        String where = line == null ? "[" + input + "] " : "[" + input + ":" + line + "] ";
        return new ReadResult.Refused(new DeadLetter(input, line, rule, where + reason, raw));
    }

    ReadResult.Refused refuse(RefusalException refusal, String raw) {
        return refuse(refusal.rule(), String.valueOf(refusal.getMessage()), raw);
    }
}
