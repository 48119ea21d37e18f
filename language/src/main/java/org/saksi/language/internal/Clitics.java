package org.saksi.language.internal;

import java.util.Set;
import org.saksi.language.Token;

/**
 * Takes enclitics off their hosts, as Universal Dependencies does for Indonesian: {@code menyetujuinya} is
 * {@code menyetujui} and {@code nya}, {@code tidaklah} is {@code tidak} and {@code lah}.
 *
 * <p>Morphology finds them ({@link org.saksi.language.Morphology#enclitic()}); a list names the words that the treebanks
 * leave whole because they have become one word ({@code sebelumnya}, {@code meskipun}). Immutable; safe for use by many
 * threads.
 */
public final class Clitics {
    /** For languages whose tokens are syntactic words already. */
    public static final Clitics NONE = new Clitics(Set.of());

    private final Set<String> whole;

    /** Clitics of every word but the listed ones, in lower case. */
    public Clitics(Set<String> whole) {
        this.whole = whole;
    }

    void split(Token token, int number, SyntacticWords words) {
        String form = token.form();
        String lower = token.lower();
        String enclitic = token.morphology().enclitic();
        if (enclitic == null || !lower.endsWith(enclitic) || form.length() != lower.length() || whole.contains(lower)) {
            words.add(number, form, lower);
            return;
        }
        int border = lower.length() - enclitic.length();
        words.add(number, form.substring(0, border), lower.substring(0, border));
        int inner = inner(enclitic);
        if (inner > 0) {
            add(number, form, border, enclitic.substring(0, inner), words);
        }
        add(number, form, border + inner, inner > 0 ? enclitic.substring(inner) : enclitic, words);
    }

    private static void add(int number, String form, int from, String clitic, SyntacticWords words) {
        boolean plain = form.startsWith(clitic, from);
        words.add(number, plain ? clitic : form.substring(from, from + clitic.length()), clitic);
    }

    /** Length of the first of two clitics, 0 when there is only one. */
    private static int inner(String enclitic) {
        if (enclitic.length() > 3) {
            return enclitic.startsWith("nya") ? 3 : 2;
        }
        return 0;
    }
}
