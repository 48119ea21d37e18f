package org.saksi.coder;

import java.util.List;
import org.saksi.coder.Grammar.Words;
import org.saksi.language.Token;
import org.saksi.language.Upos;
import org.saksi.language.Voice;

/** Decides which verbs carry a clause and which are passive; English participles are judged by their neighbours. */
final class VerbReader {
    private final Grammar grammar;
    private final List<Token> tokens;
    private final Kind[] kinds;
    private final boolean[] finite;
    private final boolean[] passive;

    VerbReader(Grammar grammar, List<Token> tokens, Kind[] kinds) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.kinds = kinds;
        this.finite = new boolean[kinds.length];
        this.passive = new boolean[kinds.length];
        for (int i = kinds.length - 1; i >= 0; i--) {
            if (kinds[i] == Kind.AUXILIARY) {
                finite[i] = true;
            } else if (kinds[i] == Kind.VERB) {
                read(i);
            }
        }
    }

    boolean[] finite() {
        return finite;
    }

    boolean[] passive() {
        return passive;
    }

    private void read(int i) {
        if (grammar.indonesian()) {
            Voice voice = tokens.get(i).morphology().voice();
            passive[i] = voice == Voice.PASSIVE
                    || (voice == Voice.ACCIDENTAL
                            && !grammar.has(Words.MIDDLES, tokens.get(i).lower()));
            finite[i] = true;
            return;
        }
        String form = String.valueOf(tokens.get(i).morphology().form());
        int auxiliary = auxiliaryBefore(i);
        switch (form) {
            case "VBG" -> finite[i] = false;
            case "VB" -> finite[i] = !infinitive(i);
            case "VBN", "VBD" -> {
                boolean be = auxiliary >= 0 && passiveAuxiliary(tokens.get(auxiliary));
                boolean reduced = auxiliary < 0 && reduced(i, form);
                passive[i] = be || reduced;
                finite[i] = !reduced;
            }
            default -> finite[i] = true;
        }
    }

    /** "Troops killed in the raid were ...": no object follows, and another verb carries the clause, or "by" follows. */
    private boolean reduced(int i, String form) {
        if (i + 1 < tokens.size() && tokens.get(i + 1).lower().equals("by")) {
            return i + 2 < tokens.size() && kinds[i + 2] == Kind.NOMINAL;
        }
        boolean object = i + 1 < kinds.length
                && kinds[i + 1] == Kind.NOMINAL
                && !tokens.get(i + 1).is(Upos.ADV);
        boolean afterNoun = i > 0 && kinds[i - 1] == Kind.NOMINAL;
        if (!object && afterNoun && objectBefore(i) && (form.equals("VBN") || followedBy(i, "of"))) {
            return true;
        }
        boolean opens = i == 0 || kinds[i - 1] == Kind.COMMA;
        return form.equals("VBN") && !object && (afterNoun ? carriedBehind(i) : opens);
    }

    /** "Executed four activists accused of terror": the noun phrase before is the object of a verb that is no saying. */
    private boolean objectBefore(int i) {
        int j = i - 1;
        while (j >= 0 && kinds[j] == Kind.NOMINAL) {
            j--;
        }
        boolean modifier = j > 0 && tokens.get(j - 1).is(Upos.DET, Upos.ADJ, Upos.NUM, Upos.PRON);
        boolean listed = j >= 0 && tokens.get(j).lower().equals("including");
        boolean verb = j >= 0 && kinds[j] == Kind.VERB && !grammar.is(Words.SAY, tokens.get(j));
        return (verb || listed) && !modifier;
    }

    private boolean followedBy(int i, String word) {
        return i + 1 < tokens.size() && tokens.get(i + 1).lower().equals(word);
    }

    private boolean carriedBehind(int i) {
        for (int j = i + 1; j < kinds.length; j++) {
            switch (kinds[j]) {
                case VERB, AUXILIARY -> {
                    return finite[j];
                }
                case COMMA, STOP, QUOTE, SUBORDINATOR, COMPLEMENTIZER, RELATIVIZER, COORDINATOR, CONDITIONAL -> {
                    return false;
                }
                default -> {}
            }
        }
        return false;
    }

    private static boolean passiveAuxiliary(Token token) {
        return switch (token.lemma()) {
            case "be", "get", "'re", "'s" -> true;
            default -> false;
        };
    }

    /** The nearest auxiliary before a verb, over adverbs; -1 for none. */
    private int auxiliaryBefore(int i) {
        int j = i - 1;
        while (j >= 0 && kinds[j] == Kind.ADVERB) {
            j--;
        }
        boolean auxiliary =
                j >= 0 && (kinds[j] == Kind.AUXILIARY || (kinds[j] == Kind.VERB && passiveAuxiliary(tokens.get(j))));
        return auxiliary ? j : -1;
    }

    private boolean infinitive(int i) {
        int j = i - 1;
        while (j >= 0 && kinds[j] == Kind.ADVERB) {
            j--;
        }
        return j >= 0 && kinds[j] == Kind.INFINITIVE;
    }
}
