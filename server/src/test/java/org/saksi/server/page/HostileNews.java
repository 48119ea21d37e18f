package org.saksi.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.saksi.ingest.DatasetLinking;
import org.saksi.ingest.IncidentWish;
import org.saksi.linker.LinkOptions;
import org.saksi.model.Article;
import org.saksi.model.CodedArticle;
import org.saksi.model.DeadLetter;
import org.saksi.model.Event;
import org.saksi.model.Incident;
import org.saksi.model.Member;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;
import org.saksi.model.Where;
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
import org.saksi.store.Intervention;
import org.saksi.store.NewRound;
import org.saksi.store.OpenOptions;
import org.saksi.store.Outbox;
import org.saksi.store.ReviewState;
import org.saksi.store.Run;
import org.saksi.store.SavedSearch;
import org.saksi.store.SearchWebhook;
import org.saksi.store.Writer;

/**
 * A server of a dataset in which every field that somebody else fills holds an attack: each field holds each attack once, in
 * another article.
 */
final class HostileNews implements AutoCloseable {
    /** What an attack does that runs. */
    private static final String HIT = "window.attacked=1";

    private final Dataset dataset;
    private final DatasetDesk desk;
    private final Server server;
    private final List<String> events = new ArrayList<>();
    private final List<String> rounds = new ArrayList<>();

    HostileNews(Path folder) {
        Knowledge knowledge = Knowledge.shipped();
        dataset = Dataset.open(folder.toString(), OpenOptions.creating());
        List<String> attacks = attacks();
        try (Writer writer = dataset.writer("test")) {
            write(writer, attacks, knowledge);
        }
        desk = new DatasetDesk(dataset, "hostile", knowledge, Duration.ofSeconds(10), InstantSource.system());
        merge(attacks);
        server = Server.start(ServerOptions.loopback(0), desk, InstantSource.system());
    }

    /** The attacks of the list. */
    static List<String> attacks() {
        try (InputStream in = Objects.requireNonNull(HostileNews.class.getResourceAsStream("hostile.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.replace("HIT", HIT))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Writer writer, List<String> attacks, Knowledge knowledge) {
        Turn turn = new Turn(attacks, 0);
        writer.begin(new Run(
                Run.Kind.INGEST, turn.next(), turn.next(), knowledge.saksi().versions(), turn.next()));
        List<AnalysedArticle> articles = IntStream.range(0, attacks.size())
                .mapToObj(first -> article(first, new Turn(attacks, first), knowledge))
                .toList();
        List<DeadLetter> refused = attacks.stream()
                .map(attack -> new DeadLetter(attack, 3L, "charset", turn.next(), turn.next()))
                .toList();
        List<InputState> inputs = attacks.stream()
                .map(attack -> new InputState(attack, null, 10L, 7, InputState.State.FAILED))
                .toList();
        writer.write(new Batch(articles, refused, inputs));
        writer.finish();
        new DatasetLinking(dataset, turn.next(), turn.next(), LinkOptions.defaults()).link(writer);
        for (int first = 0; first < attacks.size(); first++) {
            decide(writer, articles.get(first).coded().events(), new Turn(attacks, first));
            code(writer, first, articles.get(first).coded().events().getLast().id(), new Turn(attacks, first));
            watch(writer, new Turn(attacks, first));
        }
    }

    /** Reviewers, reasons, corrections and flags. */
    private void decide(Writer writer, List<Event> told, Turn turn) {
        told.forEach(one -> events.add(one.id()));
        Event event = told.getFirst();
        writer.review(event.id(), ReviewState.EDITED, turn.next(), turn.next(), hostile(event, turn));
        writer.flag(event.id(), turn.next(), turn.next());
    }

    /** A round with its name, coders and reasons; a name has at most 80 letters. */
    private void code(Writer writer, int number, String event, Turn turn) {
        String attack = turn.next();
        String name = number + " " + attack.substring(0, Math.min(attack.length(), 76));
        rounds.add(name);
        List<String> coders = List.of(turn.next(), turn.next());
        writer.rounds()
                .make(
                        new NewRound(
                                name, "type:COERCE", 1, coders, List.of(new NewRound.Drawn(event, turn.next(), 1))),
                        turn.next());
        writer.rounds().decide(name, event, ReviewState.ACCEPTED, coders.get(0), turn.next(), null);
        writer.rounds().decide(name, event, ReviewState.REJECTED, coders.get(1), turn.next(), null);
    }

    /** Saved searches with their webhooks, and feeds with what was decided about them. */
    private void watch(Writer writer, Turn turn) {
        String search = turn.next();
        Instant moment = Instant.parse("2025-06-11T00:00:00Z");
        String words = turn.next().replaceAll("[\"\\\\]", "");
        writer.save(new SavedSearch(search, "text:\"" + words + "\"", turn.next(), moment));
        new Outbox(dataset)
                .keep(
                        writer,
                        SearchWebhook.of(
                                search,
                                "https://contoh.example/?" + Address.encoded(turn.next()),
                                turn.next(),
                                turn.next()));
        String feed = turn.next();
        writer.keep(new FeedState(
                feed,
                turn.next(),
                turn.next(),
                turn.next(),
                moment,
                null,
                FeedState.State.FAILED,
                turn.next(),
                1,
                0,
                0,
                null));
        new FeedMemory(dataset)
                .decide(
                        writer,
                        new Intervention(
                                Intervention.Subject.FEED, feed, Intervention.Action.SKIP, turn.next(), moment));
    }

    /** Merges of incidents, which are taken back so that both reasons are in the log. */
    private void merge(List<String> attacks) {
        List<String> incidents = desk.incidents().stream().map(Incident::id).toList();
        for (int first = 0; first + 1 < attacks.size(); first++) {
            Turn turn = new Turn(attacks, first);
            long revision = desk.decide(
                            new IncidentWish.Merge(incidents.get(0), incidents.get(1)),
                            OptionalLong.empty(),
                            true,
                            turn.next(),
                            turn.next())
                    .revision();
            desk.decide(new IncidentWish.Undo(revision), OptionalLong.empty(), true, turn.next(), turn.next());
        }
    }

    private static AnalysedArticle article(int number, Turn turn, Knowledge knowledge) {
        String title = "Polisi menangkap warga " + turn.next();
        String text = title + "\n\nPolisi menangkap Budi " + turn.next()
                + " Santoso di Medan. \"Kami akan menyerang Medan jika"
                + " tentara datang " + turn.next() + ",\" kata Budi " + turn.next() + ". Menurut " + turn.next()
                + ", dua orang tewas.";
        CodedArticle coded = knowledge
                .saksi()
                .code(new Article(
                        "hostile-" + number + "-" + turn.next(),
                        turn.next(),
                        turn.next(),
                        title,
                        turn.next(),
                        LocalDate.of(2025, 6, 10).plusDays(number),
                        "id",
                        text,
                        List.of(
                                new Paragraph(new Span(0, title.length()), Origin.TITLE),
                                new Paragraph(new Span(title.length() + 2, text.length()), Origin.BODY))));
        List<Event> events =
                coded.events().stream().map(event -> hostile(event, turn)).toList();
        return new AnalysedArticle(
                new CodedArticle(
                        coded.article(),
                        coded.coded(),
                        events,
                        coded.statements(),
                        coded.places(),
                        coded.quantities(),
                        coded.commitments()),
                List.of());
    }

    /** The event with other names: what a table of actors or places of somebody's own could bring. */
    private static Event hostile(Event event, Turn turn) {
        return new Event(
                event.id(),
                event.version(),
                event.article(),
                event.event(),
                event.mode(),
                event.contexts(),
                event.evidence(),
                event.cameo(),
                event.quad(),
                event.score(),
                event.status(),
                event.confidence(),
                event.trigger(),
                event.actors().stream().map(member -> hostile(member, turn)).toList(),
                event.recipients().stream().map(member -> hostile(member, turn)).toList(),
                event.denies(),
                event.condition(),
                event.attribution(),
                event.quote(),
                event.when(),
                event.where() == null ? null : hostile(event.where(), turn),
                event.quantities(),
                event.sentence(),
                event.origin(),
                event.rule(),
                event.basis(),
                event.incident(),
                event.adjudication());
    }

    private static Member hostile(Member member, Turn turn) {
        return new Member(
                member.text(), member.span(), turn.next(), turn.next(), member.country(), member.sector(), turn.next());
    }

    private static Where hostile(Where where, Turn turn) {
        return new Where(
                where.text(),
                where.span(),
                turn.next(),
                where.country(),
                turn.next(),
                where.lat(),
                where.lon(),
                where.precision(),
                where.geoname(),
                where.candidates(),
                where.relation(),
                where.reason());
    }

    /** Gives the attacks in turn: what begins one later has every field's attack one later. */
    private static final class Turn {
        private final List<String> attacks;
        private int next;

        Turn(List<String> attacks, int first) {
            this.attacks = attacks;
            this.next = first;
        }

        String next() {
            return attacks.get(next++ % attacks.size());
        }
    }

    String address(String path) {
        return server.address().resolve(path).toString();
    }

    /** The ids of all events. */
    List<String> events() {
        return events;
    }

    /** The names of all rounds. */
    List<String> rounds() {
        return rounds;
    }

    DatasetDesk desk() {
        return desk;
    }

    @Override
    public void close() {
        server.close();
        dataset.close();
    }
}
