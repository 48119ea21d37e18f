package org.saksi.language.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksi.language.Token;
import org.saksi.language.Word;
import org.saksi.language.en.English;
import org.saksi.language.en.EnglishFeatures;
import org.saksi.language.en.EnglishInflection;
import org.saksi.language.en.EnglishLemmas;
import org.saksi.language.en.EnglishLexicon;
import org.saksi.language.en.EnglishWords;
import org.saksi.language.id.Indonesian;

/** Sentences are read together and words are kept, and none of this may be seen in what is read. */
class TogetherTest {
    private static final List<String> SENTENCES = List.of(
            "Rebels in the north attacked two villages on Friday , the army said .",
            "Police Arrest Twenty Protesters After Clash",
            "The president will visit Jakarta .",
            "\" We will not leave , \" he said , and the crowd in front of the ministry cheered .",
            "London",
            "Rebels attacked .",
            "Workers of the state railway plan to strike next week because their union rejected the offer .");

    private static List<List<Token>> tokens(TextAnalyser analyser, List<String> sentences) {
        return sentences.stream()
                .map(sentence -> analyser.tokens(Arrays.asList(sentence.split(" "))))
                .toList();
    }

    private static List<String> seen(List<SentenceParser.Result> results) {
        return results.stream()
                .map(read ->
                        (read.tree() == null ? read.unparsed() : read.tree().words()) + " " + read.names())
                .toList();
    }

    private static List<SentenceParser.Result> alone(TreeReader reader, List<List<Token>> sentences) {
        return sentences.stream().map(reader::read).toList();
    }

    private static TreeReader forgetful() {
        EnglishInflection inflection = new EnglishInflection(EnglishWords.load());
        WordKnowledge knowledge = new WordKnowledge(
                EnglishLexicon.load(),
                Clitics.NONE,
                EnglishLemmas.load(inflection),
                EnglishFeatures.load(),
                KnownNames.NONE,
                Groups.load(English.class),
                2);
        return new TreeReader(ParserModel.load(English.class, "parser.bin.gz"), knowledge, 3);
    }

    @Test
    void sentencesReadTogetherAreReadAsIfTheyStoodAlone() {
        TreeReader reader = English.trees();
        List<List<Token>> sentences = tokens(English.plain(), SENTENCES);
        List<String> together = seen(reader.readAll(sentences));
        assertThat(together).isEqualTo(seen(alone(reader, sentences)));
        List<List<Token>> turned = new ArrayList<>(sentences);
        Collections.reverse(turned);
        List<String> readTurned = new ArrayList<>(seen(English.trees().readAll(turned)));
        Collections.reverse(readTurned);
        assertThat(readTurned).isEqualTo(together);
    }

    @Test
    void moreWordsThanAreTakenAtOnceComeOutInTheirOrder() {
        TreeReader reader = Indonesian.trees(false);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            texts.add("Polisi menangkap " + i + " orang di Jakarta , katanya , sebelum mereka pulang .");
        }
        texts.set(7, "kata ".repeat(TreeReader.MOST_WORDS + 1).strip());
        List<List<Token>> sentences = tokens(Indonesian.plain(), texts);
        List<SentenceParser.Result> together = reader.readAll(sentences);
        assertThat(seen(together)).isEqualTo(seen(alone(reader, sentences)));
        assertThat(together.get(7).unparsed()).isEqualTo("more than 250 words");
        assertThat(together.get(59).tree()).isNotNull();
        assertThat(together.get(59).tree().words()).extracting(Word::form).contains("59");
    }

    @Test
    void sentencesThatAreAllTooLongAreLeftUnparsedByAReaderThatReadNothingYet() {
        List<String> texts =
                Collections.nCopies(3, "word ".repeat(TreeReader.MOST_WORDS + 1).strip());
        assertThat(English.trees().readAll(tokens(English.plain(), texts)))
                .extracting(SentenceParser.Result::unparsed)
                .containsOnly("more than 250 words");
    }

    @Test
    void treesDoNotDependOnTheWordsThatAreKept() {
        List<List<Token>> sentences = tokens(English.plain(), SENTENCES);
        TreeReader forgetful = forgetful();
        List<String> usual = seen(English.trees().readAll(sentences));
        assertThat(seen(forgetful.readAll(sentences))).isEqualTo(usual);
        assertThat(seen(alone(forgetful, sentences))).isEqualTo(usual);
    }

    @Test
    void nothingIsReadInNoSentences() {
        assertThat(English.trees().readAll(List.of())).isEmpty();
    }

    @Test
    void tagsDoNotDependOnTheWordsThatAreKept() {
        TaggerModel model = TaggerModel.load(English.class, "tagger.bin.gz");
        ClosedClasses closed = ClosedClasses.load(English.class, "closed.txt");
        PerceptronTagger usual = new PerceptronTagger(model, closed);
        PerceptronTagger forgetful = new PerceptronTagger(model, closed, 1);
        EnglishLexicon lexicon = EnglishLexicon.load();
        for (int round = 0; round < 2; round++) {
            for (String sentence : SENTENCES) {
                List<String> forms = List.of(sentence.split(" "));
                List<String> lowers = forms.stream().map(Glyphs::lower).toList();
                int[] classes = lowers.stream().mapToInt(lexicon::known).toArray();
                assertThat(forgetful.tag(forms, lowers, classes)).containsExactly(usual.tag(forms, lowers, classes));
                int[] others = new int[classes.length];
                assertThat(forgetful.tag(forms, lowers, others)).containsExactly(usual.tag(forms, lowers, others));
            }
        }
    }
}
