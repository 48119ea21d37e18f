package org.saksi.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.saksi.Saksi;
import org.saksi.coder.Coder;
import org.saksi.coder.RuleSet;
import org.saksi.language.Analysers;
import org.saksi.language.Analysis;
import org.saksi.model.Article;
import org.saksi.model.CodedArticle;
import org.saksi.resolver.Resolver;

/**
 * An article under two sets of rules.
 *
 * @param language the article's language
 * @param coded whether Saksi reads that language
 * @param text the article's text, kept for the sentences of changes
 * @param before number of events under the old rules
 * @param after number of events under the new ones
 * @param changes what differs
 */
record Comparison(String language, boolean coded, String text, int before, int after, List<EventChange> changes) {

    /** Codes articles twice; what both codings share, the analysis, is made once. Safe for use by many threads. */
    static final class Maker {
        private final Map<String, Coder> before;
        private final Map<String, Coder> after;
        private final String versionBefore;
        private final String versionAfter;
        private final Resolver resolver = Resolver.load();

        Maker(RuleSet before, RuleSet after) {
            this.before = coders(before);
            this.after = coders(after);
            this.versionBefore = Saksi.with(before).version();
            this.versionAfter = Saksi.with(after).version();
        }

        private static Map<String, Coder> coders(RuleSet rules) {
            return Analysers.languages().stream().collect(Collectors.toMap(language -> language, rules::coder));
        }

        Comparison compare(Article article) {
            Coder old = before.get(article.language());
            Coder fresh = after.get(article.language());
            if (old == null || fresh == null) {
                return new Comparison(article.language(), false, "", 0, 0, List.of());
            }
            Analysis analysis = Analysers.of(article.language()).analyse(article);
            CodedArticle one = resolver.resolve(old.code(analysis), versionBefore);
            CodedArticle other = resolver.resolve(fresh.code(analysis), versionAfter);
            return new Comparison(
                    article.language(),
                    true,
                    article.text(),
                    one.events().size(),
                    other.events().size(),
                    EventChange.between(one, other));
        }
    }
}
