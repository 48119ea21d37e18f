package org.saksi.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saksi.CodingPrint;
import org.saksi.Reading;
import org.saksi.Saksi;
import org.saksi.model.Article;
import org.saksi.model.CodedArticle;
import org.saksi.model.DeadLetter;
import org.saksi.store.AnalysedArticle;
import org.saksi.store.Batch;
import org.saksi.store.Dataset;
import org.saksi.store.DatasetException;
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
    private final Function<Article, Reading> reader;
    private final Ingest.Options options;
    private final Ingest.Watcher watcher;

    /** A recoding of a dataset. */
    public Recode(Dataset dataset, Saksi saksi, Ingest.Options options, Ingest.Watcher watcher) {
        this(dataset, saksi, saksi::read, options, watcher);
    }

    /** A recoding in which articles are read by something that may fail, for the tests of that. */
    Recode(
            Dataset dataset,
            Saksi saksi,
            Function<Article, Reading> reader,
            Ingest.Options options,
            Ingest.Watcher watcher) {
        this.dataset = dataset;
        this.saksi = saksi;
        this.reader = reader;
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
            int rules = between.rules().size();
            reasons.add("coding " + coding + ": " + (rules == 1 ? "1 rule is" : rules + " rules are")
                    + " new, gone or different");
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
     * Codes the articles of a plan; afterwards all articles of the dataset are known to be as what codes now makes them. One on
     * which the coder fails keeps the coding that it has, becomes a dead letter, and is tried again by the next recoding.
     *
     * @param plan of {@link #changed} or {@link #all}, of the dataset as it is
     */
    public IngestReport run(Plan plan) {
        try (Writer writer = dataset.writer(options.author() + ": " + options.command())) {
            String print = CodingPrints.current(saksi, writer);
            writer.begin(new Run(Run.Kind.RECODE, options.author(), options.command(), saksi.versions(), null));
            IngestReport report = coded(plan.articles(), print, writer);
            writer.finish();
            if (report.refused() == 0) {
                name(print, writer);
            }
            return Ingest.ended(report.withUnchanged(plan.untouched()), writer, dataset, options, watcher);
        }
    }

    /** What no rule of now touches is as it would be coded now. */
    private void name(String print, Writer writer) {
        for (String coding : dataset.codings().keySet()) {
            if (!coding.equals(print)) {
                writer.sameCoding(coding, print);
            }
        }
    }

    private IngestReport coded(List<String> ids, String print, Writer writer) {
        IngestReport report = IngestReport.NOTHING;
        try (ExecutorService workers = Executors.newFixedThreadPool(options.jobs())) {
            for (int from = 0; from < ids.size(); from += BATCH_ARTICLES) {
                List<Callable<CodedAgain>> tasks = new ArrayList<>();
                for (String id : ids.subList(from, Math.min(ids.size(), from + BATCH_ARTICLES))) {
                    tasks.add(() -> again(id, print));
                }
                List<AnalysedArticle> articles = new ArrayList<>();
                List<DeadLetter> letters = new ArrayList<>();
                for (Future<CodedAgain> task : workers.invokeAll(tasks)) {
                    CodedAgain result = task.get();
                    articles.addAll(result.article());
                    letters.addAll(result.refused());
                }
                for (DeadLetter letter : letters) {
                    watcher.refused(letter);
                    report = report.withRefused();
                }
                report = report.plus(writer.write(new Batch(articles, letters, List.of())));
                watcher.progress(report.read(), report.events());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the recoding was interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DatasetException failed
                    ? failed
                    : new IllegalStateException("a worker failed", e.getCause());
        }
        return report;
    }

    // An article on which the coder fails keeps the coding that it has; the others are coded.
    @SuppressWarnings("CatchingUnchecked")
    private CodedAgain again(String id, String print) {
        Article article = dataset.article(id).map(CodedArticle::article).orElse(null);
        if (article == null) {
            return new CodedAgain(List.of(), List.of());
        }
        try {
            return new CodedAgain(List.of(Analysed.of(reader.apply(article), print)), List.of());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new CodedAgain(List.of(), List.of(CodingRun.failure(id, null, article, e)));
        }
    }

    /**
     * What became of one article.
     *
     * @param article one, or none where it was deleted meanwhile or refused
     * @param refused one where the coder failed
     */
    private record CodedAgain(List<AnalysedArticle> article, List<DeadLetter> refused) {}
}
