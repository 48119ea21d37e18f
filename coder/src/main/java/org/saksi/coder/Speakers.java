package org.saksi.coder;

import org.saksi.coder.Grammar.Words;
import org.saksi.language.Name;
import org.saksi.language.NameKind;
import org.saksi.language.Upos;

/** Tells who can speak, and completes a speaker by the title or name beside it. Confined to one thread. */
final class Speakers {
    private static final int LONGEST_TITLE = 20;

    private final Scene scene;
    private final Parties parties;

    Speakers(Scene scene) {
        this.scene = scene;
        this.parties = new Parties(scene);
    }

    /** Whether a phrase names somebody who can say something: a person, a body, a country, an outlet. */
    boolean somebody(Phrase phrase) {
        // a name that the tagger does not know still has its capital, which only counts behind the first word
        boolean capital = phrase.headToken().capitalised() && phrase.headToken().index() > 0;
        return capital || parties.somebody(phrase) || scene.grammar().is(Words.VOICES, phrase.headToken());
    }

    /** Whether a phrase names a person, as far as names and tags tell. */
    boolean person(Phrase phrase) {
        int from = phrase.tokens().getFirst().index();
        int to = phrase.tokens().getLast().index() + 1;
        if (!own(phrase) || person(from, to)) {
            return own(phrase);
        }
        int head = phrase.headToken().index();
        if (scene.grammar().is(Words.TITLES, phrase.headToken())) {
            return true;
        }
        return name(head) && scene.sentence().names().stream().noneMatch(n -> n.from() <= head && head < n.to());
    }

    /** Whether a person's name begins in a stretch. */
    private boolean person(int from, int to) {
        return scene.sentence().names().stream()
                .anyMatch(n -> n.kind() == NameKind.PER && n.from() >= from && n.from() < to);
    }

    private boolean own(Phrase phrase) {
        int last = phrase.tokens().getLast().index();
        return last < scene.size() && scene.token(last).equals(phrase.tokens().getLast());
    }

    /** With the rest of a name that a full stop cut off ("the Rev. Alan Moss") and the name that its title leads to. */
    Phrase whole(Phrase phrase) {
        if (!own(phrase)) {
            return phrase;
        }
        int from = phrase.tokens().getFirst().index();
        int to = phrase.tokens().getLast().index() + 1;
        int end = to;
        while (name(end - 1) && (name(end) || (scene.lower(end, ".") && name(end + 1)))) {
            end++;
        }
        boolean title = scene.grammar().is(Words.PEOPLE, phrase.headToken())
                || scene.grammar().is(Words.VOICES, phrase.headToken());
        end = title && !person(from, end) ? titled(end) : end;
        end = end == to && scene.grammar().is(Words.SOURCES, phrase.headToken()) ? placed(end) : end;
        return end == to ? phrase : scene.phrase(from, end, phrase.headToken().index());
    }

    /**
     * The token behind the name that a title leads to, over what the title goes on with: "peneliti senior, <b>Darmono</b>, di
     * Jakarta", "Wakil Ketua Badan Anggaran (Banggar) DPR <b>Rudi Hartono</b>", "Kepala Dusun Karangrejo, Kelurahan Mojosari,
     * <b>Slamet</b>"; {@code from} when there is none.
     */
    private int titled(int from) {
        int commas = 0;
        for (int i = from; i < scene.size() && i < from + LONGEST_TITLE; i++) {
            int to = personEnd(i);
            if (to > 0) {
                return commas == 0 || closes(to) ? to : from;
            }
            boolean bracket = scene.lower(i, "(") || scene.lower(i, ")") || scene.lower(i, "-");
            boolean part = switch (scene.kind(i)) {
                case NOMINAL -> !scene.chunkAt(i).map(Chunk::time).orElse(false);
                case COMMA -> true;
                case COORDINATOR ->
                    scene.grammar().indonesian() && scene.token(i + 1).capitalised();
                case PREPOSITION -> scene.is(Words.AFFILIATIONS, i);
                case STOP -> bracket;
                case VERB,
                        AUXILIARY,
                        ADVERB,
                        COMPLEMENTIZER,
                        INFINITIVE,
                        RELATIVIZER,
                        CONDITIONAL,
                        SUBORDINATOR,
                        QUOTE,
                        OTHER -> false;
            };
            if (!part || (i + 1 == scene.size())) {
                return from;
            }
            commas += scene.kind(i) == Kind.COMMA ? 1 : 0;
        }
        return from;
    }

    /** The token behind where a nameless source is placed: "sumber <b>di kementerian</b>", "a source <b>in the palace</b>". */
    private int placed(int from) {
        return scene.kind(from) == Kind.PREPOSITION && scene.is(Words.AFFILIATIONS, from)
                ? scene.chunkAt(from + 1).filter(c -> !c.time()).map(Chunk::to).orElse(from)
                : from;
    }

    private int personEnd(int at) {
        return scene.sentence().names().stream()
                .filter(n -> n.kind() == NameKind.PER && n.from() == at)
                .mapToInt(Name::to)
                .findFirst()
                .orElse(0);
    }

    /** Whether an apposition ends here. */
    private boolean closes(int at) {
        return switch (scene.kind(at)) {
            case COMMA, STOP, QUOTE, PREPOSITION, SUBORDINATOR -> true;
            case NOMINAL,
                    VERB,
                    AUXILIARY,
                    ADVERB,
                    COORDINATOR,
                    COMPLEMENTIZER,
                    INFINITIVE,
                    RELATIVIZER,
                    CONDITIONAL,
                    OTHER -> false;
        };
    }

    private boolean name(int at) {
        return at >= 0
                && at < scene.size()
                && scene.token(at).is(Upos.PROPN)
                && scene.token(at).capitalised()
                && scene.kind(at) == Kind.NOMINAL;
    }
}
