package org.saksi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksi.language.Analysers;
import org.saksi.language.Analysis;
import org.saksi.language.DependencyTree;
import org.saksi.language.Name;
import org.saksi.language.NameKind;
import org.saksi.language.Sentence;
import org.saksi.language.Token;
import org.saksi.language.Word;
import org.saksi.model.Article;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;

/** What holds of CoNLL-U of any text under any tree, read here from its lines alone. */
class ConlluViewTest {
    private static final List<String> PIECES = List.of(
            "Polisi",
            "menahan",
            "orangnya",
            "didn't",
            "U.S.",
            "Rp1,5",
            " ",
            " ",
            " ",
            "  ",
            "\n\n",
            "\t",
            ".",
            "...",
            "!",
            "\"",
            "“",
            "”",
            "(",
            ")",
            "_",
            "|",
            "=",
            "#",
            "😀",
            "👨‍👩‍👧",
            "e\u0301",
            "\u200b",
            "\u00ad",
            "\u00a0",
            "\u2028",
            "\ufeff",
            "\u0000",
            "\ud83d",
            "漢字",
            "x@y.id",
            "JakartaSaat",
            "-nya",
            "Å");

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void any_text_under_any_tree_is_valid(String language) {
        Random random = new Random(7);
        for (int round = 0; round < 600; round++) {
            Analysis analysis = grown(Analysers.of(language).analyse(article(language, random)), random);
            check(ConlluView.of(analysis, index -> true), analysis);
        }
    }

    @Test
    void one_sentence_can_be_chosen() {
        Analysis analysis = Analysers.of("en").analyse(article("en", "Police left. Rebels stayed. All slept."));
        assertThat(ConlluView.of(analysis, index -> index == 1))
                .startsWith("# newdoc id = a\n# newpar\n# sent_id = a-2\n# text = Rebels stayed.\n")
                .containsOnlyOnce("# sent_id");
    }

    @Test
    void a_paragraph_that_is_no_body_says_where_it_stood() {
        String text = "Police leave\nThey left.";
        Article article = new Article(
                "a",
                null,
                null,
                null,
                null,
                null,
                "en",
                text,
                List.of(new Paragraph(new Span(0, 12), Origin.TITLE), new Paragraph(new Span(13, 23), Origin.BODY)));
        assertThat(ConlluView.of(Analysers.of("en").analyse(article), index -> true))
                .containsSubsequence("# newpar\n# origin = title\n# sent_id = a-1", "# newpar\n# sent_id = a-2");
    }

    private static Article article(String language, Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = 1 + random.nextInt(30);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return article(language, text.toString());
    }

    private static Article article(String language, String text) {
        Paragraph paragraph = new Paragraph(new Span(0, text.length()), Origin.BODY);
        return new Article("a", null, null, null, null, null, language, text, List.of(paragraph));
    }

    /** The same sentences with random trees, two words for some tokens, and a name. */
    private static Analysis grown(Analysis analysis, Random random) {
        List<Sentence> sentences = new ArrayList<>();
        for (Sentence sentence : analysis.sentences()) {
            int size = sentence.tokens().size();
            List<Name> names = size > 2 ? List.of(new Name(NameKind.ORG, 1, 3)) : List.of();
            boolean bare = random.nextInt(4) == 0;
            DependencyTree tree = bare ? null : new DependencyTree(words(sentence.tokens(), random));
            sentences.add(new Sentence(
                    sentence.index(),
                    sentence.paragraph(),
                    sentence.origin(),
                    sentence.span(),
                    sentence.tokens(),
                    tree,
                    bare ? "no parser" : null,
                    names));
        }
        return new Analysis(analysis.article(), sentences);
    }

    private static List<Word> words(List<Token> tokens, Random random) {
        List<Token> owners = new ArrayList<>();
        for (Token token : tokens) {
            owners.addAll(Collections.nCopies(token.form().length() > 4 && random.nextInt(3) == 0 ? 2 : 1, token));
        }
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, owners.size()).boxed().toList());
        Collections.shuffle(order, random);
        int[] heads = new int[owners.size()];
        heads[order.getFirst()] = -1;
        for (int i = 1; i < heads.length; i++) {
            heads[order.get(i)] = order.get(random.nextInt(i));
        }
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < heads.length; i++) {
            Token token = owners.get(i);
            String lemma = random.nextInt(9) == 0 ? "" : random.nextInt(9) == 0 ? "a b" : token.lemma();
            String relation = heads[i] < 0 ? "root" : "dep";
            words.add(new Word(token.index(), token.form(), lemma, token.upos(), "", heads[i], relation));
        }
        return words;
    }

    private static void check(String conllu, Analysis analysis) {
        String[] blocks = conllu.isEmpty() ? new String[0] : conllu.split("\n\n", -1);
        assertThat(blocks.length)
                .isEqualTo(
                        analysis.sentences().isEmpty()
                                ? 0
                                : analysis.sentences().size() + 1);
        for (int i = 0; i + 1 < blocks.length; i++) {
            checkSentence(
                    blocks[i].lines().toList(),
                    analysis.article().text(),
                    analysis.sentences().get(i));
        }
    }

    private static void checkSentence(List<String> lines, String text, Sentence sentence) {
        StringBuilder spelt = new StringBuilder();
        List<String[]> words = new ArrayList<>();
        int until = 0;
        for (String line : lines) {
            assertThat(Normalizer.isNormalized(line, Normalizer.Form.NFC))
                    .as(line)
                    .isTrue();
            if (line.startsWith("# ")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            assertThat(cells)
                    .hasSize(10)
                    .allSatisfy(cell -> assertThat(cell).isNotEmpty().doesNotContainPattern("\\s"));
            boolean range = cells[0].contains("-");
            if (range) {
                until = Integer.parseInt(cells[0].split("-")[1]);
                assertThat(until).isGreaterThan(words.size() + 1);
            } else {
                words.add(cells);
                assertThat(cells[0]).isEqualTo(Integer.toString(words.size()));
            }
            if (range || words.size() > until) {
                checkToken(cells, text);
                spelt.append(cells[1]).append(cells[9].contains("SpaceAfter=No") ? "" : " ");
            } else {
                assertThat(cells[9]).doesNotContain("SpaceAfter").doesNotContain("TokenRange");
            }
        }
        assertThat(lines).contains("# text = " + spelt.toString().strip());
        checkTree(words, sentence);
    }

    private static void checkToken(String[] cells, String text) {
        String[] range = cells[9].replaceAll(".*TokenRange=", "").split(":");
        int start = text.offsetByCodePoints(0, Integer.parseInt(range[0]));
        int end = text.offsetByCodePoints(0, Integer.parseInt(range[1]));
        assertThat(Normalizer.normalize(text.substring(start, end), Normalizer.Form.NFC))
                .isEqualTo(cells[1]);
    }

    private static void checkTree(List<String[]> words, Sentence sentence) {
        if (sentence.tree() == null) {
            assertThat(words)
                    .allSatisfy(cells -> assertThat(cells[6] + cells[7]).isEqualTo("__"));
            return;
        }
        assertThat(words.stream().filter(cells -> cells[6].equals("0")))
                .hasSize(1)
                .allSatisfy(cells -> assertThat(cells[7]).isEqualTo("root"));
        for (int i = 1; i <= words.size(); i++) {
            Set<Integer> seen = new HashSet<>();
            for (int at = i; at > 0; at = Integer.parseInt(words.get(at - 1)[6])) {
                assertThat(seen.add(at)).as("circle at %d", at).isTrue();
            }
        }
    }
}
