package org.saksi.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.saksi.training.corpora.Conllu;

/** Sentences of a CoNLL-U file as the taggers see them: forms, lemmas and tags. */
final class Treebank {
    private static final Set<String> CONTENT = Set.of("VERB", "NOUN", "PROPN", "ADJ", "ADV", "NUM", "AUX");

    private Treebank() {}

    /** One token with its annotation; {@code lemma} is that of the main word of a token that was split. */
    record Word(String form, String lemma, String upos, String xpos) {}

    /** One sentence. */
    record Tree(String id, String text, List<Word> words) {}

    /**
     * Reads a file.
     *
     * @param merge whether tokens that the treebank splits into several words (menyetujui + nya) become one again, with
     *     the annotation of their main word; English clitics stay apart
     */
    static List<Tree> read(Path file, boolean merge) throws IOException {
        return Conllu.read(file).stream().map(sentence -> tree(sentence, merge)).toList();
    }

    /** One sentence; see {@link #read}. */
    static Tree tree(Conllu.Sentence sentence, boolean merge) {
        List<Word> words = new ArrayList<>();
        if (merge) {
            sentence.surface().forEach(token -> words.add(merged(token, sentence.words())));
        } else {
            sentence.words().forEach(word -> words.add(word(word, word.form())));
        }
        return new Tree(sentence.id(), sentence.text(), List.copyOf(words));
    }

    private static Word merged(Conllu.Surface token, List<Conllu.Word> words) {
        List<Conllu.Word> parts = words.subList(token.from() - 1, token.to());
        Conllu.Word main = parts.stream()
                .filter(part -> CONTENT.contains(part.upos()))
                .findFirst()
                .orElse(parts.getFirst());
        return word(main, token.form());
    }

    private static Word word(Conllu.Word word, String form) {
        return new Word(form, word.lemma(), word.upos(), word.xpos());
    }
}
