package org.saksi.cli;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Origin;
import org.saksi.reader.ArticleReader;
import org.saksi.reader.ReadResult;

/** What finds the article in a page: our reader, or readability4j to compare it with. */
enum PageExtractor {
    SAKSI("Saksi") {
        @Override
        Extract extract(byte[] html) {
            try (Stream<ReadResult> results = new ArticleReader().read(List.of("-"), new ByteArrayInputStream(html))) {
                return results.findFirst().map(PageExtractor::of).orElse(Extract.NOTHING);
            }
        }
    },
    READABILITY4J("readability4j 1.0.8") {
        @Override
        Extract extract(byte[] html) {
            try {
                Article article =
                        new Readability4J("https://page.example/", new String(html, StandardCharsets.UTF_8)).parse();
                String content = article.getContent();
                String body = content == null ? "" : Jsoup.parse(content).text();
                return new Extract(body, article.getTitle(), article.getByline(), null);
            } catch (RuntimeException failed) {
                // A page on which it fails is a page on which it found nothing.
                return Extract.NOTHING;
            }
        }
    };

    /** What was found; a date is ISO, null is what was not found. */
    record Extract(
            String body,
            @Nullable String title,
            @Nullable String byline,
            @Nullable String published) {
        private static final Extract NOTHING = new Extract("", null, null, null);
    }

    private final String title;

    PageExtractor(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    abstract Extract extract(byte[] html);

    private static Extract of(ReadResult result) {
        return switch (result) {
            case ReadResult.Refused ignored -> Extract.NOTHING;
            case ReadResult.Skipped ignored -> Extract.NOTHING;
            case ReadResult.Read read -> {
                org.saksi.model.Article article = read.article();
                String body = article.paragraphs().stream()
                        .filter(paragraph -> paragraph.origin() == Origin.BODY)
                        .map(paragraph -> paragraph.span().in(article.text()))
                        .collect(Collectors.joining("\n"));
                String published =
                        article.published() == null ? null : article.published().toString();
                yield new Extract(body, article.title(), article.byline(), published);
            }
        };
    }
}
