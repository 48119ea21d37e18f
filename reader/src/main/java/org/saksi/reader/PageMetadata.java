package org.saksi.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.saksi.reader.Draft.Metadata;

/**
 * What a page says about itself, from the surest source to the least sure: JSON-LD, Open Graph and other meta
 * elements, then what is shown.
 *
 * @param metadata the fields found
 * @param articleBody the page's own plain copy of its text, null when it has none
 */
record PageMetadata(Metadata metadata, @Nullable String articleBody) {
    private static final List<String> DATE_SELECTORS = List.of(
            "meta[property=article:published_time]",
            "meta[itemprop=datePublished]",
            "[itemprop=datePublished]",
            "meta[name=article:published_time]",
            "meta[name=content_PublishedDate]",
            "meta[name=publishdate]",
            "meta[name=publish-date]",
            "meta[name=pubdate]",
            "meta[name=parsely-pub-date]",
            "meta[name=dc.date.issued]",
            "meta[name=dc.date]",
            "meta[name=date]",
            "time[pubdate]",
            "article time[datetime]",
            "time[datetime]");
    /** Elements whose shown text may be the date of the article. */
    private static final String SHOWN_DATES = "time, [class*=date], [class*=time], [class*=tanggal], [class*=publish]";

    private static final int MAX_SHOWN_DATE_CHARS = 100;
    private static final int MAX_BYLINE_CHARS = 120;
    private static final List<String> AUTHOR_METAS =
            List.of("author", "parsely-author", "byl", "dc.creator", "dcterms.creator", "article:author");
    /** A shown headline that is less of the title in the head is the name of the site or of a section. */
    private static final double MIN_HEADLINE_SHARE = 0.4;

    static PageMetadata of(Document page) {
        LinkedData data = LinkedData.of(page);
        String url = first(content(page, "link[rel=canonical]", "href"), meta(page, "og:url"), data.url());
        String publisher = first(meta(page, "og:site_name"), data.publisher());
        Metadata metadata = new Metadata(
                null,
                url,
                publisher,
                title(page, data, publisher),
                byline(page, data),
                published(page, data, url),
                null);
        return new PageMetadata(metadata, data.articleBody());
    }

    /** The shown headline if the head of the page confirms it, else what the head says. */
    private static @Nullable String title(Document page, LinkedData data, @Nullable String publisher) {
        String openGraph = meta(page, "og:title");
        String window = Fields.line(page.title());
        List<String> heads = Stream.of(data.headline(), openGraph, window)
                .filter(Objects::nonNull)
                .map(Wording::of)
                .toList();
        String confirmed = headlines(page)
                .filter(shown -> heads.stream().anyMatch(head -> confirms(head, Wording.of(shown))))
                .findFirst()
                .orElse(null);
        if (confirmed != null) {
            return confirmed;
        }
        String site = publisher == null ? "" : publisher;
        String shown = headlines(page)
                .filter(line -> heads.stream().noneMatch(head -> head.contains(Wording.of(line))))
                .findFirst()
                .orElse(null);
        return first(data.headline(), withoutSite(openGraph, site), shown, withoutSite(window, site));
    }

    /** Whether a title in the head of the page holds the headline, and little besides, such as the site's name. */
    private static boolean confirms(String head, String headline) {
        return head.contains(headline) && headline.length() >= MIN_HEADLINE_SHARE * head.length();
    }

    private static Stream<String> headlines(Document page) {
        return page.select("h1").stream().map(Element::text).map(Fields::line).filter(Objects::nonNull);
    }

    /** A title without the name of the site that pages append after a bar or a dash. */
    private static @Nullable String withoutSite(@Nullable String title, String site) {
        if (title == null) {
            return null;
        }
        for (String bar : List.of(" | ", " - ", " – ", " — ", " :: ")) {
            int at = title.lastIndexOf(bar);
            boolean named = at > 0 && title.substring(at + bar.length()).strip().equalsIgnoreCase(site);
            if (named || (at > 0 && bar.equals(" | "))) {
                return title.substring(0, at).strip();
            }
        }
        return title;
    }

    private static @Nullable String byline(Document page, LinkedData data) {
        String named = AUTHOR_METAS.stream()
                .map(name -> meta(page, name))
                .filter(Objects::nonNull)
                .filter(name -> !name.contains("://"))
                .findFirst()
                .orElse(null);
        return first(data.author(), named, shownByline(page));
    }

    /** The first short text of an element that is named as holding the authors. */
    private static @Nullable String shownByline(Document page) {
        return page
                .select("[rel=author], [itemprop=author], [class*=byline], [class*=author], [class*=penulis]")
                .stream()
                .filter(PageWords::isByline)
                .map(Element::text)
                .map(Fields::line)
                .filter(Objects::nonNull)
                .filter(line -> line.length() <= MAX_BYLINE_CHARS)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate published(Document page, LinkedData data, @Nullable String url) {
        List<String> written = new ArrayList<>();
        addLine(written, data.published());
        for (String selector : DATE_SELECTORS) {
            for (Element element : page.select(selector)) {
                addLine(written, element.attr("content"));
                addLine(written, element.attr("datetime"));
            }
        }
        for (Element element : page.select(SHOWN_DATES)) {
            String shown = element.text();
            addLine(written, shown.length() > MAX_SHOWN_DATE_CHARS ? null : shown);
        }
        for (String one : written) {
            LocalDate date = PageDates.parse(one);
            if (date != null) {
                return date;
            }
        }
        return url == null ? null : PageDates.inPath(url);
    }

    private static void addLine(List<String> lines, @Nullable String written) {
        String line = Fields.line(written);
        if (line != null) {
            lines.add(line);
        }
    }

    private static @Nullable String meta(Document page, String name) {
        return first(
                content(page, "meta[property=" + name + "]", "content"),
                content(page, "meta[name=" + name + "]", "content"));
    }

    private static @Nullable String content(Document page, String selector, String attribute) {
        Element element = page.selectFirst(selector);
        return element == null ? null : Fields.line(element.attr(attribute));
    }

    private static @Nullable String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null) {
                return candidate;
            }
        }
        return null;
    }
}
