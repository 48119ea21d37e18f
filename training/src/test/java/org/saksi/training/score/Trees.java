package org.saksi.training.score;

import java.util.ArrayList;
import java.util.List;
import org.saksi.training.corpora.Conllu;

/** Short sentences for tests: each word is {@code form/UPOS/head/relation}, words of one token joined by {@code +}. */
final class Trees {
    private Trees() {}

    static Conllu.Sentence tree(String id, String... tokens) {
        List<Conllu.Word> words = new ArrayList<>();
        List<Conllu.Range> ranges = new ArrayList<>();
        for (String token : tokens) {
            String[] parts = token.split("\\+");
            StringBuilder form = new StringBuilder();
            for (String part : parts) {
                String[] cells = part.split("/");
                form.append(cells[0]);
                words.add(Conllu.Word.of(cells[0], cells[0], cells[1], "_", Integer.parseInt(cells[2]), cells[3]));
            }
            if (parts.length > 1) {
                int from = words.size() - parts.length + 1;
                ranges.add(new Conllu.Range(from, words.size(), form.toString(), "_", "_"));
            }
        }
        return Conllu.Sentence.of(id, "", words, ranges);
    }
}
