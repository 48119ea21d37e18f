package org.saksi.coder;

import java.util.List;
import org.saksi.coder.ContentRefinement.Coding;
import org.saksi.coder.Grammar.Words;
import org.saksi.language.Upos;
import org.saksi.model.EventType;

/** Lets threats, demands, promises, refusals and denials govern the acts they name. Confined to one thread. */
final class ContentGovernor {
    /** Tokens behind a word act in which its topic is looked for. */
    private static final int REACH = 8;

    /** Tokens behind "of" in which a charge begins: "of war crimes", "of grave human rights abuses". */
    private static final int CHARGE = 5;

    private final Scene scene;
    private final Syntax syntax;
    private final Candidates candidates;

    ContentGovernor(Scene scene, Syntax syntax, Candidates candidates) {
        this.scene = scene;
        this.syntax = syntax;
        this.candidates = candidates;
    }

    /** What a threat, demand, promise, refusal or denial governs refines it and is no event of its own. */
    void govern() {
        // what is yielded to may itself be asked for, promised or refused
        candidates.open().stream().filter(c -> c.event == EventType.CONCEDE).forEach(this::about);
        for (Candidate outer : candidates.open()) {
            boolean allegation = outer.event == EventType.ACCUSE && "allege".equals(outer.mode);
            dropCharges(outer);
            boolean governs = outer.rule().content() || verbal(outer.event) || allegation;
            if (!governs || outer.missing != null || !candidates.holds(outer)) {
                continue;
            }
            List<Candidate> inside = governed(outer);
            if (!inside.isEmpty() && othersAct(outer, inside.getFirst())) {
                inside.forEach(c -> candidates.drop(c, "only warned of"));
                candidates.drop(outer, "it warns of what somebody else may do");
                continue;
            }
            if (!inside.isEmpty()) {
                if (outer.rule().content()) {
                    inside.stream()
                            .filter(c -> outer.rule().denial() || !syntax.described(c.anchor, outer.anchor))
                            .findFirst()
                            .ifPresent(c -> refine(outer, c));
                }
                inside.forEach(
                        c -> candidates.drop(c, "it stands inside what \"" + candidates.words(outer) + "\" governs"));
            } else if (outer.rule().needs().contains(Rule.Need.CONTENT)) {
                candidates.drop(outer, "the rule needs a governed act and none was found");
            } else if (outer.rule().needs().contains(Rule.Need.PUBLIC) && !demandable(outer)) {
                candidates.drop(outer, "the rule needs a governed act or a public recipient and has neither");
            }
            reach(outer);
        }
        candidates.open().stream()
                .filter(c ->
                        c.missing == null && !c.rule().denial() && !c.rule().symmetric())
                .forEach(this::about);
        dropAims();
    }

    /** "The government must ensure safety": what no rule knows can be demanded of a state or a public body. */
    private boolean demandable(Candidate outer) {
        PublicParties publicly = new PublicParties(scene.grammar());
        // "should have waited" blames rather than demands
        int next = outer.trigger.to();
        boolean past = scene.lower(next, "have")
                && "VBN"
                        .equals(scene.token(Math.min(next + 1, scene.size() - 1))
                                .morphology()
                                .form());
        return !past
                && !scene.passiveFollows(next)
                && outer.recipients.stream().anyMatch(p -> publicly.official(p) || publicly.nation(p));
    }

    /** "Agreed to lend a ship to Kenya": whom an act is for that no rule knows. */
    private void reach(Candidate outer) {
        boolean pledged = outer.event == EventType.AGREE || outer.event == EventType.REJECT;
        if (outer.rule().content() && !outer.rule().denial() && pledged && outer.recipients.isEmpty()) {
            outer.recipients = syntax.contentGoal(outer.anchor).stream()
                    .filter(p -> !Candidates.touches(outer.actors, p))
                    .toList();
        }
    }

    /** "Marched for the resignation of the premier": what a protest is for is its topic, not an act that took place. */
    private void dropAims() {
        for (Candidate protest : candidates.open()) {
            if (protest.event == EventType.PROTEST) {
                candidates.open().stream()
                        .filter(c -> c.trigger.part() == Trigger.Part.NOUN && c.trigger.from() >= protest.end)
                        .filter(c -> ContentRefinement.cooperative(c.event) && aim(c))
                        .filter(c -> syntax.contentEnd(protest.end) > c.trigger.from())
                        .forEach(c -> candidates.drop(c, "only what \"" + candidates.words(protest) + "\" is for"));
            }
        }
    }

    private boolean aim(Candidate noun) {
        return scene.chunkAt(noun.trigger.from())
                .filter(chunk -> scene.lower(chunk.from() - 1, "for"))
                .isPresent();
    }

    /** "Asked France for ammunition", "accused of espionage": what the words right behind it are about sets the code. */
    private void about(Candidate outer) {
        int from = Math.max(outer.trigger.from(), outer.anchor) + 1;
        int to = Math.min(Math.max(syntax.contentEnd(outer.end), outer.end), outer.end + REACH);
        scene.grammar().topics().in(scene.tokens(), from, to).ifPresent(act -> {
            outer.recipients = outer.recipients.stream().map(this::accused).toList();
            if (outer.event == EventType.AGREE) {
                outer.recipients =
                        outer.recipients.stream().filter(p -> !promised(p)).toList();
            }
            Coding before = outer.coding();
            Coding after = ContentRefinement.about(before, act);
            if (!after.equals(before)) {
                outer.code(after.event(), after.mode(), after.cameo(), "it is about " + act);
            }
        });
    }

    /** "Arrested for collaborating with Israel": a charge, not an act that the text tells. */
    private void dropCharges(Candidate outer) {
        boolean legal = "arrest".equals(outer.mode) || "convict".equals(outer.mode) || "allege".equals(outer.mode);
        if (legal && candidates.holds(outer)) {
            candidates.open().stream()
                    .filter(c -> c != outer && syntax.charge(c.anchor, outer.anchor))
                    .forEach(c -> candidates.drop(c, "only what \"" + candidates.words(outer) + "\" is for"));
        }
    }

    /** "Israel warned that Hezbollah would attack": a warning of somebody else's force is no threat. */
    private boolean othersAct(Candidate outer, Candidate inner) {
        boolean force = switch (inner.event) {
            case ASSAULT, COERCE, SANCTION, MOBILIZE -> true;
            case AGREE,
                    CONSULT,
                    SUPPORT,
                    CONCEDE,
                    COOPERATE,
                    AID,
                    RETREAT,
                    REQUEST,
                    ACCUSE,
                    REJECT,
                    THREATEN,
                    PROTEST -> false;
        };
        boolean named = inner.actors.stream().anyMatch(p -> !p.headToken().is(Upos.PRON) && !own(p));
        boolean shared = inner.actors.stream().anyMatch(p -> Candidates.touches(outer.actors, p));
        // a threat is the threatener's own, whoever is to carry it out; a warning need not be one
        boolean warning = scene.is(Words.SAY, outer.anchor) || scene.is(Words.OBJECT_CONTROL, outer.anchor);
        return outer.event == EventType.THREATEN
                && warning
                && force
                && named
                && !shared
                && !outer.actors.isEmpty()
                && finiteClause(outer, inner);
    }

    /** "Warned Iran against attacking", "memperingatkan Iran agar tidak menyerang": not what the one who warns will do. */
    private boolean deterred(Candidate outer, Candidate inner) {
        int before = scene.groupStart(inner.anchor) - 1;
        boolean against = scene.lower(before, "against") || scene.lower(before, "from");
        boolean warned = scene.is(Words.SAY, outer.anchor) || scene.is(Words.OBJECT_CONTROL, outer.anchor);
        boolean others = inner.actors.stream().anyMatch(p -> Candidates.touches(outer.recipients, p));
        return against || (warned && (others || inner.quality.has(Quality.Mark.NEGATED)));
    }

    /** "Pihaknya akan mengebom": the one who warns. */
    private boolean own(Phrase phrase) {
        return phrase.tokens().stream().anyMatch(t -> scene.grammar().is(Words.FIRST_PERSONS, t));
    }

    private boolean finiteClause(Candidate outer, Candidate inner) {
        for (int i = outer.trigger.to(); i < inner.trigger.from(); i++) {
            if (scene.kind(i) == Kind.COMPLEMENTIZER) {
                return true;
            }
        }
        return false;
    }

    /** "Promised <b>freedom of the press</b>": what is promised, not to whom. */
    private boolean promised(Phrase phrase) {
        int head = phrase.headToken().index();
        return !scene.is(Words.PEOPLE, head)
                && scene.grammar().topics().in(scene.tokens(), head, head + 1).isPresent();
    }

    /** "Accused <b>the mayor</b> of bribery": what somebody is accused of is no part of his name. */
    private Phrase accused(Phrase phrase) {
        int from = phrase.tokens().getFirst().index();
        int to = from + phrase.tokens().size();
        for (int i = phrase.headToken().index() + 1; i < to - 1; i++) {
            boolean charge = scene.lower(i, "of")
                    && scene.grammar()
                            .topics()
                            .in(scene.tokens(), i + 1, i + CHARGE)
                            .filter(act -> act.startsWith("112"))
                            .isPresent();
            if (charge) {
                return scene.phrase(from, i, phrase.headToken().index());
            }
        }
        return phrase;
    }

    /** Types that are words about an act to come: what they name has not taken place. */
    private static boolean verbal(EventType type) {
        return switch (type) {
            case REQUEST, REJECT, THREATEN, AGREE -> true;
            case CONSULT,
                    SUPPORT,
                    CONCEDE,
                    COOPERATE,
                    AID,
                    RETREAT,
                    ACCUSE,
                    PROTEST,
                    SANCTION,
                    MOBILIZE,
                    COERCE,
                    ASSAULT -> false;
        };
    }

    private List<Candidate> governed(Candidate outer) {
        return candidates.open().stream()
                .filter(c -> c != outer && c.trigger.from() >= outer.trigger.to() && !coordinated(outer, c))
                .filter(c -> syntax.governs(
                        c.trigger.from(), outer.anchor, outer.end, outer.rule().denial()))
                .toList();
    }

    /** "Issued a denial and sharp criticism of the report": two words for two acts. */
    private boolean coordinated(Candidate outer, Candidate inner) {
        if (outer.trigger.part() != Trigger.Part.NOUN || inner.trigger.part() != Trigger.Part.NOUN) {
            return false;
        }
        return scene.chunkAt(inner.trigger.from())
                .filter(c -> scene.kind(c.from() - 1) == Kind.COORDINATOR
                        && scene.chunkAt(c.from() - 2)
                                .filter(o -> o.from() <= outer.trigger.from() && outer.trigger.from() < o.to())
                                .isPresent())
                .isPresent();
    }

    /** "Agreed <b>with Turkey</b> to attack": a party between an act and the one it governs. */
    private static boolean between(Candidate outer, Phrase party, Candidate inner) {
        int head = party.headToken().index();
        return head >= outer.trigger.to()
                && head < inner.trigger.from()
                && !party.headToken().is(Upos.PRON);
    }

    /** "Declines to end its embargo on <b>Peru</b> after a quarrel with Chile": the act's own recipient stands nearer. */
    private static boolean nearer(Candidate inner, Candidate outer) {
        boolean behind = outer.recipients.getFirst().headToken().index() > inner.trigger.to();
        return behind
                && inner.recipients.stream()
                        .anyMatch(p -> !p.headToken().is(Upos.PRON)
                                && p.headToken().index() > inner.trigger.from()
                                && p.headToken().index()
                                        < outer.recipients
                                                .getFirst()
                                                .headToken()
                                                .index());
    }

    private void refine(Candidate outer, Candidate inner) {
        if (outer.rule().denial()) {
            outer.denies = inner.act(scene);
            outer.why.add("denies " + inner.event + " \"" + candidates.words(inner) + "\"");
            return;
        }
        if (outer.event == EventType.AGREE && inner.quality.has(Quality.Mark.NEGATED)) {
            outer.pledge = inner.act(scene);
            outer.polarity = false;
            outer.why.add("promises not to: " + inner.event + " \"" + candidates.words(inner) + "\"");
            return;
        }
        if (outer.event == EventType.THREATEN && deterred(outer, inner)) {
            outer.why.add("warns off " + inner.event + " \"" + candidates.words(inner) + "\"");
            return;
        }
        // what two parties agree on between them is their agreement, whatever they will do to a third
        boolean mutual = outer.event == EventType.AGREE
                && !ContentRefinement.cooperative(inner.event)
                && outer.rule().recipient().contains("with")
                && outer.recipients.stream().anyMatch(p -> between(outer, p, inner));
        Coding coding = mutual ? outer.coding() : ContentRefinement.governed(outer.coding(), inner.coding());
        outer.pledge = inner.act(scene);
        outer.code(
                coding.event(),
                coding.mode(),
                coding.cameo(),
                "governs " + inner.event + " \"" + candidates.words(inner) + "\"");
        if ((outer.recipients.isEmpty() || nearer(inner, outer)) && outer.event != EventType.REQUEST) {
            // "refused to meet the protesters": all who meet are actors of the meeting
            outer.recipients = (inner.rule().symmetric() ? inner.actors : inner.recipients)
                    .stream()
                            .filter(p -> !Candidates.touches(outer.actors, p))
                            .filter(p -> !p.headToken().is(Upos.PRON))
                            .toList();
        }
        if (outer.recipients.isEmpty() && outer.event == EventType.REQUEST) {
            outer.recipients = inner.actors.stream()
                    .filter(p -> outer.actors.stream().noneMatch(a -> a.span().overlaps(p.span())))
                    .toList();
        }
    }
}
