package org.saksi.reader;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;

/** Reads given language codes: ISO 639-1, or ISO 639-2 where it has a short form, with or without a region. */
final class LanguageCodes {
    private static final Map<String, String> SHORT_FORMS = shortForms();

    private LanguageCodes() {}

    /** The ISO 639-1 code (or {@code und}) of a code as given, null when there is no such language. */
    static @Nullable String normalise(String given) {
        String code = given.strip().toLowerCase(Locale.ROOT);
        int region = indexOfRegion(code);
        return SHORT_FORMS.get(region < 0 ? code : code.substring(0, region));
    }

    private static int indexOfRegion(String code) {
        int hyphen = code.indexOf('-');
        return hyphen >= 0 ? hyphen : code.indexOf('_');
    }

    private static Map<String, String> shortForms() {
        Map<String, String> forms = new HashMap<>();
        for (String code : Locale.getISOLanguages()) {
            forms.put(code, code);
            try {
                forms.putIfAbsent(Locale.of(code).getISO3Language(), code);
            } catch (MissingResourceException none) {
                // A two-letter code without a three-letter one has nothing to add.
            }
        }
        // Withdrawn codes that old data still carries.
        forms.put("in", "id");
        forms.put("ind", "id");
        forms.put("iw", "he");
        forms.put("heb", "he");
        forms.put("ji", "yi");
        forms.put("yid", "yi");
        forms.put(LanguageDecision.UNDECIDED, LanguageDecision.UNDECIDED);
        return forms;
    }
}
