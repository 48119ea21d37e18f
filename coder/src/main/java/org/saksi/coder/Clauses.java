package org.saksi.coder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saksi.coder.Grammar.Words;
import org.saksi.language.Upos;

/** Cuts a sentence into the stretches that content, conditions and mentions cover, by chunks and order. */
final class Clauses {
    /**
     * A conditional clause.
     *
     * @param from its marker
     * @param to token after its last
     * @param main the predicate that hangs on it, -1 where only order was asked
     */
    record Conditional(int from, int to, int main) {
        boolean holds(int token) {
            return token >= from && token < to;
        }
    }

    private final Scene scene;
    private final NounGroups groups;

    Clauses(Scene scene, NounGroups groups) {
        this.scene = scene;
        this.groups = groups;
    }

    /** The token behind what a verb governs, read to the right from {@code from}. */
    int contentEnd(int from) {
        for (int i = from; i < scene.size(); i++) {
            Kind kind = scene.kind(i);
            boolean end = switch (kind) {
                case CONDITIONAL, SUBORDINATOR -> i > from && !purpose(i);
                case STOP -> !scene.lower(i, "(") && !scene.lower(i, ")");
                case QUOTE -> i > from + 1;
                case COMMA -> i > from && breaks(i);
                case COORDINATOR -> i > from && (newClause(i + 1) || secondPredicate(from, i));
                default -> false;
            };
            if (end) {
                return i;
            }
        }
        return scene.size();
    }

    /** "Dismissed talks and threatened the South": after an object of its own, a coordinated verb is a second predicate. */
    private boolean secondPredicate(int from, int coordinator) {
        int next = coordinator + 1;
        while (scene.kind(next) == Kind.ADVERB) {
            next++;
        }
        if (scene.kind(next) != Kind.VERB
                || !scene.finite(next)
                || scene.chunkAt(from).isEmpty()) {
            return false;
        }
        for (int i = from; i < coordinator; i++) {
            if (scene.kind(i) == Kind.VERB
                    || scene.kind(i) == Kind.INFINITIVE
                    || scene.kind(i) == Kind.COMPLEMENTIZER) {
                return false;
            }
        }
        return true;
    }

    /** "Agar" and "supaya" stand among the subordinators but open what is asked for. */
    private boolean purpose(int i) {
        return scene.lower(i, "agar") || scene.lower(i, "supaya");
    }

    private boolean breaks(int comma) {
        Kind next = scene.kind(comma + 1);
        if (next == Kind.COORDINATOR) {
            return newClause(comma + 2);
        }
        if (next == Kind.RELATIVIZER || next == Kind.QUOTE || next == Kind.CONDITIONAL || next == Kind.SUBORDINATOR) {
            return true;
        }
        if (scene.is(Words.SAY, comma + 1) || (scene.grammar().indonesian() && scene.lower(comma + 1, "kata"))) {
            return true;
        }
        return newClause(comma + 1)
                || (next == Kind.VERB
                        && "VBG".equals(scene.token(comma + 1).morphology().form()));
    }

    /** Whether a noun phrase with a finite verb of its own starts here. */
    private boolean newClause(int at) {
        Optional<Chunk> chunk = scene.chunkAt(at);
        return chunk.isPresent() && !chunk.get().time() && groups.startsClause(chunk.get());
    }

    /** The conditional clauses in text order. */
    List<Conditional> conditionals() {
        List<Conditional> found = new ArrayList<>();
        for (int i = 0; i < scene.size(); i++) {
            if (scene.kind(i) != Kind.CONDITIONAL
                    || (i > 0 && scene.kind(i - 1) == Kind.CONDITIONAL)
                    || asked(i)
                    || empty(i)
                    || time(i)) {
                continue;
            }
            Conditional clause = new Conditional(i, initial(i) ? frontEnd(i) : backEnd(i), -1);
            if (hasVerb(clause) || !(mayBePreposition(i) || cases(i))) {
                found.add(clause);
                i = clause.to() - 1;
            }
        }
        return found;
    }

    /** "Asked if", "tahu kalau": an indirect question or statement, no condition. */
    private boolean asked(int i) {
        boolean weak = scene.lower(i, "if") || scene.lower(i, "kalau");
        return weak
                && scene.is(Words.TELLERS, i - 1)
                && (scene.kind(i - 1) == Kind.VERB || scene.token(i - 1).is(Upos.ADJ));
    }

    /** "Selama ini", "selama di Jepang", "selama dua hari": how long, no condition. */
    private boolean time(int i) {
        boolean lasting = scene.lower(i, "selama") || scene.lower(i, "sepanjang");
        return lasting
                && (scene.lower(i + 1, "ini")
                        || scene.lower(i + 1, "itu")
                        || scene.kind(i + 1) == Kind.PREPOSITION
                        || (i + 1 < scene.size() && scene.token(i + 1).is(Upos.NUM)));
    }

    /** "If necessary", "bila perlu": nothing that could come about. */
    private boolean empty(int i) {
        int length = scene.grammar().lengthAt(Words.EMPTY_CONDITIONS, scene.tokens(), i);
        return length > 0
                && switch (scene.kind(i + length)) {
                    case COMMA, STOP, QUOTE, PREPOSITION, COORDINATOR, SUBORDINATOR -> true;
                    default -> i + length >= scene.size();
                };
    }

    /** "Kecuali", "selama", "asal" open a clause or a mere phrase; the other markers only a clause. */
    private boolean mayBePreposition(int marker) {
        return switch (scene.token(marker).lower()) {
            case "kecuali", "selama", "sepanjang", "asal", "unless", "once" -> true;
            default -> false;
        };
    }

    /** "A surge in cases" is no "in case". */
    private boolean cases(int marker) {
        return scene.lower(marker, "in") && scene.lower(marker + 1, "cases");
    }

    private boolean hasVerb(Conditional clause) {
        for (int i = clause.from(); i < clause.to(); i++) {
            if (scene.kind(i) == Kind.VERB || scene.token(i).is(Upos.ADJ)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the main clause is still to come. */
    private boolean initial(int marker) {
        for (int i = marker - 1; i >= 0; i--) {
            switch (scene.kind(i)) {
                case VERB, AUXILIARY -> {
                    return false;
                }
                case COMPLEMENTIZER, QUOTE, STOP, COMMA -> {
                    return true;
                }
                default -> {}
            }
        }
        return true;
    }

    private int frontEnd(int marker) {
        boolean verb = false;
        for (int i = marker + 1; i < scene.size(); i++) {
            verb |= scene.kind(i) == Kind.VERB
                    || scene.kind(i) == Kind.AUXILIARY
                    || scene.token(i).is(Upos.ADJ);
            if (scene.kind(i) == Kind.COMMA && verb && !listed(i)) {
                return i;
            }
            boolean main = verb && (scene.is(Words.FUTURES, i) || scene.lower(i, "maka")) && i > marker + 3;
            if (main) {
                return scene.lower(i, "maka")
                        ? i
                        : Math.max(
                                marker + 2,
                                scene.chunkAt(i - 1).map(Chunk::from).orElse(i));
            }
            if (scene.kind(i) == Kind.QUOTE && verb && i > marker + 2) {
                return i;
            }
        }
        return scene.size();
    }

    private boolean listed(int comma) {
        Optional<Chunk> next = scene.chunkAt(comma + 1);
        return next.isPresent()
                && scene.chunkAt(comma - 1).isPresent()
                && !groups.startsClause(next.get())
                && scene.kind(next.get().to()) == Kind.COORDINATOR;
    }

    private int backEnd(int marker) {
        for (int i = marker + 1; i < scene.size(); i++) {
            Kind kind = scene.kind(i);
            boolean cue = kind == Kind.COMMA && breaks(i);
            if ((kind == Kind.QUOTE && i > marker + 1)
                    || (kind == Kind.STOP && !scene.lower(i, "(") && !scene.lower(i, ")"))
                    || scene.lower(i, "sehingga")
                    || cue) {
                return i;
            }
        }
        return scene.size();
    }

    /** The stretch in which dates, places and numbers of a trigger are looked for first. */
    int[] around(int from, int to) {
        int left = from;
        while (left > 0 && !border(left - 1)) {
            left--;
        }
        int right = to;
        while (right < scene.size() && !border(right)) {
            right++;
        }
        return new int[] {left, Math.max(right, to)};
    }

    private boolean border(int i) {
        return switch (scene.kind(i)) {
            case SUBORDINATOR, CONDITIONAL, COMPLEMENTIZER, RELATIVIZER -> true;
            case STOP -> !scene.lower(i, "(") && !scene.lower(i, ")") && !scene.lower(i, "/");
            case COORDINATOR -> newClause(i + 1) || scene.kind(i + 1) == Kind.VERB;
            default -> false;
        };
    }
}
