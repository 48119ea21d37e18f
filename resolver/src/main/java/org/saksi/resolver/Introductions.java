package org.saksi.resolver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.language.DependencyTree;
import org.saksi.language.Name;
import org.saksi.language.NameKind;
import org.saksi.language.Sentence;
import org.saksi.language.Token;
import org.saksi.language.Upos;
import org.saksi.model.Span;

/**
 * Finds what a sentence says about names that no table knows: who stands in apposition ("Awda, a commander of Hamas"),
 * is something ("Awda adalah komandan Hamas"), was made something ("ditunjuk sebagai komandan Hamas"), or is a body whose
 * letters follow in brackets ("Dewan Perdamaian Tinggi (DPT)"). Immutable.
 */
final class Introductions {
    private static final Set<String> MADE = WordSet.of(
            "dipilih ditunjuk diangkat dilantik terpilih menunjuk mengangkat melantik memilih dikenal disebut"
                    + " diidentifikasi named appointed elected chosen identified described known sworn");
    private static final Set<String> IS = WordSet.of("merupakan menjabat menjadi becomes became");
    private static final Set<String> AS = WordSet.of("sebagai as selaku menjadi");
    private static final int LONGEST_LETTERS = 6;
    private static final int SMALL_WORDS = 2;

    private final String text;
    private final String language;
    private final @Nullable LocalDate day;
    private final PhraseReader reader;

    Introductions(String text, String language, @Nullable LocalDate day, PhraseReader reader) {
        this.text = text;
        this.language = language;
        this.day = day;
        this.reader = reader;
    }

    /**
     * A name with what its sentence says it is.
     *
     * @param span where the name stands
     * @param person whether it is a person's
     * @param reading what it is, with the name
     */
    record Introduced(Span span, boolean person, Reading reading) {}

    /** All names that the sentence introduces. */
    List<Introduced> in(Sentence sentence) {
        List<Introduced> found = new ArrayList<>();
        DependencyTree tree = sentence.tree();
        if (tree != null) {
            for (Name name : sentence.names()) {
                if (name.kind() == NameKind.PER || name.kind() == NameKind.ORG) {
                    add(sentence, tree, name, found);
                }
            }
        }
        letters(sentence, found);
        return found;
    }

    private void add(Sentence sentence, DependencyTree tree, Name name, List<Introduced> found) {
        Span span = sentence.span(name);
        Reading known = read(span);
        if (known.name() != null || known.country() != null) {
            return;
        }
        for (Span phrase : phrases(sentence, tree, name)) {
            Reading reading = read(phrase);
            boolean another = reading.entity() != null && reading.entity().startsWith("person:");
            if (reading.sector() != null && !another) {
                found.add(new Introduced(span, name.kind() == NameKind.PER, named(span, reading)));
                return;
            }
        }
    }

    private Reading read(Span span) {
        return reader.read(text, span.start(), span.end(), language, day);
    }

    private Reading named(Span span, Reading reading) {
        return new Reading(span.in(text), null, reading.country(), reading.sector(), reading.role());
    }

    /** The phrases that say what a name is, the surest first. */
    private static List<Span> phrases(Sentence sentence, DependencyTree tree, Name name) {
        List<Span> phrases = new ArrayList<>();
        int top = top(tree, name);
        int head = tree.head(top);
        for (int child : tree.children(top)) {
            if (tree.is(child, "appos") && outside(child, name)) {
                phrases.add(below(sentence, tree, child, name));
            }
        }
        if (head < 0) {
            return phrases;
        }
        if (tree.is(top, "appos")) {
            phrases.add(below(sentence, tree, head, name));
        }
        boolean subject = tree.is(top, "nsubj");
        if (subject && nominal(tree, head)) {
            phrases.add(below(sentence, tree, head, name));
        }
        if (subject || tree.is(top, "obj")) {
            String verb = sentence.tokens().get(head).lower();
            for (int child : tree.children(head)) {
                boolean office = MADE.contains(verb) && as(sentence, tree, child);
                boolean being = subject && IS.contains(verb) && (tree.is(child, "obj") || tree.is(child, "xcomp"));
                if (office || being) {
                    phrases.add(below(sentence, tree, child, name));
                }
            }
        }
        return phrases;
    }

    private static int top(DependencyTree tree, Name name) {
        for (int i = name.from(); i < name.to(); i++) {
            if (tree.head(i) < 0 || outside(tree.head(i), name)) {
                return i;
            }
        }
        return name.from();
    }

    private static boolean outside(int token, Name name) {
        return token < name.from() || token >= name.to();
    }

    private static boolean nominal(DependencyTree tree, int token) {
        Upos upos = tree.words(token).getFirst().upos();
        return upos == Upos.NOUN || upos == Upos.PROPN;
    }

    private static boolean as(Sentence sentence, DependencyTree tree, int token) {
        for (int child : tree.children(token)) {
            if (AS.contains(sentence.tokens().get(child).lower())) {
                return true;
            }
        }
        return AS.contains(sentence.tokens().get(token).lower());
    }

    /** The words below a token without the name and without what stands on the name's other side. */
    private static Span below(Sentence sentence, DependencyTree tree, int token, Name name) {
        int from = token;
        int to = token;
        boolean before = token < name.from();
        for (int i = 0; i < tree.size(); i++) {
            boolean side = before ? i < name.from() : i >= name.to();
            if (side && tree.within(i, token) && tree.words(i).getFirst().upos() != Upos.PUNCT) {
                from = Math.min(from, i);
                to = Math.max(to, i);
            }
        }
        while (from < token && AS.contains(sentence.tokens().get(from).lower())) {
            from++;
        }
        return sentence.tokens().get(from).span().to(sentence.tokens().get(to).span());
    }

    /** Letters in brackets behind the body whose words begin with them. */
    private void letters(Sentence sentence, List<Introduced> found) {
        List<Token> tokens = sentence.tokens();
        for (int i = 2; i < tokens.size() - 1; i++) {
            Span span = tokens.get(i).span();
            String letters = span.in(text);
            if (tokens.get(i - 1).lower().equals("(")
                    && tokens.get(i + 1).lower().equals(")")
                    && capitals(letters)) {
                int from = beginning(tokens, i - 1, letters);
                if (from >= 0) {
                    Reading reading =
                            read(tokens.get(from).span().to(tokens.get(i - 2).span()));
                    if (read(span).empty() && !reading.empty()) {
                        found.add(new Introduced(span, false, named(span, reading)));
                    }
                }
            }
        }
    }

    private static boolean capitals(String letters) {
        return letters.length() > 1
                && letters.length() <= LONGEST_LETTERS
                && letters.chars().allMatch(Character::isUpperCase);
    }

    /** The first of the words before a bracket whose initials are the letters, small words between passed over; or -1. */
    private int beginning(List<Token> tokens, int bracket, String letters) {
        int letter = letters.length() - 1;
        int passed = 0;
        for (int i = bracket - 1; i >= 0; i--) {
            char initial = text.charAt(tokens.get(i).span().start());
            if (initial == letters.charAt(letter)) {
                if (letter == 0) {
                    return i;
                }
                letter--;
            } else if (Character.isUpperCase(initial) || passed++ >= SMALL_WORDS) {
                return -1;
            }
        }
        return -1;
    }
}
