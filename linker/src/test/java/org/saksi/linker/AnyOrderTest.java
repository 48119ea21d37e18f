package org.saksi.linker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saksi.model.CodedArticle;
import org.saksi.model.EventType;

/** What is found depends on the articles and not on the order in which they come. */
class AnyOrderTest {
    private static final List<String> PLACES = List.of("Ostrava Bay", "Port Linden", "Kemala Hill", "Sungai Batu");
    private static final List<String> FORCES = List.of("Veldan Guard", "Red Veil", "Harbour Police");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void three_random_orders_of_one_window_give_the_same_incidents_stories_and_copies(long seed) {
        List<CodedArticle> articles = articles(new Random(7));
        LinkOptions wide = new LinkOptions(4, 10, 21, 30, 10_000);
        Found inOrder = Found.in(wide, articles);
        Collections.shuffle(articles, new Random(seed));

        Found shuffled = Found.in(wide, articles);

        assertThat(shuffled.incidents).isEqualTo(inOrder.incidents);
        assertThat(shuffled.stories).isEqualTo(inOrder.stories);
        assertThat(shuffled.copies).isEqualTo(inOrder.copies);
        assertThat(inOrder.incidents.size()).isBetween(10, 150);
    }

    @Test
    void articles_that_come_a_little_late_change_nothing() {
        List<CodedArticle> articles = articles(new Random(7));
        articles.sort(java.util.Comparator.comparing(AnyOrderTest::day));
        Found inOrder = Found.in(LinkOptions.defaults(), articles);
        List<CodedArticle> late = new ArrayList<>(articles);
        // As many places as there are articles in a day or two.
        for (int i = 0; i + 12 < late.size(); i += 12) {
            Collections.shuffle(late.subList(i, i + 12), new Random(i));
        }

        assertThat(Found.in(LinkOptions.defaults(), late).incidents).isEqualTo(inOrder.incidents);
    }

    @Test
    void an_article_that_comes_after_its_day_was_looked_at_is_counted_and_still_linked() {
        Found found = new Found();
        Linker linker = new Linker(new LinkOptions(4, 10, 21, 0, 10), found);
        linker.add(Newsroom.article("a", "Post", "2025-06-10", "One", "Nothing happened.")
                .coded());
        linker.add(Newsroom.article("b", "Post", "2025-06-12", "Two", "Nothing happened.")
                .coded());
        linker.add(Newsroom.article("c", "Post", "2025-06-10", "Three", "Nothing happened.")
                .coded());
        linker.close();

        assertThat(linker.late()).isEqualTo(1);
        assertThat(found.stories.stream().flatMap(story -> story.articles().stream()))
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void every_event_stands_in_exactly_one_incident_and_every_article_in_exactly_one_story() {
        List<CodedArticle> articles = articles(new Random(9));

        Found found = Found.in(LinkOptions.defaults(), articles);

        List<String> events = found.incidents.stream()
                .flatMap(incident -> incident.mentions().stream().map(told -> told.event()))
                .toList();
        assertThat(new HashSet<>(events)).hasSameSizeAs(events);
        assertThat(events).hasSize(articles.size());
        assertThat(found.stories.stream().flatMap(story -> story.articles().stream()))
                .hasSize(articles.size());
    }

    private static LocalDate day(CodedArticle article) {
        return java.util.Objects.requireNonNull(article.article().published());
    }

    /** Invented news of twenty days: attacks and arrests at four places, each told by up to four papers. */
    private static List<CodedArticle> articles(Random random) {
        List<CodedArticle> articles = new ArrayList<>();
        for (int incident = 0; incident < 60; incident++) {
            LocalDate day = LocalDate.of(2025, 6, 1).plusDays(random.nextInt(20));
            String place = PLACES.get(random.nextInt(PLACES.size()));
            String force = FORCES.get(random.nextInt(FORCES.size()));
            EventType type = random.nextBoolean() ? EventType.ASSAULT : EventType.COERCE;
            String verb = type == EventType.ASSAULT ? "attacked" : "arrested";
            int papers = 1 + random.nextInt(4);
            for (int paper = 0; paper < papers; paper++) {
                String sentence = "Men of the " + force + " " + verb + " " + (2 + random.nextInt(9))
                        + " fishermen near " + place + ".";
                String day1 = day.plusDays(random.nextInt(2)).toString();
                articles.add(Newsroom.article(
                                "n" + incident + "." + paper,
                                "Paper " + paper,
                                day1,
                                force + " at " + place,
                                sentence + " Boats stayed ashore in " + place + " while the " + force + " kept silent.")
                        .event(type, verb, sentence)
                        .by(force, null, null)
                        .on("near", day.toString())
                        .coded());
            }
        }
        return articles;
    }
}
