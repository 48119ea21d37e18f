package org.saksi.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
import org.saksi.model.When;

/**
 * Sends a long stream of coded articles through the linker and says how many a second it takes, and what of the heap is in
 * use after full collections on the way.
 *
 * <p>{@code LinkingSpeed FOLDER COUNT [A_DAY]}, in a JVM whose heap is as small as it is to be. The articles are those of the
 * busiest days of a folder of {@code saksi code}, 2,000 that follow each other by date, so that they hold the copies,
 * incidents and stories of such days. They are sent again and again, {@code A_DAY} (1,000) on each day, each time with other
 * letters in the words that fewer than one in a hundred of them has: each round is other news, told with the common words and
 * of the countries, bodies and places of all rounds. Dates in the texts go along. What the making of an article costs is not
 * counted, neither in time on the clock nor in that of the processor.
 */
public final class LinkingSpeed {
    private static final int POOL = 2000;
    private static final int SAMPLES = 10;
    private static final int BATCH = 500;
    /** Words of more articles than one in so many are common. */
    private static final int RARE = 100;

    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final double MEGABYTE = 1024.0 * 1024.0;
    private static final int LETTERS = 26;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** All threads count, those that compile and collect, too. */
    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final List<CodedArticle> pool = new ArrayList<>();
    private final Set<String> common = new HashSet<>();
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
        read(folder);
        int every = Math.max(1, count / SAMPLES);
        List<Double> live = new ArrayList<>();
        try (Linker linker = new Linker(LinkOptions.defaults(), counting)) {
            List<CodedArticle> batch = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                batch.add(article(i, aDay));
                boolean sample = (i + 1) % every == 0;
                if (sample || batch.size() == BATCH) {
                    timed(() -> batch.forEach(linker::add));
                    batch.clear();
                }
                if (sample) {
                    System.gc();
                    live.add(heap());
                }
            }
            timed(() -> batch.forEach(linker::add));
            timed(linker::close);
        }
        System.out.printf(
                Locale.ROOT,
                "%,d articles, %,d a day: %,.0f a second on the clock, %,.0f a second of processor time%n"
                        + "%,d groups of copies, %,d incidents (%,d of several mentions), %,d stories%n"
                        + "live MB after every %,d: %s%n",
                count,
                aDay,
                count / (nanos / 1e9),
                count / (processorNanos / 1e9),
                counting.copies,
                counting.incidents,
                counting.severalMentions,
                counting.stories,
                every,
                String.join(
                        ", ",
                        live.stream()
                                .map(mb -> String.format(Locale.ROOT, "%.0f", mb))
                                .toList()));
    }

    /** Keeps the articles that were published in the fewest days. */
    private void read(Path folder) throws IOException {
        try (CodedFolder coded = CodedFolder.open(folder, letter -> {})) {
            List<LocalDate> days = new ArrayList<>();
            coded.byDate(article -> {
                if (article.article().published() != null) {
                    days.add(article.article().published());
                }
            });
            int from = 0;
            for (int i = 0; i + POOL <= days.size(); i++) {
                from = span(days, i) < span(days, from) ? i : from;
            }
            int begin = from;
            int[] seen = {0};
            coded.byDate(article -> {
                int place = seen[0]++;
                if (place >= begin && place < begin + POOL && place < days.size()) {
                    pool.add(article);
                }
            });
        }
        Map<String, Integer> having = new HashMap<>();
        for (CodedArticle coded : pool) {
            Set<String> words = new HashSet<>();
            WORD.matcher(coded.article().text())
                    .results()
                    .forEach(word -> words.add(word.group().toLowerCase(Locale.ROOT)));
            words.forEach(word -> having.merge(word, 1, Integer::sum));
        }
        having.forEach((word, articles) -> {
            if (articles * RARE >= pool.size()) {
                common.add(word);
            }
        });
    }

    private static long span(List<LocalDate> days, int from) {
        return ChronoUnit.DAYS.between(days.get(from), days.get(Math.min(days.size(), from + POOL) - 1));
    }

    private void timed(Runnable work) {
        long processor = PROCESS.getProcessCpuTime();
        long clock = System.nanoTime();
        work.run();
        nanos += System.nanoTime() - clock;
        processorNanos += PROCESS.getProcessCpuTime() - processor;
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
            events.add(event(event, shifted, coded.article(), round));
        }
        return new CodedArticle(shifted, true, events, List.of(), coded.places(), List.of(), List.of());
    }

    private Event event(Event event, Article article, Article original, int round) {
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
                when(event.when(), article, original),
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

    /** The time of an event, as far from the day of the article as it was. */
    private static @Nullable When when(@Nullable When when, Article article, Article original) {
        if (when == null || article.published() == null || original.published() == null) {
            return null;
        }
        long later = ChronoUnit.DAYS.between(original.published(), article.published());
        return new When(
                when.text(),
                when.span(),
                when.start() == null ? null : when.start().plusDays(later),
                when.end() == null ? null : when.end().plusDays(later),
                when.precision(),
                when.source(),
                when.reason());
    }

    private List<Member> members(List<Member> members, int round) {
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

    /** The text with every letter of its rare words moved on, at each place in a word by another step, so that lengths stay. */
    private String written(String text, int round) {
        StringBuilder out = new StringBuilder(text);
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            if (!common.contains(words.group().toLowerCase(Locale.ROOT))) {
                long state = round;
                for (int i = words.start(); i < words.end(); i++) {
                    state = state * 6364136223846793005L + 1442695040888963407L * (round + 1L);
                    out.setCharAt(i, moved(text.charAt(i), (int) (state >>> 40) % LETTERS));
                }
            }
        }
        return out.toString();
    }

    private static char moved(char letter, int step) {
        if (letter >= 'a' && letter <= 'z') {
            return (char) ('a' + (letter - 'a' + step) % LETTERS);
        }
        return letter >= 'A' && letter <= 'Z' ? (char) ('A' + (letter - 'A' + step) % LETTERS) : letter;
    }
}
