package org.saksi.reader;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.reader.internal.InflationGuard;

/**
 * Reads sitemaps with crawler-commons, which refuses DOCTYPEs here, under caps of our own: the library unpacks gzip without
 * bound and uses its {@code MAX_BYTES_ALLOWED} nowhere.
 */
final class SitemapParser {
    /** Both caps are those of the sitemap protocol. */
    private static final int MAX_BYTES = 50 * 1024 * 1024;

    private static final int MAX_LINKS = 50_000;
    private static final int TAIL_BYTES = 500;

    private SitemapParser() {}

    /** The sitemap in the bytes, plain or gzip; never throws for content. */
    static Sitemap parse(String url, byte[] bytes) {
        try {
            return read(unpacked(bytes), url);
        } catch (RefusalException refusal) {
            return new Sitemap(false, List.of(), List.of(String.valueOf(refusal.getMessage())));
        }
    }

    /** Where the XML is damaged, what stands before the damage is kept; the library alone would do so without a word. */
    private static Sitemap read(byte[] plain, String url) throws RefusalException {
        try {
            return sitemap(parsed(plain, url, false), null);
        } catch (RefusalException damaged) {
            String fault = isWhole(plain)
                    ? "sitemap must be well-formed XML but is damaged, and what stands behind that was left out"
                    : "sitemap must end with its root element but is cut off";
            return sitemap(parsed(plain, url, true), fault);
        }
    }

    private static AbstractSiteMap parsed(byte[] plain, String url, boolean inPart) throws RefusalException {
        SiteMapParser parser = new SiteMapParser(false, inPart);
        parser.setAllowDocTypeDefinitions(false);
        parser.enableExtension(Extension.NEWS);
        try {
            return parser.parseSiteMap("text/xml", plain, URI.create(url).toURL());
        } catch (UnknownFormatException | IOException | RuntimeException unreadable) {
            throw new RefusalException("sitemap", "sitemap must be well-formed XML without a DOCTYPE but was not");
        }
    }

    private static byte[] unpacked(byte[] bytes) throws RefusalException {
        if (!InflationGuard.isGzip(bytes)) {
            return checked(bytes);
        }
        try (InflationGuard inflated = new InflationGuard(new ByteArrayInputStream(bytes))) {
            byte[] plain = inflated.readNBytes(MAX_BYTES + 1);
            if (InflationGuard.isGzip(plain)) {
                throw new RefusalException("sitemap", "sitemap must be compressed once but was compressed twice");
            }
            return checked(plain);
        } catch (InflationGuard.ExcessException excess) {
            throw new RefusalException("too-large", String.valueOf(excess.getMessage()));
        } catch (IOException damaged) {
            throw new RefusalException("gzip", "gzip data must be whole but was cut off or damaged");
        }
    }

    private static byte[] checked(byte[] plain) throws RefusalException {
        if (plain.length > MAX_BYTES) {
            throw new RefusalException("too-large", DocumentReader.tooLarge("sitemap", MAX_BYTES));
        }
        return plain;
    }

    /** Whether the end of the root stands where it belongs. */
    private static boolean isWhole(byte[] plain) {
        int from = Math.max(0, plain.length - TAIL_BYTES);
        // UTF-16 is read with its NULs between the letters.
        String tail = new String(plain, from, plain.length - from, StandardCharsets.ISO_8859_1).replace("\u0000", "");
        return tail.contains("urlset>") || tail.contains("sitemapindex>");
    }

    private static Sitemap sitemap(AbstractSiteMap parsed, @Nullable String fault) {
        List<Sitemap.Link> links = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        if (fault != null) {
            faults.add(fault);
        }
        switch (parsed) {
            case SiteMapIndex index ->
                index.getSitemaps().forEach(one -> add(links, link(one.getUrl(), day(one.getLastModified()), null)));
            case SiteMap map -> map.getSiteMapUrls().forEach(one -> add(links, link(one)));
            default -> faults.add("sitemap must be a urlset or a sitemapindex but was " + parsed.getType());
        }
        if (links.size() >= MAX_LINKS) {
            faults.add("sitemap must have at most " + MAX_LINKS + " links; the rest was left out");
        }
        return new Sitemap(parsed.isIndex(), links, faults);
    }

    private static void add(List<Sitemap.Link> links, Sitemap.@Nullable Link link) {
        if (link != null && links.size() < MAX_LINKS) {
            links.add(link);
        }
    }

    private static Sitemap.@Nullable Link link(SiteMapURL one) {
        ExtensionMetadata[] news = one.getAttributesForExtension(Extension.NEWS);
        NewsAttributes attributes =
                news != null && news.length > 0 && news[0] instanceof NewsAttributes first ? first : null;
        return link(one.getUrl(), day(one.getLastModified()), attributes);
    }

    private static Sitemap.@Nullable Link link(
            java.net.@Nullable URL url, @Nullable LocalDate modified, @Nullable NewsAttributes news) {
        if (url == null) {
            return null;
        }
        ZonedDateTime published = news == null ? null : news.getPublicationDateTime();
        return new Sitemap.Link(
                url.toExternalForm(),
                modified,
                published == null ? null : published.toLocalDate(),
                news == null ? null : Fields.line(news.getTitle()));
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC);
    }
}
