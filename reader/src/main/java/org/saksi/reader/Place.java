package org.saksi.reader;

import org.jspecify.annotations.Nullable;
import org.saksi.model.DeadLetter;

/**
 * The place of one document in the input.
 *
 * @param input name of the input
 * @param line line number from 1, null when the whole input is the document
 */
record Place(String input, @Nullable Long line) {
    private static final int EXCERPT_CODE_POINTS = 200;

    ReadResult.Refused refuse(String rule, String reason, String raw) {
        String where = line == null ? "[" + input + "] " : "[" + input + ":" + line + "] ";
        return new ReadResult.Refused(new DeadLetter(input, line, rule, where + reason, excerpt(raw)));
    }

    ReadResult.Refused refuse(RefusalException refusal, String raw) {
        return refuse(refusal.rule(), String.valueOf(refusal.getMessage()), raw);
    }

    private static String excerpt(String raw) {
        int units = 0;
        int codePoints = 0;
        while (units < raw.length() && codePoints < EXCERPT_CODE_POINTS) {
            units += Character.charCount(raw.codePointAt(units));
            codePoints++;
        }
        return raw.substring(0, units);
    }
}
