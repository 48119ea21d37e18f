package org.saksi.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.saksi.training.score.MarkdownTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a server that runs already, and says how long its answers took from sending the request to having the whole answer.
 *
 * <p>{@code ServerSpeed ADDRESS ARTICLES [SECONDS] [COUNT]}: where the server listens, such as {@code http://127.0.0.1:8080}, a
 * folder with {@code id.jsonl} and {@code en.jsonl}, how long the readers of each kind go on (60), and how many articles are sent to
 * be coded (200). Nobody may have to log in. An address is asked anew under a filter that was never asked for; pages
 * without a filter are asked after a decision about one event and after it was taken back, so that the dataset gets
 * revisions of this program and should be one made for measuring.
 */
public final class ServerSpeed {
    private static final double NANOS_A_MILLI = 1e6;
    private static final int ROUNDS = 3;
    private static final int WORDS = 60;
    private static final int READERS = 50;
    private static final int VIEWS = 20;
    private static final Duration THINKING = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final JsonMapper JSON = new JsonMapper();

    private final String address;
    private final SpeedQuestions questions = new SpeedQuestions();
    private final HttpClient client = HttpClient.newHttpClient();

    private ServerSpeed(String address) {
        this.address = address.replaceFirst("/+$", "");
    }

    /** Prints the tables; see the class. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        ServerSpeed speed = new ServerSpeed(arguments[0]);
        Path articles = Path.of(arguments[1]);
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 60;
        int count = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 200;
        List<String> bodies = new ArrayList<>(News.json(articles, "id", count - count / 2));
        bodies.addAll(News.json(articles, "en", count / 2));
        Collections.shuffle(bodies, new Random(1));
        speed.warmUp();
        speed.addresses(bodies);
        speed.readers(Duration.ofSeconds(seconds));
        speed.coding(bodies);
    }

    private static String load() {
        return String.format(
                Locale.ROOT,
                "load %.1f on %d processors",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
    }

    /** The server's machine compiles what it runs often; what is measured is a server that has run for a while. */
    private void warmUp() throws IOException, InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            for (SpeedQuestions.Kind kind : SpeedQuestions.filtered()) {
                for (String path : kind.paths()) {
                    millis(questions.anew(path, ""));
                }
            }
        }
    }

    private void addresses(List<String> bodies) throws IOException, InterruptedException {
        System.out.println(load());
        MarkdownTable table = new MarkdownTable(
                "address", "askings", "anew: least", "median", "95%", "greatest", "again: median", "greatest");
        for (SpeedQuestions.Kind kind : SpeedQuestions.filtered()) {
            Durations anew = new Durations();
            Durations again = new Durations();
            for (int round = 0; round < ROUNDS; round++) {
                for (String path : kind.paths()) {
                    for (String filter : SpeedQuestions.FILTERS) {
                        twice(questions.anew(path, filter), anew, again);
                    }
                }
            }
            row(table, kind.name(), anew, again);
        }
        for (SpeedQuestions.Kind kind : SpeedQuestions.pages()) {
            Durations anew = new Durations();
            Durations again = new Durations();
            for (String path : kind.paths()) {
                for (int round = 0; round < ROUNDS; round++) {
                    long decision = decide();
                    twice(path, anew, again);
                    takeBack(decision);
                    twice(path, anew, again);
                }
            }
            row(table, kind.name(), anew, again);
        }
        Durations anew = new Durations();
        Durations again = new Durations();
        for (String word : SpeedQuestions.words(bodies, WORDS)) {
            twice(SpeedQuestions.word(word), anew, again);
        }
        row(table, "API: a frequent word", anew, again);
        System.out.println(table);
    }

    private static void row(MarkdownTable table, String name, Durations anew, Durations again) {
        String[] first = anew.cells();
        String[] second = again.cells();
        table.add(name, String.valueOf(anew.count()), first[0], first[1], first[2], first[3], second[1], second[3]);
    }

    private void twice(String path, Durations anew, Durations again) throws IOException, InterruptedException {
        anew.add(millis(path));
        again.add(millis(path));
    }

    /** Each reader looks at one address after the other; filters are drawn from as many as there are views. */
    private void readers(Duration time) throws InterruptedException, ExecutionException {
        MarkdownTable table =
                new MarkdownTable(READERS + " readers", "answers", "answers/s", "least", "median", "95%", "greatest");
        for (Duration thinking : List.of(THINKING, Duration.ZERO)) {
            Durations durations = new Durations();
            long end = System.nanoTime() + time.toNanos();
            List<Callable<Void>> readers = new ArrayList<>();
            for (int reader = 0; reader < READERS; reader++) {
                Random random = new Random(reader);
                readers.add(() -> read(random, thinking, end, durations));
            }
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Void> ended : threads.invokeAll(readers)) {
                    ended.get();
                }
            }
            String[] cells = durations.cells();
            table.add(
                    "think " + thinking.toSeconds() + " s",
                    String.valueOf(durations.count()),
                    String.format(Locale.ROOT, "%.0f", durations.count() / (double) time.toSeconds()),
                    cells[0],
                    cells[1],
                    cells[2],
                    cells[3]);
        }
        System.out.println(load());
        System.out.println(table);
    }

    @Nullable
    private Void read(Random random, Duration thinking, long end, Durations durations)
            throws IOException, InterruptedException {
        List<String> paths = SpeedQuestions.filtered().stream()
                .flatMap(kind -> kind.paths().stream())
                .toList();
        // Not all at once at the beginning, as nobody is.
        Thread.sleep(thinking.multipliedBy(random.nextInt(READERS)).dividedBy(READERS));
        while (System.nanoTime() < end) {
            String filter = SpeedQuestions.FILTERS.get(random.nextInt(SpeedQuestions.FILTERS.size()));
            String view = (filter + " -id:v_" + random.nextInt(VIEWS)).strip();
            String path = random.nextInt(4) == 0 ? "/" : paths.get(random.nextInt(paths.size()));
            durations.add(millis(path.equals("/") ? path : SpeedQuestions.with(path, view)));
            Thread.sleep(thinking);
        }
        return null;
    }

    private void coding(List<String> bodies) throws IOException, InterruptedException {
        Durations durations = new Durations();
        for (int round = 0; round < 2; round++) {
            // The first round loads what the coder needs, and is not measured.
            durations = new Durations();
            for (String body : bodies) {
                long start = System.nanoTime();
                send(
                        request("/api/v1/code")
                                .header("Content-Type", "application/json")
                                .POST(text(body)),
                        200);
                durations.add((System.nanoTime() - start) / NANOS_A_MILLI);
            }
        }
        MarkdownTable table = new MarkdownTable("POST /api/v1/code", "articles", "least", "median", "95%", "greatest");
        String[] cells = durations.cells();
        table.add("warm", String.valueOf(durations.count()), cells[0], cells[1], cells[2], cells[3]);
        System.out.println(load());
        System.out.println(table);
    }

    /** Decides about an event; gives the number of the decision. */
    private long decide() throws IOException, InterruptedException {
        JsonNode found = JSON.readTree(send(request("/api/v1/events?limit=1&order=id"), 200))
                .at("/events/0");
        String body = JSON.createObjectNode()
                .put("event", found.at("/event/id").asString())
                .put("since", found.at("/since").asLong())
                .put("decision", "accepted")
                .put("reason", "a measurement")
                .toString();
        HttpRequest.Builder decision = request("/api/v1/reviews")
                .header("Content-Type", "application/json")
                .POST(text(body));
        return JSON.readTree(send(decision, 201)).at("/revision").asLong();
    }

    private void takeBack(long decision) throws IOException, InterruptedException {
        send(request("/api/v1/reviews/" + decision).DELETE(), 204);
    }

    private static HttpRequest.BodyPublisher text(String body) {
        return HttpRequest.BodyPublishers.ofString(body);
    }

    private double millis(String path) throws IOException, InterruptedException {
        long start = System.nanoTime();
        send(request(path), 200);
        return (System.nanoTime() - start) / NANOS_A_MILLI;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
    }

    private String send(HttpRequest.Builder request, int status) throws IOException, InterruptedException {
        HttpRequest asked = request.build();
        HttpResponse<String> answer = client.send(asked, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != status) {
            throw new IOException("[" + asked.uri() + "] answer must be " + status + " but was " + answer.statusCode()
                    + ": " + answer.body().lines().limit(2).toList());
        }
        return answer.body();
    }
}
