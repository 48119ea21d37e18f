package org.saksi.coder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.saksi.language.Analyser;
import org.saksi.language.Analysers;
import org.saksi.language.Analysis;
import org.saksi.language.Sentence;
import org.saksi.model.Attribution;
import org.saksi.model.Span;

/** Codes the analysed articles of one language; safe for use by many threads. */
public final class Coder {
    /** So many sentences with words of one guard, and such a share of all, make the whole article one of its domain. */
    private static final int FEWEST_GUARDED = 3;

    private static final int GUARDED_PERCENT = 20;

    private static final Map<String, Coder> CODERS = new ConcurrentHashMap<>();

    private final Grammar grammar;
    private final GuardIndex guards;
    private final TriggerIndex index;
    private final KnownVerbs verbs;
    private final ContextReader contexts;

    private Coder(Grammar grammar, RuleBook book, Analyser analyser) {
        this.grammar = grammar;
        this.guards = new GuardIndex(book.guards());
        this.index = new TriggerIndex(book, analyser);
        this.verbs = new KnownVerbs(grammar, analyser, index);
        this.contexts = new ContextReader(book.contexts());
    }

    /**
     * The coder with the shipped rules of a language.
     *
     * @param language {@code en} or {@code id}
     * @throws RuleFormatException when a shipped resource breaks its format
     */
    public static Coder of(String language) {
        return CODERS.computeIfAbsent(language, l -> with(RuleBook.of(l)));
    }

    /** A coder with the rules of a book, such as those of a user's folder. */
    public static Coder with(RuleBook book) {
        return new Coder(book.grammar(), book, Analysers.of(book.language()));
    }

    /** The event mentions, near misses and statements of an article. */
    public CodedText code(Analysis analysis) {
        String text = analysis.article().text();
        Quotations quotations = Quotations.read(text, analysis.article().paragraphs());
        List<Voices> voices = new VoiceReader(quotations).read(scenes(analysis, text));
        List<Mention> mentions = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        Optional<Guard> domain = domain(voices);
        for (Voices voiced : voices) {
            DomainGuard guard = new DomainGuard(grammar, guards, voiced.scene(), domain.orElse(null));
            SentenceCoder.Result result = new SentenceCoder(
                            voiced.scene(),
                            voiced.syntax(),
                            voiced.speeches(),
                            s -> quotations.around(s).isPresent())
                    .code(index);
            for (Mention mention : result.mentions()) {
                Optional<String> objection = guard.objection(mention);
                objection.ifPresentOrElse(
                        reason -> rejections.add(
                                new Rejection(mention.sentence(), mention.rule(), mention.trigger(), reason)),
                        () -> mentions.add(completed(mention, quotations, analysis)));
            }
            rejections.addAll(result.rejections());
        }
        return new CodedText(analysis, mentions, rejections, new UtteranceReader(text, quotations).read(voices));
    }

    /** The domain of an article in which the words of one guard keep coming back: a match report, a market report. */
    private Optional<Guard> domain(List<Voices> voices) {
        Map<Guard, Integer> struck = new LinkedHashMap<>();
        for (Voices voiced : voices) {
            guards.strike(voiced.scene().tokens()).ifPresent(g -> struck.merge(g, 1, Integer::sum));
        }
        return struck.entrySet().stream()
                .filter(e -> e.getValue() >= FEWEST_GUARDED && e.getValue() * 100 >= voices.size() * GUARDED_PERCENT)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private List<Scene> scenes(Analysis analysis, String text) {
        List<Scene> scenes = new ArrayList<>();
        for (Sentence sentence : analysis.sentences()) {
            if (!sentence.tokens().isEmpty()) {
                scenes.add(new Scene(grammar, verbs, sentence, text));
            }
        }
        return scenes;
    }

    /** The mention with its whole quote and the contexts of its passage. */
    private Mention completed(Mention m, Quotations quotations, Analysis analysis) {
        @Nullable
        Span quote = m.quote() == null ? null : quotations.around(m.trigger()).orElse(null);
        List<Voiced> chain = new ArrayList<>(m.chain());
        if (m.quote() != null && !chain.isEmpty()) {
            Voiced first = chain.getFirst();
            chain.set(0, new Voiced(first.speaker(), Attribution.Kind.QUOTE, first.cue()));
        }
        return new Mention(
                m.sentence(),
                m.rule(),
                m.event(),
                m.mode(),
                m.cameo(),
                contexts(m, analysis),
                m.status(),
                m.trigger(),
                m.clause(),
                m.actors(),
                m.recipients(),
                m.denies(),
                m.condition(),
                m.pledge(),
                m.polarity(),
                m.commitmentOnly(),
                chain,
                quote,
                m.basis(),
                m.signs(),
                m.why());
    }

    private List<Evidence> contexts(Mention mention, Analysis analysis) {
        Set<Evidence> found = new LinkedHashSet<>(mention.contexts());
        found.addAll(contexts.read(analysis.sentences(), mention.sentence().index()));
        return List.copyOf(found);
    }
}
