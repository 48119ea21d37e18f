package org.saksi.ingest.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksi.store.Delivery;
import org.saksi.store.Notice;

class AlertFileTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("alerts.jsonl");
    }

    private static Delivery delivery(int number) {
        String id = "n_" + String.format(java.util.Locale.ROOT, "%016x", number);
        String line = "{\"id\":\"" + id + "\",\"text\":\"pasukan \u00e9 " + number + "\"}";
        Notice notice = new Notice(id, Notice.Kind.SEARCH, "s", "e", "a", null, Instant.EPOCH, line);
        return new Delivery(notice, 0, null);
    }

    private static List<Delivery> deliveries(int from, int to) {
        List<Delivery> all = new ArrayList<>();
        for (int number = from; number < to; number++) {
            all.add(delivery(number));
        }
        return all;
    }

    private static List<String> lines(List<Delivery> deliveries) {
        return deliveries.stream().map(delivery -> delivery.notice().line()).toList();
    }

    @Test
    void lines_are_appended_in_order() throws IOException {
        AlertFile alerts = new AlertFile(file);
        List<String> told = new ArrayList<>();
        assertThat(alerts.deliver(deliveries(0, 2), told::addAll)).isNull();
        assertThat(alerts.deliver(deliveries(2, 3), told::addAll)).isNull();
        assertThat(told).hasSize(3);
        assertThat(Files.readAllLines(file)).isEqualTo(lines(deliveries(0, 3)));
    }

    @Test
    void a_line_that_was_written_but_not_noted_is_not_written_again() throws IOException {
        assertThatThrownBy(() -> new AlertFile(file).deliver(deliveries(0, 3), ids -> {
                    throw new IllegalStateException("cut off");
                }))
                .hasMessage("cut off");
        assertThat(new AlertFile(file).deliver(deliveries(0, 4), ids -> {})).isNull();
        assertThat(Files.readAllLines(file)).isEqualTo(lines(deliveries(0, 4)));
    }

    /** Wherever the writing was cut off, the next run makes the file whole. */
    @Test
    void a_file_that_was_cut_off_at_any_byte_is_made_whole() throws IOException {
        byte[] whole = (String.join("\n", lines(deliveries(0, 3))) + "\n").getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length <= whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(new AlertFile(file).deliver(deliveries(0, 3), ids -> {})).isNull();
            assertThat(Files.readAllBytes(file)).as("cut at " + length).isEqualTo(whole);
        }
    }

    @Test
    void what_somebody_else_wrote_stays() throws IOException {
        Files.writeString(file, "catatan");
        assertThat(new AlertFile(file).deliver(deliveries(0, 1), ids -> {})).isNull();
        assertThat(Files.readAllLines(file))
                .containsExactly("catatan", delivery(0).notice().line());
    }

    @Test
    void a_file_that_cannot_be_written_is_told_and_nothing_is_noted() {
        List<String> told = new ArrayList<>();
        Channel.Trouble trouble = new AlertFile(folder).deliver(deliveries(0, 1), told::addAll);
        assertThat(trouble).isNotNull();
        assertThat(trouble.why()).startsWith("[" + folder + "] file of alerts must be writable but is not");
        assertThat(trouble.inVain()).containsExactly(delivery(0).notice().id());
        assertThat(told).isEmpty();
    }
}
