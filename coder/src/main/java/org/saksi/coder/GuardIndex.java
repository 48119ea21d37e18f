package org.saksi.coder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.saksi.language.Token;

/** The words and idioms of all guards by their first word; built once, then read by many threads. */
final class GuardIndex {
    /** Words that were found, and where: token numbers, the end exclusive. */
    record Strike(Guard guard, int from, int to) {}

    private record Entry(int rank, Guard guard, List<String> words) {}

    private final List<Guard> guards;
    private final Map<String, List<Entry>> words;
    private final Map<String, List<Entry>> idioms;

    GuardIndex(List<Guard> guards) {
        this.guards = List.copyOf(guards);
        this.words = index(Guard::words);
        this.idioms = index(Guard::idioms);
    }

    private Map<String, List<Entry>> index(Function<Guard, List<String>> lists) {
        Map<String, List<Entry>> byFirst = new HashMap<>();
        for (int rank = 0; rank < guards.size(); rank++) {
            for (String entry : lists.apply(guards.get(rank))) {
                List<String> parts = List.of(entry.split(" "));
                byFirst.computeIfAbsent(parts.getFirst().toLowerCase(Locale.ROOT), k -> new ArrayList<>())
                        .add(new Entry(rank, guards.get(rank), parts));
            }
        }
        return byFirst;
    }

    List<Guard> guards() {
        return guards;
    }

    /** The guard whose words the sentence holds; a firm one, else the first of the file, where several strike. */
    Optional<Guard> strike(List<Token> tokens) {
        return strikes(words, tokens).stream()
                .map(Strike::guard)
                .min(Comparator.comparing((Guard guard) -> !guard.firm()).thenComparingInt(guards::indexOf));
    }

    /** The idioms of a sentence. */
    List<Strike> idioms(List<Token> tokens) {
        return strikes(idioms, tokens);
    }

    private static List<Strike> strikes(Map<String, List<Entry>> byFirst, List<Token> tokens) {
        List<Strike> strikes = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            add(strikes, byFirst, tokens, i, token.lower());
            if (!token.lemma().equals(token.lower())) {
                add(strikes, byFirst, tokens, i, token.lemma());
            }
            if (Character.isDigit(token.lower().charAt(0))) {
                add(strikes, byFirst, tokens, i, shape(token.lower()));
            }
        }
        return strikes;
    }

    private static void add(
            List<Strike> strikes, Map<String, List<Entry>> byFirst, List<Token> tokens, int at, String word) {
        for (Entry entry : byFirst.getOrDefault(word, List.of())) {
            if (holds(tokens, at, entry.words())) {
                strikes.add(new Strike(entry.guard(), at, at + entry.words().size()));
            }
        }
    }

    private static boolean holds(List<Token> tokens, int at, List<String> words) {
        if (at + words.size() > tokens.size()) {
            return false;
        }
        for (int k = 0; k < words.size(); k++) {
            if (!is(tokens.get(at + k), words.get(k))) {
                return false;
            }
        }
        return true;
    }

    /** Words with a capital stand for names: "Arsenal" is no nuclear arsenal. */
    private static boolean is(Token token, String word) {
        if (Character.isUpperCase(word.charAt(0))) {
            return token.form().equals(word);
        }
        return token.lower().equals(word)
                || token.lemma().equals(word)
                || (word.indexOf('#') >= 0 && shape(token.lower()).equals(word));
    }

    /** A word with {@code #} for every digit: a score is {@code #-#}. */
    private static String shape(String word) {
        StringBuilder shape = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            if (Character.isDigit(word.charAt(i))) {
                shape.setCharAt(i, '#');
            }
        }
        return shape.toString();
    }
}
