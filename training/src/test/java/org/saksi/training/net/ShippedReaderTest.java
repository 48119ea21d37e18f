package org.saksi.training.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saksi.language.Name;
import org.saksi.language.NameKind;
import org.saksi.language.Token;
import org.saksi.language.Word;
import org.saksi.language.en.English;
import org.saksi.language.en.EnglishFeatures;
import org.saksi.language.en.EnglishLexicon;
import org.saksi.language.internal.Clitics;
import org.saksi.language.internal.Groups;
import org.saksi.language.internal.KnownNames;
import org.saksi.language.internal.ParserModel;
import org.saksi.language.internal.SentenceParser;
import org.saksi.language.internal.TreeReader;
import org.saksi.language.internal.WordKnowledge;
import org.saksi.training.corpora.Conllu;

class ShippedReaderTest {
    private static final List<Labelled> SENTENCES = List.of(
            sentence(
                    "Rebels attacked Tamri yesterday",
                    "2 0 2 2",
                    "nsubj root obj advmod",
                    new Name(NameKind.LOC, 2, 3)),
            sentence(
                    "The mayor of Orla resigned",
                    "2 5 4 2 0",
                    "det nsubj case nmod root",
                    new Name(NameKind.LOC, 3, 4)));

    private static Labelled sentence(String text, String heads, String relations, Name name) {
        String[] forms = text.split(" ");
        String[] above = heads.split(" ");
        String[] names = relations.split(" ");
        List<Conllu.Word> words = new ArrayList<>();
        for (int i = 0; i < forms.length; i++) {
            words.add(Conllu.Word.of(forms[i], "_", "NOUN", "_", Integer.parseInt(above[i]), names[i]));
        }
        Conllu.Sentence sentence = Conllu.Sentence.of("1", text, words, List.of());
        return new Labelled(sentence, Style.EWT, true, List.of(name), new float[0][]);
    }

    private static TreeReader reader(NetParser parser) throws IOException {
        WordKnowledge knowledge = new WordKnowledge(
                EnglishLexicon.load(),
                Clitics.NONE,
                (token, form, lower, upos) -> lower,
                EnglishFeatures.load(),
                KnownNames.NONE,
                Groups.NONE,
                Style.EWT.row());
        return new TreeReader(shipped(parser), knowledge);
    }

    private static ParserModel shipped(NetParser parser) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        parser.net.write(out, parser.labels, parser.words, new float[0][]);
        return ParserModel.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
    }

    @Test
    void readsWithRoundedWeightsWhatTheNetLearnt() throws IOException {
        NetParser.Sizes sizes = new NetParser.Sizes(16, 0, false, 12, 8, 8);
        NetParser parser = NetParser.untrained(SENTENCES, 1, List.of(), EnglishLexicon.load(), sizes, 3)
                .train(new Trainer.Settings(150, 8, 0.01f, 0, 0, 3), (epoch, random) -> SENTENCES);
        TreeReader reader = reader(parser);
        for (Labelled gold : SENTENCES) {
            List<Token> tokens = English.plain().tokens(Examples.forms(gold.sentence()));
            SentenceParser.Result read = reader.read(tokens);
            assertThat(read.names()).isEqualTo(gold.names());
            assertThat(read.tree()).isNotNull();
            assertThat(read.tree().words())
                    .extracting(Word::relation)
                    .containsExactlyElementsOf(gold.sentence().words().stream()
                            .map(Conllu.Word::deprel)
                            .toList());
            assertThat(read.tree().words())
                    .extracting(word -> word.head() + 1)
                    .containsExactlyElementsOf(gold.sentence().words().stream()
                            .map(Conllu.Word::head)
                            .toList());
        }
    }

    @Test
    void aSentenceTooLongToBeOneIsLeftUnparsedWithTheReason() throws IOException {
        NetParser.Sizes sizes = new NetParser.Sizes(4, 0, false, 4, 4, 4);
        NetParser parser = NetParser.untrained(SENTENCES, 1, List.of(), EnglishLexicon.load(), sizes, 3)
                .train(new Trainer.Settings(1, 8, 0.01f, 0, 0, 3), (epoch, random) -> SENTENCES);
        List<Token> tokens = English.plain().tokens(Collections.nCopies(TreeReader.MOST_WORDS + 1, "word"));
        SentenceParser.Result read = reader(parser).read(tokens);
        assertThat(read.tree()).isNull();
        assertThat(read.unparsed()).isEqualTo("more than 250 words");
    }
}
