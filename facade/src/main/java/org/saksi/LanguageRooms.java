package org.saksi;

import java.util.Optional;
import org.saksi.coder.CodedText;
import org.saksi.coder.Coder;
import org.saksi.coder.RuleSet;
import org.saksi.language.Analyser;
import org.saksi.language.Analysers;
import org.saksi.model.Article;

/**
 * The rooms of one language that an article goes through: its analyser and its coder.
 *
 * @param analyser text to sentences
 * @param coder sentences to mentions
 */
record LanguageRooms(Analyser analyser, Coder coder) {
    /** The rooms of a language, empty for one that Saksi does not read. */
    static Optional<LanguageRooms> load(String language, RuleSet rules) {
        if (!Analysers.languages().contains(language)) {
            return Optional.empty();
        }
        return Optional.of(new LanguageRooms(Analysers.of(language), rules.coder(language)));
    }

    /** What the coder reads in an article. */
    CodedText read(Article article) {
        return coder.code(analyser.analyse(article));
    }
}
