package org.saksi.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.saksi.linker.CodedFolder;
import org.saksi.linker.LinkOptions;
import org.saksi.linker.LinkSink;
import org.saksi.linker.Linker;
import org.saksi.model.Article;
import org.saksi.model.ArticleReference;
import org.saksi.model.CodedArticle;
import org.saksi.model.CopyGroup;
import org.saksi.model.Event;
import org.saksi.model.Excerpt;
import org.saksi.model.Incident;
import org.saksi.model.IncidentChange;
import org.saksi.model.Member;
import org.saksi.model.SentenceExcerpt;
import org.saksi.model.Story;

/**
 * Sends a long stream of coded articles through the linker and says how many a second it takes, and what of the heap is in
 * use after full collections on the way.
 *
 * <p>{@code LinkingSpeed FOLDER COUNT [A_DAY]}, in a JVM whose heap is as small as it is to be: 2,000 articles from
 * all over a folder of {@code saksi code} are sent again and again, {@code A_DAY} (1,000) on each day, each time with other
 * letters in all their words, so that each round is other news with the same copies, incidents and stories in it. What the
 * making of an article costs is not counted, neither in time on the clock nor in that of the processor.
 */
public final class LinkingSpeed {
    private static final int POOL = 2000;
    private static final int SAMPLES = 12;
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final double MEGABYTE = 1024.0 * 1024.0;
    private static final int LETTERS = 26;

    private final List<CodedArticle> pool = new ArrayList<>();
    private final Counting counting = new Counting();
    private long nanos;
    private long processorNanos;

    private LinkingSpeed() {}

    /** Counts what is handed over. */
    private static final class Counting implements LinkSink {
        private long copies;
        private long incidents;
        private long severalMentions;
        private long stories;

        @Override
        public void copies(CopyGroup group) {
            copies++;
        }

        @Override
        public void incident(Incident incident) {
            incidents++;
            severalMentions += incident.mentions().size() > 1 ? 1 : 0;
        }

        @Override
        public void story(Story story) {
            stories++;
        }

        @Override
        public void change(IncidentChange change) {
            // Merges are part of the incidents that are counted.
        }
    }

    /** Prints the figures; see the class. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            System.err.println("usage: LinkingSpeed FOLDER COUNT [A_DAY]");
            System.exit(2);
        }
        int aDay = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1000;
        new LinkingSpeed().run(Path.of(arguments[0]), Integer.parseInt(arguments[1]), aDay);
    }

    private void run(Path folder, int count, int aDay) throws IOException {
        try (CodedFolder coded = CodedFolder.open(folder, letter -> {})) {
            int step = Math.max(1, coded.articles() / POOL);
            int[] seen = {0};
            coded.byDate(article -> {
                if (seen[0]++ % step == 0 && pool.size() < POOL) {
                    pool.add(article);
                }
            });
        }
        List<Double> live = new ArrayList<>();
        try (Linker linker = new Linker(LinkOptions.defaults(), counting)) {
            for (int i = 0; i < count; i++) {
                CodedArticle article = article(i, aDay);
                timed(() -> linker.add(article));
                if ((i + 1) % Math.max(1, count / SAMPLES) == 0) {
                    System.gc();
                    live.add(heap());
                }
            }
            timed(linker::close);
        }
        System.out.printf(
                Locale.ROOT,
                "%,d articles, %,d a day: %,.0f a second on the clock, %,.0f a second of processor time%n"
                        + "%,d groups of copies, %,d incidents (%,d of several mentions), %,d stories%n"
                        + "live MB on the way: %s%n",
                count,
                aDay,
                count / (nanos / 1e9),
                count / (processorNanos / 1e9),
                counting.copies,
                counting.incidents,
                counting.severalMentions,
                counting.stories,
                String.join(
                        ", ",
                        live.stream()
                                .map(mb -> String.format(Locale.ROOT, "%.0f", mb))
                                .toList()));
    }

    private void timed(Runnable work) {
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long clock = System.nanoTime();
        work.run();
        nanos += System.nanoTime() - clock;
        processorNanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor;
    }

    private static double heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(part -> part.getType() == MemoryType.HEAP && part.getCollectionUsage() != null)
                        .mapToLong((MemoryPoolMXBean part) ->
                                part.getCollectionUsage().getUsed())
                        .sum()
                / MEGABYTE;
    }

    private CodedArticle article(int number, int aDay) {
        CodedArticle coded = pool.get(number % pool.size());
        int round = number / pool.size();
        Article article = coded.article();
        Article shifted = new Article(
                article.id() + "." + round,
                null,
                article.publisher(),
                article.title() == null ? null : written(article.title(), round),
                null,
                FIRST_DAY.plusDays(number / aDay),
                article.language(),
                written(article.text(), round),
                article.paragraphs());
        List<Event> events = new ArrayList<>();
        for (Event event : coded.events()) {
            events.add(event(event, shifted, round));
        }
        return new CodedArticle(shifted, true, events, List.of(), coded.places(), List.of(), List.of());
    }

    private static Event event(Event event, Article article, int round) {
        return new Event(
                event.id() + "." + round,
                event.version(),
                ArticleReference.to(article),
                event.event(),
                event.mode(),
                event.contexts(),
                event.evidence(),
                event.cameo(),
                event.quad(),
                event.score(),
                event.status(),
                event.confidence(),
                new Excerpt(
                        written(event.trigger().text(), round), event.trigger().span()),
                members(event.actors(), round),
                members(event.recipients(), round),
                event.denies(),
                null,
                event.attribution(),
                null,
                null,
                event.where(),
                event.quantities(),
                new SentenceExcerpt(
                        event.sentence().index(),
                        event.sentence().span(),
                        written(event.sentence().text(), round)),
                event.origin(),
                event.rule(),
                event.basis(),
                null,
                null);
    }

    private static List<Member> members(List<Member> members, int round) {
        return members.stream()
                .map(member -> new Member(
                        written(member.text(), round),
                        member.span(),
                        member.name() == null ? null : written(member.name(), round),
                        member.entity(),
                        member.country(),
                        member.sector(),
                        member.role()))
                .toList();
    }

    /** The text with every letter moved on, each at its place in its word by another step, so that lengths stay. */
    private static String written(String text, int round) {
        StringBuilder out = new StringBuilder(text);
        int inWord = 0;
        for (int i = 0; i < out.length(); i++) {
            char letter = out.charAt(i);
            inWord = Character.isLetter(letter) ? inWord + 1 : 0;
            int step = (round * (1 + inWord % 5)) % LETTERS;
            if (letter >= 'a' && letter <= 'z') {
                out.setCharAt(i, (char) ('a' + (letter - 'a' + step) % LETTERS));
            } else if (letter >= 'A' && letter <= 'Z') {
                out.setCharAt(i, (char) ('A' + (letter - 'A' + step) % LETTERS));
            }
        }
        return out.toString();
    }
}
