package org.saksi.coder;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import org.saksi.coder.Grammar.Words;
import org.saksi.language.Upos;

/** Builds the phrases of a slot from noun chunks: genitives, titles before names, coordinations. */
final class NounGroups {
    private static final int MOST_MEMBERS = 8;

    private final Scene scene;

    NounGroups(Scene scene) {
        this.scene = scene;
    }

    /** The chunk with a following English genitive ("members of parliament"), without trailing times. */
    Phrase phrase(Chunk chunk) {
        int to = chunk.to();
        int guard = 0;
        while (scene.lower(to, "of") && guard++ < 3) {
            Optional<Chunk> next = scene.chunkAt(to + 1);
            if (next.isEmpty() || next.get().time()) {
                break;
            }
            to = next.get().to();
        }
        while (portfolio(to) > 0 && guard++ < 6) {
            int next = portfolio(to);
            to = scene.chunkAt(next).map(Chunk::to).orElse(next + 1);
        }
        return scene.phrase(chunk.from(), to, chunk.head());
    }

    /** Where the name of one office goes on behind "dan" or a comma: "Menteri Energi dan Sumber Daya Mineral"; or 0. */
    private int portfolio(int at) {
        int next = at;
        while (scene.kind(next) == Kind.COMMA || scene.kind(next) == Kind.COORDINATOR) {
            next++;
        }
        boolean joined = next > at && next <= at + 2 && at > 0;
        boolean named = joined
                && scene.is(Words.PORTFOLIOS, next)
                && scene.token(next).capitalised()
                && scene.token(at - 1).capitalised();
        return named ? next : 0;
    }

    private int end(Chunk chunk) {
        Phrase phrase = phrase(chunk);
        return phrase.tokens().getLast().index() + 1;
    }

    /** The members of the coordination that starts with a chunk and runs to the right. */
    List<Phrase> rightward(Chunk first) {
        List<Phrase> members = new ArrayList<>();
        members.add(phrase(first));
        int at = end(first);
        while (members.size() < MOST_MEMBERS) {
            Optional<Chunk> next = nextMember(at);
            if (next.isEmpty()) {
                break;
            }
            members.add(phrase(next.get()));
            at = end(next.get());
        }
        return members;
    }

    /** The members behind "between", whose second one may stand right before the verb. */
    List<Phrase> pair(Chunk first) {
        List<Phrase> members = rightward(first);
        if (members.size() > 1) {
            return members;
        }
        int at = end(first);
        Optional<Chunk> second = scene.kind(at) == Kind.COORDINATOR ? scene.chunkAt(at + 1) : Optional.empty();
        return second.isPresent() ? List.of(members.getFirst(), phrase(second.get())) : members;
    }

    private Optional<Chunk> nextMember(int at) {
        if (scene.kind(at) == Kind.COORDINATOR
                || (scene.kind(at) == Kind.COMMA && scene.kind(at + 1) == Kind.COORDINATOR)) {
            int i = at;
            while (scene.kind(i) == Kind.COORDINATOR || scene.kind(i) == Kind.COMMA) {
                i++;
            }
            Optional<Chunk> next = scene.chunkAt(i);
            return next.filter(c -> !c.time() && !startsClause(c));
        }
        if (scene.kind(at) == Kind.COMMA && listGoesOn(at)) {
            return scene.chunkAt(at + 1).filter(c -> !c.time() && !startsClause(c));
        }
        return Optional.empty();
    }

    /** Whether a comma parts two members of a list of noun phrases: "doctors, equipment and drugs". */
    boolean listed(int comma) {
        return scene.chunkAt(comma - 1).filter(c -> !c.time()).isPresent()
                && scene.chunkAt(comma + 1)
                        .filter(c -> !c.time() && !startsClause(c))
                        .isPresent()
                && listGoesOn(comma);
    }

    /** Whether a list "A, B and C" continues at a comma: a coordinator must come before anything else but chunks. */
    private boolean listGoesOn(int comma) {
        int at = comma;
        for (int n = 0; n < MOST_MEMBERS; n++) {
            Optional<Chunk> chunk = scene.chunkAt(at + 1);
            if (chunk.isEmpty()) {
                return false;
            }
            at = end(chunk.get());
            if (scene.kind(at) == Kind.COORDINATOR
                    || (scene.kind(at) == Kind.COMMA && scene.kind(at + 1) == Kind.COORDINATOR)) {
                return true;
            }
            if (scene.kind(at) != Kind.COMMA) {
                return false;
            }
        }
        return false;
    }

    /** Whether a chunk is the subject of a verb behind it, and so the start of a clause of its own. */
    boolean startsClause(Chunk chunk) {
        if (scene.is(Words.HARMED, chunk.from()) && scene.kind(chunk.from() - 1) == Kind.COORDINATOR) {
            // "killed a guard and injured six more": read as a noun, it is the next verb
            return true;
        }
        int at = end(chunk);
        while (scene.kind(at) == Kind.ADVERB) {
            at++;
        }
        return scene.finite(at);
    }

    /** The members of the coordination that ends with a chunk, in text order. */
    List<Phrase> leftward(Chunk last) {
        LinkedList<Phrase> members = new LinkedList<>();
        members.add(titled(last));
        int from = members.getFirst().tokens().getFirst().index();
        boolean coordinated = false;
        while (members.size() < MOST_MEMBERS) {
            boolean joined = scene.kind(from - 1) == Kind.COORDINATOR;
            boolean comma = scene.kind(from - 1) == Kind.COMMA && coordinated;
            if (!joined && !comma) {
                break;
            }
            int before = joined && scene.kind(from - 2) == Kind.COMMA ? from - 3 : from - 2;
            Optional<Chunk> previous = headOf(before);
            if (previous.isEmpty() || previous.get().time() || governed(previous.get())) {
                break;
            }
            coordinated = true;
            members.addFirst(phrase(previous.get()));
            from = previous.get().from();
        }
        return members;
    }

    /** The chunk at a token, or the head chunk of the genitive it belongs to. */
    Optional<Chunk> headOf(int at) {
        Optional<Chunk> chunk = scene.chunkAt(at);
        int guard = 0;
        while (chunk.isPresent() && scene.lower(chunk.get().from() - 1, "of") && guard++ < 3) {
            Optional<Chunk> outer = scene.chunkAt(chunk.get().from() - 2);
            if (outer.isEmpty()) {
                break;
            }
            chunk = outer;
        }
        while (chunk.isPresent() && scene.is(Words.PORTFOLIOS, chunk.get().from()) && guard++ < 6) {
            int before = chunk.get().from() - 1;
            while (scene.kind(before) == Kind.COMMA || scene.kind(before) == Kind.COORDINATOR) {
                before--;
            }
            Optional<Chunk> outer = scene.chunkAt(before);
            if (outer.isEmpty() || portfolio(before + 1) != chunk.get().from()) {
                break;
            }
            chunk = outer;
        }
        return chunk;
    }

    /** Whether a chunk, or the coordination it ends, belongs to a verb or a preposition before it. */
    private boolean governed(Chunk chunk) {
        Chunk first = chunk;
        for (int guard = 0; guard < MOST_MEMBERS; guard++) {
            Kind before = scene.kind(first.from() - 1);
            if (before == Kind.VERB || before == Kind.PREPOSITION) {
                return true;
            }
            Optional<Chunk> earlier = before == Kind.COORDINATOR ? headOf(first.from() - 2) : Optional.empty();
            if (earlier.isEmpty()) {
                return false;
            }
            first = earlier.get();
        }
        return false;
    }

    /** "Kapolres Jember, AKBP Bobby": a title before a comma and the name behind it are one party. */
    private Phrase titled(Chunk name) {
        Phrase phrase = phrase(name);
        if (scene.kind(name.from() - 1) != Kind.COMMA
                || !scene.token(name.head()).is(Upos.PROPN)) {
            return phrase;
        }
        Optional<Chunk> title = scene.chunkAt(name.from() - 2);
        boolean fits = title.isPresent()
                && !title.get().time()
                && scene.is(Words.PEOPLE, title.get().head())
                && !governed(title.get())
                && scene.kind(title.get().from() - 1) != Kind.COMMA;
        return fits
                ? scene.phrase(
                        title.get().from(),
                        phrase.tokens().getLast().index() + 1,
                        title.get().head())
                : phrase;
    }
}
