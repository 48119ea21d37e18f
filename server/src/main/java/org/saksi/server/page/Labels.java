package org.saksi.server.page;

import org.saksi.store.filter.FilterField;

/** What a value of a field is called on the pages. */
final class Labels {
    private Labels() {}

    /** The words of a code, the name of a country; any other value as it is. */
    static String value(Texts t, FilterField field, String value) {
        return switch (field) {
            case TYPE -> t.code("type", value);
            case MODE -> t.code("mode", value);
            case CONTEXT -> t.code("context", value);
            case STATUS -> t.code("status", value);
            case QUAD -> t.code("quad", value);
            case ACTOR_COUNTRY, RECIPIENT_COUNTRY, COUNTRY, PLACE_COUNTRY -> t.country(value);
            case ACTOR_SECTOR, RECIPIENT_SECTOR, SECTOR -> t.code("sector", value);
            case PRECISION -> t.code("precision", value);
            case DATE_PRECISION -> t.code("when-precision", value);
            case DATED -> t.code("when-source", value);
            case ATTRIBUTED -> t.code("attributed", value);
            case LANGUAGE -> t.code("language", value);
            case REVIEW -> t.code("review", value);
            case ORIGIN -> t.code("origin", value);
            default -> value;
        };
    }
}
