package org.saksi.linker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Article;

/**
 * The agency whose text an article is, where the article says so: in its dateline ({@code JAKARTA (Antara) -}), its
 * credit line ({@code (Reuters/dni)}, {@code Sumber: AFP}), or the words of its lead ({@code dilansir Reuters}, {@code AP
 * reports}).
 *
 * <p>Texts are cut to their first and last stretch before a pattern sees them, and no pattern nests repetitions.
 */
final class Wire {
    /** The names in texts, and the name that we give. A short name stands as it is written here only. */
    private static final Map<String, String> NAMES = new TreeMap<>(Map.ofEntries(
            Map.entry("Antara", "Antara"),
            Map.entry("ANTARA", "Antara"),
            Map.entry("Reuters", "Reuters"),
            Map.entry("REUTERS", "Reuters"),
            Map.entry("reuters", "Reuters"),
            Map.entry("AFP", "AFP"),
            Map.entry("Agence France-Presse", "AFP"),
            Map.entry("AP", "AP"),
            Map.entry("Associated Press", "AP"),
            Map.entry("The Associated Press", "AP"),
            Map.entry("Xinhua", "Xinhua"),
            Map.entry("Kyodo", "Kyodo"),
            Map.entry("Bernama", "Bernama"),
            Map.entry("BERNAMA", "Bernama"),
            Map.entry("Yonhap", "Yonhap"),
            Map.entry("Anadolu", "Anadolu"),
            Map.entry("Anadolu Agency", "Anadolu"),
            Map.entry("TASS", "TASS"),
            Map.entry("Interfax", "Interfax"),
            Map.entry("UPI", "UPI"),
            Map.entry("dpa", "dpa"),
            Map.entry("DPA", "dpa"),
            Map.entry("EFE", "EFE"),
            Map.entry("PTI", "PTI"),
            Map.entry("IANS", "IANS"),
            Map.entry("Sputnik", "Sputnik"),
            Map.entry("Bloomberg", "Bloomberg")));

    private static final String ANY = "(" + String.join("|", alternatives()) + ")";
    /** Every name holds one of these. */
    private static final List<String> SHORTEST = NAMES.keySet().stream()
            .filter(name -> NAMES.keySet().stream().noneMatch(other -> !other.equals(name) && name.contains(other)))
            .toList();

    private static final int HEAD_UNITS = 160;
    private static final int TAIL_UNITS = 240;
    /** An agency that is named further down may have told a detail only. */
    private static final int LEAD_UNITS = 600;

    /** Marks at the beginning: a bracket in the dateline, or the agency's name before a dash or bar. */
    private static final List<Pattern> HEADS = List.of(
            Pattern.compile("\\(" + ANY + "(?:/[^()]{1,40})?\\)"),
            Pattern.compile("(?:^|\\n|, |/ ?)" + ANY + " ?(?:[-–—|]|\\n)"));

    private static final List<Pattern> TAILS = List.of(
            Pattern.compile("[(\\[]" + ANY + "(?:/[^()]{1,40})?[)\\]]\\W{0,3}$"),
            Pattern.compile("(?i:sumber|source|credit|kredit)\\s?: ?" + ANY + "\\b"),
            Pattern.compile("(?:^|\\n|[.\"”] )" + ANY + "\\W{0,3}$"));
    private static final Pattern SAID = Pattern.compile(
            "\\b(?i:(?:dilansir|dikutip|melansir|mengutip|menurut|lansir|seperti dilaporkan|according to|reported"
                    + " by|told)(?: dari| oleh| laman| kantor berita| the)? |(?:kantor berita|news agency) )"
                    + ANY + "\\b|\\b" + ANY + " (?:reports|reported|melaporkan)\\b");

    private Wire() {}

    /** The agency, null when the text names none. */
    static @Nullable String of(Article article) {
        String publisher = article.publisher();
        if (publisher != null && NAMES.containsKey(publisher)) {
            return NAMES.get(publisher);
        }
        String text = article.text();
        String title = article.title();
        int begin = title != null && text.startsWith(title) ? title.length() : 0;
        String head = text.substring(begin, Math.min(text.length(), begin + HEAD_UNITS));
        String tail =
                text.substring(Math.max(begin, text.length() - TAIL_UNITS)).stripTrailing();
        String found = first(HEADS, head);
        found = found == null ? first(TAILS, tail) : found;
        return found == null
                ? first(List.of(SAID), text.substring(begin, Math.min(text.length(), begin + LEAD_UNITS)))
                : found;
    }

    /** Far faster than the patterns, which hardly any text matches. */
    private static boolean named(String text) {
        for (String name : SHORTEST) {
            if (text.contains(name)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String first(List<Pattern> patterns, String text) {
        if (!named(text)) {
            return null;
        }
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                for (int group = 1; group <= matcher.groupCount(); group++) {
                    if (matcher.group(group) != null) {
                        return NAMES.get(matcher.group(group));
                    }
                }
            }
        }
        return null;
    }

    /** Longer names first, so that none hides behind its beginning. */
    private static List<String> alternatives() {
        List<String> names = new ArrayList<>();
        NAMES.keySet().stream()
                .sorted((a, b) -> b.length() - a.length())
                .map(Pattern::quote)
                .forEach(names::add);
        return names;
    }
}
