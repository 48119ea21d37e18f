package org.saksi.linker;

import java.util.Locale;

/** What speaks for or against two events being one act; the names stand in the output beside their parts. */
enum LinkSign {
    /** Always there: how rare it is that two events that are compared are one act. */
    BASE,
    TYPE,
    MODE,
    CAMEO,
    TRIGGER,
    ACTORS,
    RECIPIENTS,
    PLACE,
    TIME,
    QUANTITIES,
    /** The days between both publications. */
    APART,
    /** The numbers of both sentences: "11 years" and "16 years" are two verdicts. */
    NUMBERS,
    /** The words of both sentences. */
    WORDING,
    /** The words and names of both articles. */
    ARTICLE,
    SAME_ARTICLE,
    /** The articles are copies of one text. */
    COPY;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
