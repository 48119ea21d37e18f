package org.saksi.coder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.saksi.language.DependencyTree;
import org.saksi.language.Token;
import org.saksi.language.Upos;

/** Builds the phrases of a slot from head words of a tree: chunks, with what the tree coordinates. Confined to one thread. */
final class TreePhrases {
    private final Scene scene;
    private final DependencyTree tree;
    private final TreeArguments reader;
    private final NounGroups groups;

    TreePhrases(Scene scene, TreeArguments reader, NounGroups groups) {
        this.scene = scene;
        this.tree = reader.tree();
        this.reader = reader;
        this.groups = groups;
    }

    /** What order found, with the members of the coordination that only the tree sees, in text order. */
    List<Phrase> joined(List<Phrase> ordered, List<Phrase> told) {
        List<Phrase> all = new ArrayList<>(ordered);
        List<Phrase> more = new ArrayList<>(told);
        for (Token token : ordered.getLast().tokens()) {
            // "the head of the police and the army": which of them is coordinated, neither tree nor order knows well
            more.addAll(of(token.index()).stream().skip(1).toList());
        }
        for (Phrase phrase : more) {
            if (!Candidates.touches(all, phrase) && listed(all, phrase)) {
                all.add(phrase);
            }
        }
        all.sort(Comparator.comparingInt(p -> p.span().start()));
        return all;
    }

    /** Whether nothing but commas, conjunctions and its own modifiers part a phrase from one of the others. */
    private boolean listed(List<Phrase> others, Phrase phrase) {
        int start = phrase.tokens().getFirst().index();
        int end = phrase.tokens().getLast().index() + 1;
        return phrase.headToken().is(Upos.NOUN, Upos.PROPN, Upos.PRON)
                && others.stream().anyMatch(o -> {
                    int first = o.tokens().getFirst().index();
                    int behind = o.tokens().getLast().index() + 1;
                    return behind <= start ? bare(behind, start, phrase) : bare(end, first, o);
                });
    }

    private boolean bare(int from, int to, Phrase next) {
        boolean coordinated = false;
        for (int i = from; i < to; i++) {
            boolean joint = scene.kind(i) == Kind.COORDINATOR || scene.kind(i) == Kind.COMMA;
            coordinated |= joint;
            if (!joint && (!tree.within(i, next.headToken().index()) || scene.finite(i))) {
                return false;
            }
        }
        return coordinated;
    }

    /** The phrases of a head word and of those coordinated with it, in text order. */
    List<Phrase> of(int head) {
        Set<Chunk> chunks = new LinkedHashSet<>();
        for (int member : reader.members(head)) {
            scene.chunkAt(member)
                    .filter(c -> !c.time() && nominal(member))
                    .map(c -> trimmed(c, member))
                    .ifPresent(chunks::add);
        }
        List<Phrase> phrases = new ArrayList<>();
        for (Chunk chunk : chunks) {
            Phrase phrase = groups.phrase(chunk);
            if (!Candidates.touches(phrases, phrase)) {
                phrases.add(phrase);
            }
        }
        return phrases;
    }

    /** "In October 2017 the army": without what stands before the noun and does not belong to it. */
    Chunk trimmed(Chunk chunk, int noun) {
        int from = chunk.from();
        while (from < Math.min(noun, chunk.head()) && !tree.within(from, noun)) {
            from++;
        }
        return from == chunk.from() ? chunk : new Chunk(from, chunk.to(), chunk.head(), false);
    }

    private boolean nominal(int token) {
        return scene.kind(token) == Kind.NOMINAL && !scene.token(token).is(Upos.DET);
    }
}
