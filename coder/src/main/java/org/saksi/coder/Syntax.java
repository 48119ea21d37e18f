package org.saksi.coder;

import java.util.List;
import java.util.Optional;
import org.saksi.coder.Clauses.Conditional;

/**
 * The syntactic questions that frames ask of one sentence (design section 2.3).
 *
 * <p>{@link OrderSyntax} answers them from noun chunks and word order, {@link TreeSyntax} from the dependency tree, with
 * order as its check and where the tree is broken. Verbs, heads and ends are token numbers; a slot that nobody fills is
 * an empty list. Confined to one thread.
 */
interface Syntax {
    /** The syntax of a sentence: from its tree where it has one, else from order. */
    static Syntax of(Scene scene) {
        OrderSyntax order = new OrderSyntax(scene);
        return scene.sentence().tree() == null
                ? order
                : new TreeSyntax(
                        scene, new CoordinatedVerbs(scene, scene.sentence().tree()).levelled(), order);
    }

    /** The noun phrases that are a verb's grammatical subject; empty when none is certain. */
    List<Phrase> subject(int verb);

    /** Whether the subject of a verb is acted upon. */
    boolean passive(int verb);

    /** The noun phrases that are the object of the verb whose words end before {@code end}. */
    List<Phrase> object(int verb, int end);

    /** The doer of a passive verb: behind "by"/"oleh", or right behind an Indonesian di- verb. */
    List<Phrase> agent(int verb, int end);

    /** The doer behind "by" or "oleh" of a verb or an event noun. */
    List<Phrase> by(int head, int end);

    /** The noun phrases behind a preposition that belongs to a verb or an event noun, read from {@code from} on. */
    List<Phrase> behind(String preposition, int head, int from);

    /** The doer in the clause that a verb governs: "demanded that <b>Iran</b> stop". */
    List<Phrase> contentSubject(int verb, int end);

    /**
     * Whom the act that a verb governs is for, where no rule knows that act: "agreed to lend a ship to <b>Kenya</b>"; only
     * somebody, behind a preposition of direction.
     */
    List<Phrase> contentGoal(int verb);

    /**
     * Whom what is given or sent is to help: "sent a ship to support <b>the flood victims</b>"; else the named place where
     * it helps: "paid for schools in <b>Chad</b>". Only somebody.
     */
    List<Phrase> helped(int verb);

    /** The verb that carries an event noun as its object where order does not tell: "opened direct, secret <b>talks</b>". */
    Optional<Integer> carrier(int noun);

    /** The token behind what the verb governs, read to the right from {@code from}. */
    int contentEnd(int from);

    /**
     * Whether an act belongs to what a verb governs: what is threatened, promised, demanded, refused, denied.
     *
     * @param act first token of its words
     * @param verb the governing verb
     * @param end token from which its complements are read
     * @param whole whether what a clause describes is governed, too: "denied reports claiming that he <b>attacked</b>"
     */
    boolean governs(int act, int verb, int end, boolean whole);

    /** Whether an act only describes somebody or something on the way to a verb: "the work of an <b>assassinated</b> man". */
    boolean described(int act, int verb);

    /** Whether an act is only what somebody is arrested, charged or convicted for: "arrested for <b>spying</b>". */
    boolean charge(int act, int verb);

    /** The verb far before an infinitive or participle that governs it, where the words right before it do not tell. */
    Optional<Integer> governor(int verb);

    /** The first verb of a coordination whose auxiliaries, modals and negators a later verb shares. */
    Optional<Integer> shared(int verb);

    /** Whether an act stands in an indirect question: "investigates whether the militia <b>attacked</b>". */
    boolean asked(int act);

    /** What a verb of saying says behind it: first token, token behind. */
    int[] statement(int cue);

    /** The conditional clauses in text order. */
    List<Conditional> conditionals();

    /** Whether an act may be what hangs on a condition, by the verb that carries it. */
    boolean hangs(int act, Conditional clause);

    /** The stretch in which dates, places and numbers of a trigger are looked for first: first token, token behind. */
    int[] around(int from, int to);

    /** Builds phrases from chunks. */
    NounGroups groups();

    /** What a frame with these parties was read from. */
    Basis basis(int anchor, List<Phrase> parties);
}
