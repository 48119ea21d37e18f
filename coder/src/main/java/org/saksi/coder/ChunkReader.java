package org.saksi.coder;

import java.util.ArrayList;
import java.util.List;
import org.saksi.coder.Grammar.Words;
import org.saksi.language.Token;
import org.saksi.language.Upos;

/** Cuts a sentence's nominal tokens into noun phrases without complements. */
final class ChunkReader {
    private final Grammar grammar;
    private final List<Token> tokens;
    private final Kind[] kinds;

    ChunkReader(Grammar grammar, List<Token> tokens, Kind[] kinds) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.kinds = kinds;
    }

    List<Chunk> read() {
        List<Chunk> chunks = new ArrayList<>();
        int i = 0;
        while (i < tokens.size()) {
            if (!starts(i)) {
                i++;
                continue;
            }
            int to = end(i);
            int head = head(i, to);
            chunks.add(new Chunk(i, to, head, time(i, to, head)));
            i = to;
        }
        return chunks;
    }

    private boolean starts(int i) {
        return kinds[i] == Kind.NOMINAL || (!grammar.indonesian() && premodifier(i, i));
    }

    /** A participle before a noun ("the detained leaders") belongs to the noun phrase. */
    private boolean premodifier(int from, int i) {
        boolean nounBehind = kinds[i] == Kind.VERB && i + 1 < tokens.size() && kinds[i + 1] == Kind.NOMINAL;
        String form = tokens.get(i).morphology().form();
        if (!nounBehind || (!"VBN".equals(form) && !"VBG".equals(form))) {
            return false;
        }
        if (i > 0 && tokens.get(i - 1).form().equals("-")) {
            return true;
        }
        Token next = tokens.get(i + 1);
        boolean determined = i > 0 && tokens.get(i - 1).is(Upos.DET);
        boolean inside = i > from && tokens.get(i - 1).is(Upos.DET, Upos.ADJ, Upos.NUM, Upos.PART, Upos.PRON);
        if (inside && (next.is(Upos.NOUN, Upos.ADJ) || (determined && next.is(Upos.PROPN)))) {
            return true;
        }
        // "extradited suspected militant X": a second participle right behind a verb describes its object
        boolean object =
                i > 0 && kinds[i - 1] == Kind.VERB && "VBN".equals(form) && next.is(Upos.NOUN, Upos.ADJ, Upos.PROPN);
        return object && !passiveAuxiliary(tokens.get(i - 1));
    }

    private static boolean passiveAuxiliary(Token token) {
        return token.lemma().equals("be")
                || token.lemma().equals("get")
                || token.lemma().equals("have");
    }

    private int end(int from) {
        int i = from + 1;
        while (i < tokens.size() && continues(from, i)) {
            i = bracketed(i) ? closing(i) + 1 : i + 1;
        }
        return i;
    }

    private boolean continues(int from, int i) {
        if (bracketed(i)) {
            return true;
        }
        Token token = tokens.get(i);
        if (hyphen(i)) {
            return true;
        }
        if (kinds[i] != Kind.NOMINAL) {
            return !grammar.indonesian() && (premodifier(from, i) || graded(i));
        }
        return grammar.indonesian() ? indonesianContinues(from, i) : englishContinues(from, i, token);
    }

    /** "Peru's <b>most</b> prominent critics": an adverb before an adjective inside a noun phrase. */
    private boolean graded(int i) {
        return kinds[i] == Kind.ADVERB
                && i + 2 < tokens.size()
                && tokens.get(i + 1).is(Upos.ADJ)
                && kinds[i + 1] == Kind.NOMINAL
                && kinds[i + 2] == Kind.NOMINAL
                && (tokens.get(i - 1).lower().equals("'s")
                        || possessive(tokens.get(i - 1))
                        || tokens.get(i - 1).is(Upos.DET));
    }

    private boolean hyphen(int i) {
        return tokens.get(i).form().equals("-")
                && i + 1 < tokens.size()
                && kinds[i + 1] == Kind.NOMINAL
                && tokens.get(i).span().start() == tokens.get(i - 1).span().end();
    }

    private boolean englishContinues(int from, int i, Token token) {
        Token before = tokens.get(i - 1);
        if (time(from, i, i - 1) != timeWord(i) && !token.is(Upos.PART)) {
            // "Iraq Monday", "Monday Iran": a bare weekday is an adverbial of its own
            if (weekday(i) || weekday(i - 1) || monthDay(i)) {
                return false;
            }
        }
        if (opensTime(i) && i + 1 < tokens.size() && timeWord(i + 1)) {
            return false;
        }
        if (before.is(Upos.PRON) && !possessive(before)) {
            return false;
        }
        if (token.is(Upos.PRON)) {
            return before.is(Upos.DET) && i == from + 1;
        }
        if (token.is(Upos.DET)) {
            return before.is(Upos.DET, Upos.NUM) || before.is(Upos.ADV);
        }
        return true;
    }

    /** "Qatar last week": the time is a phrase of its own. */
    private boolean opensTime(int i) {
        return switch (tokens.get(i).lower()) {
            case "last", "next", "this", "that", "every", "each", "earlier", "late", "early" -> true;
            default -> false;
        };
    }

    private static boolean possessive(Token token) {
        return switch (token.lower()) {
            case "his", "her", "its", "their", "our", "my", "your", "whose" -> true;
            default -> false;
        };
    }

    private boolean indonesianContinues(int from, int i) {
        Token token = tokens.get(i);
        Token before = tokens.get(i - 1);
        if (closesPhrase(before) && !token.is(Upos.DET)) {
            return false;
        }
        if (deictic(before) && !timeWord(i) && !token.is(Upos.DET, Upos.NUM)) {
            return false;
        }
        if (timeWord(i) && !timeWord(i - 1) && !token.is(Upos.DET) && !closesPhrase(token) && !before.is(Upos.NUM)) {
            return false;
        }
        if (timeWord(from)
                && !timeWord(i)
                && !token.is(Upos.NUM)
                && !before.is(Upos.NUM)
                && token.is(Upos.PROPN, Upos.PRON)) {
            return false;
        }
        if (before.is(Upos.PRON) && !possessorPronoun(i - 1, from)) {
            return false;
        }
        if (before.lower().equals("salah") && token.lower().equals("satu")) {
            return true;
        }
        boolean numeral = token.is(Upos.NUM) || opensPhrase(token);
        return !numeral
                || before.is(Upos.NUM)
                || (before.is(Upos.PROPN) && (token.is(Upos.NUM) || token.capitalised()))
                || opensPhrase(before)
                || timeWord(i - 1)
                || (tokens.get(from).is(Upos.NUM) && i + 1 < tokens.size() && i == from + 1);
    }

    /** "Kini polisi", "besok Presiden": an adverb of time and then a noun phrase. */
    private static boolean deictic(Token token) {
        return switch (token.lower()) {
            case "kini", "sekarang", "kemarin", "besok", "lusa", "tadi", "nanti" -> true;
            default -> false;
        };
    }

    private static boolean possessorPronoun(int at, int from) {
        return at > from;
    }

    private static boolean opensPhrase(Token token) {
        return switch (token.lower()) {
            case "para",
                    "sejumlah",
                    "seorang",
                    "seluruh",
                    "setiap",
                    "beberapa",
                    "sebuah",
                    "semua",
                    "ribuan",
                    "ratusan",
                    "puluhan",
                    "belasan",
                    "jutaan",
                    "segelintir",
                    "kedua",
                    "ketiga",
                    "sebanyak",
                    "sekelompok",
                    "dua",
                    "tiga" -> true;
            default -> false;
        };
    }

    private static boolean closesPhrase(Token token) {
        return switch (token.lower()) {
            case "ini", "itu", "tersebut" -> true;
            default -> false;
        };
    }

    private boolean timeWord(int i) {
        Token token = tokens.get(i);
        if (token.lower().equals("depan") && grammar.indonesian()) {
            return i > 0 && grammar.is(Words.TIMES, tokens.get(i - 1));
        }
        if (edge(token) && grammar.indonesian()) {
            return i + 1 < tokens.size()
                    && (grammar.is(Words.TIMES, tokens.get(i + 1))
                            || tokens.get(i + 1).is(Upos.NUM));
        }
        boolean month = token.lower().equals("march") || token.lower().equals("second");
        return grammar.is(Words.TIMES, token) && (!month || (token.capitalised() && i > 0));
    }

    /** "Akhir pekan" is a time, "kesepakatan akhir" is not. */
    private static boolean edge(Token token) {
        return switch (token.lower()) {
            case "awal", "akhir", "tengah", "pertengahan" -> true;
            default -> false;
        };
    }

    /** "Signed the deal Feb. 2": a month and its day are an adverbial of their own. */
    private boolean monthDay(int i) {
        return tokens.get(i).is(Upos.PROPN)
                && timeWord(i)
                && i + 1 < tokens.size()
                && tokens.get(i + 1).is(Upos.NUM);
    }

    private boolean weekday(int i) {
        return switch (tokens.get(i).lower()) {
            case "monday",
                    "tuesday",
                    "wednesday",
                    "thursday",
                    "friday",
                    "saturday",
                    "sunday",
                    "today",
                    "yesterday",
                    "tomorrow" -> true;
            default -> false;
        };
    }

    private boolean time(int from, int to, int head) {
        if (timeWord(head) && !grammar.is(Words.PEOPLE, tokens.get(head))) {
            return true;
        }
        return to - from == 1
                && tokens.get(from).form().chars().allMatch(c -> Character.isDigit(c) || c == '/')
                && tokens.get(from).form().length() == 4;
    }

    /** A short bracket behind a noun phrase is part of it: an acronym, an age, a party, a date. */
    private boolean bracketed(int i) {
        int close = closing(i);
        return close > i && close - i <= 5;
    }

    private int closing(int i) {
        if (!tokens.get(i).form().equals("(") || i == 0 || kinds[i - 1] != Kind.NOMINAL) {
            return -1;
        }
        for (int j = i + 1; j < tokens.size() && j <= i + 5; j++) {
            if (tokens.get(j).form().equals(")")) {
                return j;
            }
        }
        return -1;
    }

    private int head(int from, int to) {
        return grammar.indonesian() ? firstNoun(from, to) : lastNoun(from, to);
    }

    private int firstNoun(int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.get(i).is(Upos.NOUN, Upos.PROPN, Upos.PRON) && !opensPhrase(tokens.get(i))) {
                return i;
            }
        }
        return from;
    }

    private int lastNoun(int from, int to) {
        int end = to;
        for (int i = from; i < to; i++) {
            if (tokens.get(i).form().equals("(")) {
                end = i;
                break;
            }
        }
        for (int i = end - 1; i >= from; i--) {
            if (tokens.get(i).is(Upos.NOUN, Upos.PROPN, Upos.PRON)) {
                return i;
            }
        }
        return Math.max(from, end - 1);
    }
}
