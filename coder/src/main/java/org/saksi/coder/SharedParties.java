package org.saksi.coder;

import java.util.List;
import java.util.Optional;
import org.saksi.coder.Grammar.Words;
import org.saksi.coder.Trigger.Part;
import org.saksi.model.EventType;

/**
 * Gives acts that a sentence tells without a party the one that another act of the sentence names: who is blamed for a test
 * has made it, who apologises for an arrest has made it, and who is sent to prison has been convicted.
 *
 * <p>Confined to one thread.
 */
final class SharedParties {
    private final Scene scene;
    private final Syntax syntax;
    private final Candidates candidates;

    SharedParties(Scene scene, Syntax syntax, Candidates candidates) {
        this.scene = scene;
        this.syntax = syntax;
        this.candidates = candidates;
    }

    /**
     * Shares parties, and lets event nouns in that nothing carries and that name no participant once they have one.
     *
     * @param background such nouns
     */
    void share(List<Candidate> background) {
        for (Candidate noun : background) {
            if (forceful(noun.event)) {
                blame(noun);
            }
            if (noun.actors.isEmpty()) {
                candidates.reject(noun.trigger, "a background event noun needs a participant");
            } else {
                candidates.add(noun);
            }
        }
        candidates.sort();
        for (Candidate noun : candidates.open()) {
            if (noun.trigger.part() == Part.NOUN && forceful(noun.event)) {
                blame(noun);
            }
            if (noun.trigger.part() == Part.NOUN && noun.recipients.isEmpty() && !noun.actors.isEmpty()) {
                objections(noun);
            }
        }
        punishments();
    }

    private static boolean forceful(EventType type) {
        return switch (type) {
            case MOBILIZE, COERCE, ASSAULT, SANCTION, REJECT -> true;
            case AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT, REQUEST, ACCUSE, THREATEN, PROTEST -> false;
        };
    }

    /** "Condemned Iran over the missile test", "meminta maaf kepada warga atas penangkapan itu". */
    private void blame(Candidate noun) {
        // who is punished or blamed after a coup is the country that it took place in
        boolean coup = "192".equals(noun.cameo);
        if (!noun.actors.isEmpty() || noun.rule().symmetric() || coup) {
            return;
        }
        Optional<Candidate> outer = candidates.open().stream()
                .filter(c -> c != noun && c.missing == null && c.trigger.from() < noun.trigger.from())
                .filter(c -> over(c, noun))
                .reduce((a, b) -> b);
        outer.ifPresent(o -> {
            List<Phrase> doers = blamed(o, noun);
            boolean free = !doers.isEmpty()
                    && doers.stream().noneMatch(p -> Candidates.touches(noun.recipients, p) || holds(p, noun));
            if (free) {
                noun.actors = doers;
                if (noun.recipients.isEmpty() && o.event == EventType.CONCEDE) {
                    noun.recipients = o.recipients;
                }
                noun.why.add("done by those of \"" + candidates.words(o) + "\"");
            }
        });
    }

    private boolean holds(Phrase phrase, Candidate noun) {
        return phrase.span().overlaps(scene.span(noun.trigger.from(), noun.trigger.to()));
    }

    /** Who has done what an act in words is about. */
    private static List<Phrase> blamed(Candidate outer, Candidate noun) {
        return switch (outer.event) {
            case ACCUSE -> "allege".equals(outer.mode) ? List.of() : outer.recipients;
            case SANCTION, THREATEN -> outer.recipients;
            case CONCEDE -> "055".equals(outer.cameo) ? outer.actors : List.of();
            case AGREE, CONSULT, REQUEST -> {
                boolean tests = noun.event == EventType.MOBILIZE;
                List<Phrase> others = outer.rule().symmetric() && outer.actors.size() > 1
                        ? outer.actors.subList(outer.actors.size() - 1, outer.actors.size())
                        : outer.recipients;
                yield tests ? others : List.of();
            }
            case SUPPORT, COOPERATE, AID, RETREAT, REJECT, PROTEST, MOBILIZE, COERCE, ASSAULT -> List.of();
        };
    }

    /** Whether a preposition of cause or topic, and no clause that somebody else carries, parts the act from the noun. */
    private boolean over(Candidate outer, Candidate noun) {
        boolean about = false;
        for (int i = outer.trigger.to(); i < noun.trigger.from(); i++) {
            switch (scene.kind(i)) {
                case STOP, QUOTE, COMPLEMENTIZER, CONDITIONAL -> {
                    return false;
                }
                case VERB -> {
                    if (!scene.is(Words.RECEIVING, i) && !scene.is(Words.ABOUTS, i)) {
                        return false;
                    }
                    about |= scene.is(Words.ABOUTS, i);
                }
                case NOMINAL,
                        AUXILIARY,
                        ADVERB,
                        COMMA,
                        COORDINATOR,
                        PREPOSITION,
                        INFINITIVE,
                        RELATIVIZER,
                        SUBORDINATOR,
                        OTHER -> about |= scene.is(Words.ABOUTS, i);
            }
        }
        return about;
    }

    /** "Tetap mengirim tentara walau ada penolakan wali kota": the objection is to whoever does it all the same. */
    private void objections(Candidate noun) {
        boolean objects = noun.event == EventType.ACCUSE || noun.event == EventType.REJECT;
        int at = scene.chunkAt(noun.trigger.from()).map(Chunk::from).orElse(noun.trigger.from()) - 1;
        while (scene.lower(at, "ada") || scene.lower(at, "adanya") || scene.kind(at) == Kind.ADVERB) {
            at--;
        }
        if (!objects || !scene.is(Words.CONCESSIVES, at)) {
            return;
        }
        for (int i = at - 1; i >= 0; i--) {
            if (scene.kind(i) == Kind.VERB) {
                noun.recipients = syntax.subject(i).stream()
                        .filter(p -> new Parties(scene).somebody(p) && !Candidates.touches(noun.actors, p))
                        .toList();
                return;
            }
        }
    }

    /** "Dipenjara ... dengan pidana penjara dua tahun oleh pengadilan": one sentence, told as an arrest and as a conviction. */
    private void punishments() {
        for (Candidate arrest : candidates.open()) {
            for (Candidate sentence : candidates.open()) {
                boolean pair = arrest.event == EventType.COERCE
                        && "arrest".equals(arrest.mode)
                        && sentence.event == EventType.SANCTION
                        && "convict".equals(sentence.mode);
                if (pair && arrest.actors.isEmpty() != sentence.actors.isEmpty() && fits(arrest, sentence)) {
                    List<Phrase> court = arrest.actors.isEmpty() ? sentence.actors : arrest.actors;
                    List<Phrase> convicts = arrest.recipients.isEmpty() ? sentence.recipients : arrest.recipients;
                    arrest.actors = court;
                    sentence.actors = court;
                    arrest.recipients = convicts;
                    sentence.recipients = sentence.recipients.isEmpty() ? convicts : sentence.recipients;
                }
            }
        }
    }

    private static boolean fits(Candidate a, Candidate b) {
        return a.recipients.isEmpty()
                || b.recipients.isEmpty()
                || a.recipients.stream().anyMatch(p -> Candidates.touches(b.recipients, p));
    }
}
