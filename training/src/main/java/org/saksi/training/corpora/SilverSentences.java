package org.saksi.training.corpora;

import java.io.IOException;
import java.nio.file.Path;
import org.saksi.language.id.Indonesian;

/**
 * Sane, unique sentences of Indonesian news from IndoSum (CC BY-SA 4.0): its blanks restored, cut by our own analyser.
 *
 * <p>The order is that of the articles, so the same file gives the same sentences.
 */
public final class SilverSentences {
    private SilverSentences() {}

    /**
     * The first sentences of the articles.
     *
     * @param data folder of the unpacked data packs
     * @param most how many at most
     */
    public static Licensed<SilverSentence> read(Path data, int most) throws IOException {
        Licensed<NewsPack.Item> articles = NewsPack.indosum(data);
        Detokeniser detokeniser = new Detokeniser();
        articles.toTrain().forEach(item -> detokeniser.learn(item.text()));
        SaneSentences silver = new SaneSentences("id", Indonesian.plain(), "boilerplate.txt");
        for (NewsPack.Item item : articles.toTrain()) {
            if (silver.size() < most) {
                silver.add(item.id(), detokeniser.restore(item.text()));
            }
        }
        return new Licensed<>(articles.corpus(), articles.licence(), articles.use(), silver.first(most));
    }
}
