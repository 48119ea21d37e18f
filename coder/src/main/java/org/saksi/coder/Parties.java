package org.saksi.coder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.saksi.coder.Grammar.Words;
import org.saksi.language.Token;
import org.saksi.language.Upos;

/** Tells whether a phrase is somebody or something, and finds who stands inside it. Confined to one thread. */
final class Parties {
    /** Words of the longest object or subject that a rule asks for. */
    private static final int MOST_WORDS = 4;

    private final Scene scene;

    Parties(Scene scene) {
        this.scene = scene;
    }

    /** "The missile test", "barang bukti": what is done, used or talked about, with nobody in it. */
    boolean goods(Phrase phrase) {
        return scene.grammar().is(Words.GOODS, phrase.headToken())
                && phrase.tokens().stream().noneMatch(this::doer);
    }

    /** Whether a phrase is somebody rather than something, by its head. */
    boolean somebody(Phrase phrase) {
        Token head = phrase.headToken();
        if (head.is(Upos.PRON)) {
            // "Apa", "siapa" name nobody
            return !scene.grammar().is(Words.GOODS, head);
        }
        if (head.is(Upos.PROPN) || scene.grammar().is(Words.PEOPLE, head)) {
            return true;
        }
        return phrase.tokens().stream()
                .anyMatch(t ->
                        (t.is(Upos.PROPN) && t.capitalised()) || scene.grammar().is(Words.PEOPLE, t));
    }

    /** A phrase without name or people whose head is an abstract noun or one of the language's list of things. */
    boolean thing(Phrase phrase) {
        if (somebody(phrase)) {
            return false;
        }
        Token head = phrase.headToken();
        if (scene.grammar().is(Words.THINGS, head)) {
            return true;
        }
        if (scene.grammar().indonesian()) {
            boolean circumfix =
                    "an".equals(head.morphology().suffix()) && head.morphology().prefix() != null;
            return circumfix && !head.capitalised();
        }
        return scene.grammar().ends(Words.ABSTRACT_ENDINGS, head.lemma());
    }

    /**
     * Whether a phrase in which nobody is named is no party: an act, a state, goods ("informasi itu", "barang bukti").
     *
     * @param words whether the act is one in words, to which a building or a law is no party either
     */
    boolean nobody(Phrase phrase, boolean words) {
        Token head = phrase.headToken();
        if (scene.grammar().is(Words.GOODS, head)) {
            return goods(phrase);
        }
        if (somebody(phrase)) {
            return false;
        }
        // English endings do not tell an act from a body ("administration", "university"): its list of goods is long
        return scene.grammar().indonesian()
                && (scene.grammar().ends(Words.ABSTRACT_ENDINGS, head.lower())
                        || (thing(phrase) && (words || !scene.grammar().is(Words.THINGS, head))));
    }

    /** "A roadside bomb", "ledakan itu": what does harm without doing it; "a Russian missile" still names somebody. */
    boolean device(Phrase phrase) {
        Token first = phrase.tokens().getFirst();
        return scene.grammar().is(Words.DEVICES, phrase.headToken())
                && phrase.tokens().stream()
                        .noneMatch(t ->
                                scene.grammar().is(Words.PEOPLE, t) || (t.capitalised() && t.index() > first.index()));
    }

    /** "The president's failure", "rencana penggusuran wali kota": whose goods they are, when that is said. */
    Phrase behindGoods(Phrase phrase) {
        Token head = phrase.headToken();
        if (!scene.grammar().is(Words.GOODS, head) || scene.grammar().is(Words.AFFAIRS, head)) {
            return phrase;
        }
        List<Phrase> inside = inside(List.of(phrase));
        return inside.isEmpty() ? phrase : inside.getFirst();
    }

    /** A name, or a word for people that is no weapon ("missile test"). */
    private boolean doer(Token token) {
        boolean people =
                scene.grammar().is(Words.PEOPLE, token) && !scene.grammar().is(Words.DEVICES, token);
        return people || (token.is(Upos.PROPN) && token.capitalised());
    }

    /**
     * Whom the head is given to, in a phrase that holds two objects of its verb: "<b>Kyiv</b> loans", "<b>the company</b>
     * permission"; with an abbreviation ("EU funds") or behind no article the first noun only describes the other.
     */
    Optional<Phrase> receiver(Phrase both) {
        Token first = both.tokens().getFirst();
        int head = both.headToken().index();
        if (both.headToken().capitalised()) {
            // "awarded the Freedom Medal": one name
            return Optional.empty();
        }
        for (int i = head - 1; i >= first.index(); i--) {
            Token token = scene.token(i);
            if (scene.lower(i, "'s") || scene.lower(i, "'") || scene.lower(i, "of")) {
                return Optional.empty();
            }
            boolean name = token.is(Upos.PROPN)
                    && token.capitalised()
                    && !token.form().equals(token.form().toUpperCase(Locale.ROOT));
            boolean people = scene.grammar().is(Words.PEOPLE, token)
                    && (first.is(Upos.DET) || "NNS".equals(token.morphology().form()))
                    && !"a".equals(first.lower())
                    && !"an".equals(first.lower());
            if (name || people) {
                return Optional.of(scene.phrase(first.index(), i + 1, i));
            }
        }
        return Optional.empty();
    }

    /** Whether the first word of a phrase is a name or a word for people. */
    boolean opensWithSomebody(Phrase phrase) {
        Token first = phrase.tokens().getFirst();
        return scene.grammar().is(Words.PEOPLE, first) || (first.is(Upos.PROPN) && first.capitalised());
    }

    /** Who stands in an object: the object itself when it is somebody, else its possessor or the name before its head. */
    List<Phrase> inside(List<Phrase> object) {
        List<Phrase> found = new ArrayList<>();
        for (Phrase phrase : object) {
            if (headSomebody(phrase)) {
                found.add(phrase);
            } else {
                possessor(phrase)
                        .filter(p -> somebody(p))
                        .or(() -> named(phrase))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private boolean headSomebody(Phrase phrase) {
        Token head = phrase.headToken();
        return head.is(Upos.PROPN, Upos.PRON)
                || scene.grammar().is(Words.PEOPLE, head)
                || scene.grammar().is(Words.QUANTITIES, head);
    }

    /** A name or nationality before the head: "an Israeli proposal", "the Kirkuk council decision". */
    private Optional<Phrase> named(Phrase phrase) {
        int to = -1;
        int from = -1;
        for (Token token : phrase.tokens()) {
            if (token.index() >= phrase.headToken().index()) {
                break;
            }
            boolean name = token.is(Upos.PROPN, Upos.ADJ) && token.capitalised();
            if (name || (from >= 0 && scene.grammar().is(Words.PEOPLE, token))) {
                from = from < 0 ? token.index() : from;
                to = token.index() + 1;
            }
        }
        return from < 0 ? Optional.empty() : Optional.of(scene.phrase(from, to, to - 1));
    }

    /** The possessor inside the first phrase of an object. */
    List<Phrase> possessorOf(List<Phrase> object) {
        return object.isEmpty()
                ? List.of()
                : possessor(object.getFirst()).map(List::of).orElse(List.of());
    }

    private Optional<Phrase> possessor(Phrase object) {
        int from = object.tokens().getFirst().index();
        int to = object.tokens().getLast().index() + 1;
        int head = object.headToken().index();
        if (!scene.grammar().indonesian()) {
            for (int i = from + 1; i < to; i++) {
                if (scene.lower(i, "'s") || scene.lower(i, "'")) {
                    return Optional.of(scene.phrase(from, i, i - 1));
                }
                if (scene.lower(i, "of") && i + 1 < to) {
                    return Optional.of(scene.phrase(i + 1, to, to - 1));
                }
            }
            return Optional.empty();
        }
        for (int i = head + 1; i < to; i++) {
            Token token = scene.token(i);
            if (scene.is(Words.PEOPLE, i) || (token.is(Upos.PROPN) && token.capitalised())) {
                return Optional.of(scene.phrase(i, to, i));
            }
        }
        return scene.is(Words.AFFAIRS, head) ? Optional.empty() : counted(to);
    }

    /** "Tuntutan <b>para petani</b>", "usul <b>kedua negara</b>": a numeral opens a phrase of its own behind the noun. */
    private Optional<Phrase> counted(int at) {
        return scene.chunkAt(at)
                .filter(c -> c.from() == at && !c.time() && scene.is(Words.PEOPLE, c.head()))
                .map(c -> scene.phrase(c.from(), c.to(), c.head()));
    }

    /** "<b>President</b> Ruto": whether a name bears one of the words as its title. */
    boolean titled(Phrase phrase, Set<String> words) {
        return phrase.headToken().is(Upos.PROPN)
                && phrase.tokens().stream()
                        .anyMatch(t ->
                                t.index() < phrase.headToken().index() && t.capitalised() && words.contains(t.lower()));
    }

    /** Whether the head of the phrase, or its head with the word beside it, is one of the words. */
    boolean headed(Phrase phrase, Set<String> words) {
        if (words.isEmpty()) {
            return false;
        }
        Token head = phrase.headToken();
        if (words.contains(head.lemma()) || words.contains(head.lower())) {
            return true;
        }
        boolean counts = scene.grammar().is(Words.QUANTITIES, head)
                || (head.is(Upos.DET, Upos.PRON, Upos.NUM) && scene.lower(head.index() + 1, "of"));
        if (counts && quantified(phrase, words)) {
            return true;
        }
        for (int i = 0; i + 1 < phrase.tokens().size(); i++) {
            StringBuilder several = new StringBuilder(phrase.tokens().get(i).lower());
            for (int j = i + 1; j < Math.min(i + MOST_WORDS, phrase.tokens().size()); j++) {
                Token last = phrase.tokens().get(j);
                if (words.contains(several + " " + last.lower()) || words.contains(several + " " + last.lemma())) {
                    return true;
                }
                several.append(' ').append(last.lower());
            }
        }
        return false;
    }

    /** "Thousands of refugees": the head that counts stands behind "of". */
    private static boolean quantified(Phrase phrase, Set<String> words) {
        boolean behind = false;
        for (Token token : phrase.tokens()) {
            if (behind && (words.contains(token.lemma()) || words.contains(token.lower()))) {
                return true;
            }
            behind |= token.lower().equals("of");
        }
        return false;
    }
}
