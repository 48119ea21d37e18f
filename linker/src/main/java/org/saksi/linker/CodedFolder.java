package org.saksi.linker;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Article;
import org.saksi.model.CodedArticle;
import org.saksi.model.ContractException;
import org.saksi.model.ContractJson;
import org.saksi.model.DeadLetter;
import org.saksi.model.Event;

/**
 * Reads the articles of a folder that {@code saksi code} wrote, with their events and commitments.
 *
 * <p>All lines are read strictly once, when the folder is opened: a line that breaks the contract becomes a {@link DeadLetter}
 * that names file, line and rule, and the others are read. What is kept is where each line stands, some hundred bytes an
 * article, so that articles can then be read by date; the files must not change meanwhile. An article that stands there twice
 * is read once. Not for use by several threads at once.
 */
public final class CodedFolder implements Closeable {
    /** The file of articles. */
    public static final String ARTICLES = "articles.jsonl";

    /** The file of events. */
    public static final String EVENTS = "events.jsonl";

    /** The file of commitments, which need not be there. */
    public static final String COMMITMENTS = "commitments.jsonl";

    private static final String RULE = "contract";

    private final Path folder;
    private final Consumer<DeadLetter> refused;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, FileChannel> files = new HashMap<>();
    private long refusedLines;

    private CodedFolder(Path folder, Consumer<DeadLetter> refused) {
        this.folder = folder;
        this.refused = refused;
    }

    /** Where the lines of an article stand. */
    private static final class Entry {
        /** Null for an article without a date. */
        private final @Nullable Integer day;

        private final Stretch article;
        private @Nullable Stretch events;
        private @Nullable Stretch commitments;

        Entry(@Nullable Integer day, Stretch article) {
            this.day = day;
            this.article = article;
        }
    }

    /**
     * Lines that follow each other.
     *
     * @param number of the first, from 1
     * @param offset of its first byte
     * @param end behind the last byte
     */
    private record Stretch(long number, long offset, long end) {
        /** The stretch to the end of a later line; lines of other articles may stand between. */
        static Stretch joined(@Nullable Stretch before, Stretch line) {
            return before == null ? line : new Stretch(before.number, before.offset, line.end);
        }
    }

    private interface LineReading {
        void read(Stretch place, ContractJson.Line line) throws IOException;
    }

    /**
     * Opens a folder and reads all of it once.
     *
     * @param refused takes the lines that break the contract
     * @throws IOException when a file cannot be read, or that of articles or events is missing
     */
    public static CodedFolder open(Path folder, Consumer<DeadLetter> refused) throws IOException {
        CodedFolder opened = new CodedFolder(folder, refused);
        try {
            opened.lines(
                    ARTICLES, opened::refuse, (place, line) -> opened.article(place, ContractJson.readArticle(line)));
            opened.belonging(
                    EVENTS,
                    ContractJson::readEvent,
                    event -> event.article().id(),
                    (entry, place) -> entry.events = Stretch.joined(entry.events, place));
            if (Files.exists(folder.resolve(COMMITMENTS))) {
                opened.belonging(
                        COMMITMENTS,
                        ContractJson::readCommitment,
                        commitment -> commitment.article().id(),
                        (entry, place) -> entry.commitments = Stretch.joined(entry.commitments, place));
            }
            return opened;
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** How many articles can be read. */
    public int articles() {
        return entries.size();
    }

    /** How many lines were refused. */
    public long refusedLines() {
        return refusedLines;
    }

    /**
     * Reads all articles in the order of their dates, those without one last; of one day in the order of the file.
     *
     * @throws IOException when a file cannot be read any more
     */
    public void byDate(Consumer<CodedArticle> articles) throws IOException {
        List<Entry> order = new ArrayList<>(entries.values());
        order.sort(Comparator.<Entry, Integer>comparing(
                        entry -> entry.day, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparingLong(entry -> entry.article.number));
        for (Entry entry : order) {
            articles.accept(coded(entry));
        }
    }

    /**
     * Reads all events in the order of the file, each with its article; an event that stands there twice is given twice.
     *
     * @throws IOException when a file cannot be read any more
     */
    public void events(BiConsumer<Article, Event> events) throws IOException {
        ArticleOfLatest latest = new ArticleOfLatest();
        lines(EVENTS, letter -> {}, (place, line) -> {
            Event event = ContractJson.readEvent(line, latest);
            events.accept(latest.article(), event);
        });
    }

    private void article(Stretch place, CodedArticle coded) {
        Article article = coded.article();
        Integer day =
                article.published() == null ? null : (int) article.published().toEpochDay();
        entries.putIfAbsent(article.id(), new Entry(day, place));
    }

    /** Reads lines that each belong to an article, against its text. */
    private <T> void belonging(
            String file,
            BiFunction<ContractJson.Line, Function<String, @Nullable String>, T> reading,
            Function<T, String> article,
            BiConsumer<Entry, Stretch> noted)
            throws IOException {
        ArticleOfLatest texts = new ArticleOfLatest();
        lines(file, this::refuse, (place, line) -> {
            Entry entry = entries.get(article.apply(reading.apply(line, texts)));
            if (entry != null) {
                noted.accept(entry, place);
            }
        });
    }

    private void refuse(DeadLetter letter) {
        refusedLines++;
        refused.accept(letter);
    }

    /** The text of an article; the latest article is kept, since its lines follow each other. */
    private final class ArticleOfLatest implements Function<String, @Nullable String> {
        private String id = "";
        private @Nullable Article latest;

        @Override
        public @Nullable String apply(String article) {
            if (!article.equals(id)) {
                Entry entry = entries.get(article);
                id = article;
                latest = entry == null ? null : CodedFolder.this.article(entry).article();
            }
            return latest == null ? null : latest.text();
        }

        /** The article whose text was asked for last, and was there. */
        Article article() {
            return Objects.requireNonNull(latest);
        }
    }

    private void lines(String name, Consumer<DeadLetter> refused, LineReading reading) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(folder.resolve(name)))) {
            JsonLines lines = new JsonLines(in);
            for (String json = lines.next(); json != null; json = lines.next()) {
                ContractJson.Line line = new ContractJson.Line(name, lines.number(), json);
                try {
                    reading.read(new Stretch(lines.number(), lines.offset(), lines.end()), line);
                } catch (ContractException e) {
                    refused.accept(new DeadLetter(name, lines.number(), RULE, String.valueOf(e.getMessage()), json));
                }
            }
        }
    }

    private CodedArticle coded(Entry entry) throws IOException {
        CodedArticle alone = article(entry);
        String id = alone.article().id();
        String text = alone.article().text();
        Function<String, @Nullable String> texts = name -> name.equals(id) ? text : null;
        return new CodedArticle(
                alone.article(),
                alone.coded(),
                lines(EVENTS, entry.events, line -> ContractJson.readEvent(line, texts)),
                alone.statements(),
                alone.places(),
                alone.quantities(),
                lines(COMMITMENTS, entry.commitments, line -> ContractJson.readCommitment(line, texts)));
    }

    private CodedArticle article(Entry entry) {
        try {
            Stretch place = entry.article;
            return ContractJson.readArticle(new ContractJson.Line(ARTICLES, place.number, bytes(ARTICLES, place)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of one article in a stretch; those of others, and those that were refused before, are passed over. */
    private <T> List<T> lines(String name, @Nullable Stretch stretch, Function<ContractJson.Line, T> reading)
            throws IOException {
        List<T> read = new ArrayList<>();
        if (stretch == null) {
            return read;
        }
        long number = stretch.number;
        for (String json : bytes(name, stretch).split("\n")) {
            try {
                read.add(reading.apply(new ContractJson.Line(name, number, json)));
            } catch (ContractException e) {
                number++;
                continue;
            }
            number++;
        }
        return read;
    }

    private String bytes(String name, Stretch stretch) throws IOException {
        FileChannel file = files.get(name);
        if (file == null) {
            file = FileChannel.open(folder.resolve(name));
            files.put(name, file);
        }
        ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(stretch.end - stretch.offset));
        while (buffer.hasRemaining()) {
            if (file.read(buffer, stretch.offset + buffer.position()) < 0) {
                throw new EOFException("[" + folder.resolve(name) + "] file must not change while it is read");
            }
        }
        return new String(buffer.array(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        for (FileChannel file : files.values()) {
            file.close();
        }
    }
}
