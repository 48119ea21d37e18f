package org.saksi.cli;

import java.util.List;
import java.util.Optional;
import org.saksi.coder.Rule;
import org.saksi.coder.RuleSet;

/** Finds rules of any language by their ids. */
final class RuleLookup {
    /** The languages that have rules, in the order in which they are listed. */
    static final List<String> LANGUAGES = List.of("id", "en");

    private final RuleSet rules;

    RuleLookup(RuleSet rules) {
        this.rules = rules;
    }

    /** The rule with an id, in any language. */
    Optional<Rule> find(String id) {
        return LANGUAGES.stream()
                .filter(language -> id.startsWith(language + "."))
                .findFirst()
                .flatMap(language -> rules.book(language).find(id));
    }

    /** Ids that are written most like the given one, best first. */
    List<String> like(String id) {
        String last = id.substring(id.lastIndexOf('.') + 1);
        return LANGUAGES.stream()
                .flatMap(language -> rules.book(language).rules().stream())
                .map(Rule::id)
                .filter(other -> other.contains(last) || last.contains(other.substring(other.lastIndexOf('.') + 1)))
                .limit(5)
                .toList();
    }
}
