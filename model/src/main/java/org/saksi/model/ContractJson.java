package org.saksi.model;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes and strictly reads every line of the output contract (design section 3).
 *
 * <p>Offsets are code points in the JSON and UTF-16 units in the records. Every line has all its keys in one order,
 * absent values are null or empty, and no line holds a line break of any kind. What cannot be read back is not written.
 * All methods are thread-safe and throw {@link ContractException} on a value that the contract does not allow.
 */
public final class ContractJson {
    private static final JsonFactory JSON =
            JsonFactory.builder().characterEscapes(new LineBreakEscapes()).build();

    private ContractJson() {}

    /**
     * One line of input.
     *
     * @param input its name for messages, such as {@code events.jsonl}
     * @param number its number from 1
     * @param json its text without the line break
     */
    public record Line(String input, long number, String json) {}

    /** The line of {@code articles.jsonl}: the article with its statements, places and quantities. */
    public static String article(CodedArticle coded) {
        String text = coded.article().text();
        return object(json -> new ContractWriter(json, text, CodePoints.of(text)).article(coded, text));
    }

    /** The line of an article whose text is kept beside it: {@code text} is null. */
    public static String articleWithoutText(CodedArticle coded) {
        String text = coded.article().text();
        return object(json -> new ContractWriter(json, text, CodePoints.of(text)).article(coded, null));
    }

    /** The lines of {@code events.jsonl} of one article, in order. */
    public static List<String> events(CodedArticle coded) {
        return lines(coded, coded.events(), ContractWriter::event);
    }

    /** The lines of {@code commitments.jsonl} of one article, in order. */
    public static List<String> commitments(CodedArticle coded) {
        return lines(coded, coded.commitments(), ContractWriter::commitment);
    }

    /** One line of {@code events.jsonl}; the text is that of the event's article. */
    public static String event(Event event, String text) {
        return object(json -> new ContractWriter(json, text, CodePoints.of(text)).event(event));
    }

    /** One line of {@code commitments.jsonl}; the text is that of the commitment's article. */
    public static String commitment(Commitment commitment, String text) {
        return object(json -> new ContractWriter(json, text, CodePoints.of(text)).commitment(commitment));
    }

    /** One line of {@code register.jsonl}: a commitment with all that was said of it and became of it. */
    public static String registered(RegisteredCommitment commitment) {
        return object(json -> new RegisterWriter(json).registered(commitment));
    }

    /** One line of {@code alerts.jsonl}. */
    public static String alert(Alert alert) {
        return object(json -> new RegisterWriter(json).alert(alert));
    }

    /** One line of {@code deadletters.jsonl}. */
    public static String deadLetter(DeadLetter letter) {
        return object(json -> RunWriter.deadLetter(json, letter));
    }

    /** One line of {@code copies.jsonl}. */
    public static String copies(CopyGroup group) {
        return object(json -> new LinkWriter(json).copies(group));
    }

    /** One line of {@code incidents.jsonl}. */
    public static String incident(Incident incident) {
        return object(json -> new LinkWriter(json).incident(incident));
    }

    /** One line of {@code stories.jsonl}. */
    public static String story(Story story) {
        return object(json -> new LinkWriter(json).story(story));
    }

    /** One line of {@code changes.jsonl}. */
    public static String change(IncidentChange change) {
        return object(json -> new LinkWriter(json).change(change));
    }

    /** The text of {@code manifest.json}, indented by two, with one line break at its end. */
    public static String manifest(Manifest manifest) {
        return written(new Indented(), json -> RunWriter.manifest(json, manifest)) + "\n";
    }

    /** Reads a line of {@code articles.jsonl}; events and commitments of the article are empty. */
    public static CodedArticle readArticle(Line line) {
        return read(
                line,
                article -> article.string("text"),
                (reader, article) -> article(reader, article, article.string("text")));
    }

    /**
     * Reads a line of {@link #articleWithoutText}; events and commitments of the article are empty.
     *
     * @param text the stored text of the article
     */
    public static CodedArticle readArticle(Line line, String text) {
        return read(line, article -> text, (reader, article) -> {
            String inside = article.stringOrNull("text");
            if (inside != null) {
                throw ContractException.field("text", "be null, since it is kept beside the line,", inside);
            }
            return article(reader, article, text);
        });
    }

    /**
     * Reads a line of {@code events.jsonl} against the text of its article.
     *
     * @param texts gives the stored text of an article id, null for an unknown one
     */
    public static Event readEvent(Line line, Function<String, @Nullable String> texts) {
        return read(line, event -> text(event, texts), ContractReader::event);
    }

    /**
     * Reads a line of {@code commitments.jsonl} against the text of its article.
     *
     * @param texts gives the stored text of an article id, null for an unknown one
     */
    public static Commitment readCommitment(Line line, Function<String, @Nullable String> texts) {
        return read(line, commitment -> text(commitment, texts), ContractReader::commitment);
    }

    /** Reads a line of {@code copies.jsonl}. */
    public static CopyGroup readCopies(Line line) {
        return read(line, LinkReader::copies);
    }

    /** Reads a line of {@code incidents.jsonl}. */
    public static Incident readIncident(Line line) {
        return read(line, LinkReader::incident);
    }

    /** Reads a line of {@code stories.jsonl}. */
    public static Story readStory(Line line) {
        return read(line, LinkReader::story);
    }

    /** Reads a line of {@code changes.jsonl}. */
    public static IncidentChange readChange(Line line) {
        return read(line, LinkReader::change);
    }

    /** Reads a line of {@code deadletters.jsonl}. */
    public static DeadLetter readDeadLetter(Line line) {
        return read(
                line,
                letter -> new DeadLetter(
                        letter.string("input"),
                        letter.wholeOrNull("position"),
                        letter.string("rule"),
                        letter.string("reason"),
                        letter.string("excerpt")));
    }

    /** Reads the whole text of {@code manifest.json}. */
    public static Manifest readManifest(Line line) {
        return read(
                line,
                manifest -> new Manifest(
                        manifest.object("versions", ContractJson::versions),
                        manifest.objects("inputs", ContractJson::input),
                        new TreeMap<>(manifest.wholes("counts")),
                        manifest.strings("command")));
    }

    private static Manifest.Versions versions(JsonObject versions) {
        return new Manifest.Versions(
                versions.string("code"),
                versions.stringOrNull("models"),
                versions.string("rules"),
                versions.stringOrNull("gazetteer"),
                versions.string("codebook"));
    }

    private static Manifest.Input input(JsonObject input) {
        return new Manifest.Input(input.string("name"), input.whole("bytes"), input.string("sha256"));
    }

    private static CodedArticle article(ContractReader reader, JsonObject line, String text) {
        Article article = new Article(
                line.string("id"),
                line.stringOrNull("url"),
                line.stringOrNull("publisher"),
                line.stringOrNull("title"),
                line.stringOrNull("byline"),
                line.dateOrNull("published"),
                line.string("language"),
                text,
                line.objects("paragraphs", reader::paragraph));
        return new CodedArticle(
                article,
                line.bool("coded"),
                List.of(),
                line.objects("statements", reader::statement),
                line.objects("places", reader::where),
                line.objects("quantities", reader::quantity),
                List.of());
    }

    private static String text(JsonObject line, Function<String, @Nullable String> texts) {
        String id = line.object("article", ContractReader::reference).id();
        String text = texts.apply(id);
        if (text == null) {
            throw ContractException.field("article.id", "name an article that is known", id);
        }
        return text;
    }

    private static <T> T read(Line line, Function<JsonObject, T> reading) {
        try {
            return JsonLineParser.parse(line.json()).read(reading);
        } catch (ContractException e) {
            throw e.at(line.input(), line.number());
        }
    }

    /** Reads an object whose spans count into a text that it names or holds. */
    private static <T> T read(
            Line line, Function<JsonObject, String> text, BiFunction<ContractReader, JsonObject, T> reading) {
        try {
            JsonObject object = JsonLineParser.parse(line.json());
            ContractReader reader = new ContractReader(text.apply(object));
            return object.read(fields -> reading.apply(reader, fields));
        } catch (ContractException e) {
            throw e.at(line.input(), line.number());
        }
    }

    private interface Writing<T> {
        void write(ContractWriter writer, T value);
    }

    private static <T> List<String> lines(CodedArticle coded, List<T> values, Writing<T> writing) {
        String text = coded.article().text();
        CodePoints points = CodePoints.of(text);
        List<String> lines = new ArrayList<>(values.size());
        for (T value : values) {
            lines.add(object(json -> writing.write(new ContractWriter(json, text, points), value)));
        }
        return lines;
    }

    private static String object(Consumer<JsonGenerator> writing) {
        return written(ObjectWriteContext.empty(), writing);
    }

    private static String written(ObjectWriteContext context, Consumer<JsonGenerator> writing) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(context, out)) {
            writing.accept(json);
        }
        return out.toString();
    }
}
