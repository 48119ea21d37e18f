package org.saksi.training.net;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.saksi.language.Name;
import org.saksi.language.internal.NameMarks;
import org.saksi.training.corpora.Conllu;

/** What a teacher labelled, as CoNLL-U with the number of each word's name mark in the last column. */
final class SilverFile {
    private static final String MARK = "NameMark=";

    private SilverFile() {}

    static void write(Path file, List<Labelled> sentences) throws IOException {
        List<Conllu.Sentence> written = new ArrayList<>();
        for (Labelled one : sentences) {
            List<Name> names = one.names() == null ? List.of() : one.names();
            int[] marks = NameMarks.of(names, one.sentence().words().size());
            List<Conllu.Word> words = new ArrayList<>();
            for (Conllu.Word word : one.sentence().words()) {
                words.add(new Conllu.Word(
                        word.form(),
                        "_",
                        word.upos(),
                        "_",
                        "_",
                        word.head(),
                        word.deprel(),
                        "_",
                        MARK + marks[words.size()]));
            }
            written.add(one.sentence().with(words));
        }
        Conllu.write(file, written);
    }

    /** The sentences of a file, their trees in one style. */
    static List<Labelled> read(Path file, Style style) throws IOException {
        List<Labelled> read = new ArrayList<>();
        for (Conllu.Sentence sentence : Conllu.read(file)) {
            int[] marks = sentence.words().stream()
                    .mapToInt(word -> Integer.parseInt(word.misc().substring(MARK.length())))
                    .toArray();
            read.add(new Labelled(sentence, style, true, NameMarks.names(marks), Labelled.NO_VECTORS));
        }
        return read;
    }
}
