package org.saksi.coder;

import java.util.ArrayList;
import java.util.List;
import org.saksi.coder.Grammar.Words;
import org.saksi.language.DependencyTree;
import org.saksi.language.Upos;
import org.saksi.language.Voice;
import org.saksi.language.Word;

/**
 * Hangs coordinated verbs on the verb they are level with.
 *
 * <p>Parsers hang a coordinated verb on the nearest one: in "refused to talk and shelled the town" the shelling comes
 * below the refusal, as if it were refused. Words that are coordinated have the same form, so a verb whose form cannot
 * continue its head's is moved up to the first governor that it can continue. Indonesian verbs have no tense; there a
 * word act (to demand, accuse, refuse) is moved from an act that is none up to the word act that governs it.
 */
final class CoordinatedVerbs {
    private static final int HIGHEST = 8;

    private final Scene scene;
    private final DependencyTree tree;

    CoordinatedVerbs(Scene scene, DependencyTree tree) {
        this.scene = scene;
        this.tree = tree;
    }

    /** The tree with every coordinated verb at its level; the same one when nothing moves. */
    DependencyTree levelled() {
        List<Word> words = new ArrayList<>(tree.words());
        int[] hosts = hosts(words);
        boolean moved = false;
        for (int verb = 0; verb < tree.size(); verb++) {
            int level = coordinated(verb) ? level(verb) : -1;
            if (level >= 0 && level != tree.head(verb)) {
                Word word = words.get(hosts[verb]);
                words.set(
                        hosts[verb],
                        new Word(
                                word.token(),
                                word.form(),
                                word.lemma(),
                                word.upos(),
                                word.features(),
                                hosts[level],
                                word.relation()));
                moved = true;
            }
        }
        return moved ? new DependencyTree(words) : tree;
    }

    private int[] hosts(List<Word> words) {
        int[] hosts = new int[tree.size()];
        for (int i = words.size() - 1; i >= 0; i--) {
            hosts[words.get(i).token()] = i;
        }
        return hosts;
    }

    private boolean coordinated(int verb) {
        int head = tree.head(verb);
        return tree.is(verb, "conj")
                && scene.kind(verb) == Kind.VERB
                && head >= 0
                && head < verb
                && (scene.kind(head) == Kind.VERB || scene.token(head).is(Upos.VERB));
    }

    /** The verb that a coordinated one continues; its own head when no other fits better. */
    private int level(int verb) {
        int head = tree.head(verb);
        if (continues(verb, head)) {
            return head;
        }
        int steps = 0;
        for (int at = head; tree.head(at) >= 0 && steps < HIGHEST; steps++) {
            int above = tree.head(at);
            if (above > verb || !passable(at, verb)) {
                return head;
            }
            if (scene.kind(above) == Kind.VERB && continues(verb, above)) {
                return above;
            }
            at = above;
        }
        return head;
    }

    /** Whether a coordination may reach over a clause: English forms tell, in Indonesian only what shares a subject. */
    private boolean passable(int clause, int verb) {
        if (!scene.grammar().indonesian()) {
            return true;
        }
        if (tree.is(clause, "conj")) {
            return true;
        }
        boolean governed = tree.is(clause, "ccomp") || tree.is(clause, "xcomp") || tree.is(clause, "advcl");
        boolean asked = scene.is(Words.OBJECT_CONTROL, tree.head(clause));
        boolean other = scene.kind(clause) == Kind.VERB && scene.passive(clause);
        return governed && (asked || other || !subject(clause)) && !subject(verb);
    }

    private boolean subject(int verb) {
        for (int child : tree.children(verb)) {
            boolean pronoun = scene.is(Words.THIRD_PERSONS, child) || scene.is(Words.FIRST_PERSONS, child);
            if (tree.is(child, "nsubj") && scene.kind(child) != Kind.RELATIVIZER && !pronoun) {
                return true;
            }
        }
        return false;
    }

    private boolean continues(int verb, int first) {
        return scene.grammar().indonesian() ? alike(verb, first) : agrees(verb, first);
    }

    private boolean alike(int verb, int first) {
        boolean active = scene.token(verb).morphology().voice() == Voice.ACTIVE;
        return !active || !scene.wordAct(verb) || scene.wordAct(first);
    }

    /** English: base forms, participles and infinitives continue their like, and a tense a tense. */
    private boolean agrees(int verb, int first) {
        Form later = form(verb);
        Form earlier = form(first);
        return switch (later) {
            case MODAL -> earlier != Form.BARE && earlier != Form.INFINITIVE && earlier != Form.GERUND;
            case PAST ->
                (earlier == Form.PAST || earlier == Form.PARTICIPLE || earlier == Form.CARRIED)
                        && !backshifted(verb, first);
            case PRESENT -> earlier == Form.PRESENT;
            case GERUND -> earlier == Form.GERUND;
            case INFINITIVE -> earlier == Form.INFINITIVE;
            case BARE -> earlier == Form.BARE || earlier == Form.INFINITIVE || earlier == Form.MODAL;
            case PARTICIPLE, CARRIED -> earlier == Form.PARTICIPLE || earlier == Form.CARRIED || earlier == Form.PAST;
        };
    }

    /** "Said the rebels had attacked a village and urged the UN to act": the urging is told in the tense of the saying. */
    private boolean backshifted(int verb, int first) {
        boolean had = false;
        for (int i = scene.groupStart(first); i < first; i++) {
            had |= scene.lower(i, "had");
        }
        return had && scene.wordAct(verb);
    }

    private enum Form {
        PAST,
        PRESENT,
        /** A base form behind an auxiliary of its own. */
        MODAL,
        /** A participle behind an auxiliary of its own. */
        CARRIED,
        BARE,
        INFINITIVE,
        GERUND,
        PARTICIPLE
    }

    private Form form(int verb) {
        int start = scene.groupStart(verb);
        boolean auxiliary = false;
        for (int i = start; i < verb; i++) {
            auxiliary |= scene.kind(i) == Kind.AUXILIARY;
        }
        return switch (String.valueOf(scene.token(verb).morphology().form())) {
            case "VB" ->
                auxiliary ? Form.MODAL : scene.kind(start - 1) == Kind.INFINITIVE ? Form.INFINITIVE : Form.BARE;
            case "VBG" -> auxiliary ? Form.CARRIED : Form.GERUND;
            case "VBN" -> auxiliary ? Form.CARRIED : Form.PARTICIPLE;
            case "VBZ", "VBP" -> Form.PRESENT;
            default -> Form.PAST;
        };
    }
}
