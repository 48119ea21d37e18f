package org.saksi.resolver;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.saksi.coder.Mention;
import org.saksi.language.DependencyTree;
import org.saksi.language.Token;
import org.saksi.language.Upos;
import org.saksi.model.Quantity;
import org.saksi.model.Span;

/**
 * Says whether a quantity belongs to an act: in the tree both come together without a clause of something else between
 * them. A clause of what the quantity tells itself is no other one ("the attack, which killed 12", "serangan yang
 * menewaskan 12 orang"). Without a tree, or where it is broken for the act, the clause of the act decides.
 */
final class QuantityTie {
    private static final Set<String> CLAUSES = Set.of("acl", "advcl", "ccomp", "csubj", "parataxis", "xcomp");

    private QuantityTie() {}

    static boolean between(Mention mention, Quantity quantity) {
        DependencyTree tree = mention.sentence().tree();
        if (tree == null || mention.basis().equals("order")) {
            return mention.clause().contains(quantity.span());
        }
        List<Token> tokens = mention.sentence().tokens();
        Set<Integer> act = reached(tree, tokens, mention.trigger(), quantity.kind());
        return reached(tree, tokens, quantity.span(), quantity.kind()).stream().anyMatch(act::contains);
    }

    /** What a stretch hangs on, itself among it, up to the first clause of something else. */
    private static Set<Integer> reached(DependencyTree tree, List<Token> tokens, Span span, String kind) {
        Set<Integer> reached = new HashSet<>();
        int at = top(tree, tokens, span);
        while (at >= 0) {
            reached.add(at);
            boolean own = kind.equals(QuantityWords.KINDS.get(tokens.get(at).lower()));
            if (clause(tree, at, own, kind)) {
                return reached;
            }
            at = tree.head(at);
        }
        return reached;
    }

    /** Whether another clause ends here; a fine is paid in the clause of the sentence ("menghukumnya membayar denda"). */
    private static boolean clause(DependencyTree tree, int at, boolean own, String kind) {
        Upos upos = tree.words(at).getFirst().upos();
        boolean another = tree.is(at, "conj") && (upos == Upos.VERB || upos == Upos.ADJ);
        boolean told = own && (tree.is(at, "acl") || tree.is(at, "advcl"));
        boolean paid = kind.equals("money") && tree.is(at, "xcomp");
        return another || (!told && !paid && CLAUSES.stream().anyMatch(relation -> tree.is(at, relation)));
    }

    private static int top(DependencyTree tree, List<Token> tokens, Span span) {
        for (int i = 0; i < tokens.size(); i++) {
            if (span.overlaps(tokens.get(i).span())) {
                int head = tree.head(i);
                if (head < 0 || !span.overlaps(tokens.get(head).span())) {
                    return i;
                }
            }
        }
        return -1;
    }
}
