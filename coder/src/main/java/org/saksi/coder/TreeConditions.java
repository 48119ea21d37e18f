package org.saksi.coder;

import java.util.ArrayList;
import java.util.List;
import org.saksi.coder.Clauses.Conditional;
import org.saksi.language.DependencyTree;

/**
 * Reads from the tree how far a conditional clause reaches and which predicate hangs on it. What order marks as a
 * condition stays one; where the tree does not read it as a clause of its own below another predicate, order's extent
 * stays, too. Confined to one thread.
 */
final class TreeConditions {
    private final Scene scene;
    private final DependencyTree tree;

    TreeConditions(Scene scene, DependencyTree tree) {
        this.scene = scene;
        this.tree = tree;
    }

    List<Conditional> read(List<Conditional> ordered) {
        List<Conditional> read = new ArrayList<>();
        int behind = 0;
        for (Conditional clause : ordered) {
            Conditional told = told(clause);
            if (told.from() >= behind) {
                read.add(told);
                behind = told.to();
            }
        }
        return read;
    }

    private Conditional told(Conditional ordered) {
        int predicate = predicate(ordered.from());
        int main = predicate < 0 ? -1 : tree.head(predicate);
        if (main < 0 || predicate <= ordered.from()) {
            return ordered;
        }
        int last = last(predicate);
        if (main > ordered.from() && main <= last) {
            return ordered;
        }
        if (!closed(ordered, last + 1)) {
            return new Conditional(ordered.from(), ordered.to(), ordered.holds(main) ? -1 : main);
        }
        int to = last + 1;
        while (to > ordered.from() + 1 && mark(to - 1)) {
            to--;
        }
        return new Conditional(ordered.from(), to, main);
    }

    private boolean mark(int token) {
        return switch (scene.kind(token)) {
            case COMMA, QUOTE -> true;
            case STOP -> !scene.lower(token, ")");
            default -> false;
        };
    }

    /** The predicate of the clause that a marker opens, -1 when the tree reads no such clause. */
    private int predicate(int marker) {
        int at = marker;
        while (at >= 0 && (tree.is(at, "fixed") || tree.is(at, "advmod") || tree.is(at, "cc"))) {
            at = tree.head(at);
        }
        if (at < 0) {
            return -1;
        }
        boolean opens = tree.is(at, "mark") || tree.is(at, "case");
        int predicate = opens ? tree.head(at) : -1;
        return predicate >= 0 && clausal(predicate) ? predicate : -1;
    }

    private boolean clausal(int predicate) {
        String relation = tree.relation(predicate);
        return relation.startsWith("advcl") || relation.startsWith("acl") || relation.equals("ccomp");
    }

    /** The last token of the clause, as far as it goes on without a gap. */
    private int last(int predicate) {
        int last = predicate;
        for (int i = predicate + 1; i < tree.size(); i++) {
            if (!tree.within(i, predicate)) {
                break;
            }
            last = i;
        }
        return last;
    }

    /** Whether a clause may end before a token: at a mark, a conjunction, or the clause that hangs on it. */
    private boolean closed(Conditional ordered, int to) {
        for (int i = ordered.to(); i < to; i++) {
            if (scene.kind(i) == Kind.QUOTE || scene.kind(i) == Kind.STOP) {
                return false;
            }
        }
        boolean shorter = to < ordered.to();
        return !shorter
                || scene.kind(to - 1) == Kind.COMMA
                || switch (scene.kind(to)) {
                    case COMMA, QUOTE, STOP, COORDINATOR -> true;
                    default -> false;
                };
    }

    /** Whether an act is what hangs on a condition: the predicate that the tree names, what governs it, what it governs. */
    boolean hangs(int act, Conditional clause) {
        int main = clause.main();
        if (main < 0 || act == main) {
            return true;
        }
        return governs(act, main) || governs(main, act) || coordinated(act, main, clause);
    }

    private boolean governs(int above, int below) {
        if (!tree.within(below, above)) {
            return false;
        }
        for (int at = below; at != above; at = tree.head(at)) {
            if (!complement(at)) {
                return false;
            }
        }
        return true;
    }

    private boolean complement(int at) {
        String relation = tree.relation(at);
        int colon = relation.indexOf(':');
        return switch (colon < 0 ? relation : relation.substring(0, colon)) {
            case "ccomp", "xcomp", "obj", "obl", "nsubj", "parataxis", "acl", "nmod", "compound" -> true;
            case "advcl" -> scene.kind(scene.groupStart(at) - 1) == Kind.INFINITIVE;
            case "conj" -> scene.kind(at) != Kind.VERB;
            default -> false;
        };
    }

    /** "If talks fail, the aid workers will leave and the army will attack": what opens holds for all that follows. */
    private boolean coordinated(int act, int main, Conditional clause) {
        int at = act;
        while (at >= 0 && at != main && tree.is(at, "conj")) {
            at = tree.head(at);
        }
        return at == main && clause.to() <= main;
    }
}
