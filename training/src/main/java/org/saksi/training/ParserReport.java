package org.saksi.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.saksi.language.NameKind;
import org.saksi.training.corpora.Folds;
import org.saksi.training.score.Count;
import org.saksi.training.score.MarkdownTable;
import org.saksi.training.score.NameScore;
import org.saksi.training.score.RawScore;
import org.saksi.training.score.TreeScore;

/** The tables about trees and names of {@code docs/language.md}; a mutable collection of scores for one thread. */
final class ParserReport {
    /** The relations that frames use come first. */
    private static final List<String> FRAMES =
            List.of("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "ccomp", "xcomp", "advcl", "conj");

    private final int fold;
    private final List<Trees> trees = new ArrayList<>();
    private final List<Names> names = new ArrayList<>();

    /** A report without scores; the fold of the Indonesian treebanks was held out. */
    ParserReport(int fold) {
        this.fold = fold;
    }

    /** The scores of a treebank; {@code what} says what it is. */
    private record Trees(String set, String what, TreeScore own, RawScore raw) {}

    /** The score of a name corpus; {@code what} says what it is. */
    private record Names(String set, String what, NameScore score) {}

    void add(String set, String what, TreeScore own, RawScore raw) {
        trees.add(new Trees(set, what, own, raw));
    }

    void add(String set, String what, NameScore score) {
        names.add(new Names(set, what, score));
    }

    /** Everything as Markdown. */
    String markdown(Baselines baselines) {
        StringBuilder text = new StringBuilder(intro());
        text.append("\n"
                        + "**Trees**, labelled attachment (LAS) on the treebanks' own words, relations without"
                        + " subtypes unless\n")
                .append("said, punctuation counted:\n\n")
                .append(attachment(baselines));
        text.append("\nLAS by genre:\n\n").append(genres());
        text.append("\n"
                        + "Relation by relation, those that frames use first. LAS is the share of the gold words"
                        + " that have\n")
                .append("this relation and the right head; only nsubj:pass and obl:agent are told from the relations"
                        + " they\n")
                .append("are subtypes of:\n\n")
                .append(relations());
        for (Trees one : compared()) {
            text.append("\nWhat the relations of frames are taken for, ")
                    .append(one.set())
                    .append(" (rows gold, columns read, whatever the head):\n\n")
                    .append(one.own().confusions());
        }
        text.append("\n**Names**, exact span and kind, PER, ORG and LOC:\n\n").append(names(baselines));
        List<Names> marked = names.stream()
                .filter(one -> one.score().of(NameKind.GRP).gold() > 0)
                .toList();
        if (!marked.isEmpty()) {
            text.append("\n**Groups**, names of kind GRP, exact span:\n\n").append(groups(marked));
        }
        return text.toString();
    }

    private String intro() {
        String held = fold < Folds.COUNT
                ? "The Indonesian treebanks are measured on their fold " + fold
                        + ", which what ships must not have seen."
                : "No fold of the Indonesian treebanks was held out, so they are not measured.";
        return "Written by `Training parsers DATA language CACHE " + fold
                + " docs/language.md`; do not edit between the marks.\n" + held
                + "\nThe figures of others come from `baselines.tsv` in `training`, which names their commands.\n";
    }

    private MarkdownTable attachment(Baselines baselines) {
        MarkdownTable table = new MarkdownTable(
                "",
                "words",
                Baselines.MALT_PARSER,
                "ours",
                "with subtypes",
                "UAS",
                "UPOS",
                "ours from raw text",
                Baselines.TEACHER);
        for (Trees one : trees) {
            table.add(
                    named(one.set(), one.what()),
                    count(one.own().words()),
                    baselines.of(one.set(), Baselines.MALT_PARSER),
                    percent(one.own().las()),
                    percent(one.own().lasWithSubtypes()),
                    percent(one.own().uas()),
                    percent(one.own().upos()),
                    percent(one.raw().las().f1()),
                    baselines.of(one.set(), Baselines.TEACHER));
        }
        return table;
    }

    private MarkdownTable genres() {
        MarkdownTable table = new MarkdownTable("treebank", "genre", "words", "LAS");
        for (Trees one : trees) {
            Map<String, Count> genres = one.own().genres();
            if (genres.size() > 1) {
                genres.forEach(
                        (genre, count) -> table.add(one.set(), genre, count(count.gold()), percent(count.recall())));
            }
        }
        return table;
    }

    /** The treebanks that train, so that their guidelines are what was learnt. */
    private List<Trees> compared() {
        return trees.stream().filter(one -> !one.set().startsWith("GUM")).toList();
    }

    private MarkdownTable relations() {
        List<String> columns = new ArrayList<>(List.of("relation"));
        Set<String> others = new TreeSet<>();
        for (Trees one : compared()) {
            columns.addAll(List.of(one.set() + ": words", "LAS", "F1"));
            others.addAll(one.own().relations().keySet());
        }
        FRAMES.forEach(others::remove);
        List<String> all = new ArrayList<>(FRAMES);
        all.addAll(others);
        MarkdownTable table = new MarkdownTable(columns);
        for (String relation : all) {
            List<String> row = new ArrayList<>(List.of(relation));
            for (Trees one : compared()) {
                Count count = one.own().of(relation);
                boolean none = count.gold() == 0;
                row.addAll(List.of(
                        count(count.gold()),
                        none ? Baselines.NONE : percent(count.recall()),
                        none ? Baselines.NONE : percent(count.f1())));
            }
            table.add(row);
        }
        return table;
    }

    private MarkdownTable names(Baselines baselines) {
        List<String> columns = new ArrayList<>(List.of("", "names", "precision", "recall", "F1"));
        NameScore.TRAINED.forEach(kind -> columns.add("F1 of " + kind));
        columns.add(Baselines.OPEN_NLP);
        MarkdownTable table = new MarkdownTable(columns);
        for (Names one : names) {
            List<String> row = new ArrayList<>(row(one, one.score().of(NameScore.TRAINED)));
            NameScore.TRAINED.forEach(
                    kind -> row.add(percent(one.score().of(kind).f1())));
            row.add(baselines.of(one.set(), Baselines.OPEN_NLP));
            table.add(row);
        }
        return table;
    }

    /** Groups, which lists give, on the corpora that mark them. */
    private static MarkdownTable groups(List<Names> marked) {
        MarkdownTable table = new MarkdownTable("", "groups", "precision", "recall", "F1");
        marked.forEach(one -> table.add(row(one, one.score().of(NameKind.GRP))));
        return table;
    }

    /** How many names there are and how well they are found. */
    private static List<String> row(Names one, Count all) {
        return List.of(
                named(one.set(), one.what()),
                count(all.gold()),
                percent(all.precision()),
                percent(all.recall()),
                percent(all.f1()));
    }

    private static String named(String set, String what) {
        return set + " (" + what + ")";
    }

    private static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", share);
    }
}
