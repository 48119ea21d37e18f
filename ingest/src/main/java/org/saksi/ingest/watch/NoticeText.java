package org.saksi.ingest.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksi.ingest.WebInput;
import org.saksi.store.Notice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A notice in words for people.
 *
 * @param title one line
 * @param body the sentences that show it, with where and when they were published
 * @param link the article that tells the event, null where it has no address
 */
public record NoticeText(
        String title, String body, @Nullable String link) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** The words of a notice. */
    public static NoticeText of(Notice notice) {
        JsonNode line = JSON.readTree(notice.line());
        return switch (notice.kind()) {
            case SEARCH -> ofEvent(notice.search(), line.path("event"));
            case ALERT -> ofAlert(line.path("alert"));
        };
    }

    private static NoticeText ofEvent(@Nullable String search, JsonNode event) {
        String actors = names(event.path("actors"));
        String recipients = names(event.path("recipients"));
        StringBuilder title = new StringBuilder().append(search).append(": ");
        title.append(event.path("event").asString(""));
        if (!actors.isEmpty()) {
            title.append(", ").append(actors);
        }
        if (!recipients.isEmpty()) {
            title.append(actors.isEmpty() ? ", \u2192 " : " \u2192 ").append(recipients);
        }
        return new NoticeText(title.toString(), said(event), link(event));
    }

    private static NoticeText ofAlert(JsonNode alert) {
        String title = switch (alert.path("kind").asString("")) {
            case "condition" -> "commitment: what it hangs on may have come about";
            case "pledge" -> "commitment: what was pledged may have been done";
            default -> "commitment: what was ruled out may have been done";
        };
        JsonNode happened = alert.path("happened");
        return new NoticeText(
                title + ", " + alert.path("on").asString(""),
                said(alert.path("said")) + "\n\n" + said(happened),
                link(happened));
    }

    private static String said(JsonNode side) {
        JsonNode article = side.path("article");
        List<String> source = new ArrayList<>();
        for (String field : List.of("publisher", "title", "published")) {
            String value = article.path(field).asString("");
            if (!value.isEmpty()) {
                source.add(value);
            }
        }
        return side.path("sentence").path("text").asString("")
                + (source.isEmpty() ? "" : "\n(" + String.join(", ", source) + ")");
    }

    private static @Nullable String link(JsonNode side) {
        String url = side.path("article").path("url").asString("");
        return WebInput.isAddress(url) ? url : null;
    }

    private static String names(JsonNode members) {
        return members.valueStream()
                .map(member -> member.path("name").asString(member.path("text").asString("")))
                .collect(Collectors.joining(", "));
    }
}
