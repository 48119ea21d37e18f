package org.saksi.coder;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.saksi.coder.Grammar.Words;
import org.saksi.language.Token;
import org.saksi.language.Upos;
import org.saksi.language.Voice;

/** Decides what each token of a sentence does, from tags and closed classes. */
final class KindReader {
    private static final String QUOTES = "\"“”„«»``''";

    private static final Set<String> APPROXIMATIONS =
            Set.of("more than", "less than", "fewer than", "at least", "at most", "up to", "as many", "close to");

    private final Grammar grammar;
    private final List<Token> tokens;
    private final Kind[] kinds;

    private KindReader(Grammar grammar, List<Token> tokens) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.kinds = new Kind[tokens.size()];
    }

    static Kind[] read(Grammar grammar, List<Token> tokens) {
        KindReader reader = new KindReader(grammar, tokens);
        for (int i = reader.tokens.size() - 1; i >= 0; i--) {
            reader.kinds[i] = reader.kind(i);
        }
        reader.widen();
        return reader.kinds;
    }

    /** Every token of a closed-class phrase ("as long as") takes the kind of the phrase. */
    private void widen() {
        for (int i = 0; i < kinds.length; i++) {
            spread(i, Words.CONDITIONALS, Kind.CONDITIONAL);
            spread(i, Words.COORDINATORS, Kind.COORDINATOR);
            spread(i, Words.SUBORDINATORS, Kind.SUBORDINATOR);
            modifier(i);
            quantity(i);
            compound(i);
        }
    }

    /** "The rebel-held area", "long-standing sanctions": a participle behind a hyphen is half of an adjective. */
    private void compound(int i) {
        boolean inside = i > 1
                && i + 1 < kinds.length
                && tokens.get(i - 1).form().equals("-")
                && kinds[i - 2] == Kind.NOMINAL
                && kinds[i] == Kind.VERB
                && kinds[i + 1] == Kind.NOMINAL;
        boolean joined = inside
                && tokens.get(i - 1).span().start() == tokens.get(i - 2).span().end()
                && tokens.get(i).span().start() == tokens.get(i - 1).span().end();
        if (joined && !grammar.indonesian()) {
            kinds[i] = Kind.NOMINAL;
        }
    }

    /** "More than 500 hackers", "at least 20 people", "up to 100 men": part of the noun phrase. */
    private void quantity(int i) {
        if (grammar.indonesian()) {
            around(i);
            return;
        }
        if (i + 2 >= kinds.length || !tokens.get(i + 2).is(Upos.NUM)) {
            return;
        }
        String pair = tokens.get(i).lower() + " " + tokens.get(i + 1).lower();
        if (APPROXIMATIONS.contains(pair)) {
            kinds[i] = Kind.NOMINAL;
            kinds[i + 1] = Kind.NOMINAL;
        }
    }

    /** "Sekitar 200 mahasiswa", "lebih dari seribu buruh": how many people, not where. */
    private void around(int i) {
        boolean pair = tokens.get(i).lower().equals("dari")
                && i > 0
                && (tokens.get(i - 1).lower().equals("lebih")
                        || tokens.get(i - 1).lower().equals("kurang"));
        if (!pair && !tokens.get(i).lower().equals("sekitar")) {
            return;
        }
        int number = i + 1;
        while (number < kinds.length && number < i + 4 && tokens.get(number).is(Upos.NUM)) {
            number++;
        }
        if (number > i + 1 && number < kinds.length && grammar.is(Words.PEOPLE, tokens.get(number))) {
            kinds[i] = Kind.ADVERB;
        }
    }

    /** "Kelompok bersenjata", "orang tak dikenal", "pihak terkait": what only describes the noun before it. */
    private void modifier(int at) {
        int length = grammar.lengthAt(Words.MODIFIERS, tokens, at);
        boolean governs = length == 1
                && grammar.has(Words.PREPOSITIONS, tokens.get(at).lower())
                && at + 1 < kinds.length
                && kinds[at + 1] == Kind.NOMINAL;
        boolean describes =
                length > 0 && !governs && at > 0 && tokens.get(at - 1).is(Upos.NOUN, Upos.PROPN);
        for (int i = 0; describes && i < length; i++) {
            kinds[at + i] = Kind.NOMINAL;
        }
    }

    private void spread(int at, Words words, Kind kind) {
        int length = grammar.lengthAt(words, tokens, at);
        for (int i = 0; length > 1 && i < length; i++) {
            kinds[at + i] = kind;
        }
    }

    private Kind kind(int i) {
        Token token = tokens.get(i);
        if (token.is(Upos.PUNCT, Upos.SYM)) {
            return punctuation(token);
        }
        String word = token.lower();
        if (grammar.has(Words.NEGATORS, word) && !token.is(Upos.DET)) {
            return Kind.ADVERB;
        }
        boolean hindered = grammar.indonesian() && grammar.has(Words.HINDERED, word) && verbFollows(i + 1);
        if (hindered) {
            return Kind.ADVERB;
        }
        return grammar.indonesian() ? indonesian(i, token, word) : english(i, token, word);
    }

    private static Kind punctuation(Token token) {
        if (token.form().equals(",")) {
            return Kind.COMMA;
        }
        if (QUOTES.contains(token.form())) {
            return Kind.QUOTE;
        }
        if (token.form().equals("%") || token.form().equals("$") || token.form().equals("&")) {
            return token.form().equals("&") ? Kind.COORDINATOR : Kind.NOMINAL;
        }
        return Kind.STOP;
    }

    private Kind english(int i, Token token, String word) {
        boolean beforeVerb = i + 1 < tokens.size() && verbal(i + 1);
        if (grammar.has(Words.INFINITIVES, word)) {
            return beforeVerb || token.is(Upos.PART) ? Kind.INFINITIVE : Kind.PREPOSITION;
        }
        if (word.equals("that")) {
            return that(i, token, beforeVerb);
        }
        if (grammar.has(Words.RELATIVIZERS, word)) {
            return Kind.RELATIVIZER;
        }
        if (i == 0 && inverted(token, word)) {
            return Kind.CONDITIONAL;
        }
        if (grammar.has(Words.CONDITIONALS, word) && token.is(Upos.SCONJ, Upos.ADP, Upos.ADV)) {
            return Kind.CONDITIONAL;
        }
        if (word.equals("once") && awaited(i)) {
            return Kind.CONDITIONAL;
        }
        if (grammar.has(Words.COORDINATORS, word) && token.is(Upos.CCONJ, Upos.SYM)) {
            return Kind.COORDINATOR;
        }
        if (grammar.has(Words.SUBORDINATORS, word)
                && (!token.is(Upos.ADP, Upos.ADV, Upos.NOUN) || (token.is(Upos.ADP) && subjectFollows(i + 1)))) {
            return Kind.SUBORDINATOR;
        }
        if (grammar.has(Words.COMPLEMENTIZERS, word) && token.is(Upos.SCONJ)) {
            return Kind.COMPLEMENTIZER;
        }
        boolean listing =
                word.equals("including") && i > 0 && tokens.get(i - 1).form().equals(",");
        if (grammar.has(Words.PREPOSITIONS, word) && (listing || !token.is(Upos.NOUN, Upos.ADJ, Upos.VERB))) {
            return token.is(Upos.ADV) ? Kind.ADVERB : Kind.PREPOSITION;
        }
        return byTag(token);
    }

    /** "After the rebels refused": a noun phrase with a finite verb right behind it. */
    private boolean subjectFollows(int from) {
        int i = from;
        boolean noun = false;
        while (i < tokens.size() && tokens.get(i).is(Upos.DET, Upos.ADJ, Upos.NUM, Upos.NOUN, Upos.PROPN)) {
            noun |= tokens.get(i).is(Upos.NOUN, Upos.PROPN);
            i++;
        }
        if (!noun || i >= tokens.size()) {
            return false;
        }
        String form = String.valueOf(tokens.get(i).morphology().form());
        boolean past = form.equals("VBD")
                && !(i + 1 < tokens.size() && tokens.get(i + 1).lower().equals("by"));
        return tokens.get(i).is(Upos.AUX) || (tokens.get(i).is(Upos.VERB) && (past || form.equals("VBZ")));
    }

    /** "Had Iran attacked, ...", "Should talks fail, ...": an auxiliary before its subject opens a condition. */
    private boolean inverted(Token token, String word) {
        boolean auxiliary = word.equals("had") || word.equals("should") || word.equals("were");
        return auxiliary
                && token.is(Upos.AUX, Upos.VERB)
                && tokens.size() > 3
                && tokens.get(1).is(Upos.NOUN, Upos.PROPN, Upos.DET, Upos.PRON, Upos.ADJ)
                && !tokens.getLast().form().equals("?");
    }

    private Kind that(int i, Token token, boolean beforeVerb) {
        if (token.is(Upos.DET)) {
            return Kind.NOMINAL;
        }
        boolean afterNoun = i > 0 && tokens.get(i - 1).is(Upos.NOUN, Upos.PROPN);
        boolean gerund =
                beforeVerb && "VBG".equals(tokens.get(i + 1).morphology().form());
        return afterNoun && beforeVerb && !gerund ? Kind.RELATIVIZER : Kind.COMPLEMENTIZER;
    }

    private Kind indonesian(int i, Token token, String word) {
        boolean beforeVerb = verbFollows(i + 1);
        if (grammar.has(Words.INFINITIVES, word)) {
            return beforeVerb ? Kind.INFINITIVE : Kind.PREPOSITION;
        }
        if (word.equals("baru")
                && i + 1 < tokens.size()
                && (beforeVerb || grammar.has(Words.FUTURES, tokens.get(i + 1).lower()))) {
            // "baru akan membuka": only then, no new thing
            return Kind.ADVERB;
        }
        if (word.equals("yang")) {
            return Kind.RELATIVIZER;
        }
        if (grammar.has(Words.SENTENCE_ADVERBS, word) || (grammar.has(Words.FUTURES, word) && beforeVerb)) {
            return Kind.ADVERB;
        }
        if (token.is(Upos.ADJ) && grammar.has(Words.DOUBTS, word) && personFollows(i + 1)) {
            // "PBB khawatir Israel akan menyerang": an adjective that governs a clause
            return Kind.VERB;
        }
        if (grammar.has(Words.CONDITIONALS, word) && tellsThat(i, word)) {
            return Kind.COMPLEMENTIZER;
        }
        if (word.equals("bersama") || word.equals("dengan")) {
            boolean between = i > 0 && tokens.get(i - 1).is(Upos.NOUN, Upos.PROPN, Upos.PRON);
            return between && word.equals("bersama") ? Kind.COORDINATOR : Kind.PREPOSITION;
        }
        if (grammar.has(Words.CONDITIONALS, word)
                && !((word.equals("selama") || word.equals("sepanjang") || word.equals("kecuali"))
                        && !clauseFollows(i + 1))) {
            return Kind.CONDITIONAL;
        }
        if (grammar.has(Words.COORDINATORS, word)) {
            return Kind.COORDINATOR;
        }
        if (grammar.has(Words.COMPLEMENTIZERS, word)) {
            return Kind.COMPLEMENTIZER;
        }
        if ((word.equals("begitu") && awaited(i)) || (word.equals("setelah") && onlyThen(i))) {
            return Kind.CONDITIONAL;
        }
        if (grammar.has(Words.SUBORDINATORS, word)) {
            return subordinator(i, token, word);
        }
        if (grammar.has(Words.PREPOSITIONS, word)) {
            return Kind.PREPOSITION;
        }
        if (grammar.has(Words.RELATIVIZERS, word) && !token.is(Upos.NOUN)) {
            return Kind.RELATIVIZER;
        }
        boolean adverbial = token.is(Upos.ADJ, Upos.NOUN, Upos.PROPN) && grammar.has(Words.ADVERBS, word) && beforeVerb;
        if (!adverbial && predicates(i, token, word)) {
            return Kind.VERB;
        }
        return adverbial ? Kind.ADVERB : byTag(token);
    }

    /** "Tiga polisi <b>tewas</b> ditembak", "kerusuhan <b>pecah</b>": a word of another class that only predicates. */
    private boolean predicates(int i, Token token, String word) {
        return i > 0 && token.is(Upos.ADJ, Upos.NOUN, Upos.ADV) && grammar.has(Words.PREDICATES, word);
    }

    private boolean personFollows(int i) {
        return i < tokens.size()
                && (tokens.get(i).is(Upos.PROPN, Upos.PRON) || grammar.is(Words.PEOPLE, tokens.get(i)));
    }

    /** "Membantah bila ia menyerang", "mengatakan kalau": "that", where no clause follows that could hang on it. */
    private boolean tellsThat(int i, String word) {
        boolean behind = i > 0 && tokens.get(i - 1).is(Upos.VERB) && grammar.is(Words.TELLERS, tokens.get(i - 1));
        if (!behind
                || !(word.equals("kalau") || word.equals("jika") || word.equals("bila") || word.equals("apabila"))) {
            return false;
        }
        return word.equals("kalau")
                || tokens.subList(i, tokens.size()).stream()
                        .noneMatch(t -> t.form().equals(",") || t.lower().equals("maka"));
    }

    /** "Pekan lalu" is a time and "sejak Senin" a prepositional phrase, not the start of a clause. */
    private Kind subordinator(int i, Token token, String word) {
        if (i > 0 && grammar.is(Words.TIMES, tokens.get(i - 1)) && (word.equals("lalu") || word.equals("kemudian"))) {
            return Kind.NOMINAL;
        }
        if (grammar.has(Words.PREPOSITIONS, word) && !clauseFollows(i + 1)) {
            return Kind.PREPOSITION;
        }
        if (token.is(Upos.ADV) && (word.equals("lalu") || word.equals("kemudian") || word.equals("begitu"))) {
            return Kind.ADVERB;
        }
        return Kind.SUBORDINATOR;
    }

    /** A verb in the words up to the next comma, full stop or conjunction. */
    private boolean clauseFollows(int from) {
        for (int j = from; j < tokens.size() && j < from + 8; j++) {
            Token token = tokens.get(j);
            if (token.is(Upos.PUNCT, Upos.CCONJ, Upos.SCONJ) || token.lower().equals("yang")) {
                return false;
            }
            if (token.is(Upos.VERB)) {
                return true;
            }
        }
        return false;
    }

    /**
     * "Once the troops leave, we will pay", "begitu pasukan mundur, kami akan ...": a time that is a condition, too, since what
     * hangs on it is still to come; not "once a soldier" and "begitu banyak".
     */
    private boolean awaited(int i) {
        boolean clause = i + 1 < tokens.size() && !tokens.get(i + 1).is(Upos.ADJ, Upos.ADV) && clauseFollows(i + 1);
        boolean opens = i == 0 || !tokens.get(i - 1).is(Upos.PRON, Upos.AUX, Upos.ADV, Upos.PART);
        return clause && opens && mainClause(i, this::future);
    }

    /** "Setelah pasukan mundur, kami baru akan ...": only then, and not simply later. */
    private boolean onlyThen(int i) {
        return clauseFollows(i + 1)
                && mainClause(i, j -> tokens.get(j).lower().equals("baru") && j + 1 < tokens.size() && future(j + 1));
    }

    private boolean future(int i) {
        return grammar.is(Words.FUTURES, tokens.get(i));
    }

    /** Whether a word of the clause in front of a conjunction, or else behind the comma that ends its own clause, fits. */
    private boolean mainClause(int conjunction, IntPredicate fits) {
        int first = conjunction;
        while (first > 0 && !tokens.get(first - 1).form().equals(",")) {
            first--;
        }
        int comma = conjunction;
        while (comma < tokens.size() && !tokens.get(comma).form().equals(",")) {
            comma++;
        }
        return IntStream.range(first, conjunction).anyMatch(fits)
                || (first == conjunction
                        && IntStream.range(comma, tokens.size()).anyMatch(fits));
    }

    private boolean verbFollows(int from) {
        for (int j = from; j < tokens.size() && j < from + 4; j++) {
            if (verbal(j)) {
                return true;
            }
            if (!tokens.get(j).is(Upos.ADV, Upos.PART)) {
                return false;
            }
        }
        return false;
    }

    private boolean verbal(int i) {
        return tokens.get(i).is(Upos.VERB, Upos.AUX);
    }

    private Kind byTag(Token token) {
        return switch (token.upos()) {
            case NOUN, PROPN, PRON, NUM, DET, ADJ -> Kind.NOMINAL;
            case VERB ->
                grammar.is(Words.MODALS, token) || grammar.is(Words.FUTURES, token) ? Kind.AUXILIARY : Kind.VERB;
            case AUX -> Kind.AUXILIARY;
            case ADV, INTJ -> Kind.ADVERB;
            case PART -> token.lower().equals("'s") || token.lower().equals("'") ? Kind.NOMINAL : Kind.ADVERB;
            case ADP -> Kind.PREPOSITION;
            case CCONJ -> Kind.COORDINATOR;
            case SCONJ -> Kind.SUBORDINATOR;
            case PUNCT, SYM -> Kind.STOP;
            case X -> token.morphology().voice() == Voice.NONE ? Kind.NOMINAL : Kind.VERB;
        };
    }
}
