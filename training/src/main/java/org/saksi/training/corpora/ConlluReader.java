package org.saksi.training.corpora;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the sentences of one CoNLL-U file, and names the line of what is wrong. */
final class ConlluReader {
    private static final int COLUMNS = 10;

    private final String file;
    private final BufferedReader lines;
    private int line;
    private final List<Conllu.Sentence> sentences = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private final List<Conllu.Word> words = new ArrayList<>();
    private final List<Conllu.Range> ranges = new ArrayList<>();
    private final List<Conllu.EmptyNode> emptyNodes = new ArrayList<>();

    ConlluReader(String file, BufferedReader lines) {
        this.file = file;
        this.lines = lines;
    }

    List<Conllu.Sentence> sentences() throws IOException {
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            line++;
            if (text.isBlank()) {
                finish();
            } else if (words.isEmpty() && text.startsWith("#")) {
                comments.add(text);
            } else {
                add(text);
            }
        }
        line++;
        finish();
        return List.copyOf(sentences);
    }

    private void add(String text) throws IOException {
        String[] cells = text.split("\t", -1);
        if (cells.length != COLUMNS) {
            throw fault("line must have 10 columns but had " + cells.length);
        }
        String id = cells[0];
        int dash = id.indexOf('-');
        if (id.indexOf('.') > 0) {
            emptyNodes.add(new Conllu.EmptyNode(words.size(), text));
        } else if (dash > 0) {
            addRange(number(id.substring(0, dash)), number(id.substring(dash + 1)), cells);
        } else {
            addWord(number(id), cells);
        }
    }

    private void addRange(int from, int to, String[] cells) throws IOException {
        if (from != words.size() + 1
                || to < from
                || (!ranges.isEmpty() && from <= ranges.getLast().to())) {
            throw fault("range must start at word " + (words.size() + 1) + " but was " + cells[0]);
        }
        ranges.add(new Conllu.Range(from, to, cells[1], cells[5], cells[9]));
    }

    private void addWord(int number, String[] cells) throws IOException {
        if (number != words.size() + 1) {
            throw fault("word must have number " + (words.size() + 1) + " but had " + number);
        }
        int head = cells[6].equals("_") ? -1 : number(cells[6]);
        if (head == number) {
            throw fault("head of a word must be another one but was itself, " + head);
        }
        words.add(
                new Conllu.Word(cells[1], cells[2], cells[3], cells[4], cells[5], head, cells[7], cells[8], cells[9]));
    }

    private void finish() throws IOException {
        if (words.isEmpty()) {
            if (!comments.isEmpty()) {
                throw fault("sentence must have words but had only comments");
            }
            return;
        }
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).head() > words.size()) {
                throw fault("head of word " + (i + 1) + " must lie in the sentence of " + words.size()
                        + " words that ends here but was " + words.get(i).head());
            }
        }
        if (!ranges.isEmpty() && ranges.getLast().to() > words.size()) {
            throw fault("range must end in the sentence but ended at word "
                    + ranges.getLast().to());
        }
        sentences.add(new Conllu.Sentence(comments, words, ranges, emptyNodes));
        comments.clear();
        words.clear();
        ranges.clear();
        emptyNodes.clear();
    }

    private int number(String cell) throws IOException {
        if (cell.isEmpty() || cell.length() > 6 || !cell.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw fault("number must be digits but was \"" + cell + "\"");
        }
        return Integer.parseInt(cell);
    }

    private IOException fault(String what) {
        return new IOException("[" + file + ":" + line + "] " + what);
    }
}
