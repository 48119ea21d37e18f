package org.saksi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.saksi.model.Article;
import org.saksi.model.DeadLetter;
import org.saksi.reader.Provenance;
import org.saksi.reader.ReadResult;

class CodingRunTest {
    @Test
    void results_come_in_input_order_whatever_finishes_first() {
        CountDownLatch second = new CountDownLatch(1);
        Function<Article, String> work = article -> {
            if (article.id().equals("0")) {
                await(second);
            } else {
                second.countDown();
            }
            return article.id();
        };
        assertThat(run(work, 2, articles(20))).isEqualTo(ids(20));
    }

    @Test
    void a_refused_input_keeps_its_place() {
        DeadLetter letter = new DeadLetter("b.txt", null, "empty", "[b.txt] was empty", "");
        Stream<ReadResult> readings =
                Stream.concat(Stream.concat(articles(1), Stream.of(new ReadResult.Refused(letter))), articles(1));
        assertThat(run(Article::id, 2, readings)).containsExactly("0", "refused: [b.txt] was empty", "0");
    }

    @Test
    void an_article_that_breaks_the_coder_becomes_a_dead_letter_and_the_rest_is_coded() {
        Function<Article, String> work = article -> {
            if (article.id().equals("1")) {
                throw new IllegalStateException("no tree");
            }
            return article.id();
        };
        assertThat(run(work, 2, articles(3)))
                .containsExactly(
                        "0",
                        "refused: [a.jsonl] article \"1\" could not be coded: java.lang.IllegalStateException: no tree",
                        "2");
    }

    @Test
    void a_stack_overflow_on_one_article_does_not_end_the_run() {
        Function<Article, String> work = article -> article.id().equals("1") ? endless(0) : article.id();
        assertThat(run(work, 1, articles(3))).hasSize(3).element(1).asString().contains("StackOverflowError");
    }

    @Test
    void an_article_too_large_for_the_memory_does_not_end_the_run() {
        Function<Article, String> work = article -> {
            if (article.id().equals("1")) {
                throw new OutOfMemoryError("Java heap space");
            }
            return article.id();
        };
        assertThat(run(work, 1, articles(3))).hasSize(3).element(1).asString().contains("Java heap space");
    }

    @Test
    void few_articles_are_read_ahead() {
        AtomicInteger read = new AtomicInteger();
        AtomicInteger written = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Iterator<ReadResult> readings = articles(1000)
                .peek(article -> most.accumulateAndGet(read.incrementAndGet() - written.get(), Math::max))
                .iterator();
        new CodingRun<>(Article::id, 2).run(readings, new CodingRun.Sink<>() {
            @Override
            public void coded(String input, String id) {
                written.incrementAndGet();
            }

            @Override
            public void skipped(ReadResult.Skipped skipped) {
                throw new AssertionError(skipped.message());
            }

            @Override
            public void refused(DeadLetter letter) {}
        });
        assertThat(written).hasValue(1000);
        assertThat(most.get()).isLessThan(20);
    }

    private static String endless(int depth) {
        return endless(depth + 1) + depth;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> run(Function<Article, String> work, int jobs, Stream<ReadResult> readings) {
        List<String> results = new ArrayList<>();
        new CodingRun<>(work, jobs).run(readings.iterator(), new CodingRun.Sink<>() {
            @Override
            public void coded(String input, String id) {
                results.add(id);
            }

            @Override
            public void skipped(ReadResult.Skipped skipped) {
                throw new AssertionError(skipped.message());
            }

            @Override
            public void refused(DeadLetter letter) {
                results.add("refused: " + letter.reason());
            }
        });
        return results;
    }

    private static Stream<ReadResult> articles(int count) {
        Provenance provenance = new Provenance(
                "a.jsonl", null, Provenance.Format.JSONL, "UTF-8", Provenance.CharsetSource.VALID, List.of());
        return ids(count).stream()
                .map(id -> new Article(id, null, null, null, null, null, "en", "Text.", List.of()))
                .map(article -> new ReadResult.Read(article, provenance));
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }
}
