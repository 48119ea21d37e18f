package org.saksi.coder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksi.coder.Grammar.Words;
import org.saksi.language.Name;
import org.saksi.language.NameKind;
import org.saksi.language.Token;
import org.saksi.language.Upos;
import org.saksi.model.Attribution;

/** Finds verbs of saying and "according to" in a sentence, with speaker and stretch (codebook section 5). */
final class SpeechReader {
    private final Scene scene;
    private final Syntax syntax;
    private final @Nullable Phrase lastSpeaker;
    private final Speakers speakers;

    SpeechReader(Scene scene, Syntax syntax, @Nullable Phrase lastSpeaker) {
        this.scene = scene;
        this.syntax = syntax;
        this.lastSpeaker = lastSpeaker;
        this.speakers = new Speakers(scene);
    }

    List<Speech> read() {
        List<Speech> found = new ArrayList<>();
        script().ifPresent(found::add);
        for (int i = 0; i < scene.size(); i++) {
            int length = scene.grammar().lengthAt(Words.ACCORDING, scene.tokens(), i);
            if (length > 0) {
                according(i, length).ifPresent(found::add);
                i += length - 1;
            } else if (sayWord(i)) {
                said(i).ifPresent(found::add);
            }
        }
        return Speech.innermostFirst(found.stream().map(s -> within(s, found)).toList());
    }

    /** "The minister said the talks failed, Reuters reported": what the minister said ends where Reuters is named. */
    private static Speech within(Speech speech, List<Speech> all) {
        for (Speech outer : all) {
            boolean trails = outer.cueAt() >= outer.to() && outer.holds(speech.cueAt()) && speech.from() < outer.to();
            if (trails && speech.reach() > outer.to()) {
                int to = Math.min(speech.to(), outer.to());
                return new Speech(speech.from(), to, outer.to(), speech.cueAt(), speech.voiced());
            }
        }
        return speech;
    }

    /** What verbs that are acts in words ("urged", "menuduh") have behind them; it adds no link to an event's chain. */
    List<Speech> acts() {
        List<Speech> found = new ArrayList<>();
        for (int i = 0; i < scene.size(); i++) {
            if (verbal(i) && scene.finite(i) && !scene.passive(i) && !negated(i)) {
                act(i).ifPresent(found::add);
            }
        }
        return found;
    }

    private boolean verbal(int i) {
        return scene.kind(i) == Kind.VERB
                && !sayWord(i)
                && !scene.is(Words.WORDLESS, i)
                && (scene.wordAct(i) || scene.is(Words.SAY_DENIED, i));
    }

    private Optional<Speech> act(int cue) {
        List<Phrase> subject = syntax.subject(cue);
        int[] statement = syntax.statement(cue);
        if (subject.isEmpty() || !speakers.somebody(subject.getFirst()) || !proposition(statement[0], statement[1])) {
            return Optional.empty();
        }
        Attribution.Kind kind = scene.is(Words.SAY_DENIED, cue) ? Attribution.Kind.DENIED : Attribution.Kind.PARAPHRASE;
        Voiced voiced = new Voiced(
                speakers.whole(subject.getFirst()), kind, scene.token(cue).form());
        return Optional.of(new Speech(statement[0], statement[1], cue, voiced));
    }

    private boolean negated(int verb) {
        for (int i = scene.groupStart(verb); i < verb; i++) {
            if (scene.is(Words.NEGATORS, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a stretch says something: it holds a verb or a quote, more than a thing that is named. */
    private boolean proposition(int from, int to) {
        for (int i = from; i < to; i++) {
            switch (scene.kind(i)) {
                case VERB, INFINITIVE, COMPLEMENTIZER, QUOTE -> {
                    return true;
                }
                case NOMINAL,
                        AUXILIARY,
                        ADVERB,
                        PREPOSITION,
                        COORDINATOR,
                        RELATIVIZER,
                        CONDITIONAL,
                        SUBORDINATOR,
                        COMMA,
                        STOP,
                        OTHER -> {}
            }
        }
        return false;
    }

    /** "Pence: We will win", "Jokowi: Harga beras turun": a person's name before a colon at the start, no dateline ("surat:"). */
    private Optional<Speech> script() {
        for (Name name : scene.sentence().names()) {
            boolean colon = scene.lower(name.to(), ":") && name.to() + 1 < scene.size();
            boolean person =
                    name.kind() == NameKind.PER && scene.token(name.from()).capitalised();
            if (person && colon && opens(name.from())) {
                Phrase speaker = scene.phrase(name.from(), name.to(), name.to() - 1);
                Voiced voiced = new Voiced(speaker, Attribution.Kind.PARAPHRASE, ":");
                return Optional.of(new Speech(name.to() + 1, scene.size(), name.to(), voiced));
            }
        }
        return Optional.empty();
    }

    private boolean opens(int at) {
        return at == 0 || (at == 1 && scene.kind(0) == Kind.QUOTE);
    }

    private Optional<Speech> according(int cue, int length) {
        int at = cue + length;
        while (scene.kind(at) == Kind.PREPOSITION && !scene.token(at).capitalised()) {
            at++;
        }
        Optional<Chunk> chunk = scene.chunkAt(at);
        boolean agency = scene.kind(at) == Kind.PREPOSITION && at < scene.size();
        if (!agency && (chunk.isEmpty() || chunk.get().time())) {
            return Optional.empty();
        }
        // the news agency Antara has the name of a preposition
        Phrase speaker = agency
                ? scene.phrase(at, at + 1, at)
                : speakers.whole(syntax.groups().rightward(chunk.get()).getFirst());
        if (scene.grammar().indonesian() && !speakers.somebody(speaker)) {
            return Optional.empty();
        }
        String word = scene.token(cue).lower();
        boolean outlet = word.startsWith("di")
                || (word.startsWith("me") && !word.equals("menurut") && !word.equals("merujuk"))
                || word.equals("seperti");
        Attribution.Kind kind = outlet ? Attribution.Kind.REPORTED : Attribution.Kind.PARAPHRASE;
        return Optional.of(new Speech(0, scene.size(), cue, new Voiced(speaker, kind, scene.words(cue, cue + length))));
    }

    private boolean sayWord(int i) {
        Token token = scene.token(i);
        boolean other = scene.is(Words.SAY_BARE, i) && token.morphology().prefix() != null;
        if (!scene.is(Words.SAY, i) || other) {
            return false;
        }
        if (scene.kind(i) == Kind.VERB) {
            return !scene.grammar().indonesian() || token.morphology().prefix() != null || quotative(i);
        }
        return scene.grammar().indonesian()
                && quotative(i)
                && token.is(Upos.VERB, Upos.NOUN, Upos.ADJ, Upos.ADV, Upos.X, Upos.PROPN, Upos.PRON, Upos.PART);
    }

    /** Bare Indonesian "kata", "ujar" only count where a quotation or a comma stands before them, or at the start. */
    private boolean quotative(int i) {
        return i == 0 || scene.kind(i - 1) == Kind.QUOTE || scene.kind(i - 1) == Kind.COMMA;
    }

    private Optional<Speech> said(int cue) {
        Attribution.Kind kind = kind(cue);
        boolean clitic = "nya".equals(scene.token(cue).morphology().enclitic());
        boolean after = quotative(cue) || scene.kind(cue - 1) == Kind.STOP;
        if (scene.grammar().indonesian() && after && !prefixed(cue, clitic)) {
            return backward(cue, clitic ? Optional.empty() : speakerBehind(cue + 1), kind, clitic);
        }
        if (!scene.grammar().indonesian() && after && scene.finite(cue) && !subjectBefore(cue)) {
            Optional<Phrase> behind = speakerBehind(cue + 1);
            if (behind.isPresent()) {
                return backward(cue, behind, kind, false);
            }
        }
        return scene.passive(cue) ? toldBy(cue, kind) : forwardOrTrailing(cue, kind);
    }

    /** Only bare verbs stand before their Indonesian speaker: "kata Budi", but "Budi, ketua DPR, mengatakan". */
    private boolean prefixed(int cue, boolean clitic) {
        if (clitic
                || scene.kind(cue) != Kind.VERB
                || scene.token(cue).morphology().prefix() == null) {
            return false;
        }
        boolean opening = scene.passive(cue) && speakerBehind(cue + 1).isPresent();
        return !opening && (scene.passive(cue) || !subject(cue).isEmpty());
    }

    /** The subject of a verb of saying; the name between commas before it where the tree has none. */
    private List<Phrase> subject(int cue) {
        List<Phrase> subject = syntax.subject(cue).stream()
                .filter(s -> !s.headToken().is(Upos.DET))
                .toList();
        if (!subject.isEmpty()
                || scene.kind(cue - 1) != Kind.COMMA
                || !scene.grammar().indonesian()) {
            return subject;
        }
        return scene.chunkAt(cue - 2)
                .filter(c -> scene.token(c.head()).is(Upos.PROPN) && scene.kind(c.from() - 1) == Kind.COMMA)
                .map(c -> List.of(syntax.groups().leftward(c).getLast()))
                .orElse(List.of());
    }

    /** "Erin Murphy, a former aide, said": an apposition before the comma, no statement. */
    private boolean subjectBefore(int cue) {
        boolean closed = speakerBehind(cue + 1)
                .map(s -> scene.kind(s.tokens().getLast().index() + 1))
                .filter(k -> k == Kind.COMMA || k == Kind.STOP)
                .isPresent();
        return scene.kind(cue - 1) == Kind.COMMA
                && !closed
                && scene.kind(cue - 2) != Kind.QUOTE
                && scene.kind(cue - 1) != Kind.QUOTE
                && !clause(0, cue - 1)
                && syntax.subject(cue).stream()
                        .anyMatch(s -> s.tokens().getLast().index() < cue);
    }

    /** "Hal itu disampaikan Menteri Luar Negeri", "the deal was first reported by Reuters". */
    private Optional<Speech> toldBy(int cue, Attribution.Kind kind) {
        List<Phrase> agent = syntax.agent(cue, cue + 1);
        int verb = scene.groupStart(cue);
        if (agent.isEmpty() || verb == 0 || relative(cue)) {
            return Optional.empty();
        }
        int from = agent.getFirst().tokens().getFirst().index();
        boolean behind = from == cue + 1 || (from == cue + 2 && scene.is(Words.AGENTS, cue + 1));
        if (!behind || !speakers.somebody(agent.getFirst())) {
            return Optional.empty();
        }
        Voiced voiced = new Voiced(
                speakers.whole(agent.getFirst()), kind, scene.token(cue).form());
        return Optional.of(new Speech(kind == Attribution.Kind.CLAIMED ? clauseStart(verb) : 0, verb, cue, voiced));
    }

    /** "Hanya dua orang ditahan, <b>sisanya</b> disebut KPK sebagai saksi": what somebody is called begins behind the comma. */
    private int clauseStart(int verb) {
        for (int i = verb - 1; i > 0; i--) {
            if (scene.kind(i) == Kind.COMMA && clause(0, i)) {
                return i + 1;
            }
        }
        return 0;
    }

    private Optional<Speech> forwardOrTrailing(int cue, Attribution.Kind kind) {
        List<Phrase> subject = subject(cue);
        if ("VBG".equals(scene.token(cue).morphology().form())) {
            subject = participant(cue, subject);
        }
        if (subject.isEmpty() || negated(cue)) {
            return Optional.empty();
        }
        Phrase speaker = speakers.whole(subject.getFirst());
        int start = speaker.tokens().getFirst().index();
        Voiced voiced = new Voiced(speaker, kind, scene.token(cue).form());
        // "the "loyal" movement, which claimed": what is said never stands before a relative clause
        boolean marked = start > 1
                && !relative(cue)
                && (scene.kind(start - 1) == Kind.COMMA || scene.kind(start - 1) == Kind.QUOTE);
        if (marked && start < cue && quoteEnds(start - 1)) {
            return Optional.of(new Speech(0, quoteBehind(cue) ? scene.size() : start - 1, cue, voiced));
        }
        if (start > 1 && scene.kind(start - 1) == Kind.COMMA && inserted(start - 1, cue + 1)) {
            return Optional.of(new Speech(0, scene.size(), cue, voiced));
        }
        boolean trailing = marked && start > 2 && !complementBehind(cue) && !objectBehind(cue) && clause(0, start - 1);
        if (trailing) {
            return Optional.of(new Speech(0, start - 1, cue, voiced));
        }
        int[] statement = syntax.statement(cue);
        return Optional.of(new Speech(statement[0], statement[1], scene.size(), cue, voiced));
    }

    /** Whether a quote ends at a token, or right before the comma there. */
    private boolean quoteEnds(int at) {
        int mark = scene.kind(at) == Kind.COMMA ? at - 1 : at;
        return scene.kind(mark) == Kind.QUOTE
                && mark > 0
                && scene.token(mark - 1).span().end()
                        == scene.token(mark).span().start();
    }

    /** "The minister said the border was closed, <b>adding</b> that ...": the nearest somebody that a verb before is told of. */
    private List<Phrase> participant(int cue, List<Phrase> subject) {
        if (subject.stream().anyMatch(speakers::somebody)) {
            return subject;
        }
        for (int i = cue - 1; i >= 0; i--) {
            if (scene.kind(i) == Kind.VERB && scene.finite(i)) {
                List<Phrase> other = syntax.subject(i);
                if (other.stream().anyMatch(speakers::somebody)) {
                    return other;
                }
            }
        }
        return subject;
    }

    private boolean quoteBehind(int cue) {
        for (int i = cue + 1; i < scene.size(); i++) {
            if (scene.kind(i) == Kind.QUOTE && i + 1 < scene.size()) {
                return true;
            }
        }
        return false;
    }

    /** "Iran, the minister said, had attacked", "'They bombed it,' kata wali kota, 'dan ...'": what is said goes on behind. */
    private boolean inserted(int before, int comma) {
        if (scene.kind(comma) != Kind.COMMA) {
            return false;
        }
        boolean quoted = scene.kind(before) == Kind.QUOTE || scene.kind(before - 1) == Kind.QUOTE;
        int verb = comma + 1;
        while (scene.kind(verb) == Kind.AUXILIARY || scene.kind(verb) == Kind.ADVERB) {
            verb++;
        }
        boolean goesOn = quoted && scene.kind(comma + 1) == Kind.QUOTE;
        return goesOn
                || (subordinate(before) && scene.kind(comma + 1) == Kind.NOMINAL)
                || (scene.kind(verb) == Kind.VERB && scene.finite(verb) && verbless(comma));
    }

    /** "As the rules change, said Peter Novak, firms will leave": only a subordinate clause stands before the comma. */
    private boolean subordinate(int comma) {
        for (int i = 1; i < comma; i++) {
            if (scene.kind(i) == Kind.COMMA) {
                return false;
            }
        }
        return scene.kind(0) == Kind.SUBORDINATOR || scene.kind(0) == Kind.CONDITIONAL;
    }

    /** Whether only a noun phrase stands before the words of saying, so that its verb is still to come. */
    private boolean verbless(int comma) {
        int i = 0;
        while (scene.kind(i) != Kind.COMMA && i < comma) {
            if (scene.kind(i) == Kind.VERB && scene.finite(i)) {
                return false;
            }
            i++;
        }
        return true;
    }

    /** Whether a predicate stands in a stretch, other than in a relative clause. */
    private boolean clause(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean predicate = (scene.kind(i) == Kind.VERB && scene.finite(i)) || scene.kind(i) == Kind.AUXILIARY;
            if (predicate && scene.kind(scene.groupStart(i) - 1) != Kind.RELATIVIZER) {
                return true;
            }
        }
        return false;
    }

    /** "Selain berdemo, mereka menyampaikan <b>petisi</b>": the Indonesian verb has its object, no clause before it. */
    private boolean objectBehind(int cue) {
        return scene.grammar().indonesian()
                && scene.chunkAt(cue + 1).filter(c -> !c.time()).isPresent();
    }

    private boolean relative(int cue) {
        return scene.kind(scene.groupStart(cue) - 1) == Kind.RELATIVIZER;
    }

    private boolean complementBehind(int cue) {
        boolean indonesian = scene.grammar().indonesian();
        if (indonesian && scene.kind(cue + 1) == Kind.COMMA) {
            // "menteri mengatakan, 200 tentara ..."
            return true;
        }
        for (int i = cue + 1; i < scene.size(); i++) {
            if ((scene.kind(i) == Kind.VERB && scene.finite(i))
                    || scene.kind(i) == Kind.AUXILIARY
                    || scene.kind(i) == Kind.COMPLEMENTIZER) {
                return true;
            }
            if (scene.kind(i) == Kind.SUBORDINATOR || (scene.kind(i) == Kind.RELATIVIZER && !indonesian)) {
                return false;
            }
        }
        return false;
    }

    private Optional<Phrase> speakerBehind(int at) {
        int i = at;
        while (scene.kind(i) == Kind.ADVERB) {
            i++;
        }
        int from = i;
        return scene.chunkAt(i)
                .filter(c -> !c.time())
                .map(c -> c.from() < from ? new Chunk(from, c.to(), Math.max(from, c.head()), false) : c)
                .map(c -> speakers.whole(syntax.groups().rightward(c).getFirst()));
    }

    private Optional<Speech> backward(int cue, Optional<Phrase> speaker, Attribution.Kind kind, boolean clitic) {
        @Nullable Phrase who = speaker.orElse(clitic || speaker.isEmpty() ? lastSpeaker : null);
        if (who == null || (speaker.isPresent() && !speaks(who, cue))) {
            return Optional.empty();
        }
        if (cue == 0) {
            return Optional.of(new Speech(
                    1, scene.size(), cue, new Voiced(who, kind, scene.token(cue).form())));
        }
        Voiced voiced = new Voiced(who, kind, scene.token(cue).form());
        int behind = speaker.map(s -> s.tokens().getLast().index() + 1).orElse(cue + 1);
        boolean goesOn = scene.kind(cue - 1) != Kind.STOP && inserted(cue - 1, behind);
        return Optional.of(new Speech(0, goesOn ? scene.size() : cue, cue, voiced));
    }

    /** Behind a quote nearly everything speaks; else "kata kunci" and "nilai bantuan" do not. */
    private boolean speaks(Phrase phrase, int cue) {
        boolean quoted = cue > 0 && quoteEnds(cue - 1);
        return (quoted || speakers.somebody(phrase)) && !scene.grammar().is(Words.NO_SPEAKERS, phrase.headToken());
    }

    private Attribution.Kind kind(int cue) {
        if (scene.is(Words.SAY_CLAIMED, cue)) {
            return Attribution.Kind.CLAIMED;
        }
        return scene.is(Words.SAY_REPORTED, cue) ? Attribution.Kind.REPORTED : Attribution.Kind.PARAPHRASE;
    }
}
