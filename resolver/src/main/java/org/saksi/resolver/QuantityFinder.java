package org.saksi.resolver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Quantity;
import org.saksi.model.Span;
import org.saksi.resolver.QuantityWords.Hedge;

/** Finds numbers of people and sums of money in a sentence; a number whose kind no word tells is left out. */
final class QuantityFinder {
    private static final int REACH_FORWARD = 7;
    private static final int REACH_BACK = 3;
    private static final int LONGEST_HEDGE = 3;
    private final String text;
    private final List<Word> words;
    private final Numbers numbers;
    private final List<Quantity> found = new ArrayList<>();

    private QuantityFinder(String text, List<Word> words, String language) {
        this.text = text;
        this.words = words;
        this.numbers = new Numbers(language);
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

    /** A number with its hedge: the first and the last word of its text. */
    private record Figure(int first, Numbers.Found number) {}

    private int read(int at) {
        Figure figure = figure(at);
        if (figure == null) {
            return at + 1;
        }
        int next = figure.number().to();
        if (year(at, figure) || part(figure)) {
            return next;
        }
        String measure = measure(next);
        if (measure != null) {
            add("distance", measure, figure, next + size(QuantityWords.MEASURES, next));
            return next;
        }
        String currency = currency(figure, next);
        if (currency != null) {
            boolean after = next < words.size()
                    && QuantityWords.CURRENCIES.containsKey(words.get(next).key());
            add("money", currency, figure, after ? next + 1 : next);
            return next;
        }
        int noun = noun(next);
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
        Numbers.Found number = numbers.at(words, at);
        if (number == null) {
            return null;
        }
        if (plainWord(at, number)) {
            return null;
        }
        boolean opened =
                at > 0 && QuantityWords.RANGE_OPENERS.contains(words.get(at - 1).key());
        Numbers.Found upper = range(number, opened);
        if (upper != null) {
            return new Figure(opened ? at - 1 : at, new Numbers.Found(number.min(), upper.max(), true, upper.to()));
        }
        for (int size = LONGEST_HEDGE; size > 0; size--) {
            Hedge hedge = at - size < 0 ? null : QuantityWords.hedge(phrase(at - size, at));
            if (hedge != null) {
                return new Figure(at - size, hedged(number, hedge));
            }
        }
        return new Figure(at, number);
    }

    /** "one of the men" and "the two sides" count nothing. */
    private boolean plainWord(int at, Numbers.Found number) {
        return number.to() < words.size()
                && number.to() == at + 1
                && words.get(number.to()).key().equals("of")
                && !number.approximate();
    }

    private Numbers.@Nullable Found range(Numbers.Found number, boolean opened) {
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
        Numbers.Found upper = numbers.at(words, joined ? link : link + 1);
        boolean grows = upper != null && upper.max() != null && number.min() != null && upper.max() > number.min();
        return grows ? upper : null;
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

    private @Nullable String currency(Figure figure, int next) {
        int start = words.get(figure.number().to() - 1).start();
        int first = words.get(numberStart(figure)).start();
        String sign = signBefore(first);
        if (sign != null) {
            return QuantityWords.CURRENCIES.get(sign);
        }
        int before = numberStart(figure) - 1;
        if (before >= 0
                && QuantityWords.CURRENCIES.containsKey(words.get(before).key())
                && words.get(before).key().equals("rp")) {
            return "IDR";
        }
        return next < words.size() && start >= 0
                ? QuantityWords.CURRENCIES.get(words.get(next).key())
                : null;
    }

    private int numberStart(Figure figure) {
        int at = figure.first();
        while (at < figure.number().to() && numbers.at(words, at) == null) {
            at++;
        }
        return Math.min(at, figure.number().to() - 1);
    }

    private @Nullable String signBefore(int start) {
        int at = start - 1;
        if (at >= 0 && text.charAt(at) == ' ') {
            at--;
        }
        return at >= 0 && "$€£".indexOf(text.charAt(at)) >= 0 ? String.valueOf(text.charAt(at)) : null;
    }

    /** The word after the counted noun, or the number itself before "tewas" and "others"; -1 when people are not meant. */
    private int noun(int next) {
        for (int i = next; i < Math.min(words.size(), next + 4); i++) {
            // "Gibson, 21, said a man": his age
            if (breaks(words.get(i - 1).end(), words.get(i).start())) {
                break;
            }
            int size = size(QuantityWords.PERSONS, i);
            if (size > 0 || QuantityWords.OTHERS.contains(words.get(i).key())) {
                return i + Math.max(1, size);
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
        return verb < words.size()
                        && QuantityWords.KINDS.containsKey(words.get(verb).key())
                ? next
                : -1;
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
        if (unit.equals("IDR")
                && figure.first() > 0
                && words.get(figure.first() - 1).key().equals("rp")) {
            start = words.get(figure.first() - 1).start();
        }
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
