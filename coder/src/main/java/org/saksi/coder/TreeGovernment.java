package org.saksi.coder;

import java.util.Set;
import org.saksi.coder.Grammar.Words;
import org.saksi.language.DependencyTree;

/**
 * Reads from the tree what belongs to what a verb governs, and what is told for itself although it stands behind it:
 * complements and statements against relative clauses, adverbial clauses and coordination. Confined to one thread.
 */
final class TreeGovernment {
    private final Scene scene;
    private final DependencyTree tree;
    private final TreeArguments reader;

    TreeGovernment(Scene scene, TreeArguments reader) {
        this.scene = scene;
        this.tree = reader.tree();
        this.reader = reader;
    }

    /**
     * Over complements: what a relative clause tells as done, what stands behind "after" or beside the verb is told for
     * itself. Where the tree hangs an act elsewhere without such a reason, it is broken there and order answers.
     *
     * @param whole whether what a clause describes is governed, too
     * @param ordered what order says
     */
    boolean governs(int act, int verb, boolean whole, boolean ordered) {
        if (!reader.carries(verb)) {
            return ordered;
        }
        boolean core = true;
        for (int at = act; at >= 0; at = tree.head(at)) {
            boolean last = tree.head(at) == verb;
            boolean coordinated = tree.is(at, "conj") || tree.is(at, "parataxis");
            if (apart(at)
                    || (at == act && !whole && told(at))
                    || (last && coordinated && scene.kind(at) == Kind.VERB)) {
                return false;
            }
            core &= complement(at);
            if (last) {
                return ordered || core;
            }
        }
        // "the general, who had threatened the judge, was arrested": what carries the verb's own clause is not governed
        return ordered && !tree.within(verb, reader.clause(act)) && !beside(act, verb);
    }

    private boolean complement(int at) {
        return switch (reader.bare(at)) {
            case "ccomp", "xcomp", "obj", "conj" -> true;
            case "acl" -> scene.kind(scene.groupStart(at) - 1) == Kind.INFINITIVE;
            default -> false;
        };
    }

    /** Whether an act only describes somebody or something on the way to a verb. */
    boolean described(int act, int verb) {
        for (int at = act; at >= 0 && at != verb; at = tree.head(at)) {
            boolean modifies = !scene.grammar().indonesian() && tree.is(at, "amod") && at < tree.head(at);
            if (modifies || (tree.is(at, "acl") && scene.kind(at) == Kind.VERB && relates(at))) {
                return true;
            }
        }
        return false;
    }

    /** A clause behind "after", "because", "if" is told for itself wherever it hangs. */
    boolean apart(int clause) {
        return scene.kind(clause) == Kind.VERB
                && tree.is(clause, "advcl")
                && reader.child(clause, "mark").filter(this::subordinates).isPresent();
    }

    /** "The men <b>whom it abducted</b>": a relative clause that tells its own verb as done, not as a habit or possible. */
    private boolean told(int clause) {
        boolean habit = Set.of("VBZ", "VBP")
                .contains(String.valueOf(scene.token(clause).morphology().form()));
        return tree.is(clause, "acl")
                && scene.kind(clause) == Kind.VERB
                && scene.finite(clause)
                && relates(clause)
                && !habit
                && reader.child(clause, "aux").filter(this::open).isEmpty();
    }

    /** Whether a clause only describes the noun before it: relative, or an English participle. */
    private boolean relates(int clause) {
        Kind before = scene.kind(scene.groupStart(clause) - 1);
        boolean content = reader.child(clause, "mark").isPresent() || before == Kind.INFINITIVE;
        boolean saying = scene.is(Words.SAY, clause) && !scene.finite(clause);
        return before == Kind.RELATIVIZER || (!scene.grammar().indonesian() && !content && !saying);
    }

    /** "Could", "will", "akan": what a clause describes so is not told as done. */
    private boolean open(int auxiliary) {
        return scene.is(Words.MODALS, auxiliary) || scene.is(Words.FUTURES, auxiliary);
    }

    private boolean subordinates(int mark) {
        return scene.kind(mark) == Kind.CONDITIONAL
                || (scene.kind(mark) == Kind.SUBORDINATOR && !scene.is(Words.PURPOSES, mark));
    }

    /** Whether an act hangs on a verb that is coordinated with the governing one or stands above it. */
    private boolean beside(int act, int verb) {
        for (int at = act; at > verb; at = tree.head(at)) {
            int head = tree.head(at);
            boolean coordinated = tree.is(at, "conj") && scene.kind(at) == Kind.VERB && scene.finite(at);
            if (coordinated && head >= 0 && head < verb && tree.within(verb, head)) {
                return true;
            }
        }
        return false;
    }

    /** What a verb of saying says behind it, up to what is told beside it; {@code ordered} is what order says. */
    int[] statement(int cue, int[] ordered) {
        if (!reader.carries(cue)) {
            return ordered;
        }
        int to = cue + 1;
        while (to < tree.size() && tree.within(to, cue) && !continues(to, cue)) {
            to++;
        }
        while (to > cue + 1 && scene.kind(to - 1) == Kind.COMMA) {
            to--;
        }
        boolean described = reader.bare(cue).equals("acl");
        boolean border = described
                || switch (scene.kind(to)) {
                    case COMMA, COORDINATOR, STOP, SUBORDINATOR, CONDITIONAL -> true;
                    case VERB, AUXILIARY -> scene.finite(to);
                    default -> false;
                };
        boolean quoted = false;
        for (int i = to; i < scene.size(); i++) {
            quoted |= scene.kind(i) == Kind.QUOTE;
        }
        return border && !quoted && clausal(cue + 1, to) ? new int[] {cue + 1, to} : ordered;
    }

    /** Whether a token opens what is told beside a verb of saying: "said that Iran attacked <b>and</b> urged". */
    private boolean continues(int token, int cue) {
        int at = token;
        while (tree.head(at) != cue && tree.head(at) >= 0 && !opposed(at)) {
            at = tree.head(at);
        }
        return opposed(at) || (tree.is(at, "conj") && scene.kind(at) == Kind.VERB && scene.finite(at));
    }

    /** Whether an act stands in an indirect question. */
    boolean asked(int act) {
        for (int at = act; at >= 0; at = tree.head(at)) {
            int first = at;
            boolean question = reader.child(at, "mark", "advmod", "nsubj", "cc", "det", "discourse", "dep")
                    .filter(m -> m < act && opensQuestion(m, first))
                    .isPresent();
            if (question || !complement(at)) {
                return question;
            }
        }
        return false;
    }

    /** "Whether they come or not" beside the main clause asks nothing. */
    private boolean opensQuestion(int marker, int clause) {
        boolean beside = reader.bare(clause).equals("advcl");
        return scene.is(Words.QUESTIONERS, marker) && !beside;
    }

    private boolean opposed(int clause) {
        return reader.child(clause, "mark")
                .filter(m -> scene.is(Words.OPPOSERS, m))
                .isPresent();
    }

    private boolean clausal(int from, int to) {
        for (int i = from; i < to; i++) {
            if (scene.kind(i) == Kind.VERB && reader.carries(i)) {
                return true;
            }
        }
        return false;
    }
}
