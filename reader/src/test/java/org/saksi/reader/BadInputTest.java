package org.saksi.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.saksi.model.DeadLetter;

/** Every message is asserted whole: people and scripts read them. */
class BadInputTest {
    private static final String GOOD = "{\"text\":\"Polisi menangkap sembilan orang di kota itu.\",\"id\":\"%s\"}\n";

    @TempDir
    Path folder;

    @Test
    void anEmptyFileIsRefused() throws IOException {
        Path file = Files.createFile(folder.resolve("empty.txt"));
        assertThat(Reading.reasons(Reading.files(file)))
                .containsExactly("[" + file + "] document must hold text but was empty");
    }

    @Test
    void aFileOfBlanksIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("blank.txt"), " \n\t\n\u00A0");
        Path lines = Files.writeString(folder.resolve("blank.jsonl"), " \n\n");
        assertThat(Reading.reasons(Reading.files(text, lines)))
                .containsExactly(
                        "[" + text + "] document must hold text but held only blanks",
                        "[" + lines + "] document must hold text but held only blanks");
    }

    @Test
    void brokenJsonOnLineSeventeenLosesNoOtherLine() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 20; i++) {
            lines.append(i == 17 ? "{\"id\":\"x\",\"text\":\n" : GOOD.formatted("a" + i));
        }
        Path file = Files.writeString(folder.resolve("articles.jsonl"), lines);
        List<ReadResult> results = Reading.files(file);
        assertThat(results).hasSize(20);
        assertThat(Reading.reasons(results))
                .containsExactly("[" + file + ":17] line must be one JSON object but is broken at column 18");
        DeadLetter letter = Reading.letter(results.get(16));
        assertThat(letter.position()).isEqualTo(17);
        assertThat(letter.rule()).isEqualTo("json");
        assertThat(letter.excerpt()).isEqualTo("{\"id\":\"x\",\"text\":");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]|line must be one JSON object but was an array",
                "\"x\"|line must be one JSON object but was a string",
                "17|line must be one JSON object but was a number",
                "{\"text\":\"a\"} {}|line must be one JSON object but is broken at column 14",
                "{\"text\":\"a\",\"text\":\"b\"}|key \"text\" must stand once in its object but stood twice",
                "{\"id\":\"1\"}|field \"text\" must be present but was missing",
                "{\"text\":null}|field \"text\" must be present but was null",
                "{\"text\":\" \\n\"}|field \"text\" must hold text but was blank",
                "{\"text\":17}|field \"text\" must be a string but was a number",
                "{\"text\":\"a\",\"id\":17}|field \"id\" must be a string but was a number",
                "{\"text\":\"a\",\"title\":[\"b\"]}|field \"title\" must be a string but was an array",
                "{\"text\":\"a\",\"url\":{}}|field \"url\" must be a string but was an object",
                "{\"text\":\"a\",\"url\":true}|field \"url\" must be a string but was a boolean",
                "{\"text\":\"a\",\"published\":\"kemarin\"}"
                        + "|field \"published\" must be an ISO date but was \"kemarin\"",
                "{\"text\":\"a\",\"published\":\"2025-02-30\"}"
                        + "|field \"published\" must be an ISO date but was \"2025-02-30\"",
                "{\"text\":\"a\",\"language\":\"klingon\"}"
                        + "|field \"language\" must be an ISO 639-1 code such as \"id\" or \"en\" but was \"klingon\"",
                "{\"text\":\"a\",\"date\":\"2025-02-03\"}"
                        + "|field must be one of id, url, publisher, title, byline, published, language, text"
                        + " but was \"date\", did you mean \"published\"?",
                "{\"text\":\"a\",\"titel\":\"b\"}"
                        + "|field must be one of id, url, publisher, title, byline, published, language, text"
                        + " but was \"titel\", did you mean \"title\"?",
                "{\"text\":\"a\",\"paragraphs\":[]}"
                        + "|field must be one of id, url, publisher, title, byline, published, language, text"
                        + " but was \"paragraphs\"",
            })
    void aLineThatBreaksTheFormSaysHow(String line, String reason) throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), line + "\n" + GOOD.formatted("1"));
        List<ReadResult> results = Reading.files(file);
        assertThat(results).hasSize(2);
        assertThat(Reading.reasons(results)).containsExactly("[" + file + ":1] " + reason);
    }

    @Test
    void aLineNestedTwentyFiveThousandDeepIsRefusedAndTheNextIsRead() throws IOException {
        String deep = "{\"text\":" + "[".repeat(25_000) + "]".repeat(25_000) + "}\n";
        Path file = Files.writeString(folder.resolve("a.jsonl"), deep + GOOD.formatted("1"));
        List<ReadResult> results = Reading.files(file);
        assertThat(results).hasSize(2);
        assertThat(Reading.letter(results.get(0)).rule()).isEqualTo("json");
        assertThat(Reading.reasons(results)).singleElement().asString().startsWith("[" + file + ":1] line must be");
    }

    @Test
    void charactersThatCannotBeStoredAreReplacedInTextAndFields() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"id\":\"1\",\"title\":\"Ju\\u0000dul \\ud83d\",\"text\":\"Polisi \\udc00 menahan \\u0000 dua orang."
                        + " \\u202eterbalik\\u202c dan \\u200b nol.\"}\n");
        ReadResult result = Reading.files(file).getFirst();
        for (String words : List.of(
                String.valueOf(Reading.article(result).title()),
                Reading.article(result).text())) {
            assertThat(words).contains("\ufffd");
            assertThat(words.codePoints()).noneMatch(point -> point == 0 || point >= 0xD800 && point < 0xE000);
        }
        assertThat(Reading.article(result).text()).contains("menahan", "\u202eterbalik\u202c");
    }

    @Test
    void aLineOfFiftyMegabytesIsRefusedAndTheNextIsRead() {
        int bytes = 50 * 1024 * 1024;
        String start = "{\"text\":\"";
        InputStream in = new SequenceInputStream(Collections.enumeration(
                List.of(stream(start), new Repeated('x', bytes - start.length()), stream("\n" + GOOD.formatted("1")))));
        List<ReadResult> results = Reading.stdin(new ArticleReader(), in);
        assertThat(results).hasSize(2);
        assertThat(Reading.reasons(results))
                .containsExactly("[stdin:1] line must be at most 4 MiB but was larger, 52428800 bytes");
        assertThat(Reading.letter(results.get(0)).excerpt()).hasSize(200).startsWith("{\"text\":\"xxx");
        assertThat(Reading.article(results.get(1)).id()).isEqualTo("1");
    }

    @Test
    void aTextOverTheCapIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("big.txt"), "kata ".repeat(30));
        Path page = Files.writeString(folder.resolve("big.html"), "<p>" + "kata ".repeat(30));
        ArticleReader reader = new ArticleReader(
                ReaderOptions.defaults().withMaxDocumentBytes(149).withMaxPageBytes(152));
        assertThat(Reading.reasons(Reading.files(reader, file, page)))
                .containsExactly(
                        "[" + file + "] document must be at most 149 bytes but was larger",
                        "[" + page + "] page must be at most 152 bytes but was larger");
    }

    @Test
    void theCapItselfIsAllowed() throws IOException {
        Path file = Files.writeString(folder.resolve("big.txt"), "kata ".repeat(30));
        Path lines = Files.writeString(folder.resolve("a.jsonl"), "{\"text\":\"satu dua\"}\n");
        ArticleReader reader = new ArticleReader(ReaderOptions.defaults().withMaxDocumentBytes(150));
        assertThat(Reading.reasons(Reading.files(reader, file, lines))).isEmpty();
        ArticleReader tight = new ArticleReader(ReaderOptions.defaults().withMaxDocumentBytes(19));
        assertThat(Reading.reasons(Reading.files(tight, lines))).isEmpty();
        ArticleReader tighter = new ArticleReader(ReaderOptions.defaults().withMaxDocumentBytes(18));
        assertThat(Reading.reasons(Reading.files(tighter, lines)))
                .containsExactly("[" + lines + ":1] line must be at most 18 bytes but was larger, 19 bytes");
    }

    static Stream<Arguments> binaries() {
        return Stream.of(
                arguments("%PDF-1.7", "a PDF document"),
                arguments("PK\u0003\u0004", "a zip archive or an office document"),
                arguments("\u0089PNG\r\n", "a PNG image"),
                arguments("\u00ff\u00d8\u00ff\u00e0", "a JPEG image"),
                arguments("ab\u0000\u0001cd", "binary data"),
                arguments("a\u0000b\u0000c\u0000d\u0000e\u0000f\u0000", "UTF-16 text without a byte order mark"));
    }

    @ParameterizedTest
    @MethodSource("binaries")
    void binaryContentIsRefusedByItsLooks(String latin1, String looks) throws IOException {
        Path file = Files.write(folder.resolve("a.jsonl"), latin1.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Reading.reasons(Reading.files(file)))
                .containsExactly("[" + file + "] content must be text but looks like " + looks);
    }

    @Test
    void invalidUtf8InJsonlIsRefusedLineByLine() throws IOException {
        byte[] bad = "{\"text\":\"caf\u00e9 dibakar\"}\n".getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.write(folder.resolve("a.jsonl"), bad);
        Files.writeString(file, GOOD.formatted("1"), StandardOpenOption.APPEND);
        List<ReadResult> results = Reading.files(file);
        assertThat(results).hasSize(2);
        assertThat(Reading.reasons(results))
                .containsExactly("[" + file + ":1] line must be UTF-8 but has invalid bytes");
    }

    @Test
    void utf16JsonlIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("a.jsonl"), ("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_16LE));
        assertThat(Reading.reasons(Reading.files(file)))
                .containsExactly("[" + file + "] JSONL must be UTF-8 but was UTF-16");
    }

    @Test
    void aSecondArticleOfTheSameIdIsRefusedWhereverItStands() throws IOException {
        Path first = Files.writeString(folder.resolve("a.jsonl"), GOOD.formatted("satu"));
        Path second = Files.writeString(folder.resolve("b.jsonl"), GOOD.formatted("dua") + GOOD.formatted("satu"));
        List<ReadResult> results = Reading.files(first, second);
        assertThat(results).hasSize(3);
        assertThat(Reading.reasons(results))
                .containsExactly("[" + second + ":2] id must be unique in one run but \"satu\" was read before");
        assertThat(Reading.letter(results.get(2)).rule()).isEqualTo("duplicate-id");
    }

    @Test
    void aHeaderWithABadDateIsRefused() {
        List<ReadResult> results = Reading.stdin("Title: Judul\nPublished: kemarin\n\nPolisi menangkap dua orang.");
        assertThat(Reading.reasons(results))
                .containsExactly("[stdin] field \"published\" must be an ISO date but was \"kemarin\"");
    }

    @Test
    void anUnknownOrRepeatedHeaderIsRefused() {
        assertThat(Reading.reasons(Reading.stdin("Title: Judul\nPublshed: 2025-01-02\n\nPolisi datang.")))
                .containsExactly("[stdin] header must be one of id, url, publisher, title, byline, published, language"
                        + " but was \"Publshed\", did you mean \"published\"?");
        assertThat(Reading.reasons(Reading.stdin("Title: Satu\nTitle: Dua\n\nPolisi datang.")))
                .containsExactly("[stdin] header \"title\" must stand once but stood twice");
    }

    @Test
    void headersWithoutATextAreRefused() {
        assertThat(Reading.reasons(Reading.stdin("Title: Judul\nPublished: 2025-01-02\n\n")))
                .containsExactly("[stdin] document must hold text but held only blanks");
    }

    @Test
    void namesThatLeadNowhereAreRefused() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("kosong"));
        assertThat(Reading.reasons(Reading.files(folder + "/nosuch.txt", folder + "/*.txt", empty, folder + "/[a.txt")))
                .containsExactly(
                        "[" + folder + "/nosuch.txt] input must be an existing file, folder or glob but was not found",
                        "[" + folder + "/*.txt] glob must match at least one file but matched none",
                        "[" + empty + "] folder must hold at least one file but held none",
                        "[" + folder + "/[a.txt] glob must be well formed, with every [ and { closed, but was not");
    }

    @Test
    void aFileThatCannotBeOpenedIsRefused() throws IOException {
        Path loop = folder.resolve("loop.txt");
        Files.createSymbolicLink(loop, loop);
        assertThat(Reading.reasons(Reading.files(loop)))
                .containsExactly("[" + loop + "] input must be readable but opening it failed");
        assertThat(Reading.reasons(Reading.files(folder)))
                .containsExactly("[" + loop + "] input must be readable but opening it failed");
    }

    @Test
    void aFileWithoutPermissionIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("secret.txt"), "Rahasia.");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(file)).as("the tests run as root").isFalse();
        assertThat(Reading.reasons(Reading.files(file)))
                .containsExactly("[" + file + "] input must be readable but access was denied");
    }

    @Test
    void aDeviceThatFailsWhileItIsReadKeepsTheEarlierLines() {
        InputStream failing = new SequenceInputStream(stream(GOOD.formatted("1") + " ".repeat(70_000)), new Failing());
        List<ReadResult> results = Reading.stdin(new ArticleReader(), failing);
        assertThat(results).hasSize(2);
        assertThat(Reading.reasons(results)).containsExactly("[stdin:2] input must be readable but reading it failed");
    }

    @Test
    void otherFormatsAreNamedAsSuch() throws IOException {
        Path csv = Files.writeString(folder.resolve("a.csv"), "id,text\n1,Polisi datang\n");
        Path bare = Files.writeString(folder.resolve("catatan"), "Polisi datang ke desa itu.");
        assertThat(Reading.reasons(Reading.files(csv)))
                .containsExactly("[" + csv
                        + "] file must be .txt, .jsonl, .ndjson, .html, .htm, a feed or a WARC but was \".csv\"");
        assertThat(Reading.reasons(Reading.files(folder)))
                .containsExactly(
                        "[" + csv
                                + "] file must be .txt, .jsonl, .ndjson, .html, .htm, a feed or a WARC but was"
                                + " \".csv\"",
                        "[" + bare + "] file must be .txt, .jsonl, .ndjson, .html, .htm, a feed or a WARC"
                                + " but was a name without an ending");
        assertThat(Reading.reasons(Reading.files(bare))).isEmpty();
    }

    @Test
    void aPageWithoutAnArticleIsRefused() {
        String page = "<html><body><nav><a href='/'>Depan</a></nav><ul><li><a href='/1'>Satu</a></li></ul>";
        assertThat(Reading.reasons(Reading.stdin(page)))
                .containsExactly("[stdin] page must hold an article's text but none was found");
    }

    @Test
    void declaredKeysArePassedOver() {
        ArticleReader reader = new ArticleReader(ReaderOptions.defaults().withIgnorableKeys(Set.of("paragraphs")));
        byte[] line = "{\"text\":\"Polisi datang.\",\"paragraphs\":[{}]}".getBytes(StandardCharsets.UTF_8);
        assertThat(Reading.reasons(Reading.stdin(reader, line))).isEmpty();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** One byte many times, without holding them. */
    private static final class Repeated extends InputStream {
        private final int value;
        private int left;

        Repeated(int value, int count) {
            this.value = value;
            this.left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? value : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = Math.min(left, length);
            Arrays.fill(into, from, from + count, (byte) value);
            left -= count;
            return count;
        }
    }

    private static final class Failing extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("device gone");
        }
    }
}
