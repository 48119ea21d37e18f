package org.saksi.cli;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.language.DependencyTree;
import org.saksi.language.Name;
import org.saksi.language.Sentence;
import org.saksi.language.Token;
import org.saksi.language.Word;

/** A sentence as its words, whether it has a tree or not; what all ways to show a tree have in common. */
final class SyntacticView {
    private final Sentence sentence;
    private final boolean parsed;
    private final List<Word> words;
    private final @Nullable String[] names;

    SyntacticView(Sentence sentence) {
        this.sentence = sentence;
        DependencyTree tree = sentence.tree();
        this.parsed = tree != null;
        this.words = tree == null ? bare(sentence.tokens()) : tree.words();
        this.names = names(sentence);
    }

    /** The words of the tree; without a tree one for each token, on no head and in no relation. */
    List<Word> words() {
        return words;
    }

    /** Whether the words form a tree. */
    boolean parsed() {
        return parsed;
    }

    /** Why they form none. */
    String reason() {
        return sentence.unparsed() == null ? "no tree" : sentence.unparsed();
    }

    /** Whether something stands between a token and the next one of the sentence. */
    boolean spaced(int token) {
        List<Token> tokens = sentence.tokens();
        return token + 1 < tokens.size()
                && tokens.get(token).span().end() < tokens.get(token + 1).span().start();
    }

    /** {@code B-PER}, {@code I-PER} or the like for a token of a name, null for others. */
    @Nullable
    String name(int token) {
        return names[token];
    }

    private static List<Word> bare(List<Token> tokens) {
        List<Word> words = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            words.add(new Word(i, token.form(), token.lemma(), token.upos(), "", -1, ""));
        }
        return words;
    }

    private static @Nullable String[] names(Sentence sentence) {
        @Nullable String[] names = new String[sentence.tokens().size()];
        for (Name name : sentence.names()) {
            Arrays.fill(names, name.from(), name.to(), "I-" + name.kind());
            names[name.from()] = "B-" + name.kind();
        }
        return names;
    }

    /** Whether a word is a clitic of the word before it. */
    boolean clitic(int word) {
        return word > 0 && words.get(word - 1).token() == words.get(word).token();
    }

    /** Whether a word is one of several of its token. */
    boolean part(int word) {
        return clitic(word) || (word + 1 < words.size() && clitic(word + 1));
    }

    /** The words of a picture: clitics with the hyphen that shows they are written together. */
    String shown(int word) {
        String form = Printable.line(words.get(word).form());
        return clitic(word) ? "-" + form : form;
    }

    /** The tokens on one line as they stand in the text, one blank where anything parts them; NFC. */
    String line() {
        StringBuilder line = new StringBuilder();
        for (Token token : sentence.tokens()) {
            line.append(token.form()).append(spaced(token.index()) ? " " : "");
        }
        return Normalizer.normalize(line, Normalizer.Form.NFC);
    }
}
