package org.saksi.cli;

import java.util.Locale;
import java.util.StringJoiner;
import org.saksi.language.Sentence;
import org.saksi.language.Word;

/**
 * The tree of a sentence as a picture (SVG): words in a row, parts of speech under them, arcs with relations above,
 * names underlined.
 *
 * <p>The picture stands for itself: its colours follow the light or dark scheme of the viewer, and title and description
 * tell the tree in words.
 */
final class ArcPicture {
    private static final int LEVEL = 24;
    private static final int TOP = 16;
    private static final int WORDS = 64;
    private static final String STYLE = """
        <style>
        text{font-family:system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;text-anchor:middle;fill:#1c1e21}
        .paper,.behind{fill:#fff}
        .word{font-size:15px}
        .upos,.kind{font-size:11px;fill:#5b636e}
        .label{font-size:11px;fill:#14508c}
        .arc{fill:none;stroke:#7d8794;stroke-width:1.2}
        .tip{fill:#7d8794}
        .name{stroke:#b3540a;stroke-width:2}
        @media (prefers-color-scheme:dark){
        text{fill:#e6e8eb}
        .paper,.behind{fill:#16181c}
        .upos,.kind{fill:#a3acb8}
        .label{fill:#8cc2ff}
        .arc{stroke:#8892a0}
        .tip{fill:#8892a0}
        .name{stroke:#f0a35e}
        }
        </style>
        """;

    private final SyntacticView view;
    private final ArcLayout layout;
    private final StringBuilder out = new StringBuilder();
    private final int ground;

    private ArcPicture(SyntacticView view) {
        this.view = view;
        this.layout = new ArcLayout(view);
        this.ground = TOP + LEVEL * (layout.levels() + (view.parsed() ? 1 : 0)) + 6;
    }

    /** The picture of a sentence as a whole SVG document. */
    static String of(Sentence sentence) {
        return new ArcPicture(new SyntacticView(sentence)).draw();
    }

    private String draw() {
        int width = (int) Math.ceil(layout.width());
        int height = ground + WORDS;
        line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                        + " role=\"img\" aria-labelledby=\"sentence tree\">",
                width, height, width, height);
        line("<title id=\"sentence\">%s</title>", escaped(view.line()));
        line("<desc id=\"tree\">%s</desc>", escaped(told()));
        out.append(STYLE);
        line("<rect class=\"paper\" width=\"%d\" height=\"%d\"/>", width, height);
        // Longer arcs first, so that no line is drawn over the label of a shorter one.
        layout.arcs().reversed().forEach(this::arc);
        root();
        layout.arcs().forEach(arc -> label(layout.labelX(arc), y(arc.level()), arc.label));
        for (int i = 0; i < view.words().size(); i++) {
            word(i);
        }
        names();
        return out.append("</svg>\n").toString();
    }

    private double y(int level) {
        return ground - 6 - LEVEL * level;
    }

    private void arc(ArcLayout.Arc arc) {
        double from = layout.headX(arc);
        double to = layout.wordX(arc);
        double y = y(arc.level());
        double turn = from < to ? 7 : -7;
        line(
                "<path class=\"arc\" d=\"M%s %d V%s Q%s %s %s %s H%s Q%s %s %s %s V%d\"/>",
                number(from),
                ground,
                number(y + 7),
                number(from),
                number(y),
                number(from + turn),
                number(y),
                number(to - turn),
                number(to),
                number(y),
                number(to),
                number(y + 7),
                ground - 3);
        tip(to);
    }

    private void tip(double x) {
        line("<path class=\"tip\" d=\"M%s %d l-3 -6 h6 z\"/>", number(x), ground);
    }

    private void root() {
        if (layout.root() >= 0) {
            double y = y(layout.levels() + 1);
            line("<path class=\"arc\" d=\"M%s %s V%d\"/>", number(layout.rootX()), number(y), ground - 3);
            tip(layout.rootX());
            label(
                    layout.rootX(),
                    y,
                    Printable.line(view.words().get(layout.root()).relation()));
        }
    }

    private void label(double x, double y, String text) {
        double width = ArcLayout.SMALL_SIZE * GlyphWidths.ems(text) + 4;
        line(
                "<rect class=\"behind\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"14\"/>",
                number(x - width / 2), number(y - 7), number(width));
        line("<text class=\"label\" x=\"%s\" y=\"%s\">%s</text>", number(x), number(y + 4), escaped(text));
    }

    private void word(int word) {
        String x = number(layout.middle(word));
        line("<text class=\"word\" x=\"%s\" y=\"%d\">%s</text>", x, ground + 18, escaped(view.shown(word)));
        line(
                "<text class=\"upos\" x=\"%s\" y=\"%d\">%s</text>",
                x, ground + 39, view.words().get(word).upos());
    }

    private void names() {
        for (int i = 0; i < view.words().size(); i++) {
            String name = view.name(view.words().get(i).token());
            if (name == null || !name.startsWith("B-") || view.clitic(i)) {
                continue;
            }
            int last = i;
            while (last + 1 < view.words().size() && sameName(last + 1)) {
                last++;
            }
            while (view.clitic(last)) {
                last--;
            }
            double left = layout.leftOf(i);
            double right = layout.rightOf(last);
            line("<path class=\"name\" d=\"M%s %d H%s\"/>", number(left), ground + 25, number(right));
            line(
                    "<text class=\"kind\" x=\"%s\" y=\"%d\">%s</text>",
                    number((left + right) / 2), ground + 54, name.substring(2));
        }
    }

    private boolean sameName(int word) {
        String name = view.name(view.words().get(word).token());
        return view.clitic(word) || (name != null && name.startsWith("I-"));
    }

    /** The tree in words, for those who do not see the picture. */
    private String told() {
        if (!view.parsed()) {
            return "No tree: " + view.reason() + ".";
        }
        StringJoiner told = new StringJoiner("; ", "", ".");
        for (Word word : view.words()) {
            told.add(
                    word.head() < 0
                            ? word.form() + " is the root"
                            : word.form() + " is " + word.relation() + " of "
                                    + view.words().get(word.head()).form());
        }
        return told.toString();
    }

    private void line(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String number(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    /** Text as XML carries it: marks escaped, characters that XML does not know replaced. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        Printable.line(text).codePoints().forEach(glyph -> {
            switch (glyph) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case 0xFFFE, 0xFFFF -> escaped.append(Printable.STAND_IN);
                default -> escaped.appendCodePoint(glyph);
            }
        });
        return escaped.toString();
    }
}
