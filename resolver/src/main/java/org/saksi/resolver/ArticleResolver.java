package org.saksi.resolver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.coder.CodedText;
import org.saksi.coder.Mention;
import org.saksi.coder.Rejection;
import org.saksi.coder.Utterance;
import org.saksi.language.Sentence;
import org.saksi.model.Article;
import org.saksi.model.CodedArticle;
import org.saksi.model.Commitment;
import org.saksi.model.Event;
import org.saksi.model.EventType;
import org.saksi.model.Excerpt;
import org.saksi.model.Member;
import org.saksi.model.Quantity;
import org.saksi.model.Span;
import org.saksi.model.Statement;

/** Resolves one article; used by one thread. */
final class ArticleResolver {
    private static final String NOBODY_BOUND = "nobody who is named binds himself";
    private static final String NOBODY_POLITICAL =
            "no actor or recipient is a state, a body or a group, and the sentence names none";
    private static final String REPEATS_BODY = "the title or a key point repeats an event of the body";
    private static final String TWICE = "the same event was read by another rule from the same words";

    private static final Set<EventType> BEFORE_THE_LAW =
            EnumSet.of(EventType.ACCUSE, EventType.COERCE, EventType.SANCTION, EventType.REJECT, EventType.CONCEDE);

    private static final Set<String> LAW = Set.of("legal", "corruption", "crime", "terrorism", "illegal_drugs");

    private final CodedText coded;
    private final Article article;
    private final Scene scene;
    private final ActorResolver actors;
    private final EventAssembler assembler;
    private final Circumstances circumstances;
    private final List<Rejection> rejections = new ArrayList<>();
    /** What concerns nobody public, and so binds nobody whom we follow. */
    private final Set<Mention> business = Collections.newSetFromMap(new IdentityHashMap<>());

    ArticleResolver(CodedText coded, String version, Resolver.Tables tables) {
        Lexicon lexicon = tables.lexicon();
        this.coded = coded;
        this.article = coded.analysis().article();
        this.scene = Scene.of(coded.analysis(), lexicon, tables.day());
        this.actors = new ActorResolver(article, new PhraseReader(lexicon), scene);
        this.circumstances =
                Circumstances.of(coded, scene, new PlaceFinder(coded.analysis(), tables.gazetteer(), lexicon, scene));
        this.assembler =
                new EventAssembler(article, version, tables.ontology(), actors, circumstances, tables.weights());
    }

    Resolution resolve() {
        Map<Mention, Event> read = events();
        List<Commitment> commitments = new ArrayList<>();
        CommitmentAssembler promises = new CommitmentAssembler(article, actors, circumstances);
        for (Mention mention : coded.mentions()) {
            if (!business.contains(mention) && CommitmentAssembler.commits(mention)) {
                Commitment made = promises.commitment(mention, read.get(mention));
                if (bound(made, mention)) {
                    commitments.add(made);
                } else {
                    reject(mention, NOBODY_BOUND);
                }
            }
        }
        List<Event> events = List.copyOf(read.values());
        CodedArticle resolved = new CodedArticle(
                article, true, events, statements(events), circumstances.places(), quantities(events), commitments);
        return new Resolution(resolved, rejections);
    }

    /** The event lines by their mentions, in order. */
    private Map<Mention, Event> events() {
        Map<Mention, Event> read = new LinkedHashMap<>();
        Map<String, Event> ids = new LinkedHashMap<>();
        for (Mention mention : coded.mentions()) {
            if (mention.commitmentOnly()) {
                continue;
            }
            Event event = assembler.event(mention);
            if (!political(event, mention)) {
                business.add(mention);
                reject(mention, NOBODY_POLITICAL);
            } else if (ids.putIfAbsent(event.id(), event) != null) {
                reject(mention, TWICE);
            } else {
                read.put(mention, event);
            }
        }
        List<Event> all = List.copyOf(read.values());
        for (Mention mention : List.copyOf(read.keySet())) {
            if (Repetition.repeats(Objects.requireNonNull(read.get(mention)), all)) {
                reject(mention, REPEATS_BODY);
                read.remove(mention);
            }
        }
        return read;
    }

    /**
     * What somebody of another state says that one will do is foretold, not promised. Only who is known counts as of another
     * state: whose "the minister" is, is a guess.
     */
    private boolean bound(Commitment made, Mention mention) {
        if (made.by().isEmpty() || mention.chain().isEmpty()) {
            return !made.by().isEmpty();
        }
        List<Member> voices = actors.members(
                List.of(mention.chain().getFirst().speaker()), EventAssembler.place(mention, mention.actors()));
        Set<String> others = countries(voices.stream().filter(m -> m.entity() != null));
        Set<String> states = countries(made.by().stream());
        return states.isEmpty() || others.isEmpty() || !Collections.disjoint(states, others);
    }

    private static Set<String> countries(Stream<Member> members) {
        return members.map(Member::country).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private void reject(Mention mention, String reason) {
        rejections.add(new Rejection(mention.sentence(), mention.rule(), mention.trigger(), reason));
    }

    /** What companies do among themselves is business, which the codebook leaves out. */
    private boolean political(Event event, Mention mention) {
        boolean denies = event.event() == EventType.REJECT;
        if (political(event.actors(), denies && affair(mention)) || political(event.recipients(), affair(mention))) {
            return true;
        }
        return scene.cast().in(mention.sentence().index()).stream()
                .anyMatch(named ->
                        publicly(named.reading().country(), named.reading().sector()));
    }

    /** Whether a party is public; those whom nobody knows only where that is enough. */
    private boolean political(List<Member> slot, boolean unknown) {
        return slot.stream().anyMatch(m -> (unknown || !actors.unknown(m)) && publicly(m.country(), m.sector()));
    }

    /** Whether people whom nobody knows are before the law here: what a player or a singer says is not political. */
    private static boolean affair(Mention mention) {
        return BEFORE_THE_LAW.contains(mention.event())
                && mention.contexts().stream().anyMatch(shown -> LAW.contains(shown.context()));
    }

    private static boolean publicly(@Nullable String country, @Nullable String sector) {
        return sector == null ? country != null : !sector.equals("BUS");
    }

    private List<Statement> statements(List<Event> events) {
        NavigableMap<Integer, List<Event>> byTrigger = new TreeMap<>();
        for (Event event : events) {
            byTrigger
                    .computeIfAbsent(event.trigger().span().start(), start -> new ArrayList<>())
                    .add(event);
        }
        List<Statement> statements = new ArrayList<>();
        for (Utterance utterance : coded.utterances()) {
            Span said = utterance.span();
            List<String> inside = byTrigger.subMap(said.start(), said.end()).values().stream()
                    .flatMap(List::stream)
                    .filter(event -> said.contains(event.trigger().span()))
                    .map(Event::id)
                    .toList();
            statements.add(new Statement(
                    utterance.span(),
                    utterance.quote() == null ? null : Excerpt.of(utterance.quote(), article.text()),
                    speaker(utterance),
                    EventAssembler.chain(utterance.chain()),
                    utterance.kind(),
                    utterance.cue(),
                    inside));
        }
        return statements;
    }

    private @Nullable Member speaker(Utterance utterance) {
        if (utterance.chain().isEmpty()) {
            return null;
        }
        Sentence sentence = sentenceOf(utterance);
        return sentence == null
                ? null
                : actors.member(
                        utterance.chain().getFirst().speaker(),
                        new ActorResolver.Place(
                                sentence,
                                null,
                                List.of(),
                                utterance.chain().subList(1, utterance.chain().size())));
    }

    private @Nullable Sentence sentenceOf(Utterance utterance) {
        int at = utterance.chain().getFirst().speaker().span().start();
        List<Sentence> sentences = coded.analysis().sentences();
        int low = 0;
        int high = sentences.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).span().end() <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < sentences.size() && sentences.get(low).span().start() <= at ? sentences.get(low) : null;
    }

    /** What tells a quantity of an article from the others. */
    private record Counted(Span span, String kind) {}

    /** The event a quantity belongs to, which of its parties is counted, and how far off its trigger is. */
    private record Owned(String event, @Nullable String of, int distance) {}

    /** All quantities of the article, those of an event with its id; one of several events is that of the nearest. */
    private List<Quantity> quantities(List<Event> events) {
        Map<Counted, Owned> owners = new HashMap<>();
        Map<Counted, Quantity> all = new LinkedHashMap<>();
        circumstances
                .quantities()
                .forEach(quantity -> all.put(new Counted(quantity.span(), quantity.kind()), quantity));
        for (Event event : events) {
            for (Quantity own : event.quantities()) {
                Counted counted = new Counted(own.span(), own.kind());
                int distance = distance(own.span(), event.trigger().span());
                Owned other = owners.get(counted);
                if (other == null || distance < other.distance()) {
                    owners.put(counted, new Owned(event.id(), own.of(), distance));
                }
                all.putIfAbsent(counted, own);
            }
        }
        List<Quantity> resolved = new ArrayList<>();
        all.forEach((counted, quantity) -> {
            Owned owned = owners.get(counted);
            resolved.add(owned == null ? quantity : Quantities.of(quantity, owned.of(), owned.event()));
        });
        resolved.sort((a, b) -> a.span().compareTo(b.span()));
        return resolved;
    }

    private static int distance(Span one, Span other) {
        return Math.max(one.start() - other.end(), other.start() - one.end());
    }
}
