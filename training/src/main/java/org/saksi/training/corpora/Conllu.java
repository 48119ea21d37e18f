package org.saksi.training.corpora;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The records of a CoNLL-U file.
 *
 * <p>Columns are kept as written, enhanced dependencies too, so that a file that is read and written again has the same
 * bytes. Everything is immutable. Format: <a href="https://universaldependencies.org/format.html">CoNLL-U</a>.
 */
public final class Conllu {
    private static final String ID = "# sent_id = ";
    private static final String TEXT = "# text = ";
    private static final String NO_SPACE = "SpaceAfter=No";

    private Conllu() {}

    /**
     * One syntactic word.
     *
     * @param feats morphological features, {@code _} for none
     * @param head number of the head among the words of the sentence, from 1; 0 for the root, -1 when there is none
     * @param deps enhanced dependencies as written, which nothing here reads
     */
    public record Word(
            String form,
            String lemma,
            String upos,
            String xpos,
            String feats,
            int head,
            String deprel,
            String deps,
            String misc) {
        /** A word with the columns that matter to a parser; the others are empty. */
        public static Word of(String form, String lemma, String upos, String feats, int head, String deprel) {
            return new Word(form, lemma, upos, "_", feats, head, deprel, "_", "_");
        }

        /** Whether a blank follows, as far as the word knows; inside a range the range says it. */
        public boolean spaceAfter() {
            return spaced(misc);
        }

        /** The relation without its subtype. */
        public String relation() {
            int colon = deprel.indexOf(':');
            return colon < 0 ? deprel : deprel.substring(0, colon);
        }
    }

    /**
     * A token that stands for several words.
     *
     * @param from number of its first word, from 1
     * @param to number of its last word
     * @param feats features of the whole, hardly ever any
     */
    public record Range(int from, int to, String form, String feats, String misc) {
        /** Whether a blank follows. */
        public boolean spaceAfter() {
            return spaced(misc);
        }
    }

    /**
     * A node of the enhanced graph that stands for no word of the text.
     *
     * @param after number of the word it follows, 0 for before the first
     * @param line its line as written
     */
    public record EmptyNode(int after, String line) {}

    /**
     * A token of the text: a word, or several of one range.
     *
     * @param from number of its first word, from 1
     * @param to number of its last word
     * @param spaceAfter whether a blank follows
     */
    public record Surface(String form, int from, int to, boolean spaceAfter) {}

    /**
     * One sentence.
     *
     * @param comments its comment lines as written, id and text among them
     * @param words its words; word number n is at place n - 1
     * @param ranges its tokens of several words, in order
     * @param emptyNodes nodes that are not words, in order
     */
    public record Sentence(List<String> comments, List<Word> words, List<Range> ranges, List<EmptyNode> emptyNodes) {
        public Sentence {
            comments = List.copyOf(comments);
            words = List.copyOf(words);
            ranges = List.copyOf(ranges);
            emptyNodes = List.copyOf(emptyNodes);
        }

        /** A sentence of our own making. */
        public static Sentence of(String id, String text, List<Word> words, List<Range> ranges) {
            return new Sentence(List.of(ID + id, TEXT + text), words, ranges, List.of());
        }

        /** The same sentence with other words, as many as before. */
        public Sentence with(List<Word> others) {
            if (others.size() != words.size()) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT, "sentence must keep its %d words but got %d", words.size(), others.size()));
            }
            return new Sentence(comments, others, ranges, emptyNodes);
        }

        /** Its id, empty when it has none. */
        public String id() {
            return comment(ID).orElse("");
        }

        /** Its text; put together from the tokens when the file does not give it. */
        public String text() {
            return comment(TEXT).orElseGet(this::joined);
        }

        /** The tokens of the text in order: ranges whole, all other words for themselves. */
        public List<Surface> surface() {
            List<Surface> surface = new ArrayList<>();
            Iterator<Range> ahead = ranges.iterator();
            Range range = ahead.hasNext() ? ahead.next() : null;
            for (int number = 1; number <= words.size(); ) {
                if (range != null && range.from() == number) {
                    surface.add(new Surface(range.form(), number, range.to(), range.spaceAfter()));
                    number = range.to() + 1;
                    range = ahead.hasNext() ? ahead.next() : null;
                } else {
                    Word word = words.get(number - 1);
                    surface.add(new Surface(word.form(), number, number, word.spaceAfter()));
                    number++;
                }
            }
            return List.copyOf(surface);
        }

        private String joined() {
            StringBuilder text = new StringBuilder();
            surface().forEach(token -> text.append(token.form()).append(token.spaceAfter() ? " " : ""));
            return text.toString().strip();
        }

        private Optional<String> comment(String key) {
            return comments.stream()
                    .filter(comment -> comment.startsWith(key))
                    .map(comment -> comment.substring(key.length()))
                    .findFirst();
        }
    }

    /**
     * Reads a file.
     *
     * @throws IOException when it cannot be read, or is not CoNLL-U: {@code [file:line] head must lie in the sentence
     *     but was 12}
     */
    public static List<Sentence> read(Path file) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return new ConlluReader(String.valueOf(file.getFileName()), lines).sentences();
        }
    }

    /** Writes a file, each sentence followed by an empty line. */
    public static void write(Path file, List<Sentence> sentences) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (Sentence sentence : sentences) {
                append(out, sentence);
            }
        }
    }

    /** Appends one sentence and the empty line behind it. */
    public static void append(Appendable out, Sentence sentence) throws IOException {
        for (String comment : sentence.comments()) {
            out.append(comment).append('\n');
        }
        int empty = 0;
        int range = 0;
        for (int number = 0; number <= sentence.words().size(); number++) {
            if (range < sentence.ranges().size() && sentence.ranges().get(range).from() == number) {
                append(out, sentence.ranges().get(range++));
            }
            if (number > 0) {
                append(out, number, sentence.words().get(number - 1));
            }
            while (empty < sentence.emptyNodes().size()
                    && sentence.emptyNodes().get(empty).after() == number) {
                out.append(sentence.emptyNodes().get(empty++).line()).append('\n');
            }
        }
        out.append('\n');
    }

    private static void append(Appendable out, Range range) throws IOException {
        out.append(range.from() + "-" + range.to()).append('\t').append(range.form());
        out.append("\t_\t_\t_\t")
                .append(range.feats())
                .append("\t_\t_\t_\t")
                .append(range.misc())
                .append('\n');
    }

    private static void append(Appendable out, int number, Word word) throws IOException {
        String head = word.head() < 0 ? "_" : Integer.toString(word.head());
        out.append(String.join(
                        "\t",
                        Integer.toString(number),
                        word.form(),
                        word.lemma(),
                        word.upos(),
                        word.xpos(),
                        word.feats(),
                        head,
                        word.deprel(),
                        word.deps(),
                        word.misc()))
                .append('\n');
    }

    private static boolean spaced(String misc) {
        return !misc.contains(NO_SPACE);
    }
}
