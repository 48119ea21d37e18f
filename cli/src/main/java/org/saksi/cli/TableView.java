package org.saksi.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.saksi.model.CodedArticle;
import org.saksi.model.Event;
import org.saksi.model.Member;

/** Events as aligned columns for people; long cells end in an ellipsis, control characters are neutralised. */
final class TableView implements EventView {
    private static final int LEAST_WIDTH = 80;
    private static final int DEFAULT_WIDTH = 120;
    private static final List<String> NAMES =
            List.of("PUBLISHED", "EVENT", "CAMEO", "STATUS", "ACTORS", "TRIGGER", "RECIPIENTS", "SPEAKER");

    /** Widths of the columns; a negative one is a share of what the others leave. */
    private static final int[] WIDTHS = {10, 21, 5, 12, -3, -2, -3, -2};

    private final int[] widths;

    /** A table of a width in characters. */
    TableView(int width) {
        this.widths = spread(Math.max(width, LEAST_WIDTH));
    }

    /** The width that the terminal says it has, or 120. */
    static int width(Console console) {
        String columns = console.environment().getOrDefault("COLUMNS", "");
        boolean number =
                !columns.isEmpty() && columns.length() < 5 && columns.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Integer.parseInt(columns) : DEFAULT_WIDTH;
    }

    @Override
    public String header() {
        return row(NAMES);
    }

    @Override
    public String rows(CodedArticle article) {
        return article.events().stream().map(this::row).collect(Collectors.joining());
    }

    private String row(Event event) {
        var published = event.article().published();
        return row(List.of(
                published == null ? "" : published.toString(),
                event.event() + (event.mode() == null ? "" : " " + event.mode()),
                event.cameo() == null ? "" : event.cameo(),
                event.status().label(),
                texts(event.actors()),
                event.trigger().text(),
                texts(event.recipients()),
                event.attribution().isEmpty()
                        ? ""
                        : event.attribution().getFirst().text()));
    }

    private static String texts(List<Member> members) {
        return members.stream().map(Member::text).collect(Collectors.joining(", "));
    }

    private String row(List<String> cells) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            row.append(fit(Printable.line(cells.get(i)), widths[i])).append("  ");
        }
        return row.toString().stripTrailing() + "\n";
    }

    /** The text in a column of a width, filled up with blanks or ended with an ellipsis. */
    static String fit(String text, int width) {
        int length = text.codePointCount(0, text.length());
        if (length <= width) {
            return text + " ".repeat(width - length);
        }
        return text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
    }

    private static int[] spread(int width) {
        int fixed = 2 * (WIDTHS.length - 1);
        int shares = 0;
        for (int column : WIDTHS) {
            fixed += Math.max(column, 0);
            shares += Math.max(-column, 0);
        }
        int[] widths = WIDTHS.clone();
        for (int i = 0; i < widths.length; i++) {
            widths[i] = widths[i] > 0 ? widths[i] : Math.max(4, (width - fixed) * -widths[i] / shares);
        }
        return widths;
    }
}
