package org.saksi.coder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saksi.coder.Grammar.Words;
import org.saksi.language.DependencyTree;
import org.saksi.language.Upos;

/**
 * Reads who is whose subject, object and agent from a dependency tree (Universal Dependencies 2), over coordination,
 * control and relative clauses. Knows nothing of chunks and does not doubt the tree. Confined to one thread.
 */
final class TreeArguments {
    private static final int DEEPEST = 8;

    private final Scene scene;
    private final DependencyTree tree;

    TreeArguments(Scene scene, DependencyTree tree) {
        this.scene = scene;
        this.tree = tree;
    }

    DependencyTree tree() {
        return tree;
    }

    /** Whether the tree reads a token as the predicate of a clause; else it is broken for this frame. */
    boolean carries(int verb) {
        return switch (bare(verb)) {
            case "root", "conj", "ccomp", "xcomp", "advcl", "acl", "parataxis", "csubj" -> true;
            default -> false;
        };
    }

    /** The relation of a token without its subtype. */
    String bare(int token) {
        String relation = tree.relation(token);
        int colon = relation.indexOf(':');
        return colon < 0 ? relation : relation.substring(0, colon);
    }

    /** The first token that hangs on a head with one of the relations. */
    Optional<Integer> child(int head, String... relations) {
        for (int child : tree.children(head)) {
            for (String relation : relations) {
                if (tree.is(child, relation)) {
                    return Optional.of(child);
                }
            }
        }
        return Optional.empty();
    }

    /** The head word of a verb's grammatical subject, wherever it stands; empty where the tree does not tell. */
    Optional<Integer> subject(int verb) {
        return subject(verb, 0);
    }

    private Optional<Integer> subject(int verb, int depth) {
        if (depth > DEEPEST || !carries(verb)) {
            return Optional.empty();
        }
        Optional<Integer> own = nearest(verb);
        if (own.isPresent() && !relative(own.get())) {
            return own.filter(s -> preposition(s).isEmpty());
        }
        if (scene.kind(verb) != Kind.VERB) {
            return Optional.empty();
        }
        int head = tree.head(verb);
        return switch (bare(verb)) {
            case "acl" -> sender(verb).or(() -> gap(verb, own.isPresent()));
            case "conj" -> subject(head, depth + 1);
            case "xcomp" -> controller(verb, depth);
            case "ccomp" -> marked(verb) ? Optional.empty() : controller(verb, depth);
            case "advcl" -> subject(told(head), depth + 1);
            default -> Optional.empty();
        };
    }

    /** "With each side rejecting", "dengan kedua kubu menuduh": the noun between the preposition and the participle. */
    Optional<Integer> absolute(int verb) {
        if (!carries(verb) || bare(verb).equals("xcomp") || child(verb, "nsubj").isPresent()) {
            return Optional.empty();
        }
        for (int child : tree.children(verb)) {
            boolean before = tree.is(child, "obl") && child < verb;
            boolean with = before
                    && preposition(child)
                            .filter(p -> scene.lower(p, "dengan") || scene.lower(p, "with"))
                            .isPresent();
            if (with && tree.is(verb, "advcl") && nothingBetween(child, verb)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    private boolean nothingBetween(int noun, int verb) {
        int group = scene.groupStart(verb);
        for (int i = noun + 1; i < group; i++) {
            if (!tree.within(i, noun)) {
                return false;
            }
        }
        return true;
    }

    /** The subject that stands nearest to its verb: a tree may hang a dateline or a topic there, too. */
    private Optional<Integer> nearest(int verb) {
        Optional<Integer> nearest = Optional.empty();
        for (int child : tree.children(verb)) {
            if (tree.is(child, "nsubj") && (child < verb || nearest.isEmpty())) {
                nearest = Optional.of(child);
            }
        }
        return nearest;
    }

    /** "Gunmen raided a farm, officials said, <b>killing</b> six guards": what is said did it, not who says so. */
    private int told(int verb) {
        if (!scene.is(Words.SAY, verb)) {
            return verb;
        }
        if (tree.is(verb, "parataxis") && tree.head(verb) >= 0) {
            return tree.head(verb);
        }
        return child(verb, "ccomp", "parataxis").filter(c -> c < verb).orElse(verb);
    }

    private boolean marked(int verb) {
        return child(verb, "mark")
                .filter(m -> scene.kind(m) == Kind.COMPLEMENTIZER)
                .isPresent();
    }

    /** "Who", "that", "yang": it stands for the noun that the clause describes. */
    private boolean relative(int token) {
        return scene.kind(token) == Kind.RELATIVIZER
                || scene.lower(token, "that")
                || scene.lower(token, "who")
                || scene.lower(token, "which");
    }

    /** The noun that a relative clause or a participle describes; an infinitive has another subject. */
    private Optional<Integer> gap(int verb, boolean pronoun) {
        boolean infinitive = child(verb, "mark").isPresent() && !pronoun && !scene.finite(verb);
        boolean elsewhere =
                child(verb, "advmod", "obl").filter(this::adverbialGap).isPresent();
        boolean object = child(verb, "obj").filter(this::relative).isPresent();
        return infinitive || elsewhere || object ? Optional.empty() : Optional.of(tree.head(verb));
    }

    /** "<b>Paris</b> issued a statement condemning": who sends words does what they do. */
    Optional<Integer> sender(int verb) {
        int message = message(verb);
        int above = message < 0 ? -1 : tree.head(message);
        boolean sent = above >= 0
                && bare(verb).equals("acl")
                && scene.is(Words.MESSAGES, message)
                && tree.is(message, "obj")
                && scene.kind(above) == Kind.VERB;
        return sent && !scene.passive(above) && !scene.passive(verb) ? subject(above) : Optional.empty();
    }

    /** The noun a participle describes, or what that belongs to: "a <b>note</b> to the chiefs of the league threatening". */
    private int message(int verb) {
        int noun = tree.head(verb);
        boolean words = "VBG".equals(scene.token(verb).morphology().form()) && scene.wordAct(verb);
        for (int at = noun; words && at >= 0; at = tree.head(at)) {
            if (scene.is(Words.MESSAGES, at)) {
                return at;
            }
            if (!tree.is(at, "nmod")) {
                return noun;
            }
        }
        return noun;
    }

    private boolean adverbialGap(int token) {
        return scene.lower(token, "where")
                || scene.lower(token, "when")
                || scene.lower(token, "why")
                || scene.lower(token, "tempat");
    }

    /** Who does what a verb without subject names: the governor's subject, or its object after "told", "meminta". */
    private Optional<Integer> controller(int verb, int depth) {
        int head = tree.head(verb);
        if (scene.is(Words.OBJECT_CONTROL, head) && !scene.telephones(head)) {
            return scene.passive(head) ? subject(head, depth + 1) : object(head).filter(o -> o < verb);
        }
        return subject(head, depth + 1);
    }

    /** The head word of the object behind a verb, or of the noun whose relative clause leaves it out. */
    Optional<Integer> object(int verb) {
        Optional<Integer> own = child(verb, "obj");
        if (own.isPresent() && (!relative(own.get()) || scene.kind(own.get()) != Kind.RELATIVIZER)) {
            return own.filter(o -> preposition(o).isEmpty() && !relative(o));
        }
        boolean other = child(verb, "ccomp", "xcomp", "iobj").isPresent();
        boolean subject = child(verb, "nsubj").filter(s -> !relative(s)).isPresent();
        return other || !subject || scene.passive(verb) ? Optional.empty() : described(verb);
    }

    private Optional<Integer> described(int verb) {
        boolean relative = tree.relation(verb).equals("acl:relcl")
                && child(verb, "advmod", "obl").filter(this::adverbialGap).isEmpty();
        return relative ? Optional.of(tree.head(verb)) : Optional.empty();
    }

    /** The head word of the doer of a passive verb. */
    Optional<Integer> agent(int verb) {
        for (int child : tree.children(verb)) {
            Optional<Integer> preposition = preposition(child);
            boolean by = tree.is(child, "obl") && preposition.filter(this::by).isPresent();
            boolean bare = tree.relation(child).equals("obl:agent") && preposition.isEmpty();
            if (by || bare) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    private boolean by(int preposition) {
        return scene.is(Words.AGENTS, preposition);
    }

    /** The preposition of a noun, as the tree has it. */
    Optional<Integer> preposition(int noun) {
        return child(noun, "case").filter(c -> c < noun);
    }

    /** The nouns with a preposition that hang on a verb or noun, in text order. */
    List<Integer> behind(String preposition, int head) {
        List<Integer> found = new ArrayList<>();
        for (int child : tree.children(head)) {
            boolean oblique = tree.is(child, "obl") || tree.is(child, "nmod");
            if (oblique
                    && preposition(child)
                            .filter(p -> scene.lower(p, preposition))
                            .isPresent()) {
                found.add(child);
            }
        }
        return found;
    }

    /** "Lifted the sanctions <b>imposed on Iran</b>", "that it had placed on it": on whom the object of a verb lay. */
    Optional<Integer> imposed(String preposition, int head) {
        Optional<Integer> object = scene.kind(head) == Kind.VERB ? child(head, "obj") : Optional.of(head);
        if (object.filter(o -> o >= head).isEmpty()) {
            return Optional.empty();
        }
        for (int child : tree.children(object.get())) {
            if (tree.is(child, "acl") && child > object.get() && scene.is(Words.LIGHT, child)) {
                return behind(preposition, child).stream().findFirst();
            }
        }
        return Optional.empty();
    }

    /** The act that a verb governs as an infinitive, or as a clause of which its own subject is the subject. */
    Optional<Integer> content(int verb) {
        for (int child : tree.children(verb)) {
            boolean clause = tree.is(child, "xcomp")
                    || (tree.is(child, "ccomp") && child(child, "nsubj").isEmpty());
            if (clause && child > verb && scene.kind(child) == Kind.VERB) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** "Demands the force <b>fulfil</b> its mandate": the subject of the bare verb behind a verb, without "that". */
    Optional<Integer> asked(int verb, int end) {
        for (int child : tree.children(verb)) {
            boolean clause = tree.is(child, "ccomp") || tree.is(child, "advcl") || tree.is(child, "xcomp");
            boolean base = "VB".equals(scene.token(child).morphology().form());
            if (clause && base && child > end && child(child, "mark", "aux").isEmpty()) {
                return child(child, "nsubj")
                        .filter(s -> s >= end && s < child && preposition(s).isEmpty());
            }
        }
        return Optional.empty();
    }

    /** Whom an act may be for: nouns behind prepositions of direction, also such as hang on its object. */
    List<Integer> goals(int verb) {
        List<Integer> goals = new ArrayList<>();
        Optional<Integer> object = child(verb, "obj").filter(o -> o > verb);
        child(verb, "iobj").ifPresent(goals::add);
        if (scene.grammar().indonesian() && scene.is(Words.HELPS, verb)) {
            // "berjanji membantu Sri Lanka"
            object.ifPresent(goals::add);
        }
        directed(verb, goals);
        object.ifPresent(o -> directed(o, goals));
        return goals;
    }

    private void directed(int head, List<Integer> goals) {
        for (int child : tree.children(head)) {
            boolean behind = child > head && (tree.is(child, "obl") || tree.is(child, "nmod"));
            boolean measure = scene.is(Words.MEASURES, head);
            if (behind
                    && preposition(child)
                            .filter(p -> scene.is(Words.GOALS, p) || (measure && scene.lower(p, "on")))
                            .isPresent()) {
                goals.add(child);
            }
        }
    }

    /** Whom help is meant for: the object of "to help", "to support" that hangs on what gives it. */
    Optional<Integer> helped(int verb) {
        for (int head : given(verb)) {
            for (int child : tree.children(head)) {
                boolean purpose = child > verb && (tree.is(child, "advcl") || tree.is(child, "acl"));
                if (purpose && scene.kind(child) == Kind.VERB && scene.is(Words.HELPS, child)) {
                    return child(child, "obj").filter(o -> o > child);
                }
            }
        }
        return Optional.empty();
    }

    /** The name of the place where help is given, when nobody else is said to receive it: "schools in <b>Chad</b>". */
    Optional<Integer> aided(int verb) {
        for (int head : given(verb)) {
            for (int child : tree.children(head)) {
                boolean behind = child > verb && (tree.is(child, "obl") || tree.is(child, "nmod"));
                boolean inside =
                        preposition(child).filter(p -> scene.lower(p, "in")).isPresent();
                if (behind && inside && scene.token(child).is(Upos.PROPN)) {
                    return Optional.of(child);
                }
            }
        }
        return Optional.empty();
    }

    /** A verb, its object and the nouns below that: "gave <b>money</b> for <b>schools</b>". */
    private List<Integer> given(int verb) {
        List<Integer> heads = new ArrayList<>(List.of(verb));
        child(verb, "obj").filter(o -> o > verb).ifPresent(heads::add);
        for (int i = 1; i < heads.size() && i < DEEPEST; i++) {
            for (int child : tree.children(heads.get(i))) {
                if (tree.is(child, "nmod") && child > heads.get(i)) {
                    heads.add(child);
                }
            }
        }
        return heads;
    }

    /** The verb whose object a noun is, over nouns that only count it: "began a new round of talks". */
    Optional<Integer> carrier(int noun) {
        int at = noun;
        while (tree.is(at, "nmod") && tree.head(at) >= 0 && scene.is(Words.ROUNDS, tree.head(at))) {
            at = tree.head(at);
        }
        if (tree.is(at, "conj") && tree.head(at) >= 0 && tree.is(tree.head(at), "obj")) {
            at = tree.head(at);
        }
        int verb = tree.head(at);
        boolean object = tree.is(at, "obj") && verb >= 0 && verb < at && scene.kind(verb) == Kind.VERB;
        return object && !scene.passive(verb) ? Optional.of(verb) : Optional.empty();
    }

    /** A head word and those coordinated with it. */
    List<Integer> members(int head) {
        List<Integer> members = new ArrayList<>();
        members.add(head);
        for (int child : tree.children(head)) {
            if (tree.is(child, "conj")) {
                members.addAll(members(child));
            }
        }
        return members;
    }

    /** The predicate of the clause a token stands in: itself, or the nearest token above that carries a clause. */
    int clause(int token) {
        int at = token;
        while (tree.head(at) >= 0 && !predicate(at)) {
            at = tree.head(at);
        }
        return at;
    }

    private boolean predicate(int token) {
        return carries(token) && (scene.kind(token) == Kind.VERB || !tree.is(token, "conj"));
    }
}
