package org.saksi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages that {@code saksi eval pages} measures on, each with the text that people or a tool say is its article. */
final class PageCorpus {
    private static final String BENCHMARK = "article-extraction-benchmark";
    private static final String READABILITY = "readability/test/test-pages";
    private static final JsonMapper JSON = new JsonMapper();
    /** A row of the tables of results in the benchmark's README: name, version, F1 with its margin. */
    private static final Pattern FIGURE =
            Pattern.compile("(?m)^ +(\\S+) +(\\S+(?: \\d{4})?) +(0\\.\\d{3}) ± (0\\.\\d{3}) ");

    private PageCorpus() {}

    /**
     * A page.
     *
     * @param id its name, from which {@link #isSeen()} follows
     * @param html its bytes
     * @param body the expected text
     */
    record Page(
            String id,
            byte[] html,
            String body,
            @Nullable String title,
            @Nullable String byline,
            @Nullable String published) {
        /** Whether its SHA-256 (the benchmark's ids are one) is even: the half that the extractor was developed on. */
        boolean isSeen() {
            int last = id.length() == 64 ? Character.digit(id.charAt(63), 16) : digest(id);
            return last % 2 == 0;
        }

        private static int digest(String id) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
                return digest[digest.length - 1] & 1;
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every Java platform must have SHA-256", impossible);
            }
        }
    }

    /** A published result on the benchmark. */
    record Figure(String name, String version, double f1, double margin) {}

    /** The pages of article-extraction-benchmark by id, none when the folder does not have them. */
    static List<Page> benchmark(Path data) throws IOException {
        Path folder = data.resolve(BENCHMARK);
        Path truth = folder.resolve("ground-truth.json");
        if (!Files.isRegularFile(truth)) {
            return List.of();
        }
        Map<String, String> bodies = new TreeMap<>();
        for (Map.Entry<String, JsonNode> entry :
                JSON.readTree(Files.readString(truth)).properties()) {
            bodies.put(entry.getKey(), entry.getValue().path("articleBody").asString(""));
        }
        List<Page> pages = new ArrayList<>();
        for (Map.Entry<String, String> entry : bodies.entrySet()) {
            Path file = folder.resolve("html").resolve(entry.getKey() + ".html.gz");
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                pages.add(new Page(entry.getKey(), in.readAllBytes(), entry.getValue(), null, null, null));
            }
        }
        return pages;
    }

    /** The test pages of Readability by name, none when the folder does not have them. */
    static List<Page> readability(Path data) throws IOException {
        Path folder = data.resolve(READABILITY);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> folders = new ArrayList<>();
        try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder)) {
            listing.forEach(folders::add);
        }
        folders.sort(null);
        List<Page> pages = new ArrayList<>();
        for (Path one : folders) {
            JsonNode metadata = JSON.readTree(Files.readString(one.resolve("expected-metadata.json")));
            pages.add(new Page(
                    String.valueOf(one.getFileName()),
                    Files.readAllBytes(one.resolve("source.html")),
                    Jsoup.parse(Files.readString(one.resolve("expected.html"))).text(),
                    text(metadata, "title"),
                    text(metadata, "byline"),
                    text(metadata, "publishedTime")));
        }
        return pages;
    }

    /** The best result in the tables of the benchmark's own README, null when there is none. */
    static @Nullable Figure best(Path data) throws IOException {
        Path readme = data.resolve(BENCHMARK).resolve("README.rst");
        Figure best = null;
        Matcher row = FIGURE.matcher(Files.isRegularFile(readme) ? Files.readString(readme) : "");
        while (row.find()) {
            double f1 = Double.parseDouble(row.group(3));
            if (best == null || f1 > best.f1()) {
                best = new Figure(row.group(1), row.group(2), f1, Double.parseDouble(row.group(4)));
            }
        }
        return best;
    }

    private static @Nullable String text(JsonNode object, String key) {
        String text = object.path(key).asString("").strip();
        return text.isEmpty() ? null : text;
    }
}
