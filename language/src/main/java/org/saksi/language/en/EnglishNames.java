package org.saksi.language.en;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.saksi.language.Name;
import org.saksi.language.NameKind;
import org.saksi.language.Token;
import org.saksi.language.Upos;
import org.saksi.language.internal.Glyphs;
import org.saksi.language.internal.KnownNames;
import org.saksi.language.internal.WordList;

/**
 * Bodies, places and persons that the network, which learnt from few names, misses or takes for one another: known by
 * lists, by the words that bodies are called by ({@code Ministry of X}, {@code Y University}) and by their capitals
 * ({@code NPA}). Immutable, safe for use by many threads.
 *
 * <p>Sentences in capitals are left as the network reads them.
 */
final class EnglishNames implements KnownNames {
    private static final int MOST_TOKENS = 7;
    private static final int LEAST_LETTERS = 3;
    private static final int MOST_LETTERS = 8;
    private static final int PERSON = NameKinds.GIVEN | NameKinds.SURNAME;
    private static final int SOMEWHERE = NameKinds.PLACE | NameKinds.COUNTRY;

    private final NameKinds kinds;
    private final Set<String> heads;
    private final Set<String> openers;
    private final Set<String> doubles;
    private final Set<String> owners;
    private final Set<String> alone;
    private final Set<String> no;
    private final Set<String> others;
    private final Predicate<String> ordinary;

    private EnglishNames(Map<String, Set<String>> lists, List<String> bodies, Predicate<String> ordinary) {
        this.kinds = NameKinds.load(bodies);
        this.heads = lists.getOrDefault("head", Set.of());
        this.openers = lists.getOrDefault("opener", Set.of());
        this.doubles = lists.getOrDefault("double", Set.of());
        this.owners = lists.getOrDefault("owner", Set.of());
        this.alone = lists.getOrDefault("alone", Set.of());
        this.no = lists.getOrDefault("no", Set.of());
        this.others = lists.getOrDefault("other", Set.of());
        this.ordinary = ordinary;
    }

    /** The lists that ship: see the first lines of {@code bodies.txt}. */
    static EnglishNames load(EnglishInflection inflection) {
        Map<String, Set<String>> lists = new HashMap<>();
        List<String> bodies = new ArrayList<>();
        for (String line : WordList.lines(EnglishNames.class, "bodies.txt")) {
            int colon = line.indexOf(": ");
            String kind = line.substring(0, colon);
            String entries = line.substring(colon + 2);
            if (kind.equals("body")) {
                bodies.addAll(List.of(entries.split(", *")));
            } else {
                lists.computeIfAbsent(kind, key -> new HashSet<>()).addAll(List.of(entries.split(" +")));
            }
        }
        return new EnglishNames(lists, bodies, lower -> inflection.classes(lower) != 0);
    }

    @Override
    public List<Name> settle(List<Name> names, List<Token> tokens, List<Upos> tags) {
        Draft draft = new Draft(names, tokens);
        if (draft.loud()) {
            return names;
        }
        for (int at = 0; at < tokens.size(); ) {
            at = draft.capital(at) && !no.contains(draft.form(at)) ? run(draft, at) : at + 1;
        }
        for (int at = 0; at < tokens.size(); at++) {
            if (draft.capital(at)) {
                letters(draft, at, tags.get(at));
                persons(draft, at);
            }
        }
        for (int at = 0; at < tokens.size(); at++) {
            if (draft.capital(at)) {
                listed(draft, at);
            }
        }
        return draft.names();
    }

    /** Takes the capitalised words that begin at a token and gives the one behind them; a body where one of them says so. */
    private int run(Draft draft, int from) {
        int at = from;
        int last = from;
        boolean headed = false;
        boolean linked = false;
        while (at < draft.size()) {
            String form = draft.form(at);
            if (draft.capital(at) && !no.contains(form)) {
                headed |= heads.contains(form) || openers.contains(form);
                last = at++;
                continue;
            }
            boolean of = form.equals("of") || form.equals("for");
            int link = of ? (headed ? of(draft, at, last) : 0) : link(draft, at, from, linked);
            if (link == 0) {
                break;
            }
            linked |= of;
            at += link;
        }
        int to = last + 1;
        if (headed && to > from + 1 && body(draft, from, to, linked)) {
            draft.put(new Name(NameKind.ORG, from, to), old -> !person(old, to));
        }
        return to;
    }

    private static boolean person(Name old, int to) {
        return old.kind() == NameKind.PER && old.to() == to && old.to() > old.from() + 1;
    }

    /** How many tokens {@code of} or {@code of the} takes behind a head and before a capital, 0 when it is none. */
    private int of(Draft draft, int at, int last) {
        if (!heads.contains(draft.form(last)) && !openers.contains(draft.form(last))) {
            return 0;
        }
        if (draft.capital(at + 1)) {
            return 1;
        }
        return draft.form(at + 1).equals("the") && draft.capital(at + 2) ? 2 : 0;
    }

    /** How many tokens link the words before to a capital behind, 0 when none do. */
    private int link(Draft draft, int at, int from, boolean linked) {
        if (!draft.capital(at + 1)) {
            return 0;
        }
        String form = draft.form(at);
        boolean head = heads.contains(draft.form(at + 1));
        boolean sign = form.equals("&") || form.equals("-");
        boolean and = form.equals("and") && linked && doubles.contains(draft.form(from)) && !head;
        boolean owned = form.equals("'s") && head && owners.contains(draft.form(at - 1));
        return sign || and || owned ? 1 : 0;
    }

    private boolean body(Draft draft, int from, int to, boolean linked) {
        if ((kinds.of(draft.words(from, to)) & SOMEWHERE) != 0) {
            return false;
        }
        boolean opened = linked && openers.contains(draft.form(from));
        for (int i = from; i + 1 < to && !opened; i++) {
            String next = draft.form(i + 1);
            opened = openers.contains(draft.form(i)) && (next.equals("of") || next.equals("for"));
        }
        return opened || heads.contains(draft.form(to - 1));
    }

    /** A word of capitals that is no ordinary word, no place and no other thing known by its letters. */
    private void letters(Draft draft, int at, Upos tag) {
        String form = draft.form(at);
        int kind = kinds.of(form);
        boolean body = (kind & NameKinds.BODY) != 0;
        boolean bracketed = draft.form(at - 1).equals("(") && draft.form(at + 1).equals(")");
        if (form.length() > MOST_LETTERS || !initials(form) || others.contains(form) || (kind & SOMEWHERE) != 0) {
            return;
        }
        boolean doubtful = form.length() < LEAST_LETTERS
                || ordinary.test(Glyphs.lower(form))
                || (tag != Upos.PROPN && !bracketed)
                || draft.initialsBeside(at);
        if ((body || !doubtful) && !draft.tied(at)) {
            draft.put(new Name(NameKind.ORG, at, at + 1), old -> true);
        }
    }

    /** Whether a word is of capitals but for a last letter, and no letter stands three times. */
    private static boolean initials(String form) {
        int end = Character.isLowerCase(form.charAt(form.length() - 1)) ? form.length() - 1 : form.length();
        for (int i = 0; i < end; i++) {
            char unit = form.charAt(i);
            boolean capital = (unit >= 'A' && unit <= 'Z') || (unit == '&' && i > 0);
            if (!capital || (i > 1 && unit == form.charAt(i - 1) && unit == form.charAt(i - 2))) {
                return false;
            }
        }
        return end > 1;
    }

    /** A given name and a surname that are no other words, with no capital around them. */
    private void persons(Draft draft, int at) {
        String given = draft.form(at);
        String surname = draft.form(at + 1);
        boolean listed =
                (kinds.ofPart(given) & NameKinds.GIVEN) != 0 && (kinds.ofPart(surname) & NameKinds.SURNAME) != 0;
        boolean beside = draft.capital(at + 2) || (at > 1 && draft.capital(at - 1));
        if (!listed || surname.length() < LEAST_LETTERS || beside) {
            return;
        }
        boolean words = ordinary.test(Glyphs.lower(given)) || ordinary.test(Glyphs.lower(surname));
        if (!words && (kinds.of(given + ' ' + surname) & SOMEWHERE) == 0) {
            draft.put(new Name(NameKind.PER, at, at + 2), old -> old.kind() != NameKind.ORG);
        }
    }

    /** What the lists say of the words that begin at a token. */
    private void listed(Draft draft, int at) {
        int most = kinds.begins(draft.form(at)) ? MOST_TOKENS : 1;
        for (int to = Math.min(draft.size(), at + most); to > at; to--) {
            int kind = kinds.of(draft.words(at, to));
            boolean person = (kind & PERSON) != 0;
            boolean place = (kind & SOMEWHERE) != 0;
            boolean sure = to > at + 1 || draft.form(at).length() > LEAST_LETTERS;
            if ((kind & NameKinds.BODY) != 0 && !person && !place && sure) {
                draft.put(new Name(NameKind.ORG, at, to), old -> true);
            } else if ((kind & NameKinds.COUNTRY) != 0) {
                draft.put(new Name(NameKind.LOC, at, to), old -> !person);
            } else if (place && !person && draft.has(NameKind.PER, at, to)) {
                draft.put(new Name(NameKind.LOC, at, to), old -> true);
            }
        }
        if (alone.contains(draft.form(at))) {
            draft.put(new Name(NameKind.ORG, at, at + 1), old -> true);
        }
        int part = kinds.ofPart(draft.form(at));
        if ((part & PERSON) != 0 && (part & SOMEWHERE) == 0 && draft.has(NameKind.LOC, at, at + 1)) {
            draft.put(new Name(NameKind.PER, at, at + 1), old -> true);
        }
    }

    /** The names of a sentence while they change. */
    private static final class Draft {
        private final List<Name> names;
        private final List<Token> tokens;

        Draft(List<Name> names, List<Token> tokens) {
            this.names = new ArrayList<>(names);
            this.tokens = tokens;
        }

        int size() {
            return tokens.size();
        }

        /** A token as it is written, the empty string outside of the sentence. */
        String form(int at) {
            return at < 0 || at >= tokens.size() ? "" : tokens.get(at).form();
        }

        boolean capital(int at) {
            String form = form(at);
            return !form.isEmpty() && Character.isUpperCase(form.charAt(0));
        }

        private static boolean loud(String form) {
            for (int i = 0; i < form.length(); i++) {
                if (!Character.isUpperCase(form.charAt(i))) {
                    return false;
                }
            }
            return form.length() > 1;
        }

        /** Whether more than half of the words are in capitals. */
        boolean loud() {
            int loud = 0;
            int words = 0;
            for (Token token : tokens) {
                words += Character.isLetter(token.form().charAt(0)) ? 1 : 0;
                loud += loud(token.form()) ? 1 : 0;
            }
            return 2 * loud > Math.max(1, words);
        }

        boolean initialsBeside(int at) {
            return loud(form(at - 1)) || loud(form(at + 1));
        }

        /** Whether a hyphen or a slash ties a word to another. */
        boolean tied(int at) {
            return tie(form(at - 1)) || tie(form(at + 1));
        }

        private static boolean tie(String form) {
            return form.equals("-") || form.equals("/");
        }

        String words(int from, int to) {
            if (to == from + 1) {
                return form(from);
            }
            StringBuilder words = new StringBuilder(form(from));
            for (int i = from + 1; i < to; i++) {
                words.append(' ').append(form(i));
            }
            return words.toString();
        }

        boolean has(NameKind kind, int from, int to) {
            return names.contains(new Name(kind, from, to));
        }

        /** Puts a name where those that it overlaps with are not longer and give way. */
        void put(Name name, Predicate<Name> yields) {
            List<Name> under = names.stream()
                    .filter(old -> old.from() < name.to() && old.to() > name.from())
                    .toList();
            if (under.stream()
                    .allMatch(old -> old.from() >= name.from() && old.to() <= name.to() && yields.test(old))) {
                names.removeAll(under);
                names.add(name);
            }
        }

        List<Name> names() {
            names.sort(Comparator.comparingInt(Name::from));
            return List.copyOf(names);
        }
    }
}
