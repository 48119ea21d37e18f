package org.saksi;

import org.jspecify.annotations.Nullable;
import org.saksi.language.Analysis;
import org.saksi.model.CodedArticle;

/**
 * A coded article with the analysis that the coding rests on; immutable.
 *
 * @param article what was coded, as {@link Saksi#code} gives it
 * @param analysis its sentences and tokens, null when Saksi does not read the article's language
 */
public record Reading(CodedArticle article, @Nullable Analysis analysis) {}
