package org.saksi.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WatchdogTest {
    private final AtomicBoolean over = new AtomicBoolean();
    private final Watchdog watchdog = new Watchdog(Duration.ofMillis(50));

    @AfterEach
    void end() {
        over.set(true);
    }

    @Test
    void aParserThatListensToNoInterruptIsGivenUpAndTheRestGoesOn() throws RefusalException {
        assertThatThrownBy(() -> watchdog.guard("page", this::loop))
                .isInstanceOf(RefusalException.class)
                .hasMessage("page must be parsed within 0 seconds but was not");
        assertThat(new Watchdog(Duration.ofMinutes(1)).guard("page", () -> "isi"))
                .isEqualTo("isi");
    }

    @Test
    void soManyAreLeftBehindAndNoMore() {
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> watchdog.guard("page", this::loop)).hasMessageContaining("within");
        }
        assertThatThrownBy(() -> watchdog.guard("page", () -> "isi"))
                .hasMessage("page must be parsed but 4 earlier ones never came to an end");
    }

    @Test
    void aDefectOfAParserIsARefusal() {
        Watchdog patient = new Watchdog(Duration.ofMinutes(1));
        assertThatThrownBy(() -> patient.guard("page", () -> {
                    throw new StackOverflowError();
                }))
                .hasMessage("page must parse but the parser failed: StackOverflowError");
        assertThatThrownBy(() -> patient.guard("page", () -> {
                    throw new RefusalException("x", "page must be y");
                }))
                .hasMessage("page must be y");
    }

    private String loop() {
        while (!over.get()) {
            Thread.onSpinWait();
        }
        return "";
    }
}
