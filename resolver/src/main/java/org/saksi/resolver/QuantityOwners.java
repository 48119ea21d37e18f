package org.saksi.resolver;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.coder.Mention;
import org.saksi.coder.Phrase;
import org.saksi.language.DependencyTree;
import org.saksi.language.Sentence;
import org.saksi.language.Upos;
import org.saksi.model.EventType;
import org.saksi.model.Quantity;
import org.saksi.model.Span;

/**
 * Says which numbers of a sentence belong to which of its acts.
 *
 * <p>A number belongs to the act whose party it counts; else to the act it hangs on in the tree, with nothing between but
 * nouns and verbs that tell the same ("died in clashes"); else, where the tree shows no owner, to the nearest act of its
 * clause. Only acts of a type that such a number can have count.
 */
final class QuantityOwners {
    private static final Map<String, Set<EventType>> FITS = Map.of(
            "killed", Set.of(EventType.ASSAULT, EventType.PROTEST, EventType.COERCE),
            "wounded", Set.of(EventType.ASSAULT, EventType.PROTEST, EventType.COERCE),
            "arrested", Set.of(EventType.COERCE, EventType.SANCTION, EventType.PROTEST),
            "displaced", Set.of(EventType.SANCTION, EventType.ASSAULT, EventType.COERCE, EventType.AID),
            "participants", Set.of(EventType.PROTEST, EventType.CONSULT, EventType.COOPERATE),
            "deployed", Set.of(EventType.MOBILIZE, EventType.AID, EventType.COOPERATE, EventType.THREATEN),
            "abducted", Set.of(EventType.ASSAULT, EventType.COERCE),
            "released", Set.of(EventType.RETREAT, EventType.CONCEDE, EventType.AID),
            "missing", Set.of(EventType.ASSAULT),
            "money", Set.of(EventType.AID, EventType.COOPERATE, EventType.AGREE, EventType.SANCTION));

    /** Acts whose sum is told beside many other sums of the affair: only what is paid for the deed is theirs. */
    private static final Set<EventType> CLAIMS = Set.of(EventType.ACCUSE, EventType.REQUEST);

    private static final int LONGEST_PATH = 5;
    private static final int LONGEST_SUM = 4;

    private final Sentence sentence;
    private final String text;
    private final List<Word> words;
    private final String language;
    private final Map<Mention, List<Quantity>> owned = new IdentityHashMap<>();

    private QuantityOwners(Sentence sentence, String text, List<Word> words, String language) {
        this.sentence = sentence;
        this.text = text;
        this.words = words;
        this.language = language;
    }

    /** The numbers of each mention of one sentence, by identity; a mention without numbers is left out. */
    static Map<Mention, List<Quantity>> of(
            Sentence sentence,
            String text,
            List<Word> words,
            String language,
            List<Quantity> numbers,
            List<Mention> mentions) {
        QuantityOwners owners = new QuantityOwners(sentence, text, words, language);
        for (Quantity number : numbers) {
            owners.give(number, mentions);
        }
        for (Mention mention : mentions) {
            owners.count(mention, numbers);
        }
        return owners.owned;
    }

    private void give(Quantity number, List<Mention> mentions) {
        List<Mention> fitting = mentions.stream()
                .filter(mention -> fits(number, mention) && !inside(number.span(), mention))
                .toList();
        List<Mention> owners = fitting.stream()
                .filter(mention -> party(number, mention) != null)
                .toList();
        if (owners.isEmpty()) {
            owners = hanging(number, fitting);
        }
        if (owners.isEmpty()) {
            owners = nearest(number, fitting);
        }
        for (Mention owner : owners) {
            add(owner, Quantities.of(number, of(number.span(), owner), null));
        }
    }

    private void add(Mention owner, Quantity number) {
        owned.computeIfAbsent(owner, mention -> new ArrayList<>()).add(number);
    }

    private static boolean fits(Quantity number, Mention mention) {
        boolean money = number.kind().equals("money");
        return FITS.getOrDefault(number.kind(), Set.of()).contains(mention.event())
                || (money && (CLAIMS.contains(mention.event()) || "seize".equals(mention.mode())));
    }

    /** What stands in the condition, the pledge or the denied act is its number, not that of the uttering. */
    private static boolean inside(Span span, Mention mention) {
        return (mention.condition() != null && mention.condition().span().contains(span))
                || (mention.pledge() != null && mention.pledge().span().contains(span))
                || (mention.denies() != null && mention.denies().span().contains(span));
    }

    /** The party whose members a number counts: the one that begins with it or whose head it holds. */
    private static @Nullable Phrase party(Quantity number, Mention mention) {
        Span span = number.span();
        if (!number.unit().equals("persons")) {
            return null;
        }
        List<Phrase> parties = new ArrayList<>(mention.recipients());
        parties.addAll(mention.actors());
        for (Phrase phrase : parties) {
            boolean opens = span.start() <= phrase.span().start()
                    && span.end() > phrase.span().start();
            if (opens
                    || (phrase.span().contains(span)
                            && span.contains(phrase.headToken().span()))) {
                return phrase;
            }
        }
        return null;
    }

    private static @Nullable String of(Span span, Mention mention) {
        if (mention.recipients().stream().anyMatch(phrase -> phrase.span().overlaps(span))) {
            return "recipient";
        }
        return mention.actors().stream().anyMatch(phrase -> phrase.span().overlaps(span)) ? "actor" : null;
    }

    /** The acts that a number hangs on in the tree, by the shortest way. */
    private List<Mention> hanging(Quantity number, List<Mention> fitting) {
        DependencyTree tree = sentence.tree();
        List<Mention> best = new ArrayList<>();
        int least = LONGEST_PATH + 1;
        if (tree == null) {
            return best;
        }
        for (Mention mention : fitting) {
            int steps = steps(number, mention, tree);
            if (steps < least) {
                best.clear();
                least = steps;
            }
            if (steps == least && steps <= LONGEST_PATH) {
                best.add(mention);
            }
        }
        return best;
    }

    /** How many steps the act is from a number in the tree, with no word between that tells something else. */
    private int steps(Quantity number, Mention mention, DependencyTree tree) {
        int from = SpanHead.of(number.span(), sentence.tokens(), tree);
        int to = SpanHead.of(mention.trigger(), sentence.tokens(), tree);
        if (from < 0 || to < 0) {
            return LONGEST_PATH + 1;
        }
        List<Integer> path = path(from, to, tree);
        boolean money = number.kind().equals("money");
        if (path.size() > (money ? LONGEST_SUM : LONGEST_PATH)) {
            return LONGEST_PATH + 1;
        }
        boolean penalty = path.isEmpty();
        for (int between : path) {
            String word = sentence.tokens().get(between).lower();
            boolean tells = money
                    ? QuantityWords.PAYING.contains(word) || QuantityWords.PENALTIES.contains(word)
                    : number.kind().equals(QuantityWords.KINDS.get(word));
            if (!tells && tree.words(between).getFirst().upos() == Upos.VERB) {
                return LONGEST_PATH + 1;
            }
            penalty |= QuantityWords.PENALTIES.contains(word) || QuantityWords.PAYING.contains(word);
        }
        return money && CLAIMS.contains(mention.event()) && !penalty ? LONGEST_PATH + 1 : path.size();
    }

    /** The tokens between two tokens of the tree, by the way over the lowest token above both. */
    private static List<Integer> path(int from, int to, DependencyTree tree) {
        List<Integer> up = new ArrayList<>();
        for (int at = from; at >= 0; at = tree.head(at)) {
            up.add(at);
        }
        List<Integer> down = new ArrayList<>();
        Set<Integer> above = new HashSet<>(up);
        int at = to;
        while (at >= 0 && !above.contains(at)) {
            down.add(at);
            at = tree.head(at);
        }
        List<Integer> path = new ArrayList<>(up.subList(0, up.indexOf(at) + 1));
        path.addAll(down);
        path.removeIf(token -> token == from || token == to);
        return path;
    }

    /** The act of the number's clause that is nearest; sums of an accusation or a demand are not told by nearness. */
    private static List<Mention> nearest(Quantity number, List<Mention> fitting) {
        Mention best = null;
        for (Mention mention : fitting) {
            boolean near = mention.clause().contains(number.span())
                    && !CLAIMS.contains(mention.event())
                    && (best == null || distance(number, mention) < distance(number, best));
            best = near ? mention : best;
        }
        return best == null ? List.of() : List.of(best);
    }

    private static int distance(Quantity number, Mention mention) {
        return Math.max(
                number.span().start() - mention.trigger().end(),
                mention.trigger().start() - number.span().end());
    }

    /** The number of a party whose kind only the act tells ("arrested three executives"). */
    private void count(Mention mention, List<Quantity> numbers) {
        String kind = kind(mention);
        if (kind == null) {
            return;
        }
        boolean acting = kind.equals("participants");
        for (Phrase party : acting ? mention.actors() : mention.recipients()) {
            boolean known = numbers.stream().anyMatch(number -> number.span().overlaps(party.span()));
            Quantity number = known
                    ? null
                    : QuantityFinder.counted(
                            text, words, party.span(), party.headToken().span(), kind, language);
            if (number != null && !inside(number.span(), mention)) {
                add(mention, Quantities.of(number, acting ? "actor" : "recipient", null));
            }
        }
    }

    private @Nullable String kind(Mention mention) {
        String mode = mention.mode() == null ? "" : mention.mode();
        return switch (mention.event()) {
            case COERCE -> mode.equals("arrest") ? "arrested" : null;
            case RETREAT -> mode.equals("release") ? "released" : null;
            case PROTEST -> "participants";
            case ASSAULT -> mode.equals("abduct") ? "abducted" : fate(mention);
            default -> null;
        };
    }

    private @Nullable String fate(Mention mention) {
        for (Word word : words) {
            boolean here = word.start() >= mention.trigger().start()
                    && word.end() <= mention.trigger().end();
            String kind = here ? QuantityWords.KINDS.get(word.key()) : null;
            if ("killed".equals(kind) || "wounded".equals(kind)) {
                return kind;
            }
        }
        return null;
    }
}
