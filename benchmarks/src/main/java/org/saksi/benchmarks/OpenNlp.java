package org.saksi.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSSample;
import opennlp.tools.postag.POSTaggerFactory;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.sentdetect.SentenceSample;
import opennlp.tools.tokenize.TokenSample;
import opennlp.tools.tokenize.TokenizerFactory;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.saksi.language.Name;
import org.saksi.language.NameKind;
import org.saksi.training.corpora.Conllu;
import org.saksi.training.corpora.NamedSentence;

/** Trains OpenNLP's tools on treebanks and name corpora with the settings they come with. */
final class OpenNlp {
    private static final int SENTENCES_A_SAMPLE = 10;

    private OpenNlp() {}

    /** How OpenNLP learns. */
    enum Method {
        MAXENT,
        PERCEPTRON
    }

    /** A tagger of UPOS. */
    static POSModel tagger(String language, List<Conllu.Sentence> sentences, Method method) throws IOException {
        List<POSSample> samples = new ArrayList<>(sentences.size());
        for (Conllu.Sentence sentence : sentences) {
            String[] tags = sentence.words().stream().map(Conllu.Word::upos).toArray(String[]::new);
            samples.add(new POSSample(forms(sentence), tags));
        }
        return POSTaggerME.train(language, stream(samples), parameters(method), new POSTaggerFactory());
    }

    /** The words of a sentence. */
    static String[] forms(Conllu.Sentence sentence) {
        return sentence.words().stream().map(Conllu.Word::form).toArray(String[]::new);
    }

    /** A finder of names. */
    static TokenNameFinderModel names(String language, List<NamedSentence> sentences, Method method)
            throws IOException {
        List<NameSample> samples = new ArrayList<>(sentences.size());
        for (NamedSentence sentence : sentences) {
            Span[] names = sentence.names().stream().map(OpenNlp::span).toArray(Span[]::new);
            samples.add(new NameSample(sentence.tokens().toArray(String[]::new), names, true));
        }
        return NameFinderME.train(language, null, stream(samples), parameters(method), new TokenNameFinderFactory());
    }

    /** A name that was found. */
    static Name name(Span span) {
        return new Name(NameKind.valueOf(span.getType()), span.getStart(), span.getEnd());
    }

    private static Span span(Name name) {
        return new Span(name.from(), name.to(), name.kind().name());
    }

    /** A tokeniser of the treebank's tokens; those of several words stay whole. */
    static TokenizerModel tokeniser(String language, List<Conllu.Sentence> sentences) throws IOException {
        List<TokenSample> samples = new ArrayList<>(sentences.size());
        for (Conllu.Sentence sentence : sentences) {
            StringBuilder text = new StringBuilder();
            List<Span> tokens = new ArrayList<>();
            for (Conllu.Surface token : sentence.surface()) {
                tokens.add(new Span(text.length(), text.length() + token.form().length()));
                text.append(token.form()).append(token.spaceAfter() ? " " : "");
            }
            samples.add(new TokenSample(text.toString(), tokens.toArray(Span[]::new)));
        }
        TokenizerFactory factory = new TokenizerFactory(language, null, true, null);
        return TokenizerME.train(stream(samples), factory, parameters(Method.MAXENT));
    }

    /** A finder of sentence ends. */
    static SentenceModel sentences(String language, List<Conllu.Sentence> sentences) throws IOException {
        List<SentenceSample> samples = new ArrayList<>();
        for (int from = 0; from < sentences.size(); from += SENTENCES_A_SAMPLE) {
            StringBuilder text = new StringBuilder();
            List<Span> spans = new ArrayList<>();
            for (Conllu.Sentence sentence :
                    sentences.subList(from, Math.min(from + SENTENCES_A_SAMPLE, sentences.size()))) {
                text.append(text.isEmpty() ? "" : " ");
                spans.add(
                        new Span(text.length(), text.length() + sentence.text().length()));
                text.append(sentence.text());
            }
            samples.add(new SentenceSample(text, spans.toArray(Span[]::new)));
        }
        SentenceDetectorFactory factory = new SentenceDetectorFactory(language, true, null, null);
        return SentenceDetectorME.train(language, stream(samples), factory, parameters(Method.MAXENT));
    }

    private static TrainingParameters parameters(Method method) {
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, method.name());
        // The perceptron's own default; with the cutoff of maxent it loses most of its features.
        parameters.put(TrainingParameters.CUTOFF_PARAM, method == Method.PERCEPTRON ? 0 : 5);
        return parameters;
    }

    private static <T> ObjectStream<T> stream(List<T> samples) {
        return ObjectStreamUtils.createObjectStream(samples);
    }
}
