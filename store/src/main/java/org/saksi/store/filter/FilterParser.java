package org.saksi.store.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a filter by descent: alternatives of sequences of terms, each perhaps negated. */
final class FilterParser {
    /** What ends a bare word: what opens or closes a group, a quote, or an operator after a field's name. */
    private static final String WORD_STOPS = "()\":<>=\u201c\u201d\u201e";

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");

    private final String text;
    private final FilterScanner scanner;
    private final ValueParser values;
    private int depth;
    private int count;

    FilterParser(String text) {
        this.text = text;
        this.scanner = new FilterScanner(text);
        this.values = new ValueParser(scanner);
    }

    Filter parse() {
        if (text.length() > Filter.MOST_UNITS) {
            throw new FilterException(
                    text,
                    Filter.MOST_UNITS,
                    "a filter must have at most " + Filter.MOST_UNITS + " characters but had " + text.length());
        }
        int nothing = text.indexOf('\0');
        if (nothing >= 0) {
            throw error(nothing, "a filter must hold no null character");
        }
        scanner.skipSpace();
        if (scanner.isAtEnd()) {
            return new Filter.All();
        }
        Filter filter = alternatives();
        if (!scanner.isAtEnd()) {
            throw error(scanner.at(), "\")\" closes nothing");
        }
        return filter;
    }

    private Filter alternatives() {
        List<Filter> parts = new ArrayList<>();
        do {
            parts.add(sequence());
        } while (operator("OR"));
        return Filter.or(parts);
    }

    private Filter sequence() {
        List<Filter> parts = new ArrayList<>();
        parts.add(term());
        while (true) {
            boolean and = operator("AND");
            if (!and && (scanner.isAtEnd() || scanner.peek() == ')' || isOperator("OR"))) {
                return Filter.and(parts);
            }
            parts.add(term());
        }
    }

    private Filter term() {
        scanner.skipSpace();
        int start = scanner.at();
        if (operator("NOT")) {
            return negated(start);
        }
        if (scanner.take("-")) {
            if (scanner.isAtEnd() || FilterScanner.isSpace(scanner.text().codePointAt(scanner.at()))) {
                throw error(start, "\"-\" must stand right before what it leaves out");
            }
            return negated(start);
        }
        Filter found = primary(start);
        scanner.skipSpace();
        return found;
    }

    private Filter negated(int start) {
        deeper(start);
        Filter part = term();
        depth--;
        return Filter.not(part);
    }

    private void deeper(int start) {
        if (++depth > Filter.DEEPEST) {
            throw error(start, "a filter must be nested at most " + Filter.DEEPEST + " deep");
        }
    }

    private Filter primary(int start) {
        if (scanner.isAtEnd()) {
            throw error(start, "a term must stand here but the filter ends" + expected());
        }
        if (scanner.take("(")) {
            return group(start);
        }
        if (scanner.peek() == ')') {
            throw error(start, "a term must stand here but was \")\"" + expected());
        }
        if (isOperator("OR") || isOperator("AND")) {
            throw error(
                    start,
                    "a term must stand here but was \"" + scanner.until("()") + "\"; quote the word to search for it");
        }
        if (scanner.isQuote()) {
            return phrase(start, scanner.quoted());
        }
        return wordOrField(start);
    }

    private static String expected() {
        return "; write field:value or a word";
    }

    private Filter group(int start) {
        deeper(start);
        Filter inside = alternatives();
        if (!scanner.take(")")) {
            int opened = text.codePointCount(0, start) + 1;
            throw error(scanner.at(), "\")\" must close the \"(\" of " + opened + " but the filter ends");
        }
        depth--;
        return inside;
    }

    private Filter wordOrField(int start) {
        String word = scanner.until(WORD_STOPS);
        boolean operator = !scanner.isAtEnd() && ":<>=".indexOf(scanner.peek()) >= 0;
        if (operator && NAME.matcher(word).matches()) {
            return match(start, word);
        }
        if (operator) {
            word += scanner.until("()\"\u201c\u201d\u201e");
        }
        if (word.equals("*")) {
            return new Filter.All();
        }
        return phrase(start, word);
    }

    private Filter phrase(int start, String words) {
        if (!Folded.hasWords(words)) {
            String shown = FilterScanner.shown(words);
            throw error(start, "\"" + shown + "\" must hold a letter or a digit to be searched for");
        }
        counted(start, 1);
        return Filter.of(FilterField.TEXT, new FilterValue.Word(words));
    }

    private Filter match(int start, String name) {
        @Nullable FilterField field = FilterField.named(name);
        if (field == null) {
            String hint = Nearest.hint(name, FilterField.names());
            String advice = hint.isEmpty() ? "; quote words to search for them" : hint;
            throw error(start, "unknown field \"" + FilterScanner.shown(name) + "\"" + advice);
        }
        List<FilterValue> any = values.of(field);
        counted(start, any.size());
        return new Filter.Match(field, any);
    }

    private void counted(int start, int more) {
        count += more;
        if (count > Filter.MOST_VALUES) {
            throw error(start, "a filter must name at most " + Filter.MOST_VALUES + " values");
        }
    }

    /** Whether the word stands here alone, in capitals; a field or a longer word that begins so is none. */
    private boolean isOperator(String word) {
        scanner.skipSpace();
        if (!scanner.isNext(word)) {
            return false;
        }
        int end = scanner.at() + word.length();
        if (end == text.length()) {
            return true;
        }
        int next = text.codePointAt(end);
        return FilterScanner.isSpace(next) || next == '(' || next == ')' || next == '"';
    }

    private boolean operator(String word) {
        return isOperator(word) && scanner.take(word);
    }

    private FilterException error(int offset, String problem) {
        return new FilterException(text, offset, problem);
    }
}
