package org.saksi.coder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saksi.coder.Grammar.Words;
import org.saksi.language.DependencyTree;
import org.saksi.language.Upos;
import org.saksi.model.EventType;

/**
 * Gives parties named by a common noun the words behind them that say who they are: where they are from ("protesters <b>in
 * Hong Kong</b>", "buruh <b>di Bekasi</b>") and what they are called ("his counterpart, <b>Ali Hassan</b>").
 *
 * <p>Only what the tree hangs on the noun is taken, and only where no name stands in the phrase yet, and no place behind a nationality:
 * "Israeli soldiers in Lebanon" are not Lebanon's. Confined to one thread.
 */
final class PartyExtent {
    private static final int MOST_PLACES = 2;

    private final Scene scene;
    private final DependencyTree tree;
    private final NounGroups groups;

    PartyExtent(Scene scene, DependencyTree tree, NounGroups groups) {
        this.scene = scene;
        this.tree = tree;
        this.groups = groups;
    }

    /** Gives the parties of an event their extent, never over one of the others, and those named among them. */
    void extend(Candidate candidate) {
        candidate.actors = extended(candidate, candidate.actors, candidate.recipients);
        candidate.recipients = extended(candidate, candidate.recipients, candidate.actors);
        candidate.actors = including(candidate.actors, candidate.recipients);
        candidate.recipients = including(candidate.recipients, candidate.actors);
    }

    /** "Rights groups, <b>including Amnesty and the Lawyers' League</b>": the names stand among the members. */
    private List<Phrase> including(List<Phrase> parties, List<Phrase> others) {
        if (parties.isEmpty() || parties.stream().anyMatch(p -> named(p, Upos.PROPN))) {
            return parties;
        }
        int end = parties.getLast().tokens().getLast().index() + 1;
        int word = scene.kind(end) == Kind.COMMA ? end + 1 : end;
        boolean several = scene.lower(word, "including") || scene.lower(word, "termasuk");
        Optional<Chunk> first = several ? scene.chunkAt(word + 1) : Optional.empty();
        List<Phrase> all = new ArrayList<>(parties);
        first.filter(c -> c.from() == word + 1 && !c.time()).map(groups::rightward).orElse(List.of()).stream()
                .filter(p -> p.headToken().is(Upos.PROPN) && p.headToken().capitalised())
                .filter(p -> !Candidates.touches(all, p) && !Candidates.touches(others, p))
                .forEach(all::add);
        return all;
    }

    private List<Phrase> extended(Candidate candidate, List<Phrase> parties, List<Phrase> others) {
        return parties.stream()
                .map(p -> {
                    // behind the act a place is the act's own ("arrested three students in Bekasi"); help goes there
                    boolean before = p.headToken().index() < candidate.trigger.from();
                    Phrase longer = extended(p, before || candidate.event == EventType.AID);
                    boolean free = parties.stream()
                                    .noneMatch(
                                            o -> !o.equals(p) && longer.span().overlaps(o.span()))
                            && others.stream().noneMatch(o -> longer.span().overlaps(o.span()));
                    return free ? longer : p;
                })
                .toList();
    }

    private Phrase extended(Phrase phrase, boolean from) {
        int head = phrase.headToken().index();
        boolean here = head < tree.size() && scene.token(head).equals(phrase.headToken());
        if (!here || !phrase.headToken().is(Upos.NOUN) || !scene.is(Words.PEOPLE, head) || named(phrase, Upos.PROPN)) {
            return phrase;
        }
        boolean national = named(phrase, Upos.ADJ);
        int first = phrase.tokens().getFirst().index();
        int end = phrase.tokens().getLast().index() + 1;
        int to = called(head, end).orElseGet(() -> from && !national ? placed(head, end) : end);
        return to == end ? phrase : scene.phrase(first, to, head);
    }

    /** A name, or an adjective of nationality; the first word of a sentence has its capital from its place. */
    private static boolean named(Phrase phrase, Upos upos) {
        return phrase.tokens().stream().anyMatch(t -> t.index() > 0 && t.capitalised() && t.is(upos));
    }

    /** End of the name between commas behind a phrase. */
    private Optional<Integer> called(int head, int end) {
        Optional<Chunk> name = scene.kind(end) == Kind.COMMA ? scene.chunkAt(end + 1) : Optional.empty();
        return name.filter(c -> c.from() == end + 1 && !c.time())
                .filter(c -> scene.token(c.from()).is(Upos.PROPN)
                        && scene.token(c.from()).capitalised())
                .filter(c -> hangs(c, head, "appos"))
                .filter(c -> scene.kind(c.to()) == Kind.COMMA || scene.kind(c.to()) == Kind.STOP)
                .map(Chunk::to);
    }

    /** End of the places behind a phrase: "workers at a mine in Peru". */
    private int placed(int head, int end) {
        int to = end;
        boolean name = false;
        for (int n = 0; n < MOST_PLACES && !name; n++) {
            if (!scene.is(Words.LOCATIVES, to) && !scene.is(Words.ORIGINS, to)) {
                break;
            }
            Optional<Chunk> place = scene.chunkAt(to + 1);
            if (place.isEmpty() || place.get().time() || !below(place.get(), head)) {
                break;
            }
            to = place.get().to();
            name = named(place.get());
        }
        return name ? to : end;
    }

    private boolean named(Chunk place) {
        for (int i = place.from(); i < place.to(); i++) {
            if (scene.token(i).is(Upos.PROPN) && scene.token(i).capitalised()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the noun of a place hangs on the party or on a place before it. */
    private boolean below(Chunk place, int head) {
        int noun = place.head();
        for (int at = noun; at >= 0 && at != head; at = tree.head(at)) {
            if (!tree.is(at, "nmod") && !tree.is(at, "flat") && !tree.is(at, "compound")) {
                return false;
            }
        }
        return tree.within(noun, head);
    }

    private boolean hangs(Chunk name, int head, String relation) {
        for (int i = name.from(); i < name.to(); i++) {
            if (tree.is(i, relation) && tree.head(i) == head) {
                return true;
            }
        }
        return false;
    }
}
