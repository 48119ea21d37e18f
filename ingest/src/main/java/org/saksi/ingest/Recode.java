package org.saksi.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.saksi.CodingPrint;
import org.saksi.Saksi;
import org.saksi.store.AnalysedArticle;
import org.saksi.store.Batch;
import org.saksi.store.Dataset;
import org.saksi.store.Run;
import org.saksi.store.Writer;

/**
 * Codes articles of a dataset again with what codes now; what comes out otherwise is a revision, and the coding before stays in
 * it. May be ended at any point and begun again. Not for use by several threads at once.
 */
public final class Recode {
    private static final int BATCH_ARTICLES = 256;

    private final Dataset dataset;
    private final Saksi saksi;
    private final Ingest.Options options;
    private final Ingest.Watcher watcher;

    /** A recoding of a dataset. */
    public Recode(Dataset dataset, Saksi saksi, Ingest.Options options, Ingest.Watcher watcher) {
        this.dataset = dataset;
        this.saksi = saksi;
        this.options = options;
        this.watcher = watcher;
    }

    /**
     * What a recoding is to read.
     *
     * @param articles ids of articles, in their order
     * @param untouched articles of earlier codings that come out the same
     * @param reasons why, a line for each earlier coding
     */
    public record Plan(List<String> articles, long untouched, List<String> reasons) {
        public Plan {
            articles = List.copyOf(articles);
            reasons = List.copyOf(reasons);
        }
    }

    /** The articles that rules, models or tables of now can change. */
    public Plan changed() {
        CodingPrint now = saksi.print();
        String current = Prints.name(now);
        SortedSet<String> articles = new TreeSet<>();
        List<String> reasons = new ArrayList<>();
        long stale = 0;
        for (Map.Entry<String, Long> coding : dataset.codings().entrySet()) {
            String name = coding.getKey();
            if (name.equals(current)) {
                continue;
            }
            stale += coding.getValue();
            Map<String, @Nullable Set<String>> touched = touched(name, now, reasons);
            touched.forEach((language, words) -> articles.addAll(dataset.articles(name, language, words)));
        }
        return new Plan(List.copyOf(articles), stale - articles.size(), reasons);
    }

    /** By language the words of the articles that must be read again, null for all articles of a language. */
    private Map<String, @Nullable Set<String>> touched(String coding, CodingPrint now, List<String> reasons) {
        Map<String, @Nullable Set<String>> languages = new LinkedHashMap<>();
        String text = dataset.note(CodingPrints.note(coding)).orElse(null);
        if (text == null) {
            now.rules().keySet().forEach(language -> languages.put(language, null));
            reasons.add("coding \"" + coding + "\": not known what it was made of; all its articles");
            return languages;
        }
        Touched between = Touched.between(Prints.read(text), now);
        between.whole().keySet().forEach(language -> languages.put(language, null));
        between.words().forEach((language, words) -> {
            if (!words.isEmpty()) {
                languages.put(language, words);
            }
        });
        between.whole()
                .forEach((language, reason) -> reasons.add(
                        "coding " + coding + ", language " + language + ": " + reason + " changed; all its articles"));
        if (!between.rules().isEmpty()) {
            reasons.add("coding " + coding + ": " + between.rules().size() + " rules are new, gone or different");
        }
        return languages;
    }

    /** All articles of the dataset. */
    public Plan all() {
        SortedSet<String> articles = new TreeSet<>();
        Collection<String> languages = saksi.print().rules().keySet();
        for (String coding : dataset.codings().keySet()) {
            languages.forEach(language -> articles.addAll(dataset.articles(coding, language, null)));
        }
        return new Plan(List.copyOf(articles), 0, List.of("all articles"));
    }

    /**
     * Codes the articles of a plan; afterwards all articles of the dataset are known to be as what codes now makes them.
     *
     * @param plan of {@link #changed} or {@link #all}, of the dataset as it is
     */
    public IngestReport run(Plan plan) {
        try (Writer writer = dataset.writer(options.author() + ": " + options.command())) {
            String print = CodingPrints.current(saksi, writer);
            writer.begin(new Run(Run.Kind.RECODE, options.author(), options.command(), saksi.versions(), null));
            IngestReport report = IngestReport.NOTHING;
            for (int from = 0; from < plan.articles().size(); from += BATCH_ARTICLES) {
                List<String> ids =
                        plan.articles().subList(from, Math.min(plan.articles().size(), from + BATCH_ARTICLES));
                List<AnalysedArticle> articles = ids.parallelStream()
                        .flatMap(id -> dataset.article(id).stream())
                        .map(article -> Analysed.of(saksi.read(article.article()), print))
                        .toList();
                report = report.plus(writer.write(Batch.of(articles)));
                watcher.progress(report.read(), report.events());
            }
            writer.finish();
            for (String coding : dataset.codings().keySet()) {
                if (!coding.equals(print)) {
                    writer.sameCoding(coding, print);
                }
            }
            report = report.withUnchanged(plan.untouched());
            return options.link() == null
                    ? report
                    : report.linked(new DatasetLinking(dataset, options.author(), options.command(), options.link())
                            .linkIfStale(writer, watcher::linking));
        }
    }
}
