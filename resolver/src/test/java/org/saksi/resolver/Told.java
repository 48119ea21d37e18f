package org.saksi.resolver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.coder.Act;
import org.saksi.coder.CodedText;
import org.saksi.coder.Mention;
import org.saksi.coder.Phrase;
import org.saksi.coder.Signs;
import org.saksi.coder.Utterance;
import org.saksi.coder.Voiced;
import org.saksi.language.Analysers;
import org.saksi.language.Analysis;
import org.saksi.language.Sentence;
import org.saksi.language.Token;
import org.saksi.model.Article;
import org.saksi.model.Attribution;
import org.saksi.model.EventType;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;
import org.saksi.model.Status;

/** An article of a test with mentions made by hand: what a coder would have read, without a coder. */
final class Told {
    private static final Resolver RESOLVER = Resolver.load();

    private final Analysis analysis;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Utterance> utterances = new ArrayList<>();

    private Told(Analysis analysis) {
        this.analysis = analysis;
    }

    /** An article of body paragraphs, one a line; a line that begins with "* " is a key point. */
    static Told article(String language, @Nullable LocalDate published, String... lines) {
        StringBuilder text = new StringBuilder();
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String line : lines) {
            Origin origin = line.startsWith("* ") ? Origin.KEY_POINT : Origin.BODY;
            String plain = origin == Origin.KEY_POINT ? line.substring(2) : line;
            paragraphs.add(new Paragraph(new Span(text.length(), text.length() + plain.length()), origin));
            text.append(plain).append('\n');
        }
        Article article = new Article("a1", null, null, null, null, published, language, text.toString(), paragraphs);
        return new Told(Analysers.of(language).analyse(article));
    }

    String text() {
        return analysis.article().text();
    }

    Span span(String words) {
        int at = text().indexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException("the test's article must hold \"" + words + '"');
        }
        return new Span(at, at + words.length());
    }

    Phrase phrase(String words) {
        return phrase(span(words));
    }

    Phrase phrase(Span span) {
        String words = span.in(text());
        List<Token> tokens = sentence(span).tokens().stream()
                .filter(token -> token.span().overlaps(span))
                .toList();
        return new Phrase(span, words, tokens, 0);
    }

    Sentence sentence(Span at) {
        return analysis.sentences().stream()
                .filter(sentence -> sentence.span().start() <= at.start()
                        && at.start() < sentence.span().end())
                .findFirst()
                .orElseThrow();
    }

    /** A mention; change it with the record's own means before it is added. */
    Telling event(EventType type, String trigger) {
        return new Telling(this, type, trigger);
    }

    Told add(Mention mention) {
        mentions.add(mention);
        return this;
    }

    Told uttered(String words, Attribution.Kind kind, String cue, Voiced... chain) {
        utterances.add(new Utterance(span(words), span(words), null, List.of(chain), kind, cue));
        return this;
    }

    Voiced voiced(String speaker) {
        return new Voiced(phrase(speaker), Attribution.Kind.PARAPHRASE, "kata");
    }

    CodedText coded() {
        return new CodedText(analysis, mentions, List.of(), utterances);
    }

    Resolution resolve() {
        return RESOLVER.resolution(coded(), "test");
    }

    /** Slots of a mention, by words of the article. */
    static final class Telling {
        private final Told told;
        private final EventType type;
        private final Span trigger;
        private List<Phrase> actors = List.of();
        private List<Phrase> recipients = List.of();
        private @Nullable Act condition;
        private @Nullable Act pledge;
        private @Nullable Act denies;
        private List<Voiced> chain = List.of();
        private Status status = Status.ASSERTED;
        private boolean polarity = true;
        private boolean commitmentOnly;
        private @Nullable Span clause;
        private String basis = "order";
        private Signs signs = new Signs(Signs.Form.VERB, 1, false, false, false, false, 0, 0);

        Telling(Told told, EventType type, String trigger) {
            this.told = told;
            this.type = type;
            this.trigger = told.span(trigger);
        }

        Telling by(String... words) {
            actors = phrases(words);
            return this;
        }

        Telling by(Phrase phrase) {
            actors = List.of(phrase);
            return this;
        }

        Telling to(String... words) {
            recipients = phrases(words);
            return this;
        }

        Telling clause(String words) {
            clause = told.span(words);
            return this;
        }

        Telling chain(String... speakers) {
            chain = List.of(speakers).stream().map(told::voiced).toList();
            return this;
        }

        /** A speaker whose head is its last word. */
        Telling saidBy(String speaker, String cue) {
            Phrase words = told.phrase(speaker);
            int head = words.tokens().size() - 1;
            Phrase phrase = new Phrase(words.span(), words.text(), words.tokens(), head);
            chain = List.of(new Voiced(phrase, Attribution.Kind.PARAPHRASE, cue));
            return this;
        }

        Telling condition(EventType event, String words, String... acting) {
            condition = new Act(event, phrases(acting), List.of(), told.span(words));
            return this;
        }

        Telling pledge(EventType event, String words) {
            pledge = new Act(event, List.of(), List.of(), told.span(words));
            return this;
        }

        Telling denies(EventType event, String words, String... acting) {
            denies = new Act(event, phrases(acting), List.of(), told.span(words));
            return this;
        }

        Telling status(Status claimed) {
            status = claimed;
            return this;
        }

        Telling tree() {
            basis = "tree";
            return this;
        }

        Telling signs(Signs shown) {
            signs = shown;
            return this;
        }

        Telling intentionNotTo() {
            polarity = false;
            commitmentOnly = true;
            return this;
        }

        private List<Phrase> phrases(String... words) {
            return List.of(words).stream().map(told::phrase).toList();
        }

        Told told() {
            Sentence sentence = told.sentence(trigger);
            return told.add(new Mention(
                    sentence,
                    "test.rule",
                    type,
                    null,
                    null,
                    List.of(),
                    status,
                    trigger,
                    clause == null ? sentence.span() : clause,
                    actors,
                    recipients,
                    denies,
                    condition,
                    pledge,
                    polarity,
                    commitmentOnly,
                    chain,
                    null,
                    basis,
                    signs,
                    List.of()));
        }
    }
}
