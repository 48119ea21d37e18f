package org.saksi.resolver;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.language.Token;
import org.saksi.language.Upos;
import org.saksi.model.Span;
import org.saksi.resolver.Scene.Kind;
import org.saksi.resolver.Scene.Named;

/** Finds whom a pronoun means: the nearest fitting name before it, in an earlier sentence the first. */
final class Antecedents {
    private static final Set<String> FIRST = Set.of(
            "kami",
            "kita",
            "saya",
            "aku",
            "we",
            "i",
            "us",
            "me",
            "our",
            "my",
            "pihaknya",
            "pihak kami",
            "ours",
            "dirinya",
            "negara kami",
            "pemerintah kami");
    private static final Set<String> PERSON = WordSet.of("dia ia beliau he she him her his nya");
    private static final Set<String> GROUP = WordSet.of("mereka they them their it its");
    /** Two or three who were named one by one: no group stands for them. */
    private static final Set<String> COUNTED = WordSet.of("keduanya ketiganya both");

    private static final Set<String> STATE = Set.of(
            "negara itu",
            "negara tersebut",
            "negeri itu",
            "the country",
            "that country",
            "the nation",
            "kerajaan itu",
            "kerajaan tersebut",
            "republik itu");
    private static final Set<String> OPENERS = WordSet.of(
            "that bahwa on hari pada monday tuesday wednesday thursday friday saturday sunday senin selasa rabu kamis"
                    + " jumat sabtu minggu yesterday today kemarin also again juga");
    private static final int SENTENCES_BACK = 3;

    private final Scene scene;

    Antecedents(Scene scene) {
        this.scene = scene;
    }

    static boolean firstPerson(String phrase) {
        return FIRST.contains(phrase);
    }

    static boolean stateAgain(String phrase) {
        return STATE.contains(phrase);
    }

    static boolean thirdPerson(String phrase) {
        return PERSON.contains(phrase) || GROUP.contains(phrase) || COUNTED.contains(phrase);
    }

    /**
     * Whom a third-person pronoun at this place means, or null.
     *
     * @param others where the other parties of the same act stand: nobody does to himself what a bare pronoun tells
     */
    @Nullable
    Named of(String pronoun, int start, int sentence, List<Span> others) {
        if (COUNTED.contains(pronoun)) {
            return null;
        }
        boolean person = PERSON.contains(pronoun);
        for (int back = 0; back <= SENTENCES_BACK; back++) {
            Named found = in(sentence - back, start, person, back == 0, others);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** Whether nothing but "that" and a day stands behind the word of saying in a text. */
    static boolean opens(String between, String cue) {
        String words = between.toLowerCase(Locale.ROOT);
        int at = words.lastIndexOf(cue.toLowerCase(Locale.ROOT));
        return at >= 0
                && Arrays.stream(words.substring(at + cue.length()).split("[^\\p{L}]+"))
                        .allMatch(w -> w.isEmpty() || OPENERS.contains(w));
    }

    /** Whether a head noun has the number of a pronoun: the drivers' chairman is no "they". */
    static boolean several(String pronoun, Token head) {
        String form = head.morphology().form();
        return head.is(Upos.PROPN)
                || form == null
                || !GROUP.contains(pronoun)
                || pronoun.startsWith("it") == form.equals("NN");
    }

    /** Whether a pronoun for one person, or for several or a body, can mean those at a place. */
    boolean agrees(String pronoun, Span speaker, int sentence) {
        boolean person = scene.cast().in(sentence).stream()
                .anyMatch(n -> n.kind() == Kind.PERSON && n.span().overlaps(speaker));
        return person == PERSON.contains(pronoun) && !COUNTED.contains(pronoun);
    }

    /** The state that "negara itu" and "the country" mean: the last one named before. */
    @Nullable
    Named state(int start) {
        return scene.cast().nation(start);
    }

    private @Nullable Named in(int sentence, int start, boolean person, boolean last, List<Span> others) {
        Named found = null;
        for (Named named : scene.cast().in(sentence)) {
            boolean fits = named.span().end() <= start && (named.kind() == Kind.PERSON) == person;
            boolean other = others.stream().anyMatch(span -> span.overlaps(named.span()));
            if (fits && !other && (last || found == null)) {
                found = named;
            }
        }
        return found;
    }

    /** The country of the subject before, for "its troops" and "pasukannya": the first name of the sentence. */
    @Nullable
    String ownerCountry(int start, int sentence) {
        for (int back = 0; back <= 1; back++) {
            String country = null;
            for (Named named : scene.cast().in(sentence - back)) {
                if (country == null && named.span().end() <= start) {
                    country = named.reading().country();
                }
            }
            if (country != null) {
                return country;
            }
        }
        return null;
    }

    /** The last bearer of a role before this place, for "the president" and "presiden itu". */
    @Nullable
    Named bearer(String role, int start) {
        return scene.cast().bearer(role, start);
    }
}
