package org.saksi.coder;

import java.util.List;
import java.util.Optional;
import org.saksi.coder.Clauses.Conditional;
import org.saksi.coder.Grammar.Words;
import org.saksi.language.DependencyTree;
import org.saksi.language.Upos;

/**
 * Answers syntactic questions from the dependency tree, with word order as its check.
 *
 * <p>What tree and order agree on has the extent that order gives it. The tree answers where order has no answer, or
 * where order took a word that lies inside the tree's answer (an apposition, a modifier). Where the two contradict each
 * other, or the tree does not read the verb as a predicate, the tree is broken for this frame and order answers.
 * Confined to one thread.
 */
final class TreeSyntax implements Syntax {
    /** Phrases and what they were read from. */
    private record Answer(List<Phrase> phrases, Basis basis) {}

    private final Scene scene;
    private final DependencyTree tree;
    private final TreeArguments reader;
    private final OrderSyntax order;
    private final Parties parties;
    private final TreePhrases phrases;
    private final TreeConditions conditions;
    private final TreeGovernment government;

    TreeSyntax(Scene scene, DependencyTree tree, OrderSyntax order) {
        this.scene = scene;
        this.tree = tree;
        this.reader = new TreeArguments(scene, tree);
        this.order = order;
        this.parties = new Parties(scene);
        this.phrases = new TreePhrases(scene, reader, order.groups());
        this.conditions = new TreeConditions(scene, tree);
        this.government = new TreeGovernment(scene, reader);
    }

    @Override
    public NounGroups groups() {
        return order.groups();
    }

    @Override
    public List<Phrase> subject(int verb) {
        return subjectOf(verb).phrases();
    }

    private Answer subjectOf(int verb) {
        List<Phrase> sender = reader.sender(verb).map(phrases::of).orElse(List.of());
        if (!sender.isEmpty()) {
            return new Answer(sender, Basis.TREE);
        }
        List<Phrase> ordered = order.subject(verb);
        Optional<Integer> absolute = reader.absolute(verb);
        if (absolute.isPresent() && clear(absolute.get(), verb)) {
            List<Phrase> told = phrases.of(absolute.get());
            return told.isEmpty() ? new Answer(ordered, Basis.ORDER) : new Answer(told, Basis.TREE);
        }
        Optional<Integer> head = reader.subject(verb).filter(s -> sound(s, verb));
        if (head.filter(h -> describes(verb, h)).isPresent()) {
            return described(verb, ordered, head.get());
        }
        Answer answer = settle(verb, ordered, head);
        boolean overruled = answer.basis() == Basis.ORDER && !ordered.isEmpty() && head.isPresent();
        return overruled && trusted(verb, head.get(), ordered)
                ? new Answer(phrases.of(head.get()), Basis.TREE)
                : answer;
    }

    /** Which of two nouns a clause describes is what trees get wrong most: the nearer one has it. */
    private Answer described(int verb, List<Phrase> ordered, int noun) {
        List<Phrase> told = phrases.of(noun);
        boolean person = told.stream().anyMatch(parties::somebody);
        boolean open = ordered.isEmpty() || !scene.finite(verb);
        if (person && ((open && borders(noun, verb)) || placed(ordered, noun))) {
            return new Answer(told, Basis.TREE);
        }
        boolean same = told.stream().anyMatch(t -> Candidates.touches(ordered, t));
        return same ? new Answer(phrases.joined(ordered, told), Basis.TREE) : new Answer(ordered, Basis.ORDER);
    }

    /** "A rebel attack <b>in Goma</b> that killed": of a place that is named nothing is told that way. */
    private boolean placed(List<Phrase> ordered, int noun) {
        if (scene.grammar().indonesian() || ordered.size() != 1) {
            return false;
        }
        Phrase place = ordered.getFirst();
        int before = place.tokens().getFirst().index() - 1;
        return place.headToken().is(Upos.PROPN)
                && (scene.lower(before, "in") || scene.is(Words.LOCATIVES, before))
                && scene.chunkAt(before - 1).equals(scene.chunkAt(noun));
    }

    /**
     * Whether the tree is right against order. In English it is where the verb has a subject of its own, and where a
     * participle behind a comma or a coordinated verb follows an object that order takes for its subject; in Indonesian
     * only where that object is nobody: "berunjuk rasa menuntut", "menolak dialog dan mengancam".
     */
    private boolean trusted(int verb, int subject, List<Phrase> ordered) {
        List<Phrase> told = phrases.of(subject);
        if (!joined(subject, verb) || told.isEmpty()) {
            return false;
        }
        boolean inserted = tree.head(subject) == verb && ordered.stream().allMatch(p -> inserted(p, verb));
        if (inserted || moved(verb)) {
            return true;
        }
        if (scene.grammar().indonesian()) {
            boolean wordAct = wordActs(verb);
            return tree.head(subject) != verb
                    && told.stream().anyMatch(parties::somebody)
                    && ordered.stream()
                            .allMatch(p -> wordAct
                                    || (!parties.somebody(p)
                                            && tree.is(p.headToken().index(), "obj")));
        }
        if (tree.head(subject) == verb) {
            return subject < verb;
        }
        boolean object = ordered.stream().noneMatch(p -> tree.is(p.headToken().index(), "nsubj"));
        String form = scene.token(verb).morphology().form();
        boolean beside = scene.kind(scene.groupStart(verb) - 1) == Kind.COMMA
                || (reader.bare(verb).equals("advcl")
                        && reader.child(verb, "mark").isEmpty()
                        && !scene.wordAct(verb));
        boolean participle = "VBG".equals(form) && beside;
        boolean saying = ordered.stream().allMatch(p -> says(p, verb));
        return (participle && (object || saying))
                || (object && reader.bare(verb).equals("conj") && scene.finite(verb));
    }

    /** Whether a phrase is the subject of another verb of saying. */
    private boolean says(Phrase phrase, int verb) {
        int head = phrase.headToken().index();
        int above = tree.head(head);
        return tree.is(head, "nsubj") && above >= 0 && above != verb && scene.is(Words.SAY, above);
    }

    /** "The rebels, if <b>the army</b> attacks, will kill": a noun of a subordinate clause between subject and verb. */
    private boolean inserted(Phrase phrase, int verb) {
        for (int at = phrase.headToken().index(); at >= 0 && at != verb; at = tree.head(at)) {
            if (tree.head(at) == verb) {
                return government.apart(at);
            }
        }
        return false;
    }

    /** Whether a verb stands in a relative clause or a participle of a noun, rather than as its predicate. */
    private boolean describes(int verb, int noun) {
        if (!reader.bare(verb).equals("acl") || tree.head(verb) != noun) {
            return false;
        }
        boolean relative = false;
        for (int i = noun + 1; i < verb; i++) {
            relative |= scene.kind(i) == Kind.RELATIVIZER || scene.kind(i) == Kind.COMPLEMENTIZER;
        }
        return relative || !scene.finite(verb);
    }

    @Override
    public List<Phrase> object(int verb, int end) {
        return objectOf(verb, end).phrases();
    }

    private Answer objectOf(int verb, int end) {
        Optional<Integer> head = reader.object(verb).filter(o -> o >= end || borders(o, verb));
        return settle(verb, order.object(verb, end), head);
    }

    @Override
    public List<Phrase> agent(int verb, int end) {
        return agentOf(verb, end).phrases();
    }

    private Answer agentOf(int verb, int end) {
        List<Phrase> ordered = own(order.agent(verb, end), verb);
        return settle(verb, ordered, reader.agent(verb).filter(a -> a >= end));
    }

    /** An English participle without auxiliary has the voice of the verb that it continues. */
    @Override
    public boolean passive(int verb) {
        int first = tree.head(verb);
        boolean continues = reader.bare(verb).equals("conj") && first >= 0 && scene.kind(first) == Kind.VERB;
        if (scene.grammar().indonesian() || !continues || !scene.finite(first)) {
            return scene.passive(verb);
        }
        boolean bare = reader.child(verb, "aux", "nsubj", "obl:agent").isEmpty();
        if (scene.passive(verb)) {
            boolean told = reader.child(verb, "obj", "xcomp", "ccomp", "cc").isPresent();
            return scene.finite(verb) || !bare || !told || scene.passive(first);
        }
        boolean participle = "VBN".equals(scene.token(verb).morphology().form());
        return scene.passive(first)
                && participle
                && bare
                && reader.child(verb, "obj", "ccomp").isEmpty();
    }

    /** What order and tree together say: see the class. */
    private Answer settle(int verb, List<Phrase> ordered, Optional<Integer> head) {
        List<Phrase> told = reader.carries(verb) ? head.map(phrases::of).orElse(List.of()) : List.of();
        if (told.isEmpty()) {
            boolean agreed = ordered.isEmpty() && reader.carries(verb);
            return new Answer(ordered, agreed ? Basis.TREE : Basis.ORDER);
        }
        if (ordered.isEmpty()) {
            return new Answer(told, Basis.TREE);
        }
        if (meets(ordered, told)) {
            return new Answer(phrases.joined(ordered, told), Basis.TREE);
        }
        boolean inside = ordered.stream().allMatch(p -> inside(p.headToken().index(), head.orElseThrow()));
        return inside ? new Answer(told, Basis.TREE) : new Answer(ordered, Basis.ORDER);
    }

    private static boolean meets(List<Phrase> ordered, List<Phrase> told) {
        return !told.isEmpty() && Candidates.touches(ordered, told.getFirst());
    }

    /** Whether a word describes a head in its own phrase; behind a colon, a dash or a quotation mark it does not. */
    private boolean inside(int token, int head) {
        return tree.within(token, head) && joined(token, head);
    }

    private boolean joined(int one, int other) {
        int depth = 0;
        for (int i = Math.min(one, other); i < Math.max(one, other); i++) {
            depth += scene.lower(i, "(") ? 1 : scene.lower(i, ")") ? -1 : 0;
            boolean harmless = scene.lower(i, "(") || scene.lower(i, ")") || hyphen(i);
            if (depth < 0 || scene.kind(i) == Kind.QUOTE || (scene.kind(i) == Kind.STOP && !harmless)) {
                return false;
            }
        }
        return true;
    }

    private boolean hyphen(int i) {
        return scene.lower(i, "-")
                && i > 0
                && scene.token(i - 1).span().end() == scene.token(i).span().start();
    }

    /** Whether a noun stands right before the clause that describes it. */
    private boolean borders(int noun, int verb) {
        int first = verb;
        for (int i = verb - 1; i > noun; i--) {
            first = tree.within(i, verb) ? i : first;
        }
        int at = first - 1;
        while (scene.kind(at) == Kind.COMMA || scene.kind(at) == Kind.RELATIVIZER) {
            at--;
        }
        Optional<Chunk> chunk = scene.chunkAt(noun);
        return chunk.isPresent()
                && groups().headOf(at).filter(c -> c.equals(chunk.get())).isPresent();
    }

    /** Whether order sees nothing that keeps a noun from being the subject: a clause between, a preposition before. */
    private boolean sound(int subject, int verb) {
        Optional<Chunk> chunk = scene.chunkAt(subject);
        if (chunk.isEmpty() || governed(phrases.trimmed(chunk.get(), subject))) {
            return false;
        }
        // in Indonesian a lone comma before the verb tells that the subject is another one, mostly left out
        boolean comma = scene.grammar().indonesian()
                && scene.kind(scene.groupStart(verb) - 1) == Kind.COMMA
                && tree.head(subject) == verb
                && commas(subject, verb) == 1;
        return !comma && clear(subject, verb);
    }

    /** Whether a preposition stands before; one before a number or a date belongs to that. */
    private boolean governed(Chunk chunk) {
        return scene.kind(chunk.from() - 1) == Kind.PREPOSITION
                && !tree.is(chunk.from() - 1, "mark")
                && !scene.token(chunk.from()).is(Upos.NUM)
                && !scene.is(Words.TIMES, chunk.from());
    }

    private int commas(int from, int to) {
        int commas = 0;
        for (int i = from; i < to; i++) {
            commas += scene.kind(i) == Kind.COMMA ? 1 : 0;
        }
        return commas;
    }

    /** Whether no clause of its own stands between a subject and its verb: else the tree is broken there. */
    private boolean clear(int subject, int verb) {
        int from = Math.min(subject, verb) + 1;
        int to = Math.max(subject, verb);
        int first = tree.head(subject);
        boolean shared = first != verb && first >= 0 && tree.within(verb, first);
        boolean level = moved(verb) || wordActs(verb);
        for (int i = from; i < to; i++) {
            boolean foreign = scene.kind(i) == Kind.VERB && scene.finite(i) && !tree.within(i, subject);
            boolean governs = tree.within(verb, i);
            boolean below = shared && level && tree.within(i, first);
            if (foreign && !below && (governs ? first == verb : !tree.within(i, verb))) {
                return false;
            }
        }
        return true;
    }

    /** "Mengancam mogok ... dan mendesak menteri mundur": a word act that continues a word act. */
    private boolean wordActs(int verb) {
        return scene.grammar().indonesian()
                && reader.bare(verb).equals("conj")
                && scene.wordAct(verb)
                && scene.wordAct(tree.head(verb));
    }

    /** Whether its form has hung a coordinated verb higher than the parser did. */
    private boolean moved(int verb) {
        DependencyTree read = scene.sentence().tree();
        return read != null && read.head(verb) != tree.head(verb);
    }

    @Override
    public List<Phrase> by(int head, int end) {
        return own(order.by(head, end), head);
    }

    @Override
    public List<Phrase> behind(String preposition, int head, int from) {
        List<Phrase> ordered = own(order.behind(preposition, head, from), head);
        if (!ordered.isEmpty()) {
            return ordered;
        }
        return reader.behind(preposition, head).stream()
                .filter(n ->
                        reader.preposition(n).filter(p -> p >= from || p < head).isPresent())
                .map(phrases::of)
                .filter(p -> !p.isEmpty() && party(p.getFirst()))
                .findFirst()
                .or(() -> reader.imposed(preposition, head)
                        .map(phrases::of)
                        .filter(p -> !p.isEmpty() && party(p.getFirst())))
                .orElse(List.of());
    }

    private boolean party(Phrase phrase) {
        return parties.somebody(phrase)
                && !scene.is(Words.TIMES, phrase.tokens().getFirst().index());
    }

    /** Without what the tree hangs on another verb on the way ("arrested after an attack by rebels"). */
    private List<Phrase> own(List<Phrase> ordered, int head) {
        return ordered.isEmpty() || !elsewhere(ordered.getFirst().headToken().index(), head) ? ordered : List.of();
    }

    private boolean elsewhere(int noun, int head) {
        int from = Math.min(noun, head);
        int to = Math.max(noun, head);
        int above = tree.head(noun);
        if (above >= 0 && above != head && above > from && above < to && place(above)) {
            return true;
        }
        for (int at = above; at >= 0 && at != head; at = tree.head(at)) {
            if (at > from && at < to && separate(at)) {
                return tree.within(at, head);
            }
        }
        return false;
    }

    /** A verb that is told beside or about another one, not what that one governs ("refused to meet with"). */
    private boolean separate(int verb) {
        boolean beside = switch (reader.bare(verb)) {
            case "conj" -> scene.kind(scene.groupStart(verb) - 2) != Kind.VERB;
            case "advcl", "parataxis" -> true;
            case "acl" -> scene.kind(scene.groupStart(verb) - 1) == Kind.RELATIVIZER;
            default -> false;
        };
        boolean infinitive = scene.kind(scene.groupStart(verb) - 1) == Kind.INFINITIVE;
        return beside && !infinitive && scene.kind(verb) == Kind.VERB && scene.finite(verb);
    }

    /** "Near its border with Guyana": the second preposition belongs to the place. */
    private boolean place(int noun) {
        return scene.token(noun).is(Upos.NOUN)
                && reader.preposition(noun)
                        .filter(p -> scene.is(Words.LOCATIVES, p))
                        .isPresent();
    }

    @Override
    public List<Phrase> contentSubject(int verb, int end) {
        List<Phrase> ordered = order.contentSubject(verb, end);
        return ordered.isEmpty() && !scene.grammar().indonesian()
                ? reader.asked(verb, end).map(phrases::of).orElse(List.of())
                : ordered;
    }

    @Override
    public List<Phrase> contentGoal(int verb) {
        return reader.content(verb).stream()
                .flatMap(act -> reader.goals(act).stream())
                .map(phrases::of)
                .filter(found -> !found.isEmpty() && found.stream().allMatch(this::person))
                .findFirst()
                .orElse(List.of());
    }

    /** Somebody by its head: "to the president's house" goes to nobody. */
    private boolean person(Phrase phrase) {
        return party(phrase)
                && !parties.thing(phrase)
                && parties.inside(List.of(phrase)).equals(List.of(phrase));
    }

    @Override
    public List<Phrase> helped(int verb) {
        return reader.helped(verb)
                .map(phrases::of)
                .filter(f -> !f.isEmpty() && f.stream().allMatch(this::party))
                .or(() -> passive(verb)
                        ? Optional.empty()
                        : reader.aided(verb)
                                .map(phrases::of)
                                .filter(f -> f.stream().allMatch(this::party)))
                .orElse(List.of());
    }

    @Override
    public Optional<Integer> carrier(int noun) {
        return reader.carrier(noun);
    }

    @Override
    public int contentEnd(int from) {
        return order.contentEnd(from);
    }

    @Override
    public boolean governs(int act, int verb, int end, boolean whole) {
        boolean ordered = order.governs(act, verb, end, whole);
        return act < end ? ordered : government.governs(act, verb, whole, ordered);
    }

    @Override
    public boolean described(int act, int verb) {
        return government.described(act, verb);
    }

    @Override
    public boolean charge(int act, int verb) {
        boolean marked = reader.child(act, "mark", "case")
                .filter(m -> m > verb && scene.lower(m, "for"))
                .isPresent();
        return order.charge(act, verb) && tree.head(act) == verb && marked;
    }

    /** Over a phrase between commas: "refused, two officials said, to release". */
    @Override
    public Optional<Integer> governor(int verb) {
        int head = tree.head(verb);
        boolean governed = tree.is(verb, "xcomp") && head >= 0 && head < verb && scene.kind(head) == Kind.VERB;
        return governed ? Optional.of(head) : Optional.empty();
    }

    /**
     * An English base form without auxiliary of its own shares all of the first verb's ("will attack and destroy"); behind
     * "or" so does every verb: "tidak menyerang atau mengancam".
     */
    @Override
    public Optional<Integer> shared(int verb) {
        int first = tree.head(verb);
        boolean coordinated = tree.is(verb, "conj") && first >= 0 && first < verb && scene.kind(first) == Kind.VERB;
        boolean base = coordinated
                && "VB".equals(scene.token(verb).morphology().form())
                && "VB".equals(scene.token(first).morphology().form());
        boolean bare = reader.child(verb, "aux", "nsubj", "mark").isEmpty();
        boolean either = reader.child(verb, "cc").filter(this::either).isPresent();
        if (coordinated
                && bare
                && either
                && reader.child(first, "advmod", "aux").isPresent()) {
            return Optional.of(first);
        }
        return base && bare && reader.child(first, "aux").isPresent() ? Optional.of(first) : Optional.empty();
    }

    private boolean either(int coordinator) {
        return scene.is(Words.ALTERNATIVES, coordinator);
    }

    @Override
    public int[] statement(int cue) {
        return government.statement(cue, order.statement(cue));
    }

    @Override
    public boolean asked(int act) {
        return government.asked(act);
    }

    @Override
    public List<Conditional> conditionals() {
        return conditions.read(order.conditionals());
    }

    @Override
    public boolean hangs(int act, Conditional clause) {
        return conditions.hangs(act, clause);
    }

    @Override
    public int[] around(int from, int to) {
        return order.around(from, to);
    }

    @Override
    public Basis basis(int anchor, List<Phrase> parties) {
        if (parties.isEmpty()) {
            return scene.kind(anchor) == Kind.VERB ? subjectOf(anchor).basis() : Basis.TREE;
        }
        return parties.stream().allMatch(p -> confirms(anchor, p)) ? Basis.TREE : Basis.ORDER;
    }

    /** Whether the tree, too, has the party below the frame's word, or as its subject or object from elsewhere. */
    private boolean confirms(int anchor, Phrase party) {
        int head = party.headToken().index();
        // The speaker of a quote over several sentences may stand in another one, of which this tree knows nothing.
        if (head >= tree.size() || !scene.sentence().tokens().get(head).equals(party.headToken())) {
            return false;
        }
        if (tree.within(head, anchor)) {
            return true;
        }
        return reader.subject(anchor).filter(s -> within(head, s)).isPresent()
                || reader.object(anchor).filter(o -> within(head, o)).isPresent();
    }

    private boolean within(int token, int head) {
        return tree.within(token, head);
    }
}
