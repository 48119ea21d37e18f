package org.saksi.coder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.language.Token;
import org.saksi.language.Upos;
import org.saksi.model.EventType;

/**
 * Says of the events of one sentence which belong to a domain that is not coded: a match, a market, a storm, a quarrel
 * at home. Confined to one thread.
 */
final class DomainGuard {
    private final Grammar grammar;
    private final PublicParties publicParties;
    private final GuardIndex index;
    private final Scene scene;
    private final @Nullable Guard article;
    private final @Nullable Guard sentence;
    private final List<GuardIndex.Strike> idioms;

    /**
     * A guard for a sentence.
     *
     * @param article the guard of the domain that the whole article belongs to, if any
     */
    DomainGuard(Grammar grammar, GuardIndex index, Scene scene, @Nullable Guard article) {
        this.grammar = grammar;
        this.publicParties = new PublicParties(grammar);
        this.index = index;
        this.scene = scene;
        this.article = article;
        this.sentence = index.strike(scene.tokens()).orElse(null);
        this.idioms = index.idioms(scene.tokens());
    }

    /** Why the mention is no event; empty where nothing speaks against it. */
    Optional<String> objection(Mention mention) {
        for (GuardIndex.Strike idiom : idioms) {
            if (scene.span(idiom.from(), idiom.to()).overlaps(mention.trigger())) {
                return Optional.of("\"" + scene.words(idiom.from(), idiom.to()) + "\" is no act ("
                        + idiom.guard().id() + ")");
            }
        }
        if (advice(mention)) {
            return Optional.of("it is advice or an order to the reader");
        }
        return thing(mention).or(() -> domain(mention)).or(() -> dealings(mention));
    }

    /** "Beat the eggs": an English verb without a doer that opens its sentence in its base form. */
    private boolean advice(Mention mention) {
        Token first = scene.token(0);
        return !grammar.indonesian()
                && mention.actors().isEmpty()
                && mention.trigger().overlaps(first.span())
                && first.is(Upos.VERB)
                && first.lower().equals(first.lemma());
    }

    /**
     * Storms, germs and prices neither act nor are acted upon, whoever stands on the other side. A novel tells stories,
     * but a price that seems to tell of a war is a sentence read wrongly.
     */
    private Optional<String> thing(Mention mention) {
        for (Guard guard : index.guards()) {
            Optional<Phrase> teller = mention.chain().stream()
                    .map(Voiced::speaker)
                    .filter(p -> !name(p) && headed(p, guard.actors()) && !publicParty(mention, true))
                    .findFirst();
            if (teller.isPresent()) {
                return Optional.of("it is told by \"" + teller.get().text() + "\" (" + guard.id() + ")");
            }
            Optional<Phrase> actor = mention.actors().stream()
                    .filter(p -> headed(p, guard.actors()))
                    .findFirst();
            if (actor.isPresent()) {
                return Optional.of("its actor \"" + actor.get().text() + "\" belongs to " + guard.id());
            }
            Optional<Phrase> recipient = mention.recipients().stream()
                    .filter(p -> headed(p, guard.recipients()))
                    .findFirst();
            if (recipient.isPresent()) {
                return Optional.of("its recipient \"" + recipient.get().text() + "\" belongs to " + guard.id());
            }
        }
        return Optional.empty();
    }

    private Optional<String> domain(Mention mention) {
        Guard struck = article == null ? sentence : article;
        boolean lifted = struck != null
                && !struck.firm()
                && (publicProtest(mention, struck) || publicParty(mention, !struck.nations()));
        if (struck == null || lifted) {
            return Optional.empty();
        }
        return Optional.of((article == null ? "the sentence" : "the article") + " belongs to " + struck.id());
    }

    private static boolean publicProtest(Mention mention, Guard guard) {
        return guard.protests() && mention.event() == EventType.PROTEST;
    }

    /** What players, firms or patients do to one another, and what anybody does to his kin. */
    private Optional<String> dealings(Mention mention) {
        if (publicParty(mention, true)) {
            return Optional.empty();
        }
        boolean protest = mention.event() == EventType.PROTEST;
        for (Guard guard : index.guards()) {
            boolean actor = mention.actors().stream().anyMatch(p -> person(p, guard.persons()))
                    && mention.actors().stream().allMatch(p -> person(p, guard.persons()) || !name(p));
            boolean recipients = all(mention.recipients(), guard.persons());
            boolean kin = all(mention.recipients(), guard.kin())
                    && !mention.actors().isEmpty()
                    && mention.actors().stream().noneMatch(DomainGuard::name);
            // A collective protest is public unless its people turn against their like.
            if (protest ? actor && recipients : actor || kin) {
                return Optional.of("a private matter of " + guard.id());
            }
        }
        return Optional.empty();
    }

    private boolean all(List<Phrase> phrases, Set<String> words) {
        return !phrases.isEmpty() && phrases.stream().allMatch(p -> person(p, words));
    }

    /** Whether a party is an official, a public body, a force or, where they count, a country. */
    private boolean publicParty(Mention mention, boolean nations) {
        List<Phrase> parties = new ArrayList<>(mention.actors());
        parties.addAll(mention.recipients());
        return parties.stream()
                .anyMatch(p ->
                        (publicParties.official(p) && index.strike(p.tokens()).isEmpty())
                                || (nations && publicParties.nation(p)));
    }

    private static boolean name(Phrase phrase) {
        return phrase.headToken().is(Upos.PROPN);
    }

    /** Whether a listed word heads the phrase or is the title before a name: "coach Shin". */
    private boolean person(Phrase phrase, Set<String> words) {
        if (headed(phrase, words)) {
            return true;
        }
        return name(phrase)
                && phrase.tokens().stream().anyMatch(t -> words.contains(t.lower()) || words.contains(t.lemma()));
    }

    private boolean headed(Phrase phrase, Set<String> words) {
        if (words.isEmpty()) {
            return false;
        }
        Token head = phrase.headToken();
        if (words.contains(head.lower())
                || words.contains(head.lemma())
                || (!grammar.indonesian() && words.contains(singular(head.lower())))) {
            return true;
        }
        int at = phrase.head();
        return (at > 0 && pair(phrase, at - 1, words))
                || (at + 1 < phrase.tokens().size() && pair(phrase, at, words));
    }

    /** The tagger calls many a plural at the beginning of a sentence a name and keeps its ending in the lemma. */
    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private static boolean pair(Phrase phrase, int at, Set<String> words) {
        Token first = phrase.tokens().get(at);
        Token second = phrase.tokens().get(at + 1);
        return words.contains(first.lower() + " " + second.lower())
                || words.contains(first.lower() + " " + second.lemma());
    }
}
