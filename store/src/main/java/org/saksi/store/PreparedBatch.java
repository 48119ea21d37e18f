package org.saksi.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.model.ContractException;
import org.saksi.model.DeadLetter;

/** A batch with all that can be made of it before it is written. Immutable. */
public final class PreparedBatch {
    private static final String REFUSED = "dataset-row";

    private final List<PreparedArticle> articles;
    private final List<DeadLetter> deadLetters;
    private final List<InputState> inputs;
    private final int refused;

    private PreparedBatch(
            List<PreparedArticle> articles, List<DeadLetter> deadLetters, List<InputState> inputs, int refused) {
        this.articles = List.copyOf(articles);
        this.deadLetters = List.copyOf(deadLetters);
        this.inputs = inputs;
        this.refused = refused;
    }

    /** An article, or why it is none. */
    private record Made(
            @Nullable PreparedArticle article, @Nullable DeadLetter letter) {}

    static PreparedBatch of(Batch batch, Dialect dialect) {
        List<PreparedArticle> articles = new ArrayList<>(batch.articles().size());
        List<DeadLetter> letters = new ArrayList<>(batch.deadLetters());
        List<Made> all = batch.articles().parallelStream()
                .map(article -> made(article, dialect))
                .toList();
        for (Made made : all) {
            if (made.article != null) {
                articles.add(made.article);
            } else if (made.letter != null) {
                letters.add(made.letter);
            }
        }
        int refused = letters.size() - batch.deadLetters().size();
        return new PreparedBatch(articles, letters, batch.inputs(), refused);
    }

    private static Made made(AnalysedArticle article, Dialect dialect) {
        try {
            return new Made(PreparedArticle.of(article, dialect), null);
        } catch (ContractException e) {
            return new Made(null, letter(article.coded().article().id(), String.valueOf(e.getMessage())));
        }
    }

    /** The letter of an article that the dataset cannot hold. */
    static DeadLetter letter(String article, String reason) {
        return new DeadLetter(article, null, REFUSED, reason, "");
    }

    List<PreparedArticle> articles() {
        return articles;
    }

    /** Those of the batch, and one for each article that breaks the contract. */
    List<DeadLetter> deadLetters() {
        return deadLetters;
    }

    List<InputState> inputs() {
        return inputs;
    }

    /** How many articles break the contract. */
    int refused() {
        return refused;
    }
}
