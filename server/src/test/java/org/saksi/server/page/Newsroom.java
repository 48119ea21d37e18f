package org.saksi.server.page;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.saksi.Saksi;
import org.saksi.ingest.DatasetLinking;
import org.saksi.linker.LinkOptions;
import org.saksi.model.Article;
import org.saksi.model.DeadLetter;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;
import org.saksi.reader.ArticleReader;
import org.saksi.reader.ReadResult;
import org.saksi.server.Server;
import org.saksi.server.ServerOptions;
import org.saksi.server.desk.DatasetDesk;
import org.saksi.server.desk.Knowledge;
import org.saksi.store.AnalysedArticle;
import org.saksi.store.Batch;
import org.saksi.store.Dataset;
import org.saksi.store.FeedMemory;
import org.saksi.store.FeedState;
import org.saksi.store.InputState;
import org.saksi.store.OpenOptions;
import org.saksi.store.Outbox;
import org.saksi.store.Run;
import org.saksi.store.SavedSearch;
import org.saksi.store.SearchWebhook;
import org.saksi.store.Writer;

/** A server of a real dataset: the samples, and articles with all that could break a page. */
final class Newsroom implements AutoCloseable {
    /** What would run if a page did not take words for words. */
    static final String ATTACK =
            "\"'><img src=x onerror=\"window.attacked=1\"><script>window.attacked=1</script>{{7*7}}${7*7}</p></a>";

    private static final Instant MOMENT = Instant.parse("2025-06-11T00:00:00Z");

    private final Dataset dataset;
    private final DatasetDesk desk;
    private final Server server;

    Newsroom(Path folder) {
        Knowledge knowledge = Knowledge.shipped();
        dataset = Dataset.open(folder.toString(), OpenOptions.creating());
        write(dataset, knowledge.saksi());
        desk = new DatasetDesk(dataset, "samples", knowledge, Duration.ofSeconds(10), InstantSource.system());
        server = Server.start(ServerOptions.loopback(0), desk, InstantSource.system());
    }

    private static void write(Dataset dataset, Saksi saksi) {
        try (Writer writer = dataset.writer("test")) {
            writer.begin(new Run(Run.Kind.INGEST, "test", "saksi ingest samples", saksi.versions(), null));
            List<AnalysedArticle> articles = Stream.concat(samples(), own())
                    .map(article -> new AnalysedArticle(saksi.code(article), List.of()))
                    .toList();
            List<DeadLetter> refused = List.of(new DeadLetter(ATTACK, 3L, "charset", ATTACK, ATTACK));
            List<InputState> inputs =
                    List.of(new InputState("samples" + ATTACK, null, 10L, 7, InputState.State.FAILED));
            writer.write(new Batch(articles, refused, inputs));
            writer.finish();
            feeds(dataset, writer);
            new DatasetLinking(dataset, "test", "saksi link", LinkOptions.defaults()).link(writer);
        }
    }

    private static void feeds(Dataset dataset, Writer writer) {
        String hostile = "https://contoh.example/rss?q=" + ATTACK;
        new FeedMemory(dataset)
                .keep(
                        writer,
                        List.of(
                                FeedState.of(hostile, ATTACK).failed(MOMENT, ATTACK, MOMENT),
                                FeedState.of("https://contoh.example/rss", "Harian Contoh")),
                        List.of());
        writer.save(new SavedSearch("Serangan " + ATTACK, "type:ASSAULT", ATTACK, MOMENT));
        Outbox outbox = new Outbox(dataset);
        SearchWebhook webhook = SearchWebhook.of("Serangan " + ATTACK, "https://contoh.example/hook", "rahasia", "ana");
        outbox.keep(writer, webhook);
        outbox.postponed(writer, webhook.channel(), List.of(), List.of(), MOMENT, ATTACK);
    }

    private static Stream<Article> samples() {
        return new ArticleReader().read(List.of("../samples")).flatMap(result -> switch (result) {
            case ReadResult.Read read -> Stream.of(read.article());
            case ReadResult.Refused ignored -> Stream.empty();
            case ReadResult.Skipped ignored -> Stream.empty();
        });
    }

    private static Stream<Article> own() {
        List<Article> own = new ArrayList<>();
        own.add(article(
                "emoji",
                "Warta Uji",
                "🔥 Polisi 😀 menangkap lima mahasiswa di Bandung pada Senin (9/6). 👩‍👩‍👧 Menurut"
                        + " kepolisian, mereka merusak kantor wali kota."));
        own.add(article(
                "attack",
                "Penerbit " + ATTACK,
                "Polisi menangkap Budi " + ATTACK
                        + " Santoso di Medan. \"Kami akan menyerang Medan jika tentara datang " + ATTACK
                        + ",\" kata Budi " + ATTACK + "."));
        own.add(article(
                "second",
                "Kabar Lain",
                "Polisi menangkap tujuh mahasiswa di Bandung, Senin (9/6). Mahasiswa membantah merusak kantor"
                        + " wali kota."));
        return own.stream();
    }

    private static Article article(String id, String publisher, String text) {
        String title = id.equals("attack") ? "Judul " + ATTACK : "Mahasiswa ditangkap polisi di Bandung";
        String whole = title + "\n\n" + text;
        return new Article(
                id + "-1",
                id.equals("attack") ? "javascript:window.attacked=1" : "https://example.org/" + id,
                publisher,
                title,
                id.equals("attack") ? ATTACK : null,
                LocalDate.of(2025, 6, 10),
                "id",
                whole,
                List.of(
                        new Paragraph(new Span(0, title.length()), Origin.TITLE),
                        new Paragraph(new Span(title.length() + 2, whole.length()), Origin.BODY)));
    }

    String address(String path) {
        return server.address().resolve(path).toString();
    }

    DatasetDesk desk() {
        return desk;
    }

    Dataset dataset() {
        return dataset;
    }

    @Override
    public void close() {
        server.close();
        dataset.close();
    }
}
