package org.saksi.language;

import java.util.List;

/**
 * A labelled dependency tree over the tokens of one sentence (Universal Dependencies version 2).
 *
 * @param heads index of each token's head, -1 for the root
 * @param relations the relation of each token to its head
 */
public record DependencyTree(List<Integer> heads, List<String> relations) {
    public DependencyTree {
        heads = List.copyOf(heads);
        relations = List.copyOf(relations);
        if (heads.size() != relations.size()) {
            throw new IllegalArgumentException(
                    "tree must have one relation a head but had " + heads.size() + " and " + relations.size());
        }
    }
}
