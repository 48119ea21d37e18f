package org.saksi.training.corpora;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes back the blanks between the tokens of an English sentence, so that our own analyser can cut it: {@code ``Yes ,
 * '' he said} becomes {@code "Yes," he said}.
 *
 * <p>Two manners of tokens: that of the Penn Treebank, which leaves hyphens and abbreviations whole, and one that cuts
 * off every sign ({@code season - ending}, {@code U . S .}, {@code 6 . 1}) but leaves quotation marks on their words.
 */
final class EnglishBlanks {
    private static final Set<String> SHORT = Set.of("'s", "n't", "'re", "'ve", "'ll", "'m", "'d", "’s", "n’t");
    private static final Set<String> AFTER_APOSTROPHE = Set.of("s", "t", "re", "ve", "ll", "m", "d");
    private static final Set<String> OPENING = Set.of("(", "[", "{", "“", "‘", "$", "£", "€");
    private static final Pattern CLOSING = Pattern.compile("[.,;:!?)\\]}”%…]+");
    private static final Pattern HEAD_OF_NUMBER = Pattern.compile("[$£€(]?\\d{1,3}");
    private static final Pattern THREE_DIGITS = Pattern.compile("\\d{3}");

    private final List<String> tokens;
    private final boolean cut;
    private final boolean[] glued;
    private boolean doubleOpen;
    private boolean singleOpen;

    private EnglishBlanks(List<String> tokens, boolean cut) {
        this.tokens = tokens;
        this.cut = cut;
        this.glued = new boolean[tokens.size() + 1];
    }

    /**
     * The sentence as it was written, about.
     *
     * @param cut whether every sign was cut off
     */
    static String written(List<String> raw, boolean cut) {
        List<String> tokens = new ArrayList<>();
        for (String token : raw) {
            boolean dashed = cut
                    && token.equals("-")
                    && !tokens.isEmpty()
                    && tokens.getLast().equals("-");
            if (dashed) {
                tokens.set(tokens.size() - 1, "--");
            } else {
                tokens.add(
                        token.equals("``") ? token : token.replace("''", "\"").replace('`', '\''));
            }
        }
        return new EnglishBlanks(tokens, cut).written();
    }

    private String written() {
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            if (token.equals("``") || token.equals("\"")) {
                boolean closes = !token.equals("``") && doubleOpen;
                doubleOpen = !closes;
                quote(i, closes);
            } else if (token.equals("'") || token.equals("’")) {
                apostrophe(i);
            } else {
                pass(token);
                sign(i, token);
            }
        }
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            written.append(i == 0 || glued[i] ? "" : " ").append(token.equals("``") ? "\"" : token);
        }
        return written.toString();
    }

    private void quote(int at, boolean closes) {
        glued[at] |= closes;
        glued[at + 1] |= !closes;
    }

    /** Takes note of the marks on a word. */
    private void pass(String token) {
        doubleOpen |= token.startsWith("\"");
        doubleOpen &= !token.endsWith("\"");
        singleOpen |= token.startsWith("‘") || (token.startsWith("'") && !SHORT.contains(token));
        singleOpen &= !token.endsWith("’") && !token.endsWith("'");
    }

    private void apostrophe(int at) {
        if (!before(at).isEmpty() && AFTER_APOSTROPHE.contains(after(at))) {
            tie(at);
        } else if (singleOpen) {
            singleOpen = false;
            glued[at] = true;
        } else if (tokens.get(at).equals("’") || before(at).endsWith("s")) {
            glued[at] = true;
        } else {
            singleOpen = true;
            glued[at + 1] = true;
        }
    }

    private void sign(int at, String token) {
        if (OPENING.contains(token)) {
            glued[at + 1] = true;
        } else if (SHORT.contains(token)) {
            glued[at] = true;
        } else if (token.equals("/") || (token.equals("&") && initials(before(at)) && initials(after(at)))) {
            tie(at);
        } else if (cut && token.equals("-") && lettered(before(at), true) && lettered(after(at), false)) {
            tie(at);
        } else if (CLOSING.matcher(token).matches()) {
            glued[at] = true;
            glued[at + 1] |= cut && inside(at, token);
        }
    }

    /** Whether a sign stands inside of a number, a time or an abbreviation. */
    private boolean inside(int at, String sign) {
        String before = before(at);
        String after = after(at);
        return switch (sign) {
            case "." -> (digits(before, true) && digits(after, false)) || abbreviated(at, before, after);
            case ":" -> digits(before, true) && digits(after, false);
            case "," ->
                HEAD_OF_NUMBER.matcher(before).matches()
                        && THREE_DIGITS.matcher(after).matches();
            default -> false;
        };
    }

    /** {@code U . S .}, {@code a . m .}: a letter, a stop, a letter, a stop. */
    private boolean abbreviated(int at, String before, String after) {
        return letter(before)
                && letter(after)
                && at + 2 < tokens.size()
                && tokens.get(at + 2).equals(".");
    }

    private void tie(int at) {
        glued[at] = true;
        glued[at + 1] = true;
    }

    private String before(int at) {
        return at == 0 ? "" : tokens.get(at - 1);
    }

    private String after(int at) {
        return at + 1 < tokens.size() ? tokens.get(at + 1) : "";
    }

    private static boolean letter(String token) {
        return token.length() == 1 && Character.isLetter(token.charAt(0));
    }

    private static boolean initials(String token) {
        return !token.isEmpty() && token.length() <= 2 && token.chars().allMatch(Character::isUpperCase);
    }

    private static boolean digits(String token, boolean last) {
        return !token.isEmpty() && Character.isDigit(token.charAt(last ? token.length() - 1 : 0));
    }

    private static boolean lettered(String token, boolean last) {
        return !token.isEmpty() && Character.isLetterOrDigit(token.charAt(last ? token.length() - 1 : 0));
    }
}
