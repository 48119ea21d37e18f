package org.saksi.resolver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Quantity;
import org.saksi.model.Span;
import org.saksi.resolver.QuantityWords.Hedge;

/** Finds numbers of people and sums of money in a sentence; a number whose kind no word tells is left out. */
final class QuantityFinder {
    private static final int REACH_FORWARD = 7;
    private static final int REACH_BACK = 3;
    private static final int LONGEST_HEDGE = 3;

    /** As long as "The other ", with which a party may open before its number. */
    private static final int LONGEST_ARTICLE = 10;

    private static final String CURRENCY_SIGNS = "$€£";

    /** What a number without a noun may have suffered. */
    private static final Set<String> ALONE = Set.of("killed", "wounded", "arrested", "abducted");

    private final String text;
    private final List<Word> words;
    private final Numbers numbers;
    private final boolean english;
    private final List<Quantity> found = new ArrayList<>();

    private QuantityFinder(String text, List<Word> words, String language) {
        this.text = text;
        this.words = words;
        this.numbers = new Numbers(language);
        this.english = !language.equals("id");
    }

    /** The quantities between two offsets of a text, none of them yet with an event. */
    static List<Quantity> find(String text, int from, int to, String language) {
        return find(text, Word.of(text, from, to), language);
    }

    /** The quantities among the words of a text. */
    static List<Quantity> find(String text, List<Word> words, String language) {
        QuantityFinder finder = new QuantityFinder(text, words, language);
        int at = 0;
        while (at < finder.words.size()) {
            at = finder.read(at);
        }
        return finder.found;
    }

    /**
     * The number at the beginning of a party that an act counts by itself: "arrested three executives", whatever they are.
     * Null when the party does not begin with one or is no people.
     */
    static @Nullable Quantity counted(
            String text, List<Word> words, Span party, Span head, String kind, String language) {
        QuantityFinder finder = new QuantityFinder(text, words, language);
        for (int at = 0; at < words.size() && words.get(at).start() < head.start(); at++) {
            Figure figure = words.get(at).start() < party.start() ? null : finder.figure(at);
            if (figure == null) {
                continue;
            }
            int next = figure.number().to();
            // "one Omar Said" is a name
            boolean named =
                    finder.english && Double.valueOf(1).equals(figure.number().max());
            boolean opens = !named
                    && figure.mark() == null
                    && words.get(figure.first()).start() <= party.start() + LONGEST_ARTICLE;
            if (!opens || !finder.people(next, head) || finder.part(figure) || finder.year(at, figure)) {
                return null;
            }
            int end = next;
            while (end < words.size() && words.get(end).end() <= head.end()) {
                end++;
            }
            finder.add(kind, "persons", figure, end);
            return finder.found.getFirst();
        }
        return null;
    }

    /** Whether the words from the number to the head of its phrase may be people. */
    private boolean people(int next, Span head) {
        int at = next;
        while (at < words.size() && words.get(at).start() <= head.start()) {
            Word word = words.get(at);
            if (QuantityWords.UNITS.contains(word.key())
                    || numbers.at(words, at) != null
                    || breaks(words.get(at - 1).end(), word.start())
                    || at - next > REACH_BACK) {
                return false;
            }
            at++;
        }
        return at > next && (at >= words.size() || !unit(at));
    }

    /**
     * A number with its hedge and its currency.
     *
     * @param first the first word of its text
     * @param mark the currency before it
     */
    private record Figure(int first, @Nullable Mark mark, Numbers.Found number) {}

    /**
     * A currency right before a sum.
     *
     * @param first its first word, or that of the sum when it is a sign only
     * @param start where it stands
     * @param currency its code, null when nobody knows it
     */
    private record Mark(int first, int start, @Nullable String currency) {}

    private int read(int at) {
        Figure figure = figure(at);
        if (figure == null) {
            return at + 1;
        }
        int next = figure.number().to();
        if (year(at, figure) || part(figure)) {
            return next;
        }
        if (figure.mark() != null) {
            if (figure.mark().currency() != null) {
                add("money", figure.mark().currency(), figure, next);
            }
            return next;
        }
        String measure = measure(next);
        if (measure != null) {
            add("distance", measure, figure, next + size(QuantityWords.MEASURES, next));
            return next;
        }
        int sum = figure.number().approximate()
                        && next < words.size()
                        && words.get(next).key().equals("of")
                ? next + 1
                : next;
        int currency = size(QuantityWords.CURRENCIES, sum);
        if (currency > 0) {
            String code = QuantityWords.CURRENCIES.get(phrase(sum, sum + currency));
            if (code != null) {
                add("money", code, figure, sum + currency);
            }
            return next;
        }
        int noun = noun(figure.first(), next);
        if (noun < 0) {
            return next;
        }
        String kind = kind(figure.first(), noun);
        kind = kind == null ? implied(next, noun) : kind;
        if (kind != null) {
            add(kind, "persons", figure, Math.max(noun, next));
        }
        return Math.max(next, at + 1);
    }

    private @Nullable Figure figure(int at) {
        Mark mark = mark(at);
        Numbers.Found number = numbers.at(words, at);
        number = number == null && mark != null ? millions(at) : number;
        if (number == null || plainWord(at, number)) {
            return null;
        }
        int begin = mark == null ? at : mark.first();
        boolean opened = begin > 0
                && QuantityWords.RANGE_OPENERS.contains(words.get(begin - 1).key());
        Numbers.Found range = range(at, number, opened);
        if (range != null) {
            return new Figure(opened ? begin - 1 : begin, mark, range);
        }
        for (int size = LONGEST_HEDGE; size > 0; size--) {
            Hedge hedge = begin - size < 0 ? null : QuantityWords.hedge(phrase(begin - size, begin));
            if (hedge != null) {
                return new Figure(begin - size, mark, hedged(number, hedge));
            }
        }
        return new Figure(begin, mark, number);
    }

    /** The currency before a number: "$", "US$", "Rp". */
    private @Nullable Mark mark(int at) {
        int sign = words.get(at).start() - 1;
        sign = sign >= 0 && text.charAt(sign) == ' ' ? sign - 1 : sign;
        Word before = at > 0 ? words.get(at - 1) : null;
        if (sign >= 0
                && CURRENCY_SIGNS.indexOf(text.charAt(sign)) >= 0
                && words.get(at).numeric()) {
            String own = text.substring(sign, sign + 1);
            // "NT$"; letters before other signs are signs that were read in a wrong charset
            boolean lettered = own.equals("$") && before != null && before.end() == sign;
            return before != null && lettered
                    ? new Mark(at - 1, before.start(), QuantityWords.SIGNS.get(before.key() + own))
                    : new Mark(at, sign, QuantityWords.SIGNS.get(own));
        }
        if (before == null || !QuantityWords.SIGNS.containsKey(before.key())) {
            return null;
        }
        boolean blank = text.substring(before.end(), words.get(at).start())
                .chars()
                .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '.');
        return blank ? new Mark(at - 1, before.start(), QuantityWords.SIGNS.get(before.key())) : null;
    }

    /** "$5m": behind a currency the letter means millions, elsewhere mostly metres. */
    private Numbers.@Nullable Found millions(int at) {
        Word word = words.get(at);
        if (!word.key().endsWith("m") || word.key().length() < 2) {
            return null;
        }
        String digits = word.key().substring(0, word.key().length() - 1);
        Word plain = new Word(digits, digits, word.start(), word.end() - 1, word.joined(), false);
        Word scale = new Word("million", "million", word.end() - 1, word.end(), false, false);
        Numbers.Found found = numbers.at(List.of(plain, scale), 0);
        return found == null ? null : new Numbers.Found(found.min(), found.max(), false, at + 1);
    }

    /** "one of the men" and "the two sides" count nothing. */
    private boolean plainWord(int at, Numbers.Found number) {
        return number.to() < words.size()
                && number.to() == at + 1
                && words.get(number.to()).key().equals("of")
                && !number.approximate();
    }

    private Numbers.@Nullable Found range(int at, Numbers.Found number, boolean opened) {
        int link = number.to();
        if (link >= words.size()) {
            return null;
        }
        boolean joined = words.get(link).joined() && words.get(link).numeric();
        boolean linked = QuantityWords.RANGE.contains(words.get(link).key());
        boolean weak =
                words.get(link).key().equals("and") || words.get(link).key().equals("dan");
        if (!joined && (!linked || (weak && !opened))) {
            return null;
        }
        int second = joined ? link : link + 1;
        // "Rp 1 juta hingga Rp 2 juta"
        second += second < words.size()
                        && QuantityWords.SIGNS.containsKey(words.get(second).key())
                ? 1
                : 0;
        Numbers.Found upper = numbers.at(words, second);
        if (upper == null || upper.max() == null || number.min() == null || upper.max() <= number.min()) {
            return null;
        }
        // "3 to 5 million"
        double scale = number.to() == at + 1 ? Numbers.scale(words, second) : 1;
        double least = number.min() * scale < upper.max() ? number.min() * scale : number.min();
        return new Numbers.Found(least, upper.max(), true, upper.to());
    }

    private static Numbers.Found hedged(Numbers.Found number, Hedge hedge) {
        return switch (hedge) {
            case EXACT -> number;
            case LEAST -> new Numbers.Found(number.min(), null, true, number.to());
            case MOST -> new Numbers.Found(null, number.max(), true, number.to());
            case NEARLY -> new Numbers.Found(null, number.max(), true, number.to());
            case ABOUT -> new Numbers.Found(number.min(), number.max(), true, number.to());
        };
    }

    /** "In 2019 protesters": four plain digits behind such a word are a year. */
    private boolean year(int at, Figure figure) {
        String before = at > 0 ? words.get(at - 1).key() : "";
        String key = words.get(at).key();
        boolean plain = figure.first() == at && key.length() == 4 && TimeCursor.digits(key) == 4;
        boolean cued = before.equals("in") || before.equals("pada") || before.equals("tahun") || before.equals("since");
        return plain && cued && (key.startsWith("19") || key.startsWith("20"));
    }

    /** "including three children", "sembilan di antaranya": counted with the number before. */
    private boolean part(Figure figure) {
        int first = figure.first();
        int next = figure.number().to();
        return (first > 0 && QuantityWords.PARTS.contains(words.get(first - 1).key()))
                || (first > 1 && QuantityWords.PARTS.contains(phrase(first - 2, first)))
                || (next + 1 < words.size() && QuantityWords.PARTS.contains(phrase(next, next + 2)));
    }

    /** The unit of a distance, null for an area or a speed. */
    private @Nullable String measure(int at) {
        int size = size(QuantityWords.MEASURES, at);
        if (size == 0) {
            return null;
        }
        String behind = at + size < words.size() ? words.get(at + size).key() : "";
        return behind.equals("persegi") || behind.equals("per") || behind.equals("square")
                ? null
                : QuantityWords.MEASURES.get(phrase(at, at + size));
    }

    /** How many words of a table's phrase stand here: two, one or none. */
    private int size(Map<String, String> phrases, int at) {
        if (at + 1 < words.size() && phrases.containsKey(phrase(at, at + 2))) {
            return 2;
        }
        return at < words.size() && phrases.containsKey(words.get(at).key()) ? 1 : 0;
    }

    /** The kind of those who are so called: "protesters", "refugees". */
    private @Nullable String implied(int from, int noun) {
        for (int i = from; i < noun; i++) {
            int size = size(QuantityWords.PERSONS, i);
            String kind = size == 0 ? null : QuantityWords.PERSONS.get(phrase(i, i + size));
            if (kind != null && !kind.equals("-")) {
                return kind;
            }
        }
        return null;
    }

    private String phrase(int from, int to) {
        StringBuilder phrase = new StringBuilder();
        for (int i = from; i < to; i++) {
            phrase.append(i == from ? "" : " ").append(words.get(i).key());
        }
        return phrase.toString();
    }

    /** The word after the counted noun, or the number itself before "tewas" and "others"; -1 when people are not meant. */
    private int noun(int first, int next) {
        if (unit(next)) {
            return -1;
        }
        if (alone(first, next)) {
            return next;
        }
        for (int i = next; i < Math.min(words.size(), next + 4); i++) {
            // "Gibson, 21, said a man": his age
            if (breaks(words.get(i - 1).end(), words.get(i).start())) {
                break;
            }
            int size = size(QuantityWords.PERSONS, i);
            if (size > 0 || QuantityWords.OTHERS.contains(words.get(i).key())) {
                int noun = whole(i + Math.max(1, size));
                // "12 police stations"
                return unit(noun)
                                && !breaks(
                                        words.get(noun - 1).end(),
                                        words.get(noun).start())
                        ? -1
                        : noun;
            }
            if (numbers.at(words, i) != null) {
                return -1;
            }
        }
        int verb = next;
        while (verb < words.size()
                && QuantityWords.AUXILIARIES.contains(words.get(verb).key())) {
            verb++;
        }
        boolean told = verb < words.size()
                && QuantityWords.KINDS.containsKey(words.get(verb).key());
        return told ? next : -1;
    }

    /** "six migrant workers": English nouns stand before the head, too. */
    private int whole(int noun) {
        int at = noun;
        while (english
                && at < words.size()
                && !breaks(words.get(at - 1).end(), words.get(at).start())) {
            int size = size(QuantityWords.PERSONS, at);
            if (size == 0) {
                break;
            }
            at += size;
        }
        return at;
    }

    /** "killing six and wounding 13, officials said": the number is the object by itself. */
    private boolean alone(int first, int next) {
        String kind = before(first, 1);
        boolean ends = next >= words.size()
                || breaks(words.get(next - 1).end(), words.get(next).start())
                || QuantityWords.BEHIND.contains(words.get(next).key());
        return kind != null && ALONE.contains(kind) && ends;
    }

    private boolean unit(int at) {
        return at < words.size() && QuantityWords.UNITS.contains(words.get(at).key());
    }

    /** A verb right before the number, else the next telling word after the noun, else one further before. */
    private @Nullable String kind(int first, int noun) {
        String before = before(first, REACH_BACK);
        String after = after(noun);
        return before != null ? before : after;
    }

    private @Nullable String before(int first, int reach) {
        for (int i = first - 1; i >= Math.max(0, first - reach); i--) {
            boolean other = QuantityWords.JOINING.contains(words.get(i).key());
            if (other || breaks(words.get(i).end(), words.get(i + 1).start())) {
                return null;
            }
            String kind = QuantityWords.KINDS.get(words.get(i).key());
            if (kind != null) {
                return transitive(words.get(i).key()) ? kind : null;
            }
        }
        return null;
    }

    /** Active verbs govern the number after them; "tewas" and passives belong to what stands before. */
    private static boolean transitive(String verb) {
        return (verb.startsWith("me") && !verb.equals("meninggal") && !verb.startsWith("mengungsi"))
                || QuantityWords.GOVERNING.contains(verb);
    }

    private @Nullable String after(int noun) {
        for (int i = noun; i < Math.min(words.size(), noun + REACH_FORWARD); i++) {
            if (i > 0 && breaks(words.get(i - 1).end(), words.get(i).start())) {
                return null;
            }
            String kind = QuantityWords.KINDS.get(words.get(i).key());
            if (kind != null) {
                return kind.equals("participants") || !active(i, noun) ? kind : null;
            }
            if (i > noun && numbers.at(words, i) != null) {
                return null;
            }
        }
        return null;
    }

    /** Whether the verb takes an object of its own, so that the noun before it acts: "five militants killed a guard". */
    private boolean active(int verb, int noun) {
        String key = words.get(verb).key();
        if (!transitive(key)) {
            return false;
        }
        if (!QuantityWords.GOVERNING.contains(key)) {
            return true;
        }
        boolean helped = verb > noun
                && QuantityWords.AUXILIARIES.contains(words.get(verb - 1).key());
        int object = verb + 1;
        return !helped
                && object < words.size()
                && !breaks(words.get(verb).end(), words.get(object).start())
                && (QuantityWords.OBJECTS.contains(words.get(object).key())
                        || numbers.at(words, object) != null
                        || size(QuantityWords.PERSONS, object) > 0);
    }

    private boolean breaks(int from, int to) {
        for (int i = from; i < to; i++) {
            if (",;:.".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private void add(String kind, String unit, Figure figure, int end) {
        int start = words.get(figure.first()).start();
        Mark mark = figure.mark();
        start = mark == null ? start : Math.min(start, mark.start());
        Span span = new Span(start, words.get(end - 1).end());
        found.add(new Quantity(
                kind,
                figure.number().min(),
                figure.number().max(),
                figure.number().approximate(),
                unit,
                span.in(text),
                span,
                null,
                null));
    }
}
