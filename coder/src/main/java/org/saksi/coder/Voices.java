package org.saksi.coder;

import java.util.ArrayList;
import java.util.List;
import org.saksi.model.Span;

/**
 * A sentence with the speakers it stands on.
 *
 * @param scene the sentence
 * @param syntax answers questions about it
 * @param speeches the stretches that stand on somebody's word, innermost first
 * @param acts what verbs say that are acts themselves ("urged", "menuduh"): statements, but no links of a chain
 */
record Voices(Scene scene, Syntax syntax, List<Speech> speeches, List<Speech> acts) {
    /** With a speech around those that are there. */
    Voices with(Speech outer) {
        List<Speech> all = new ArrayList<>(speeches);
        all.add(outer);
        return new Voices(scene, syntax, all, acts);
    }

    /** The words of a stretch, without the cue and the speaker at its border and without the marks around them. */
    Span said(Speech speech) {
        int from = speech.from();
        int to = speech.to();
        int behind = voicedEnd(speech);
        int cue = speech.cueAt();
        if (cue >= from && cue < to) {
            int before = voicedStart(speech);
            if (bare(from, before)) {
                from = behind;
            } else if (bare(behind, to)) {
                to = before;
            }
        }
        while (from < to - 1 && border(from)) {
            from++;
        }
        while (to - 1 > from && mark(to - 1)) {
            to--;
        }
        return scene.span(Math.min(from, to - 1), to);
    }

    private int voicedStart(Speech speech) {
        int speaker = scene.tokenFrom(speech.voiced().speaker().span().start());
        return ownSpeaker(speech) ? Math.min(speech.cueAt(), speaker) : speech.cueAt();
    }

    private int voicedEnd(Speech speech) {
        int cue = speech.cueAt() + 1;
        return ownSpeaker(speech)
                ? Math.max(cue, scene.tokenFrom(speech.voiced().speaker().span().end()))
                : cue;
    }

    private boolean ownSpeaker(Speech speech) {
        return scene.sentence().span().contains(speech.voiced().speaker().span());
    }

    /** Whether nothing but marks stands there. */
    private boolean bare(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!mark(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean border(int at) {
        return mark(at) || scene.kind(at) == Kind.COMPLEMENTIZER;
    }

    private boolean mark(int at) {
        return switch (scene.kind(at)) {
            case COMMA, STOP, QUOTE -> !scene.lower(at, "(") && !scene.lower(at, ")");
            default -> false;
        };
    }

    /** Whether the cue of a speech stands in a stretch of the text. */
    boolean cueIn(Speech speech, Span stretch) {
        return speech.cueAt() >= 0
                && stretch.contains(scene.token(speech.cueAt()).span());
    }
}
