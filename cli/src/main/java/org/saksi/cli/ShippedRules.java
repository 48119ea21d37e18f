package org.saksi.cli;

import java.util.List;
import java.util.Optional;
import org.saksi.coder.Rule;
import org.saksi.coder.RuleBook;

/** The rules that come with this build. */
final class ShippedRules {
    /** The languages that have rules, in the order in which they are listed. */
    static final List<String> LANGUAGES = List.of("id", "en");

    private ShippedRules() {}

    /** The rule with an id, in any language. */
    static Optional<Rule> find(String id) {
        return LANGUAGES.stream()
                .filter(language -> id.startsWith(language + "."))
                .findFirst()
                .flatMap(language -> RuleBook.of(language).find(id));
    }

    /** Ids that are written most like the given one, best first. */
    static List<String> like(String id) {
        String last = id.substring(id.lastIndexOf('.') + 1);
        return LANGUAGES.stream()
                .flatMap(language -> RuleBook.of(language).rules().stream())
                .map(Rule::id)
                .filter(other -> other.contains(last) || last.contains(other.substring(other.lastIndexOf('.') + 1)))
                .limit(5)
                .toList();
    }
}
