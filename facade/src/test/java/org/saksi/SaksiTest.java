package org.saksi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksi.coder.Mention;
import org.saksi.coder.RuleSet;
import org.saksi.model.Article;
import org.saksi.model.CodedArticle;
import org.saksi.model.Commitment;
import org.saksi.model.Event;
import org.saksi.model.EventType;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;

class SaksiTest {
    private static final Saksi SAKSI = Saksi.load();

    @Test
    void an_english_act_becomes_an_event_with_its_parties() {
        List<Event> events = SAKSI.code(article("en", "Malaysia condemned the government of Thailand on Monday."))
                .events();
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.event()).isEqualTo(EventType.ACCUSE);
            assertThat(event.actors()).extracting("country").containsExactly("MYS");
            assertThat(event.recipients()).extracting("country").containsExactly("THA");
            assertThat(event.version()).isEqualTo(SAKSI.version());
        });
    }

    @Test
    void a_conditional_threat_is_a_threat_and_a_commitment_but_no_attack() {
        CodedArticle coded =
                SAKSI.code(article("en", "If Iran closes the strait, the United States will attack Iran."));
        assertThat(coded.events()).extracting(Event::event).containsExactly(EventType.THREATEN);
        assertThat(coded.commitments())
                .singleElement()
                .extracting(Commitment::condition)
                .isNotNull();
    }

    @Test
    void a_negated_act_is_no_event() {
        assertThat(SAKSI.code(article("en", "Indonesia did not attack Malaysia."))
                        .events())
                .isEmpty();
    }

    @Test
    void a_denied_act_stands_only_in_the_denial() {
        List<Event> events = SAKSI.code(article("id", "Indonesia membantah pasukannya menyerang warga sipil."))
                .events();
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.event()).isEqualTo(EventType.REJECT);
            assertThat(event.denies()).isNotNull();
        });
    }

    @Test
    void a_conditional_threat_in_indonesian_is_no_attack_either() {
        CodedArticle coded = SAKSI.code(
                article("id", "Jika Kamboja menembak lagi, kami akan membalas, kata perdana menteri Thailand."));
        assertThat(coded.events()).extracting(Event::event).containsExactly(EventType.THREATEN);
        assertThat(coded.commitments()).hasSize(1);
    }

    @Test
    void another_language_is_handed_back_uncoded() {
        Article article = article("fr", "La police a arrêté deux hommes.");
        CodedArticle coded = SAKSI.code(article);
        assertThat(coded.coded()).isFalse();
        assertThat(coded.article()).isSameAs(article);
        assertThat(coded.events()).isEmpty();
        assertThat(SAKSI.explain(article).reading()).isNull();
    }

    @Test
    void an_article_without_text_is_coded_and_silent() {
        CodedArticle coded = SAKSI.code(new Article("a", null, null, null, null, null, "en", "", List.of()));
        assertThat(coded.coded()).isTrue();
        assertThat(coded.events()).isEmpty();
    }

    @Test
    void what_somebody_known_of_another_state_says_that_one_will_do_is_no_commitment() {
        String threat = "Indonesia will expel the envoys if Malaysia closes the port, ";

        assertThat(SAKSI.code(article("en", threat + "Prabowo Subianto said.")).commitments())
                .hasSize(1);
        assertThat(SAKSI.code(article("en", threat + "Emmanuel Macron said.")).commitments())
                .isEmpty();
    }

    @Test
    void what_concerns_nobody_public_binds_nobody_who_is_followed() {
        assertThat(SAKSI.code(article("en", "The bakers will boycott the millers if the flour stays dear."))
                        .commitments())
                .isEmpty();
    }

    @Test
    void an_explanation_holds_the_same_events_with_reasons() {
        Article article = article("en", "Malaysia condemned Thailand. Indonesia did not attack Malaysia.");
        Explanation explanation = SAKSI.explain(article);
        assertThat(explanation.article()).isEqualTo(SAKSI.code(article));
        Event event = explanation.article().events().getFirst();
        assertThat(explanation.mention(event).map(Mention::why).orElseThrow()).isNotEmpty();
        assertThat(explanation.rejections())
                .anySatisfy(rejection -> assertThat(rejection.reason()).contains("negated"));
    }

    @Test
    void many_threads_may_share_one() throws Exception {
        Article article = article("en", "Police arrested 14 students in Nairobi on Monday, the ministry said.");
        CodedArticle alone = SAKSI.code(article);
        Saksi fresh = Saksi.load();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<CodedArticle>> tasks = IntStream.range(0, 40)
                    .mapToObj(i -> (Callable<CodedArticle>) () -> fresh.code(article))
                    .toList();
            for (Future<CodedArticle> result : threads.invokeAll(tasks)) {
                assertThat(result.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void the_version_names_code_and_rules() {
        assertThat(SAKSI.version()).matches("\\d+\\.\\d+\\.\\d+\\+rules\\.\\d+");
        assertThat(SAKSI.version())
                .isEqualTo(
                        SAKSI.versions().code() + "+rules." + SAKSI.versions().rules());
    }

    @Test
    void rules_of_ones_own_code_and_show_in_the_version(@TempDir Path folder) throws IOException {
        Files.createDirectory(folder.resolve("en"));
        Files.writeString(folder.resolve("en/accuse.yaml"), """
            language: en
            event: ACCUSE
            rules:
              - id: en.accuse.own-roast
                verbs: [roast]
                cameo: "111"
                examples:
                  - "[A Kenya] [T roasted] [R Sudan]."
                  - "[R Sudan] was [T roasted] by [A Kenya]."
                near-misses: ["Kenya did not roast Sudan.", "The river is wide."]
            """);
        Saksi own = Saksi.with(RuleSet.in(folder));
        Article article = article("en", "Kenya roasted Sudan on Monday.");
        assertThat(own.code(article).events()).singleElement().satisfies(event -> {
            assertThat(event.rule()).isEqualTo("en.accuse.own-roast");
            assertThat(event.version()).isEqualTo(own.version());
        });
        assertThat(own.version()).startsWith(SAKSI.version() + ".own.");
        assertThat(own.versions().rules()).startsWith(SAKSI.versions().rules() + ".own.");
        assertThat(SAKSI.code(article).events()).isEmpty();
    }

    private static Article article(String language, String text) {
        return new Article(
                "a_test",
                null,
                null,
                null,
                null,
                LocalDate.of(2025, 6, 16),
                language,
                text,
                List.of(new Paragraph(new Span(0, text.length()), Origin.BODY)));
    }
}
