package org.saksi.store.filter;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Predicate;

/** Numbers strings from 0 in the order in which they come; one that came before keeps its number. */
final class Dictionary {
    private static final int EMPTY = -1;
    private static final int FIRST = 1 << 6;

    private final Strings strings = new Strings();
    private int[] table = emptied(FIRST);

    private static int[] emptied(int length) {
        int[] table = new int[length];
        Arrays.fill(table, EMPTY);
        return table;
    }

    int size() {
        return strings.size();
    }

    String get(int code) {
        return strings.get(code);
    }

    /** The number of a string, new where it never came. */
    int code(String string) {
        byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
        int slot = slot(bytes);
        if (table[slot] != EMPTY) {
            return table[slot];
        }
        int code = strings.size();
        strings.add(bytes);
        table[slot] = code;
        if (strings.size() * 3L > table.length * 2L) {
            rehash();
        }
        return code;
    }

    /** The number of a string, -1 where it never came. */
    int find(String string) {
        return table[slot(string.getBytes(StandardCharsets.UTF_8))];
    }

    int compare(int one, int other) {
        return strings.compare(one, other);
    }

    /** The numbers of all strings that are meant. */
    BitSet matching(Predicate<String> meant) {
        BitSet codes = new BitSet();
        for (int code = 0; code < strings.size(); code++) {
            if (meant.test(strings.get(code))) {
                codes.set(code);
            }
        }
        return codes;
    }

    /** The numbers of all folded names in which a folded phrase stands, as {@link Folded#holds} says. */
    BitSet holding(String phrase) {
        byte[] wanted = phrase.getBytes(StandardCharsets.UTF_8);
        BitSet codes = new BitSet();
        for (int at = strings.indexOf(wanted, 0); at >= 0; at = strings.indexOf(wanted, at + 1)) {
            int code = strings.at(at);
            int end = at + wanted.length;
            boolean begins = at == strings.start(code) || strings.byteAt(at - 1) == ' ';
            boolean ends = end == strings.end(code) || (end < strings.end(code) && strings.byteAt(end) == ' ');
            if (begins && ends) {
                codes.set(code);
            }
        }
        return codes;
    }

    private int slot(byte[] string) {
        int mask = table.length - 1;
        int slot = Strings.hash(string, 0, string.length) & mask;
        while (table[slot] != EMPTY && !strings.equals(table[slot], string)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void rehash() {
        table = emptied(table.length * 2);
        int mask = table.length - 1;
        for (int code = 0; code < strings.size(); code++) {
            int slot = strings.hash(code) & mask;
            while (table[slot] != EMPTY) {
                slot = slot + 1 & mask;
            }
            table[slot] = code;
        }
    }
}
