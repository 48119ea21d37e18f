package org.saksi.cli;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Writes {@code docs/accuracy.md} and its short form for the terminal from the scorer's figures. */
final class AccuracyPage {
    /** A figure of the scorer with those that others reach on the same file, by the same scorer. */
    private record Line(String name, String path, List<String> anchors) {}

    private static final String NONE = "–";
    private static final List<String> ANCHORS = List.of("PETRARCH-2", "UniversalPetrarch", "ZSP, given the spans");

    private AccuracyPage() {}

    /** The figures of a set on a few lines. */
    static String summary(Score score) {
        String figures = score.figures()
                .propertyStream()
                .map(figure -> "  " + figure.getKey() + " " + figure.getValue())
                .collect(Collectors.joining("\n"));
        return score.set().label() + ": " + score.set().title() + "\n" + figures + "\n";
    }

    /**
     * The whole page.
     *
     * @param scores the figures of each set
     * @param bars the figures of a set with events left out below each confidence
     * @param judged events that are known to be right or wrong
     */
    static String of(
            List<Score> scores, Map<GoldSet, SortedMap<Double, Score>> bars, List<JudgedEvent> judged, String version) {
        StringBuilder page = new StringBuilder(preamble(version));
        for (Score score : scores) {
            page.append("\n## ").append(score.set().title()).append("\n\n");
            page.append(note(score.set())).append(table(score));
            if (score.set() == GoldSet.ID) {
                page.append("\nF1 by type:\n\n").append(list(score, "f1_by_type"));
                page.append("\nSlots, where the type was right:\n\n").append(list(score, "slots_given_type"));
            }
            if (bars.containsKey(score.set())) {
                page.append(ConfidenceSection.bars(score.set(), bars.get(score.set())));
            }
        }
        if (!judged.isEmpty()) {
            page.append(ConfidenceSection.reliability(judged));
        }
        return page.append(WARNING).toString();
    }

    private static String preamble(String version) {
        return """
            # Accuracy

            Written by `./saksi eval --out docs/accuracy.md` (Saksi %s) from a run of the scorer on the
            development gold; do not edit. Every text of the gold is coded as an article of one paragraph,
            end to end: no spans, no parse, no actor dictionary is given. The gold itself is not part of
            this repository.

            The anchors were measured with the same scorer on the same files. PETRARCH-2 and
            UniversalPetrarch (with the PETRARCH-1 dictionary) had CoreNLP parses; ZSP is a RoBERTa-large
            model that is *given* the source and target spans, which Saksi has to find. A dash means that the
            system cannot do it or was not measured; none of the three reads Indonesian.
            """.replace("%s", version);
    }

    private static final String WARNING = """

        ## What these figures are not

        They come from the sets that the rules were developed with, so they flatter. Sets that nobody who
        writes rules has seen decide how well Saksi codes. The Indonesian set is small (a figure of one
        type rests on a handful of events), its two coders agreed on the type with F1 .95 to .97, and the
        English sentences name one event each although many hold more, so that "precision of emitted" is a
        lower bound. The weights of `confidence`, too, were fitted on these sets. They know nothing of titles,
        captions and key points. Nearly all of the English texts name two parties, so that an event with one
        party may deserve more in other news than it is given.
        """;

    /** What is counted, for the sets whose measure is Saksi's own. */
    private static String note(GoldSet set) {
        return switch (set) {
            case ID, GSR, CAMEO, PAIRS -> "";
            case PFSA -> """
                A statement is found when one of ours covers half of its words and the head of its speaker lies
                in the words of our speaker; each of ours finds one at most. The corpus marks direct quotes of
                public figures and their cues, so ours are those that hold a direct quote: what it leaves
                unmarked, such as quotes of passers-by, counts against precision. It does not say who speaks: the
                speaker is the person or, failing that, the role or body named behind the cue in its sentence;
                for "katanya" the last person named before it, any mention of whom will do. The head of a mention
                is its first word. Statements without a cue beside them are not counted.

                """;
            case POLNEAR -> """
                A statement is found when one of ours covers half of its content and the head of its source lies
                in the words of our speaker; each of ours finds one at most. A source is named when one of its
                words begins with a capital letter, stands nowhere in the text in lower case and is no function
                word ("Clinton", "the White House"; not "he", "protesters"); its head is the last word before the
                first comma, bracket, preposition or conjunction. Ours with a named speaker count for precision.
                The corpus marks what people think, want and do in words as well as what they say.

                """;
        };
    }

    private static List<Line> lines(GoldSet set) {
        return switch (set) {
            case ID ->
                List.of(
                        ours("type: F1", "type/f1"),
                        ours("type: precision", "type/p"),
                        ours("type: recall", "type/r"),
                        ours("type and parties: F1", "type+actors/f1"),
                        ours("type and countries: F1", "type+countries/f1"),
                        ours("type, countries and sectors: F1", "type+countries+sectors/f1"),
                        ours("type, parties and status: F1", "type+actors+status/f1"),
                        ours("texts without an event kept quiet", "quiet_texts_kept_quiet"));
            case GSR ->
                List.of(
                        line("category: recall", "category_recall", ".331", ".620"),
                        line("category: precision of emitted", "category_precision_of_emitted", ".587", ".390"),
                        line("category and countries", "category+countries", ".282", ".331"),
                        line("... and actor sector", "category+countries+actor_sector", ".197", ".225"),
                        ours("any event", "any_event"));
            case CAMEO ->
                List.of(
                        line("exact code", "exact_code", ".129", ".147"),
                        line("root: recall", "root_recall", ".310", ".534"),
                        line("root: precision of emitted", "root_precision_of_emitted", ".560", ".348"),
                        ours("root and parties", "root+parties"));
            case PAIRS ->
                List.of(
                        new Line("pair and root", "pair+root", List.of(".242", ".275", ".760")),
                        new Line(
                                "root precision of found pairs",
                                "root_precision_of_found",
                                List.of(".646", ".569", ".760")),
                        new Line("macro-F1", "macro_f1", List.of(".318", ".327", ".743")),
                        ours("pair found", "pair_found"),
                        ours("pair and quad", "pair+quad"),
                        ours("an event of the root, any pair", "any_event_of_root"));
            case PFSA, POLNEAR ->
                List.of(
                        ours("all documents: F1", "all/f1"),
                        ours("all documents: precision", "all/p"),
                        ours("all documents: recall", "all/r"),
                        ours("odd documents, read while the rules were written: F1", "odd/f1"),
                        ours("even documents, never read: F1", "even/f1"));
        };
    }

    private static Line ours(String name, String path) {
        return new Line(name, path, List.of(NONE, NONE, NONE));
    }

    private static Line line(String name, String path, String petrarch, String universal) {
        return new Line(name, path, List.of(petrarch, universal, NONE));
    }

    private static String table(Score score) {
        boolean english = score.set() != GoldSet.ID && !score.set().attributed();
        StringBuilder table = new StringBuilder("| | Saksi |");
        table.append(english ? " " + String.join(" | ", ANCHORS) + " |\n" : "\n");
        table.append("|---|---|").append(english ? "---|---|---|\n" : "\n");
        for (Line line : lines(score.set())) {
            table.append("| ")
                    .append(line.name())
                    .append(" | ")
                    .append(shown(score, line.path()))
                    .append(" |");
            table.append(english ? " " + String.join(" | ", line.anchors()) + " |\n" : "\n");
        }
        String units = score.set() == GoldSet.PAIRS ? "pairs" : "texts";
        return table + "\n" + score.figure(units) + " " + units + ".\n";
    }

    static String shown(Score score, String path) {
        return score.figure(path).replaceFirst("^0\\.", ".");
    }

    private static String list(Score score, String name) {
        return "| | |\n|---|---|\n"
                + score.figures()
                        .path(name)
                        .propertyStream()
                        .map(figure ->
                                "| " + figure.getKey() + " | " + shown(score, name + "/" + figure.getKey()) + " |\n")
                        .collect(Collectors.joining());
    }
}
