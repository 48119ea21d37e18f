package org.saksi.store.validation;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** A report on agreement as a page of Markdown. */
public final class AgreementText {
    private final AgreementReport report;
    private final StringBuilder page = new StringBuilder();

    private AgreementText(AgreementReport report) {
        this.report = report;
    }

    /** The page; shares and coefficients have three decimals, intervals are of 95 %. */
    public static String of(AgreementReport report) {
        AgreementText text = new AgreementText(report);
        text.head();
        text.types();
        text.slots();
        text.confusion();
        text.coders();
        return text.page.toString();
    }

    /** The same of a round, with the agreement on each slot. */
    public static String of(RoundAgreement agreement) {
        AgreementText text = new AgreementText(agreement.report());
        text.page.append(of(agreement.report()));
        text.page.append("\n## Agreement by slot\n\n");
        text.line("| on | events | agreement | Krippendorff's alpha |");
        text.line("|---|---|---|---|");
        agreement.slots().forEach((slot, of) -> text.row(slot.label(), of));
        text.line("\n| coders | on | events | agreement | Cohen's kappa |");
        text.line("|---|---|---|---|---|");
        agreement.slots().forEach((slot, of) -> text.pairs(slot.label(), of));
        return text.page.toString();
    }

    private void head() {
        page.append("# Precision and agreement\n\n");
        page.append(report.judged()).append(" of ").append(report.sampled()).append(" sampled events judged, ");
        page.append(report.undecided()).append(" undecided. Intervals are of 95 %.\n\n");
        page.append("| precision | estimate | interval |\n|---|---|---|\n");
        row("of the judged events (Wilson)", report.precision());
        AgreementReport.Disputed disputed = report.disputed();
        if (disputed != null && disputed.events() > 0) {
            line("| with " + disputed.events() + " disputed, each by the share of verdicts that say right | "
                    + number(disputed.shares()) + " | |");
            line("| with " + disputed.events() + " disputed, all wrong – all right | | " + number(disputed.low())
                    + " – " + number(disputed.high()) + " |");
        }
        row("of the dataset (stratified, weighted)", report.weighted());
        if (report.covered() < 1) {
            line("\nThe judged events stand for " + number(report.covered()) + " of the dataset; strata without one are"
                    + " left out.");
        }
        if (!report.unknown().isEmpty()) {
            line("\n" + report.unknown().size() + " decisions are about events that are not in the sample.");
        }
    }

    private void row(String name, @Nullable Proportion share) {
        line("| " + name + " | " + share(share) + " | " + interval(share) + " |");
    }

    private void types() {
        page.append("\n## By type\n\n");
        line("| type | sampled | judged | precision | interval | weighted | interval |");
        line("|---|---|---|---|---|---|---|");
        report.types()
                .forEach((type, of) -> line("| " + type + " | " + of.sampled() + " | "
                        + (of.precision() == null ? 0 : of.precision().judged()) + " | " + share(of.precision()) + " | "
                        + interval(of.precision()) + " | " + share(of.weighted()) + " | " + interval(of.weighted())
                        + " |"));
    }

    private void slots() {
        if (report.slots().isEmpty()) {
            return;
        }
        page.append("\n## Slots\n\n| slot | judged | right | interval |\n|---|---|---|---|\n");
        report.slots()
                .forEach((slot, share) -> line("| " + slot.label() + " | " + share.judged() + " | " + share(share)
                        + " | " + interval(share) + " |"));
    }

    private void confusion() {
        if (report.confusion().isEmpty()) {
            return;
        }
        SortedSet<String> columns = new TreeSet<>();
        report.confusion().values().forEach(row -> columns.addAll(row.keySet()));
        page.append("\n## Coded type (rows) and type by the coders (columns)\n\n");
        line("| | " + String.join(" | ", columns) + " |");
        line("|---|" + "---|".repeat(columns.size()));
        report.confusion()
                .forEach((type, row) ->
                        line("| " + type + " | " + cells(columns, column -> row.getOrDefault(column, 0)) + " |"));
    }

    private static String cells(SortedSet<String> columns, ToIntFunction<String> count) {
        return String.join(
                " | ",
                columns.stream()
                        .map(column -> Integer.toString(count.applyAsInt(column)))
                        .toList());
    }

    private void coders() {
        page.append("\n## Coders among themselves\n\n");
        line("| on | events | agreement | Krippendorff's alpha |");
        line("|---|---|---|---|");
        row("right or wrong", report.verdicts());
        row("type", report.labels());
        if (!report.verdicts().pairs().isEmpty() || !report.labels().pairs().isEmpty()) {
            line("\n| coders | on | events | agreement | Cohen's kappa |");
            line("|---|---|---|---|---|");
            pairs("right or wrong", report.verdicts());
            pairs("type", report.labels());
        }
    }

    private void row(String name, AgreementReport.CoderAgreement agreement) {
        line("| " + name + " | " + agreement.units() + " | " + number(agreement.agreement()) + " | "
                + number(agreement.alpha()) + " |");
    }

    private void pairs(String name, AgreementReport.CoderAgreement agreement) {
        agreement
                .pairs()
                .forEach(pair -> line("| " + pair.one() + ", " + pair.other() + " | " + name + " | " + pair.units()
                        + " | " + number(pair.agreement()) + " | " + number(pair.kappa()) + " |"));
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private static String share(@Nullable Proportion share) {
        return share == null ? "–" : number(share.estimate());
    }

    private static String interval(@Nullable Proportion share) {
        return share == null ? "–" : number(share.low()) + " – " + number(share.high());
    }

    private static String number(OptionalDouble number) {
        return number.isEmpty() ? "–" : number(number.getAsDouble());
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }
}
