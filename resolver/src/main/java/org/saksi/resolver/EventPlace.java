package org.saksi.resolver;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.coder.Mention;
import org.saksi.coder.Phrase;
import org.saksi.language.DependencyTree;
import org.saksi.language.Token;
import org.saksi.language.Upos;
import org.saksi.model.EventType;
import org.saksi.model.Span;
import org.saksi.model.Where;
import org.saksi.resolver.PlaceFinder.Located;
import org.saksi.resolver.PlaceFinder.Role;

/**
 * Chooses the place of an act among those of its sentence (codebook section 6): one that hangs on the act in the tree,
 * else none.
 *
 * <p>Between the act and its place stands no other clause. A place that says where a party is counts for acts on bodies
 * only ("killed farmers in Rakhine", not "criticised farmers in Rakhine"). Forces that are sent and visits are where they
 * go. Without a tree the nearest place of the clause is taken.
 */
final class EventPlace {
    private static final Set<String> CLAUSES = Set.of("acl", "advcl", "ccomp", "csubj", "parataxis", "xcomp");
    private static final Set<String> WHERE = Set.of("tempat", "where", "mana");
    private static final Set<String> NOUN_OF_VERB = Set.of("obj", "nsubj", "obl", "compound");
    private static final Set<EventType> SOMEWHERE =
            EnumSet.of(EventType.ASSAULT, EventType.COERCE, EventType.PROTEST, EventType.MOBILIZE, EventType.CONSULT);
    /** What begins another clause, or a second act. */
    private static final Set<String> BREAKS = WordSet.of(
            "yang saat ketika setelah sebelum untuk karena bahwa dan atau tetapi namun sambil that who which when"
                    + " after before to because and or but while as said says kata ujar");

    private static final int UNREACHED = Integer.MAX_VALUE;

    private final Mention mention;
    private final DependencyTree tree;
    private final List<Token> tokens;
    private final Set<Integer> act = new HashSet<>();

    private EventPlace(Mention mention, DependencyTree tree) {
        this.mention = mention;
        this.tree = tree;
        this.tokens = mention.sentence().tokens();
        int trigger = SpanHead.of(mention.trigger(), tokens, tree);
        for (int i = 0; i < tokens.size(); i++) {
            if (mention.trigger().overlaps(tokens.get(i).span())) {
                act.add(i);
            }
        }
        if (trigger >= 0 && noun(trigger) && tree.head(trigger) >= 0 && hangs(trigger, NOUN_OF_VERB)) {
            act.add(tree.head(trigger));
        }
    }

    /** The place of a mention among the places of its sentence. */
    static @Nullable Where of(Mention mention, List<Located> places) {
        DependencyTree tree = mention.sentence().tree();
        return tree == null ? nearest(mention, places) : new EventPlace(mention, tree).choose(places);
    }

    private @Nullable Where choose(List<Located> places) {
        Where best = null;
        int least = UNREACHED;
        for (Located place : places) {
            int steps = fits(place) ? steps(place) : UNREACHED;
            if (steps < least || (best != null && steps == least && fineness(place.where()) < fineness(best))) {
                best = place.where();
                least = steps;
            }
        }
        if (best == null) {
            best = antecedent(places);
        }
        return best == null ? behind(places) : best;
    }

    /** Of two places at one height ("in Baalbek in eastern Lebanon") the finer one is meant. */
    private static int fineness(Where where) {
        return where.precision() == null ? UNREACHED : where.precision().ordinal();
    }

    /** A place that the parser hung on a word of the object: it stands behind an act of bodies, and no clause between. */
    private @Nullable Where behind(List<Located> places) {
        if (!SOMEWHERE.contains(mention.event())) {
            return null;
        }
        for (Located place : places) {
            Span span = place.where().span();
            if (place.role() == Role.SCENE
                    && span.start() >= mention.trigger().end()
                    && mention.clause().contains(span)
                    && !starts(span)
                    && !broken(mention.trigger().end(), span.start())) {
                return place.where();
            }
        }
        return null;
    }

    private boolean broken(int from, int to) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.span().start() >= from
                    && token.span().end() <= to
                    && (BREAKS.contains(token.lower()) || upos(i) == Upos.PUNCT)) {
                return true;
            }
        }
        return false;
    }

    private boolean fits(Located place) {
        return switch (place.role()) {
            case SCENE -> true;
            case GOAL -> mention.event() == EventType.MOBILIZE || "visit".equals(mention.mode());
            case NAME -> false;
        };
    }

    /** How far up the act is from a place, without another clause between. */
    private int steps(Located place) {
        Span span = place.where().span();
        boolean ofParty = within(span, mention.actors()) || within(span, mention.recipients());
        if (ofParty && (!physical() || starts(span))) {
            return UNREACHED;
        }
        int steps = 0;
        int at = SpanHead.of(span, tokens, tree);
        while (at >= 0 && !act.contains(at)) {
            if (hangs(at, CLAUSES) || (tree.is(at, "conj") && !noun(at))) {
                return UNREACHED;
            }
            at = tree.head(at);
            steps++;
        }
        return at < 0 ? UNREACHED : steps;
    }

    private boolean physical() {
        return mention.event() == EventType.ASSAULT
                || mention.event() == EventType.COERCE
                || mention.event() == EventType.PROTEST;
    }

    private static boolean within(Span span, List<Phrase> phrases) {
        return phrases.stream().anyMatch(phrase -> phrase.span().contains(span));
    }

    /** Whether a party is the place itself. */
    private boolean starts(Span span) {
        return mention.actors().stream().anyMatch(phrase -> phrase.span().start() == span.start())
                || mention.recipients().stream()
                        .anyMatch(phrase -> phrase.span().start() == span.start());
    }

    /** "Yemen, where the coalition attacked": the place right before the word that opens the clause of the act. */
    private @Nullable Where antecedent(List<Located> places) {
        int opening = SpanHead.of(mention.trigger(), tokens, tree) - 1;
        while (opening >= 0 && !WHERE.contains(tokens.get(opening).lower())) {
            if (upos(opening) == Upos.VERB
                    || BREAKS.contains(tokens.get(opening).lower())) {
                return null;
            }
            opening--;
        }
        int before = opening - 1;
        while (before >= 0
                && (upos(before) == Upos.PUNCT || tokens.get(before).lower().equals("di"))) {
            before--;
        }
        if (before < 0) {
            return null;
        }
        for (Located place : places) {
            if (place.where().span().overlaps(tokens.get(before).span())) {
                return place.where();
            }
        }
        return null;
    }

    private Upos upos(int token) {
        return tree.words(token).getFirst().upos();
    }

    private boolean noun(int token) {
        return upos(token) == Upos.NOUN || upos(token) == Upos.PROPN;
    }

    private boolean hangs(int token, Set<String> relations) {
        return relations.stream().anyMatch(relation -> tree.is(token, relation));
    }

    private static @Nullable Where nearest(Mention mention, List<Located> places) {
        Where best = null;
        int least = UNREACHED;
        for (Located place : places) {
            Span span = place.where().span();
            boolean free = !within(span, mention.actors()) && !within(span, mention.recipients());
            int distance = distance(span, mention.trigger());
            if (place.role() == Role.SCENE && free && mention.clause().contains(span) && distance < least) {
                best = place.where();
                least = distance;
            }
        }
        return best;
    }

    private static int distance(Span span, Span trigger) {
        return span.start() >= trigger.end() ? span.start() - trigger.end() : Math.max(0, trigger.start() - span.end());
    }
}
