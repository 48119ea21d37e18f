package org.saksi.language.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.language.Name;
import org.saksi.language.NameKind;
import org.saksi.language.Token;

/**
 * Nationalities, peoples, religions and words for members, by a list; immutable, so safe for use by many threads.
 *
 * <p>The network that reads names knows no groups, because no corpus that may train marks them. What the list knows is a
 * group unless it stands within a longer name of the network; a word that may also be a name of something else leaves
 * the network its opinion.
 */
public final class Groups {
    /** No groups. */
    public static final Groups NONE = new Groups(List.of());

    private static final int SHORTEST_LOUD = 4;
    /** How many words in capitals may stand between a group and the body of which it is a part. */
    private static final int MOST_BETWEEN = 2;

    private enum Entry {
        /** A group whatever the network thinks. */
        GROUP,
        /** A group where the network reads no other name. */
        DOUBTFUL,
        /** No group, nor are its words. */
        OTHER
    }

    private final Map<String, Entry> entries = new HashMap<>();
    /** The same in capitals, as headlines have them; words that may be something else are not believed there. */
    private final Map<String, Entry> loud = new HashMap<>();
    /** First words of entries, and how many tokens an entry may have. */
    private final Set<String> firsts = new HashSet<>();

    private final Set<String> bodies = new HashSet<>();
    private int longest = 1;

    private Groups(List<String> lines) {
        for (String line : lines) {
            for (String written : line.split(", *")) {
                int end = written.length();
                while ("+~!^".indexOf(written.charAt(end - 1)) >= 0) {
                    end--;
                }
                add(written.substring(0, end), written.substring(end));
            }
        }
    }

    private void add(String words, String marks) {
        if (marks.contains("^")) {
            bodies.add(words);
            return;
        }
        Entry entry = marks.contains("!") ? Entry.OTHER : marks.contains("~") ? Entry.DOUBTFUL : Entry.GROUP;
        add(words, entry);
        if (marks.contains("+")) {
            add(words + "s", entry);
        }
    }

    private void add(String words, Entry entry) {
        String upper = words.toUpperCase(Locale.ROOT);
        entries.put(words, entry);
        firsts.add(first(words));
        if (entry != Entry.DOUBTFUL) {
            loud.put(upper, entry);
            firsts.add(first(upper));
        }
        longest = Math.max(longest, words.split("[ -]").length * 2 - 1);
    }

    /** The list that lies beside a class: see the first lines of {@code groups.txt}. */
    public static Groups load(Class<?> beside) {
        return new Groups(WordList.lines(beside, "groups.txt"));
    }

    private static String first(String words) {
        int end = 0;
        while (end < words.length() && words.charAt(end) != ' ' && words.charAt(end) != '-') {
            end++;
        }
        return words.substring(0, end);
    }

    /** The names of a sentence with its groups among them, in the order of the words. */
    List<Name> with(List<Name> names, List<Token> tokens) {
        List<Name> all = new ArrayList<>(names);
        int at = 0;
        while (at < tokens.size()) {
            at = firsts.contains(first(tokens.get(at).form())) ? match(tokens, at, all) : at + 1;
        }
        all.sort(Comparator.comparingInt(Name::from));
        return joined(all);
    }

    /** Two groups that touch are one: {@code Sunni Muslims}, {@code British Indians}. */
    private static List<Name> joined(List<Name> names) {
        List<Name> joined = new ArrayList<>(names.size());
        for (Name name : names) {
            Name last = joined.isEmpty() ? name : joined.getLast();
            if (last.kind() == NameKind.GRP && name.kind() == NameKind.GRP && last.to() == name.from()) {
                joined.set(joined.size() - 1, new Name(NameKind.GRP, last.from(), name.to()));
            } else {
                joined.add(name);
            }
        }
        return joined;
    }

    /** Takes the longest entry that begins at a token and gives the token behind it. */
    private int match(List<Token> tokens, int from, List<Name> names) {
        for (int to = Math.min(tokens.size(), from + longest); to > from; to--) {
            Entry entry = entry(words(tokens, from, to));
            if (entry != null) {
                if (entry != Entry.OTHER && !body(tokens, to)) {
                    settle(entry, new Name(NameKind.GRP, from, to), names);
                }
                return to;
            }
        }
        return from + 1;
    }

    /** Whether words in capitals that begin at a token end in what is a body. */
    private boolean body(List<Token> tokens, int from) {
        for (int i = from; i < Math.min(tokens.size(), from + 1 + MOST_BETWEEN); i++) {
            String form = tokens.get(i).form();
            if (bodies.contains(form)) {
                return true;
            }
            if (!Character.isUpperCase(form.charAt(0))) {
                return false;
            }
        }
        return false;
    }

    private @Nullable Entry entry(String words) {
        Entry entry = entries.get(words);
        return entry == null && words.length() >= SHORTEST_LOUD ? loud.get(words) : entry;
    }

    /** The words with a blank between them; hyphens that were cut off stand as they were written. */
    private static String words(List<Token> tokens, int from, int to) {
        StringBuilder words = new StringBuilder(tokens.get(from).form());
        for (int i = from + 1; i < to; i++) {
            boolean tied =
                    tokens.get(i).span().start() == tokens.get(i - 1).span().end();
            words.append(tied ? "" : " ").append(tokens.get(i).form());
        }
        return words.toString();
    }

    /** Adds a group, if the names that overlap with it give way: none of them is longer, and the word is no other's. */
    private static void settle(Entry entry, Name group, List<Name> names) {
        boolean yields = true;
        List<Name> inside = new ArrayList<>();
        for (Name name : names) {
            if (name.from() < group.to() && name.to() > group.from()) {
                yields &= entry == Entry.GROUP && name.from() >= group.from() && name.to() <= group.to();
                inside.add(name);
            }
        }
        if (yields) {
            names.removeAll(inside);
            names.add(group);
        }
    }
}
