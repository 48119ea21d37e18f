package org.saksi.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.saksi.language.Analyser;
import org.saksi.language.Analysers;
import org.saksi.language.Analysis;
import org.saksi.language.Sentence;
import org.saksi.model.Article;

/**
 * How fast the analyser reads raw text, all it gives included; one thread, one processor for everything in the JVM.
 *
 * <p>{@code benchmarks/run.sh speed ARTICLES}, where the folder ARTICLES holds {@code id.jsonl} and {@code en.jsonl}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 3)
@Fork(
        value = 2,
        jvmArgsAppend = {"-XX:ActiveProcessorCount=1", "-XX:+UseSerialGC", "-Xms1g", "-Xmx1g"})
public class AnalyserBenchmark {
    /** ISO 639-1 code. */
    @Param({"id", "en"})
    public String language = "";

    /** Folder with {@code id.jsonl} and {@code en.jsonl}. */
    @Param("articles")
    public String articles = "";

    /** Articles of each language. */
    @Param("200")
    public int count;

    private List<Article> news = List.of();
    private Analyser analyser = Analysers.of("en");
    private int next;
    private long processorTime;

    /** What one call read. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Read {
        /** Tokens found. */
        public long tokens;

        /** UTF-16 units of text. */
        public long characters;

        /** Processor time of the whole process in nanoseconds. */
        public long processor;
    }

    /** Reads the articles, loads the models and warms up by processor time, of which a shared machine gives little. */
    @Setup
    public void load() throws IOException {
        news = News.read(Path.of(articles), language, count);
        analyser = Analysers.of(language);
        SideBySide.warmUp(new SaksiPipeline(language), news);
    }

    /** Starts the clock of an iteration. */
    @Setup(Level.Iteration)
    public void start() {
        processorTime = SideBySide.processorTime();
    }

    /** One article from text to all that the analyser gives. */
    @Benchmark
    public Analysis analyse(Read read) {
        Article article = news.get(next);
        next = (next + 1) % news.size();
        Analysis analysis = analyser.analyse(article);
        for (Sentence sentence : analysis.sentences()) {
            read.tokens += sentence.tokens().size();
        }
        read.characters += article.text().length();
        long now = SideBySide.processorTime();
        read.processor += now - processorTime;
        processorTime = now;
        return analysis;
    }
}
