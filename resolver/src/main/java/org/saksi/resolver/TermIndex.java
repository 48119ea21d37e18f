package org.saksi.resolver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Terms of one or more words and their senses; a scan takes the longest term at each word. */
final class TermIndex {
    private static final int LONGEST_ACRONYM = 8;

    private final Map<String, List<Entry>> entries = new HashMap<>();
    private final Map<String, Integer> longest = new HashMap<>();

    /** A term in the case it must have: exact for acronyms, capitalised for names, any for common nouns. */
    private record Entry(Sense sense, Case written, String form) {
        boolean fits(Word first) {
            return switch (written) {
                case EXACT -> first.form().equals(form);
                case NAME -> first.capitalised();
                case ANY -> true;
            };
        }
    }

    private enum Case {
        EXACT,
        NAME,
        ANY
    }

    /** Adds a term with one more sense. */
    void add(String term, Sense sense) {
        List<Word> words = Word.of(term, 0, term.length());
        if (words.isEmpty()) {
            throw new IllegalArgumentException("term must have a letter but was \"" + term + '"');
        }
        Word first = words.getFirst();
        Case written =
                words.size() == 1 && acronym(first.form()) ? Case.EXACT : first.capitalised() ? Case.NAME : Case.ANY;
        entries.computeIfAbsent(key(words, 0, words.size()), k -> new ArrayList<>(1))
                .add(new Entry(sense, written, first.form()));
        longest.merge(first.key(), words.size(), Math::max);
    }

    /** Takes all senses from a term. */
    void remove(String term) {
        List<Word> words = Word.of(term, 0, term.length());
        entries.remove(key(words, 0, words.size()));
    }

    private static boolean acronym(String form) {
        return form.length() <= LONGEST_ACRONYM
                && form.equals(form.toUpperCase(Locale.ROOT))
                && form.chars().anyMatch(Character::isLetter);
    }

    /** The longest term that begins at the word, or an empty list of senses. */
    Match at(List<Word> words, int position) {
        Word first = words.get(position);
        Integer most = longest.get(first.key());
        if (most != null) {
            for (int size = Math.min(most, words.size() - position); size > 0; size--) {
                List<Sense> senses = senses(entries.get(key(words, position, position + size)), first);
                if (!senses.isEmpty()) {
                    return new Match(position, position + size, senses);
                }
            }
        }
        return new Match(position, position, List.of());
    }

    private static List<Sense> senses(@Nullable List<Entry> found, Word first) {
        if (found == null) {
            return List.of();
        }
        List<Sense> senses = new ArrayList<>(found.size());
        for (Entry entry : found) {
            if (entry.fits(first)) {
                senses.add(entry.sense());
            }
        }
        return senses;
    }

    /** The folded words of a name, with blanks between them. */
    static String key(String name) {
        List<Word> words = Word.of(name, 0, name.length());
        return words.isEmpty() ? "" : key(words, 0, words.size());
    }

    private static String key(List<Word> words, int from, int to) {
        if (to - from == 1) {
            return words.get(from).key();
        }
        StringBuilder key = new StringBuilder();
        for (int i = from; i < to; i++) {
            key.append(i == from ? "" : " ").append(words.get(i).key());
        }
        return key.toString();
    }

    /**
     * A term found among words.
     *
     * @param from number of its first word
     * @param to number of the word after it; equal to {@code from} when nothing was found
     * @param senses what it may stand for
     */
    record Match(int from, int to, List<Sense> senses) {
        boolean found() {
            return to > from;
        }
    }
}
