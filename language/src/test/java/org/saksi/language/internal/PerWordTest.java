package org.saksi.language.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PerWordTest {
    private final AtomicInteger made = new AtomicInteger();
    private final PerWord<String> doubled = new PerWord<>(word -> {
        made.incrementAndGet();
        return word + word;
    });

    @Test
    void whatWasMadeOfAWordIsKept() {
        assertThat(doubled.of("ab")).isEqualTo("abab");
        assertThat(doubled.of("ab")).isEqualTo("abab");
        assertThat(made).hasValue(1);
    }

    @Test
    void whatIsMadeStaysTheSameWhenTooManyWordsCame() {
        for (int i = 0; i < 20_000; i++) {
            assertThat(doubled.of("w" + i)).isEqualTo("w" + i + "w" + i);
        }
        assertThat(doubled.of("w0")).isEqualTo("w0w0");
    }

    @Test
    void longWordsAreMadeAnew() {
        String word = "x".repeat(1_000);
        assertThat(doubled.of(word)).isEqualTo(doubled.of(word)).hasSize(2_000);
        assertThat(made).hasValue(2);
    }
}
