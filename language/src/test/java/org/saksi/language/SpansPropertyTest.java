package org.saksi.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksi.model.Span;

/** What holds of the spans of any text, however broken. */
class SpansPropertyTest {
    private static final List<String> PIECES = List.of(
            "serang",
            "Attack",
            "negara-negara",
            "didn't",
            "U.S.",
            "Rp1,5",
            "12.500",
            " ",
            "  ",
            "\u00a0",
            "\n",
            "\n\n",
            "\t",
            ".",
            "...",
            "…",
            "!",
            "?",
            ",",
            "\"",
            "“",
            "”",
            "'",
            "’",
            "(",
            ")",
            "[",
            "-",
            "--",
            "—",
            "/",
            "@",
            "#",
            "😀",
            "👨‍👩‍👧",
            "👍🏽",
            "❤️",
            "🇮🇩",
            "🇮",
            "1️⃣",
            "©️",
            ":-)",
            "?!",
            "\u00ad",
            "\u200e",
            "\u200f",
            "\u202e",
            "\u2060",
            "«",
            "»",
            "‘",
            "„",
            "1.",
            "a)",
            "- ",
            "km²",
            "b/c",
            ".pdf",
            "dont",
            "e\u0301",
            "\u0301",
            "\u200b",
            "\u200d",
            "\ufeff",
            "\ud83d",
            "\ude00",
            "\u0000",
            "ﬁ",
            "İ",
            "ß",
            "Ⅷ",
            "٣",
            "漢字",
            "日本",
            "عربي",
            "नमस्ते",
            "http://",
            "www.",
            ".com",
            "x@y.id",
            "a.m.",
            "No.",
            "Kol.",
            "JakartaSaat",
            "PBBmengecam",
            "di-",
            "-nya",
            "&",
            "$",
            "%",
            "€",
            "•",
            "*",
            "\r");

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void tokens_lie_in_order_inside_their_sentence_and_spell_the_text(String language) {
        Random random = new Random(42);
        for (int round = 0; round < 1000; round++) {
            Analysis analysis = Analysers.of(language).analyse(Texts.article(language, text(random)));
            check(analysis.article().text(), analysis.sentences());
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = 1 + random.nextInt(40);
        for (int i = 0; i < pieces; i++) {
            if (random.nextInt(12) == 0) {
                text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            } else {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.toString();
    }

    private static void check(String text, List<Sentence> sentences) {
        int end = 0;
        StringBuilder covered = new StringBuilder();
        for (Sentence sentence : sentences) {
            assertThat(sentence.tokens()).isNotEmpty();
            assertThat(sentence.span().start()).isGreaterThanOrEqualTo(end);
            for (Token token : sentence.tokens()) {
                Span span = token.span();
                assertThat(sentence.span().contains(span)).isTrue();
                assertThat(span.start()).isGreaterThanOrEqualTo(end);
                assertThat(span.length()).isPositive();
                assertThat(span.in(text)).isEqualTo(token.form());
                assertThat(insidePair(text, span.start()) || insidePair(text, span.end()))
                        .isFalse();
                assertThat(takesMarkFromLetter(text, span.start())).as(text).isFalse();
                end = span.end();
                covered.append(token.form());
            }
            assertThat(sentence.span().end()).isEqualTo(end);
        }
        assertThat(visible(covered.toString())).isEqualTo(visible(text));
    }

    private static boolean insidePair(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    /** Whether a token begins with a mark that sits on the character before it. */
    private static boolean takesMarkFromLetter(String text, int start) {
        int glyph = text.codePointAt(start);
        int type = Character.getType(glyph);
        boolean mark = type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
        return mark && start > 0 && !unseen(text.codePointBefore(start));
    }

    private static boolean unseen(int glyph) {
        int type = Character.getType(glyph);
        return Character.isWhitespace(glyph)
                || Character.isSpaceChar(glyph)
                || type == Character.CONTROL
                || type == Character.FORMAT;
    }

    /** All that is seen: nothing of it may be lost. */
    private static String visible(String text) {
        return text.codePoints()
                .filter(glyph -> !unseen(glyph))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
