package org.saksi.resolver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.coder.Mention;
import org.saksi.language.DependencyTree;
import org.saksi.language.Token;
import org.saksi.language.Upos;
import org.saksi.model.EventType;
import org.saksi.model.Span;
import org.saksi.model.Status;

/**
 * Chooses the time of an act among those of its sentence (codebook section 6): that of its clause which hangs on it in the
 * tree, else one of which the tree does not say that it belongs to another verb.
 *
 * <p>What a word of saying or a report carries ("dilansir AFP, Kamis") dates the telling, which is the act itself only
 * where the act is an utterance.
 */
final class EventTime {
    private static final Set<String> CLAUSES = Set.of("advcl", "ccomp", "csubj", "parataxis", "xcomp");
    private static final Set<String> NOUN_OF_VERB = Set.of("obj", "nsubj", "obl", "compound");

    /** Acts that are done by words. */
    private static final Set<EventType> UTTERED = EnumSet.of(
            EventType.REQUEST,
            EventType.AGREE,
            EventType.SUPPORT,
            EventType.CONCEDE,
            EventType.ACCUSE,
            EventType.REJECT,
            EventType.THREATEN,
            EventType.SANCTION);

    private static final Set<String> REPORTED = WordSet.of(
            "dilansir melansir dikutip mengutip dinukil menukil dilansirkan dilaporkan melaporkan seperti diberitakan");

    private static final Set<String> AHEAD = WordSet.of(
            "expected scheduled due planned slated set by dijadwalkan direncanakan rencananya diperkirakan dijadwal");

    private static final Set<String> HELD = WordSet.of(
            "menyaksikan melihat terlihat saw seen witnessed berselang selang berhasil melakukan mulai ikut turut"
                    + " sempat digelar berlangsung dilakukan diadakan dilaksanakan diselenggarakan terjadi held took"
                    + " taking place occurred");

    private static final Set<String> MEANWHILE = WordSet.of("saat ketika sambil seraya selagi when while as");

    private static final Set<String> PURPOSE = Set.of("untuk", "to");

    private static final Set<String> SMALL =
            WordSet.of("in on at for the to pada di bulan hari be held place take early");

    private static final int UNREACHED = Integer.MAX_VALUE;
    private static final int FARTHER = 10;
    private static final int REPORT = 7;

    /** Words before a time that opens a sentence: a mark of quotation, a preposition. */
    private static final int OPENING = 2;

    private final boolean indonesian;
    private final boolean open;
    private final Mention mention;
    private final DependencyTree tree;
    private final List<Token> tokens;
    private final List<Span> taken;
    private final Set<Integer> act = new HashSet<>();
    private final Set<Integer> near = new HashSet<>();

    private EventTime(Mention mention, DependencyTree tree, List<Mention> told, boolean indonesian) {
        this.indonesian = indonesian;
        this.mention = mention;
        this.tree = tree;
        this.tokens = mention.sentence().tokens();
        this.taken = told.stream()
                .map(Mention::trigger)
                .filter(one -> !one.equals(mention.trigger()))
                .toList();
        for (int i = 0; i < tokens.size(); i++) {
            if (mention.trigger().overlaps(tokens.get(i).span())) {
                act.add(i);
            }
        }
        int trigger = SpanHead.of(mention.trigger(), tokens, tree);
        this.open = trigger >= 0 && open(trigger);
        if (trigger >= 0) {
            widen(trigger);
        }
    }

    /** The time of a mention among the times of its sentence, whose other mentions are given, too. */
    static @Nullable TimeExpression of(
            Mention mention, List<TimeExpression> times, List<Mention> told, String language) {
        List<TimeExpression> own = times.stream()
                .filter(time -> outside(time.span(), mention) && !reported(time, mention))
                .toList();
        DependencyTree tree = mention.sentence().tree();
        if (tree == null) {
            return nearest(own, mention);
        }
        EventTime chooser = new EventTime(mention, tree, told, language.equals("id"));
        TimeExpression best = null;
        int least = UNREACHED;
        List<TimeExpression> free = new ArrayList<>();
        for (TimeExpression time : own) {
            int steps = chooser.steps(time.span());
            if (steps == UNREACHED) {
                continue;
            }
            if (steps < 0) {
                free.add(time);
            } else if ((clause(time, mention) || mention.chain().isEmpty()) && steps < least) {
                best = time;
                least = steps;
            }
        }
        return best == null ? nearest(free, mention) : best;
    }

    /** Whether the words before a time say that it lies ahead: "expected in May", "by the summer". */
    static boolean ahead(Mention mention, Span time) {
        List<Token> before = before(mention, time);
        int at = before.size() - 1;
        while (at >= 0 && SMALL.contains(before.get(at).lower())) {
            at--;
        }
        return at >= 0 && AHEAD.contains(before.get(at).lower());
    }

    private static List<Token> before(Mention mention, Span time) {
        return mention.sentence().tokens().stream()
                .filter(token -> token.span().end() <= time.start())
                .toList();
    }

    /** "Dilansir AFP, Kamis, warga berunjuk rasa": the day of the report. */
    private static boolean reported(TimeExpression time, Mention mention) {
        if (UTTERED.contains(mention.event())) {
            return false;
        }
        List<Token> before = before(mention, time.span());
        for (int i = before.size() - 1; i >= Math.max(0, before.size() - REPORT); i--) {
            Token token = before.get(i);
            if (mention.trigger().overlaps(token.span())) {
                return false;
            }
            if (REPORTED.contains(token.lower())) {
                return true;
            }
        }
        return false;
    }

    /** The verb of a trigger that is a noun, the verbs it completes or is level with; of another act only those it completes. */
    private void widen(int trigger) {
        int at = trigger;
        if (noun(at) && hangs(at, NOUN_OF_VERB) && !other(tree.head(at))) {
            at = tree.head(at);
            act.add(at);
        }
        while (tree.head(at) >= 0 && (tree.is(at, "xcomp") || tree.is(at, "aux"))) {
            at = tree.head(at);
            act.add(at);
        }
        int above = at;
        while (tree.head(above) >= 0 && level(above)) {
            above = tree.head(above);
            near.add(above);
        }
        boolean uttered = UTTERED.contains(mention.event()) && (tree.is(above, "ccomp") || tree.is(above, "parataxis"));
        if (tree.head(above) >= 0 && uttered) {
            near.add(tree.head(above));
        }
        for (int child : tree.children(at)) {
            if (level(child) || (UTTERED.contains(mention.event()) && tree.is(child, "parataxis"))) {
                near.add(child);
            }
        }
    }

    private boolean other(int token) {
        return taken.stream().anyMatch(one -> one.overlaps(tokens.get(token).span()));
    }

    /** Whether a verb tells what was at the same time as that which it hangs on. */
    private boolean level(int token) {
        return tree.is(token, "conj") || (tree.is(token, "advcl") && !marked(token));
    }

    /** Whether a clause stands at another time than the one it hangs on, or may. */
    private boolean marked(int token) {
        for (int child : tree.children(token)) {
            boolean mark = tree.is(child, "mark") || tree.is(child, "case");
            if (mark && !MEANWHILE.contains(tokens.get(child).lower())) {
                return true;
            }
        }
        return false;
    }

    /** How far up the act is from a time, -1 where the tree does not tell, {@link #UNREACHED} where another verb has it. */
    private int steps(Span time) {
        int at = SpanHead.of(time, tokens, tree);
        int steps = 0;
        while (at >= 0 && !act.contains(at) && !near.contains(at)) {
            if (steps > 0 && !held(at) && (verb(at) || hangs(at, CLAUSES) || (tree.is(at, "conj") && !noun(at)))) {
                return loose(at) || (opening(time) && open) ? -1 : UNREACHED;
            }
            at = tree.head(at);
            steps++;
        }
        if (at < 0) {
            return -1;
        }
        return steps + (act.contains(at) ? 0 : FARTHER);
    }

    /** "In the last days, thousands ...": a time before all else holds for the whole sentence. */
    private boolean opening(Span time) {
        return first(time) <= OPENING;
    }

    /** Whether no clause of another time and no clause on a noun stands between an act and the main verb. */
    private boolean open(int trigger) {
        for (int at = trigger; at >= 0; at = tree.head(at)) {
            boolean purpose = Arrays.stream(tree.children(at))
                    .anyMatch(child -> PURPOSE.contains(tokens.get(child).lower()));
            if (tree.is(at, "acl") || (tree.is(at, "advcl") && marked(at) && !purpose)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the parser may have hung a time on the wrong verb: in Indonesian often on the last one ("rumah yang beralamat
     * di sana, Senin"), so that only another act and a clause of another time keep it.
     */
    private boolean loose(int verb) {
        return indonesian && !marked(verb) && !other(verb);
    }

    /** "In the hearing that was held on Monday", "berhasil menangkap": a verb that only says that something was. */
    private boolean held(int token) {
        return HELD.contains(tokens.get(token).lower());
    }

    private boolean verb(int token) {
        return tree.words(token).getFirst().upos() == Upos.VERB;
    }

    private boolean noun(int token) {
        Upos upos = tree.words(token).getFirst().upos();
        return upos == Upos.NOUN || upos == Upos.PROPN;
    }

    private boolean hangs(int token, Set<String> relations) {
        return relations.stream().anyMatch(relation -> tree.is(token, relation));
    }

    private int first(Span span) {
        for (int i = 0; i < tokens.size(); i++) {
            if (span.overlaps(tokens.get(i).span())) {
                return i;
            }
        }
        return 0;
    }

    /**
     * The time nearest to the trigger in its clause. Outside the clause a sentence's time is taken only when nobody speaks in
     * it, for else it is the time of the speaking.
     */
    private static @Nullable TimeExpression nearest(List<TimeExpression> times, Mention mention) {
        TimeExpression best = nearest(times, mention, true);
        return best == null && mention.chain().isEmpty() ? nearest(times, mention, false) : best;
    }

    private static @Nullable TimeExpression nearest(List<TimeExpression> times, Mention mention, boolean inClause) {
        TimeExpression best = null;
        for (TimeExpression time : times) {
            if ((!inClause || clause(time, mention))
                    && (best == null || distance(time.span(), mention) < distance(best.span(), mention))) {
                best = time;
            }
        }
        return best;
    }

    /** Whether a time stands in the clause of the act; its last word may stand outside: "lalu" also opens a clause. */
    private static boolean clause(TimeExpression time, Mention mention) {
        return time.span().start() >= mention.clause().start()
                && time.span().start() < mention.clause().end();
    }

    /** What stands in the condition, the pledge or the denied act is its time, not that of the uttering. */
    static boolean outside(Span span, Mention mention) {
        boolean condition =
                mention.condition() != null && mention.condition().span().contains(span);
        boolean pledge = mention.pledge() != null && mention.pledge().span().contains(span);
        boolean denied = mention.denies() != null && mention.denies().span().contains(span);
        return !condition && !pledge && !denied;
    }

    private static int distance(Span span, Mention mention) {
        return span.start() >= mention.trigger().end()
                ? span.start() - mention.trigger().end()
                : Math.max(0, mention.trigger().start() - span.end());
    }

    /** Whether an act lies ahead of the telling, whatever the claim: a meeting that will be is coded as an agreement. */
    static boolean future(Mention mention) {
        return mention.status() == Status.FUTURE
                || mention.status() == Status.HYPOTHETICAL
                || (mention.event() == EventType.AGREE && !mention.rule().contains(".agree."));
    }
}
