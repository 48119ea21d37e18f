package org.saksi.training.corpora;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Takes back the blanks that the tokenisation of IndoSum put into Indonesian news: {@code " Para kepala ... , " kata}
 * becomes {@code "Para kepala ...," kata} and {@code Ke - 28} becomes {@code Ke-28}.
 *
 * <p>Only blanks change. Immutable once it has learnt; safe for use by many threads from then on.
 */
public final class Detokeniser {
    private static final Set<String> SHORT = Set.of("'s", "’s", "n't", "n’t", "'re", "’re", "'ll", "'m", "'ve");

    private final Hyphens hyphens = new Hyphens();

    /** Learns from a text which words are written with a hyphen and no blanks. */
    public void learn(String text) {
        hyphens.learn(text);
    }

    /** A text of several paragraphs, one a line; empty lines are dropped. */
    public String restore(String text) {
        StringBuilder restored = new StringBuilder(text.length());
        text.lines().map(this::paragraph).filter(line -> !line.isEmpty()).forEach(line -> {
            restored.append(restored.isEmpty() ? "" : "\n").append(line);
        });
        return restored.toString();
    }

    private String paragraph(String line) {
        List<String> chunks = chunks(line);
        boolean[] glued = glued(chunks);
        StringBuilder restored = new StringBuilder(line.length());
        for (int i = 0; i < chunks.size(); i++) {
            restored.append(i == 0 || glued[i] ? "" : " ").append(chunks.get(i));
        }
        return restored.toString();
    }

    private static List<String> chunks(String line) {
        List<String> chunks = new ArrayList<>(Arrays.asList(line.strip().split("[\\s\\u00a0\\u200b-\\u200f\\ufeff]+")));
        chunks.removeIf(String::isEmpty);
        for (int i = chunks.size() - 1; i > 0; i--) {
            if (chunks.get(i).equals("-") && chunks.get(i - 1).equals("-")) {
                chunks.remove(i);
                chunks.set(i - 1, "--");
            }
        }
        return chunks;
    }

    /** For each piece whether it follows the one before without a blank; the place behind the last is not used. */
    private boolean[] glued(List<String> chunks) {
        boolean[] glued = new boolean[chunks.size() + 1];
        Quotes quotes = new Quotes();
        for (int i = 0; i < chunks.size(); i++) {
            String chunk = chunks.get(i);
            if (Quotes.mark(chunk)) {
                boolean closes = quotes.closes(chunks, i);
                glued[i] |= closes;
                glued[i + 1] |= !closes;
            } else if (chunk.equals("-")) {
                glued[i] |= hyphens.joins(chunks, i);
                glued[i + 1] |= glued[i];
            } else {
                quotes.pass(chunk);
                glued[i] |= Chunks.onlyCloses(chunk) || between(chunks, i) || SHORT.contains(chunk);
                glued[i + 1] |= Chunks.onlyOpens(chunk) || between(chunks, i) || currency(chunks, i);
            }
        }
        return glued;
    }

    /** Whether a sign ties its neighbours together: {@code 16 / 8}, {@code 90 + 3}, {@code R & B}. */
    private static boolean between(List<String> chunks, int at) {
        if (at == 0 || at == chunks.size() - 1) {
            return false;
        }
        String before = chunks.get(at - 1);
        String after = chunks.get(at + 1);
        return switch (chunks.get(at)) {
            case "/" -> true;
            case "+" -> Character.isDigit(before.charAt(before.length() - 1)) && Character.isDigit(after.charAt(0));
            case "&" -> Chunks.core(before).length() == 1 && Chunks.core(after).length() == 1;
            default -> false;
        };
    }

    private static boolean currency(List<String> chunks, int at) {
        String sign = chunks.get(at);
        boolean alone = sign.equals("$") || sign.equals("€") || sign.equals("£") || sign.equals("($");
        return alone
                && at < chunks.size() - 1
                && Character.isDigit(chunks.get(at + 1).charAt(0));
    }
}
