package org.saksi.linker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saksi.model.Article;
import org.saksi.model.CodedArticle;
import org.saksi.model.ContractJson;
import org.saksi.model.DeadLetter;
import org.saksi.model.EventType;
import org.saksi.model.Member;
import org.saksi.model.Status;

class CodedFolderTest {
    @TempDir
    private Path folder;

    private final List<DeadLetter> refused = new ArrayList<>();

    private static CodedArticle coded() {
        Member south = Made.member("South", "KOR", "GOV");
        return Made.article("a1", "2025-12-09", "South will attack, it said.")
                .event(EventType.THREATEN, List.of(south), List.of(), Status.ASSERTED)
                .event(EventType.REJECT, List.of(south), List.of(), Status.ASSERTED)
                .commitment(south, List.of(), EventType.ASSAULT, true, null)
                .coded();
    }

    /** An article without events. */
    private static CodedArticle empty(String id, @Nullable LocalDate published) {
        Article article = new Article(id, null, null, null, null, published, "id", "Tenang.", List.of());
        return new CodedArticle(article, true, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private void write(String name, List<String> lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private void write(CodedArticle... articles) throws IOException {
        List<String> lines = new ArrayList<>();
        List<String> events = new ArrayList<>();
        List<String> commitments = new ArrayList<>();
        for (CodedArticle article : articles) {
            lines.add(ContractJson.article(article));
            events.addAll(ContractJson.events(article));
            commitments.addAll(ContractJson.commitments(article));
        }
        write(CodedFolder.ARTICLES, lines);
        write(CodedFolder.EVENTS, events);
        write(CodedFolder.COMMITMENTS, commitments);
    }

    private List<CodedArticle> read() throws IOException {
        List<CodedArticle> read = new ArrayList<>();
        try (CodedFolder opened = CodedFolder.open(folder, refused::add)) {
            opened.byDate(read::add);
        }
        return read;
    }

    @Test
    void articles_come_by_date_with_their_events_and_commitments_and_undated_ones_last() throws IOException {
        write(empty("none", null), coded(), empty("early", LocalDate.of(2025, 1, 1)));

        List<CodedArticle> read = read();

        assertThat(read).extracting(article -> article.article().id()).containsExactly("early", "a1", "none");
        assertThat(read.get(1)).isEqualTo(coded());
        assertThat(refused).isEmpty();
    }

    @Test
    void a_broken_line_goes_to_the_dead_letters_with_its_place_and_the_rest_is_read() throws IOException {
        write(coded());
        List<String> events = new ArrayList<>(ContractJson.events(coded()));
        events.add(1, events.getFirst().replace("\"quad\":4", "\"quad\":9"));
        events.add("{}");
        write(CodedFolder.EVENTS, events);

        List<CodedArticle> read = read();

        assertThat(read.getFirst().events()).isEqualTo(coded().events());
        assertThat(refused)
                .extracting(DeadLetter::input, DeadLetter::position)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(CodedFolder.EVENTS, 2L),
                        org.assertj.core.groups.Tuple.tuple(CodedFolder.EVENTS, 4L));
        assertThat(refused.getFirst().reason())
                .isEqualTo("[events.jsonl:2] field \"quad\" must lie between 1.0 and 4.0 but was 9.0");
    }

    @Test
    void an_event_of_an_unknown_article_is_refused() throws IOException {
        write(coded());
        write(CodedFolder.ARTICLES, List.of(ContractJson.article(empty("other", null))));

        assertThat(read()).extracting(article -> article.events().size()).containsExactly(0);
        assertThat(refused)
                .extracting(DeadLetter::reason)
                .contains("[events.jsonl:1] field \"article.id\" must name an article that is known but was \"a1\"");
    }

    @Test
    void an_article_that_stands_there_twice_is_read_once_and_its_events_in_order_as_they_stand() throws IOException {
        write(coded(), coded());

        assertThat(read()).hasSize(1);
        List<String> events = new ArrayList<>();
        try (CodedFolder opened = CodedFolder.open(folder, refused::add)) {
            opened.events((article, event) -> events.add(article.id() + " " + event.id()));
        }
        assertThat(events).containsExactly("a1 e_a10", "a1 e_a11", "a1 e_a10", "a1 e_a11");
    }

    @Test
    void a_folder_without_articles_cannot_be_opened() {
        assertThatThrownBy(() -> CodedFolder.open(folder, refused::add)).isInstanceOf(NoSuchFileException.class);
    }
}
