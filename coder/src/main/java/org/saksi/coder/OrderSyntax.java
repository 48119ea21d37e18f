package org.saksi.coder;

import java.util.List;
import java.util.Optional;
import org.saksi.coder.Grammar.Words;
import org.saksi.language.Token;
import org.saksi.language.Upos;

/**
 * Finds the parties of a verb by chunks and order.
 *
 * <p>This is the fallback of design section 2.3 and the check of the tree: it knows voice, relative clauses,
 * appositions, infinitives and verb coordination, but no tree. Confined to one thread.
 */
final class OrderSyntax implements Syntax {
    private static final int DEEPEST = 6;
    private final Scene scene;
    private final NounGroups groups;
    private final Clauses clauses;

    OrderSyntax(Scene scene) {
        this.scene = scene;
        this.groups = new NounGroups(scene);
        this.clauses = new Clauses(scene, groups);
    }

    @Override
    public NounGroups groups() {
        return groups;
    }

    /** Read to the left from the verb over insertions and what governs it. */
    @Override
    public List<Phrase> subject(int verb) {
        return subject(verb, 0);
    }

    private List<Phrase> subject(int verb, int depth) {
        if (depth > DEEPEST) {
            return List.of();
        }
        int at = scene.groupStart(verb) - 1;
        for (int guard = 0; guard < 200 && at >= 0; guard++) {
            switch (scene.kind(at)) {
                case NOMINAL -> {
                    Optional<Chunk> found = scene.chunkAt(at);
                    if (found.isEmpty()) {
                        return List.of();
                    }
                    int before = outside(found.get());
                    if (before < 0 && serial(found.get(), at, verb)) {
                        return subject(found.get().from() - 1, depth + 1);
                    }
                    if (before < 0) {
                        return groups.leftward(groups.headOf(at).orElse(found.get()));
                    }
                    at = before - 1;
                }
                case ADVERB, AUXILIARY, PREPOSITION, OTHER -> at--;
                case RELATIVIZER -> {
                    return antecedent(at, depth);
                }
                case COMMA, STOP -> {
                    int before = beforeInsertion(at);
                    if (before < 0 && cutOff(at)) {
                        return groups.leftward(groups.headOf(at - 1).orElseThrow());
                    }
                    if (before < 0) {
                        return participle(verb)
                                ? previousVerb(at)
                                        .map(v -> subject(v, depth + 1))
                                        .orElse(List.of())
                                : List.of();
                    }
                    at = before;
                }
                case INFINITIVE -> {
                    return controller(at, depth);
                }
                case VERB -> {
                    return subject(at, depth + 1);
                }
                case COORDINATOR -> {
                    return previousVerb(at).map(v -> subject(v, depth + 1)).orElse(List.of());
                }
                case COMPLEMENTIZER -> {
                    return List.of();
                }
                case SUBORDINATOR, CONDITIONAL -> {
                    List<Phrase> patient = patient(verb, at);
                    return patient.isEmpty() ? mainSubject(at, depth) : patient;
                }
                case QUOTE -> {
                    int open = scareQuote(at);
                    if (open < 0) {
                        return List.of();
                    }
                    at = open;
                }
            }
        }
        return List.of();
    }

    /** "Massa memblokade jalan menuntut ...": a thing that a verb has for its object does not do what follows. */
    private boolean serial(Chunk chunk, int at, int next) {
        int verb = chunk.from() - 1;
        return scene.grammar().indonesian()
                && at == chunk.to() - 1
                && next == chunk.to()
                && !scene.is(Words.SAY, verb)
                && scene.kind(verb) == Kind.VERB
                && !scene.passive(verb)
                && !scene.is(Words.OBJECT_CONTROL, verb)
                && new Parties(scene).nobody(groups.phrase(chunk), true);
    }

    /** Where a prepositional phrase or a time starts that the chunk belongs to, or -1 when it can be a subject. */
    private int outside(Chunk chunk) {
        if (chunk.time()) {
            return scene.kind(chunk.from() - 1) == Kind.PREPOSITION ? chunk.from() - 1 : chunk.from();
        }
        Chunk first = chunk;
        for (int guard = 0; guard < 10; guard++) {
            Chunk head = groups.headOf(first.from()).orElse(first);
            first = head;
            if (scene.kind(first.from() - 1) == Kind.PREPOSITION) {
                return first.from() - 1;
            }
            int verb = first.from() - 1;
            if (scene.kind(verb) == Kind.VERB && scene.kind(scene.groupStart(verb) - 1) == Kind.RELATIVIZER) {
                // "soldiers who crossed the river attacked": the river is told of the soldiers only
                return scene.groupStart(verb) - 1;
            }
            if (scene.kind(first.from() - 1) != Kind.COORDINATOR) {
                return -1;
            }
            Optional<Chunk> previous = scene.chunkAt(first.from() - 2);
            if (previous.isEmpty()) {
                return -1;
            }
            first = previous.get();
        }
        return -1;
    }

    /** "Kapolri Listyo Sigit, berkunjung ke Papua": a comma too many behind the subject that opens the sentence. */
    private boolean cutOff(int comma) {
        Optional<Chunk> opening = groups.headOf(comma - 1);
        return scene.grammar().indonesian()
                && opening.isPresent()
                && opening.get().from() == 0
                && !opening.get().time();
    }

    private boolean participle(int verb) {
        String form = scene.token(verb).morphology().form();
        return scene.grammar().indonesian() || "VBG".equals(form) || "VBN".equals(form) || "VBD".equals(form);
    }

    private List<Phrase> antecedent(int relativizer, int depth) {
        int at = relativizer - 1;
        if (scene.kind(at) == Kind.COMMA) {
            at--;
        }
        if (scene.lower(relativizer, "where")
                || scene.lower(relativizer, "tempat")
                || scene.lower(relativizer, "whose")) {
            return List.of();
        }
        Optional<Chunk> chunk = scene.chunkAt(at);
        if (chunk.isEmpty() || chunk.get().time()) {
            return List.of();
        }
        Chunk noun = placed(groups.headOf(at).orElse(chunk.get()));
        List<Phrase> named = namedBy(noun, depth);
        return named.isEmpty() ? List.of(groups.phrase(noun)) : named;
    }

    /** "Sepuluh <b>kota</b> di Indonesia yang berkomitmen": of a place that is named nothing needs to be told. */
    private Chunk placed(Chunk noun) {
        int before = noun.from() - 1;
        boolean place = scene.grammar().indonesian()
                && scene.lower(before, "di")
                && scene.token(noun.head()).is(Upos.PROPN)
                && scene.token(noun.head()).capitalised();
        return place ? scene.chunkAt(before - 1).filter(c -> !c.time()).orElse(noun) : noun;
    }

    /** "Belgia tampil sebagai <b>penengah</b> yang mengajak": whoever the subject is said to be does what that one does. */
    private List<Phrase> namedBy(Chunk noun, int depth) {
        int before = noun.from() - 1;
        if (!scene.is(Words.COPULAS, before) || depth > DEEPEST) {
            return List.of();
        }
        Optional<Integer> verb = scene.kind(before) == Kind.VERB ? Optional.of(before) : previousVerb(before);
        List<Phrase> subject = verb.map(v -> subject(v, depth + 1)).orElse(List.of());
        return subject.stream().allMatch(p -> p.headToken().is(Upos.PROPN, Upos.PRON)) ? subject : List.of();
    }

    /** Before an insertion between commas that ends at {@code comma}; -1 when what stands there is no insertion. */
    private int beforeInsertion(int comma) {
        if (scene.token(comma).form().equals(")")) {
            int open = comma;
            while (open >= 0 && !scene.token(open).form().equals("(")) {
                open--;
            }
            return open - 1;
        }
        for (int i = comma - 1; i >= 0 && i > comma - 30; i--) {
            Kind kind = scene.kind(i);
            if (kind == Kind.COMMA
                    || (kind == Kind.STOP && scene.token(i).form().startsWith("-"))) {
                return insertion(i + 1, comma) ? i - 1 : -1;
            }
        }
        return -1;
    }

    private boolean insertion(int from, int to) {
        if (from >= to) {
            return true;
        }
        Kind first = scene.kind(from);
        boolean said = scene.grammar().indonesian()
                && scene.is(Words.SAY, from)
                && scene.token(from).morphology().prefix() == null;
        boolean named = !scene.grammar().indonesian()
                && first == Kind.NOMINAL
                && scene.is(Words.SAY, to - 1)
                && scene.chunkAt(to - 2).filter(c -> c.from() == from).isPresent();
        if (said || named) {
            // "para menteri, kata Koster, meminta", "Iran, the minister said, had attacked"
            return true;
        }
        boolean opener = first == Kind.RELATIVIZER
                || first == Kind.PREPOSITION
                || first == Kind.SUBORDINATOR
                || first == Kind.ADVERB
                || (first == Kind.VERB && !scene.finite(from))
                || scene.grammar().lengthAt(Words.ACCORDING, scene.tokens(), from) > 0;
        if (opener) {
            return true;
        }
        for (int i = from; i < to; i++) {
            if (scene.finite(i) && scene.kind(i - 1) != Kind.RELATIVIZER) {
                return false;
            }
        }
        return true;
    }

    private List<Phrase> controller(int infinitive, int depth) {
        int at = infinitive - 1;
        while (scene.kind(at) == Kind.ADVERB) {
            at--;
        }
        if (scene.kind(at) == Kind.VERB || scene.kind(at) == Kind.AUXILIARY) {
            return subject(at, depth + 1);
        }
        Optional<Chunk> chunk = groups.headOf(at);
        if (chunk.isEmpty()) {
            return previousVerb(at).map(v -> subject(v, depth + 1)).orElse(List.of());
        }
        int verb = chunk.get().from() - 1;
        if (scene.kind(verb) == Kind.PREPOSITION && scene.kind(verb - 1) == Kind.VERB) {
            verb--;
        }
        if (scene.kind(verb) == Kind.VERB) {
            boolean told = scene.is(Words.OBJECT_CONTROL, verb) && !scene.telephones(verb);
            return told ? groups.leftward(chunk.get()) : subject(verb, depth + 1);
        }
        if (scene.kind(verb) == Kind.AUXILIARY) {
            return subject(verb, depth + 1);
        }
        return previousVerb(verb).map(v -> subject(v, depth + 1)).orElseGet(() -> groups.leftward(chunk.get()));
    }

    /** "KPK menahan <b>bupati itu</b> usai diperiksa": whom the main clause acts upon undergoes what the passive tells. */
    private List<Phrase> patient(int verb, int marker) {
        // "saat ini" is a time
        boolean clause = scene.grammar().indonesian() && scene.passive(verb) && !scene.lower(marker + 1, "ini");
        Optional<Integer> main = clause ? previousVerb(marker) : Optional.empty();
        if (main.isEmpty() || scene.passive(main.get()) || scene.is(Words.SAY, main.get())) {
            return List.of();
        }
        List<Phrase> object = object(main.get() + 1);
        Parties parties = new Parties(scene);
        boolean others = object.stream()
                .allMatch(p -> parties.somebody(p)
                        && !parties.goods(p)
                        && !p.headToken().lower().startsWith("diri"));
        return others ? object : List.of();
    }

    private List<Phrase> mainSubject(int marker, int depth) {
        Optional<Integer> before = previousVerb(marker - 1);
        if (before.isPresent()) {
            return subject(before.get(), depth + 1);
        }
        for (int i = marker + 1; i < scene.size(); i++) {
            if (scene.kind(i) == Kind.COMMA) {
                Optional<Chunk> chunk = scene.chunkAt(i + 1);
                return chunk.isPresent() && !chunk.get().time() ? groups.rightward(chunk.get()) : List.of();
            }
        }
        return List.of();
    }

    /** The nearest verb before a token that is no auxiliary. */
    Optional<Integer> previousVerb(int before) {
        for (int i = before - 1; i >= 0; i--) {
            if (scene.kind(i) == Kind.VERB) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private int scareQuote(int close) {
        for (int i = close - 1; i >= 0 && i >= close - 5; i--) {
            if (scene.kind(i) == Kind.QUOTE) {
                return i - 1;
            }
        }
        return -1;
    }

    @Override
    public boolean passive(int verb) {
        return scene.passive(verb);
    }

    /** The noun phrases right behind the verb. */
    @Override
    public List<Phrase> object(int verb, int end) {
        return object(end);
    }

    private List<Phrase> object(int end) {
        int at = end;
        while (scene.kind(at) == Kind.ADVERB && at < end + 4) {
            at++;
        }
        if (scene.kind(at) == Kind.QUOTE) {
            at++;
        }
        if (scene.kind(at) == Kind.COORDINATOR && scene.kind(at + 1) == Kind.VERB) {
            return object(at + 2);
        }
        Optional<Chunk> chunk = scene.chunkAt(at);
        if (chunk.isEmpty() || chunk.get().time()) {
            return List.of();
        }
        return groups.rightward(chunk.get());
    }

    @Override
    public List<Phrase> agent(int verb, int end) {
        List<Phrase> by = by(verb, end);
        // "usai ditekennya perpres itu": what follows has been signed
        boolean named = scene.token(verb).morphology().enclitic() == null;
        return by.isEmpty() && scene.grammar().indonesian() && named ? bareAgent(end) : by;
    }

    @Override
    public List<Phrase> by(int head, int end) {
        // "dituduh menerima suap <b>oleh jaksa</b>": an active verb that a passive one governs has no agent of its own
        boolean over = scene.grammar().indonesian() && scene.kind(head) == Kind.VERB && scene.passive(head);
        for (int i = end; i < scene.size() && i < end + 30; i++) {
            Kind kind = scene.kind(i);
            if (over && kind == Kind.VERB && !scene.passive(i) && i > end) {
                return List.of();
            }
            if (over && kind == Kind.VERB && !scene.passive(i)) {
                continue;
            }
            // "a drive-by shooting"
            if (kind == Kind.PREPOSITION && scene.is(Words.AGENTS, i) && !scene.lower(i - 1, "-")) {
                Optional<Chunk> chunk = scene.chunkAt(i + 1);
                return chunk.isPresent() && !chunk.get().time() ? groups.rightward(chunk.get()) : List.of();
            }
            if (closesClause(i, kind)) {
                break;
            }
        }
        return List.of();
    }

    private boolean closesClause(int i, Kind kind) {
        return kind == Kind.SUBORDINATOR
                || kind == Kind.CONDITIONAL
                || kind == Kind.COMPLEMENTIZER
                || kind == Kind.RELATIVIZER
                || (kind == Kind.STOP && !bracket(i))
                || kind == Kind.QUOTE
                || (kind == Kind.COMMA && !preposition(i + 1) && !timeAt(i + 1))
                || (kind == Kind.VERB && scene.finite(i));
    }

    /** A preposition, also behind an adverb: "attacks, mainly on the army". */
    private boolean preposition(int i) {
        return scene.kind(scene.kind(i) == Kind.ADVERB ? i + 1 : i) == Kind.PREPOSITION;
    }

    private boolean bracket(int i) {
        return scene.lower(i, "(") || scene.lower(i, ")");
    }

    private boolean timeAt(int i) {
        return scene.chunkAt(i).map(Chunk::time).orElse(false);
    }

    /** A phrase that the trigger's own last word opens names no doer: "ditetapkan sebagai tersangka suap". */
    private List<Phrase> bareAgent(int end) {
        Optional<Chunk> chunk = scene.chunkAt(end);
        if (chunk.isEmpty() || chunk.get().time() || chunk.get().from() < end) {
            return List.of();
        }
        Token head = scene.token(chunk.get().head());
        if (head.lower().equals("perdana") && !scene.lower(chunk.get().head() + 1, "menteri")) {
            // "diperiksa perdana": for the first time
            return List.of();
        }
        boolean doer = scene.is(Words.PEOPLE, chunk.get().head())
                || head.is(Upos.PRON)
                || scene.is(Words.DEVICES, chunk.get().head())
                || (head.is(Upos.PROPN) && head.capitalised());
        return doer ? groups.rightward(chunk.get()) : List.of();
    }

    /** The first such preposition in the clause that starts at {@code from}. */
    @Override
    public List<Phrase> behind(String preposition, int head, int from) {
        for (int i = from; i < scene.size() && i < from + 40; i++) {
            Kind kind = scene.kind(i);
            if ((kind == Kind.PREPOSITION || i == from) && scene.lower(i, preposition)) {
                boolean opened = scene.kind(i + 1) == Kind.QUOTE || scene.lower(i + 1, "both");
                Optional<Chunk> chunk = scene.chunkAt(opened ? i + 2 : i + 1);
                // "in the wake of the raid" is one preposition
                boolean half =
                        chunk.filter(c -> scene.is(Words.RELATIONS, c.head())).isPresent();
                if (chunk.isPresent() && !chunk.get().time() && !half) {
                    return between(preposition) ? groups.pair(chunk.get()) : groups.rightward(target(chunk.get()));
                }
            }
            boolean listed = kind == Kind.COMMA && i > from && groups.listed(i);
            if (closesClause(i, kind) && !listed && !(kind == Kind.VERB && i == from)) {
                return List.of();
            }
        }
        return List.of();
    }

    /** "Asked that the attackers be arrested": who is to be arrested is not asked. */
    private boolean undergoes(Chunk chunk) {
        int apposed = apposition(chunk.to());
        return scene.passiveFollows(chunk.to()) || (apposed > 0 && scene.passiveFollows(apposed));
    }

    /** Token behind a noun phrase between commas, 0 for none. */
    private int apposition(int comma) {
        Optional<Chunk> chunk = scene.kind(comma) == Kind.COMMA ? scene.chunkAt(comma + 1) : Optional.empty();
        return chunk.filter(c -> scene.kind(c.to()) == Kind.COMMA)
                .map(c -> c.to() + 1)
                .orElse(0);
    }

    private static boolean between(String preposition) {
        return preposition.equals("between") || preposition.equals("antara");
    }

    /** "Ke arah Israel": the direction is Israel. */
    private Chunk target(Chunk chunk) {
        boolean direction = scene.lower(chunk.from(), "arah") && chunk.to() - chunk.from() > 1;
        return direction
                ? new Chunk(chunk.from() + 1, chunk.to(), Math.max(chunk.head(), chunk.from() + 1), false)
                : chunk;
    }

    /** "Menuduh bahwa bupati itu telah disuap": who is accused may have undergone it; who is asked may not. */
    private boolean accusation(int verb) {
        return scene.is(Words.ACCUSATIONS, verb);
    }

    /** Behind a complementizer only: "demanded that Iran stop", "meminta agar Iran berhenti". */
    @Override
    public List<Phrase> contentSubject(int verb, int end) {
        for (int i = end; i < scene.size() && i < end + 15; i++) {
            Kind kind = scene.kind(i);
            if (kind == Kind.COMPLEMENTIZER) {
                Optional<Chunk> chunk = scene.chunkAt(i + 1);
                boolean doer =
                        chunk.isPresent() && !chunk.get().time() && (accusation(verb) || !undergoes(chunk.get()));
                return doer ? groups.rightward(chunk.get()) : List.of();
            }
            if (kind == Kind.STOP || kind == Kind.SUBORDINATOR || (kind == Kind.COMMA && i > end)) {
                return List.of();
            }
        }
        return List.of();
    }

    @Override
    public List<Phrase> contentGoal(int verb) {
        return List.of();
    }

    @Override
    public List<Phrase> helped(int verb) {
        return List.of();
    }

    @Override
    public Optional<Integer> carrier(int noun) {
        return Optional.empty();
    }

    @Override
    public int contentEnd(int from) {
        return clauses.contentEnd(from);
    }

    @Override
    public boolean governs(int act, int verb, int end, boolean whole) {
        return act < contentEnd(end);
    }

    @Override
    public boolean described(int act, int verb) {
        return false;
    }

    /** A participle right behind "for" in the same clause; Indonesian has no such form. */
    @Override
    public boolean charge(int act, int verb) {
        boolean participle = "VBG".equals(scene.token(act).morphology().form());
        return participle && act > verb && scene.lower(act - 1, "for") && contentEnd(verb + 1) > act;
    }

    /** Order only knows what stands right before a verb, and {@link Qualifier} reads that itself. */
    @Override
    public Optional<Integer> governor(int verb) {
        return Optional.empty();
    }

    @Override
    public Optional<Integer> shared(int verb) {
        return Optional.empty();
    }

    @Override
    public boolean asked(int act) {
        return false;
    }

    /** All that follows. */
    @Override
    public int[] statement(int cue) {
        return new int[] {cue + 1, scene.size()};
    }

    @Override
    public List<Clauses.Conditional> conditionals() {
        return clauses.conditionals();
    }

    /** Order only knows which act is nearest. */
    @Override
    public boolean hangs(int act, Clauses.Conditional clause) {
        return true;
    }

    @Override
    public int[] around(int from, int to) {
        return clauses.around(from, to);
    }

    @Override
    public Basis basis(int anchor, List<Phrase> parties) {
        return Basis.ORDER;
    }
}
