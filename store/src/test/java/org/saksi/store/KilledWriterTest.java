package org.saksi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writer that is killed leaves whole batches and gives the right to write back. */
class KilledWriterTest {
    private static final int KILLS = 5;

    @TempDir
    Path folder;

    @Test
    void killedAgainAndAgainAnIngestIntoSqliteIsTheUndisturbedOne() throws Exception {
        killed(folder.resolve("killed").toString());
    }

    @Test
    void killedAgainAndAgainAnIngestIntoPostgresIsTheUndisturbedOne() throws Exception {
        killed(PostgresServer.newSchema());
    }

    private void killed(String location) throws IOException, InterruptedException {
        Random random = new Random(11);
        for (int kill = 0; kill < KILLS; kill++) {
            killedAfter(location, random.nextInt(6), random.nextInt(40));
        }
        try (Dataset dataset = Dataset.open(location, OpenOptions.creating());
                Dataset undisturbed = Dataset.open(folder.resolve("undisturbed").toString(), OpenOptions.creating())) {
            assertThat(DatasetCheck.check(dataset)).isEmpty();
            KilledIngest.ingest(dataset);
            KilledIngest.ingest(undisturbed);
            assertThat(DatasetCheck.check(dataset)).isEmpty();
            assertThat(dataset.revisions()).hasSize(1);
            assertThat(DatasetContract.articles(dataset)).isEqualTo(DatasetContract.articles(undisturbed));
            assertThat(DatasetContract.all(dataset)).isEqualTo(DatasetContract.all(undisturbed));
            assertThat(dataset.inputs()).isEqualTo(undisturbed.inputs());
        }
    }

    /** Kills a process some milliseconds after it has written some batches: somewhere in the next ones. */
    private static void killedAfter(String location, int batches, int millis) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledIngest.class.getName(),
                        location))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (int batch = 0; batch < batches && out.readLine() != null; batch++) {
                // Each line is a batch that is on disk.
                assertThat(process.pid()).isPositive();
            }
            Thread.sleep(millis);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
