package org.saksi.reader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS 0.9 to 2.0 and Atom. jsoup's parser of XML forgives what feeds get wrong, and knows neither external entities
 * nor entities of a document's own nor XInclude; a DOCTYPE, which no feed needs, is refused all the same. Dates are kept as
 * written, in the publication's own zone, which parsers to instants lose.
 */
final class FeedParser {
    /** More entries than any publisher lists; a cap on the cost of hostile feeds. */
    static final int MAX_ENTRIES = 10_000;

    private static final int MAX_DEPTH = 512;
    private static final int MAX_TITLE_CHARS = 500;
    /** A clock may be a day ahead of ours, and zones differ. */
    private static final int DAYS_AHEAD = 1;

    private static final Set<String> ENTRIES = Set.of("item", "entry");
    private static final List<String> FEED_DATES = List.of("lastbuilddate", "updated", "modified", "pubdate", "date");
    private static final List<String> ENTRY_DATES =
            List.of("pubdate", "published", "issued", "date", "updated", "modified");
    private static final List<String> CONTENTS = List.of("encoded", "content", "description", "summary");

    private final @Nullable LocalDate today;

    /**
     * @param today the day on which the feed was fetched, null when that is not known; then the feed's own date stands
     *     in for it
     */
    FeedParser(@Nullable LocalDate today) {
        this.today = today;
    }

    /** The feed in decoded text. */
    Feed parse(String xml) throws RefusalException {
        Document document = Parser.xmlParser().setMaxDepth(MAX_DEPTH).parseInput(xml, "");
        if (document.childNodes().stream().anyMatch(DocumentType.class::isInstance)) {
            throw new RefusalException("doctype", "feed must have no DOCTYPE but has one");
        }
        Element root = document.firstElementChild();
        if (root == null) {
            throw new RefusalException("feed", "feed must have a root element but has none");
        }
        Element channel = Objects.requireNonNullElse(child(root, "channel"), root);
        LocalDate updated = date(channel, FEED_DATES);
        String language = first(text(channel, "language"), root.attr("xml:lang"));
        List<Element> elements = new ArrayList<>(entries(channel));
        if (!channel.equals(root)) {
            // In RSS 1.0 the items stand beside the channel.
            elements.addAll(entries(root));
        }
        List<String> faults = new ArrayList<>();
        if (elements.size() > MAX_ENTRIES) {
            faults.add("feed must have at most " + MAX_ENTRIES + " entries but had " + elements.size());
            elements.subList(MAX_ENTRIES, elements.size()).clear();
        }
        if (xml.lastIndexOf("</" + root.tagName()) < 0) {
            faults.add("feed must end with </" + root.tagName() + "> but is cut off");
        }
        List<Feed.Entry> entries =
                elements.stream().map(entry -> entry(entry, updated, language)).toList();
        return new Feed(title(text(channel, "title")), updated, withSureKeys(entries), faults);
    }

    private static List<Element> entries(Element parent) {
        return parent.children().stream()
                .filter(child -> ENTRIES.contains(localName(child)))
                .toList();
    }

    private Feed.Entry entry(Element entry, @Nullable LocalDate updated, @Nullable String language) {
        List<String> notes = new ArrayList<>();
        String link = link(entry);
        String id = first(text(entry, "guid"), text(entry, "id"), entry.attr("rdf:about"));
        LocalDate published = published(entry, updated, notes);
        String content = "";
        for (String name : CONTENTS) {
            String candidate = content(entry, name);
            content = candidate.length() > content.length() ? candidate : content;
        }
        return new Feed.Entry(
                first(id, link),
                link,
                title(text(entry, "title")),
                byline(entry),
                published,
                content,
                first(entry.attr("xml:lang"), text(entry, "language"), language),
                notes);
    }

    private @Nullable LocalDate published(Element entry, @Nullable LocalDate updated, List<String> notes) {
        LocalDate published = date(entry, ENTRY_DATES);
        if (published == null) {
            boolean written = ENTRY_DATES.stream().anyMatch(name -> text(entry, name) != null);
            notes.add(written ? "the entry's date cannot be read" : "the entry has no date");
            return null;
        }
        LocalDate reference = today != null ? today : updated;
        if (reference != null && published.isAfter(reference.plusDays(DAYS_AHEAD))) {
            notes.add("the entry's date " + published + " lies after " + reference + ", on which the feed was "
                    + (today != null ? "fetched" : "written"));
            return null;
        }
        return published;
    }

    /**
     * Entries whose id also stands on another entry with another link and another title are known by their links
     * instead: some publishers give every entry one id.
     */
    private static List<Feed.Entry> withSureKeys(List<Feed.Entry> entries) {
        Map<String, Feed.Entry> firsts = new HashMap<>();
        Set<String> unsure = entries.stream()
                .filter(entry -> entry.key() != null)
                .filter(entry -> {
                    Feed.Entry earlier = firsts.putIfAbsent(String.valueOf(entry.key()), entry);
                    return earlier != null
                            && !Objects.equals(earlier.link(), entry.link())
                            && !Objects.equals(earlier.title(), entry.title());
                })
                .map(entry -> String.valueOf(entry.key()))
                .collect(Collectors.toSet());
        return entries.stream()
                .map(entry -> entry.key() != null && unsure.contains(entry.key()) ? byLink(entry) : entry)
                .toList();
    }

    private static Feed.Entry byLink(Feed.Entry entry) {
        List<String> notes = new ArrayList<>(entry.notes());
        notes.add("the entry's id stands on other articles too, so its link is its id");
        return new Feed.Entry(
                entry.link(),
                entry.link(),
                entry.title(),
                entry.byline(),
                entry.published(),
                entry.content(),
                entry.language(),
                notes);
    }

    private static @Nullable String link(Element entry) {
        for (Element child : entry.children()) {
            if (!localName(child).equals("link")) {
                continue;
            }
            String relation = child.attr("rel");
            String address = child.hasAttr("href") ? child.attr("href") : child.wholeText();
            if ((relation.isEmpty() || relation.equals("alternate")) && !address.isBlank()) {
                return address.strip();
            }
        }
        Element guid = child(entry, "guid");
        if (guid == null || guid.attr("isPermaLink").equalsIgnoreCase("false")) {
            return null;
        }
        String address = guid.wholeText().strip();
        return address.startsWith("http") ? address : null;
    }

    private static @Nullable String byline(Element entry) {
        List<String> names = new ArrayList<>();
        for (Element child : entry.children()) {
            String name = localName(child);
            if (name.equals("author") || name.equals("creator")) {
                Element inner = child(child, "name");
                String line = Fields.line((inner == null ? child : inner).wholeText());
                if (line != null) {
                    names.add(line);
                }
            }
        }
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private static String content(Element entry, String name) {
        Element element = child(entry, name);
        if (element == null || element.hasAttr("src")) {
            return "";
        }
        // XHTML stands there as elements; everything else as text that holds markup.
        return element.children().isEmpty() ? element.wholeText() : element.html();
    }

    private static @Nullable LocalDate date(Element parent, List<String> names) {
        for (String name : names) {
            String written = text(parent, name);
            LocalDate date = written == null ? null : PageDates.parse(written);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** A title without the markup that some feeds put into it. */
    private static @Nullable String title(@Nullable String written) {
        if (written == null || (written.indexOf('<') < 0 && written.indexOf('&') < 0)) {
            return written;
        }
        String cut = written.length() > MAX_TITLE_CHARS ? written.substring(0, MAX_TITLE_CHARS) : written;
        return Fields.line(Jsoup.parse(cut).text());
    }

    private static @Nullable String text(Element parent, String name) {
        Element element = child(parent, name);
        return element == null ? null : Fields.line(element.wholeText());
    }

    private static @Nullable Element child(Element parent, String name) {
        for (Element child : parent.children()) {
            if (localName(child).equals(name)) {
                return child;
            }
        }
        return null;
    }

    private static String localName(Element element) {
        String name = element.tagName().toLowerCase(Locale.ROOT);
        return name.substring(name.indexOf(':') + 1);
    }

    private static @Nullable String first(@Nullable String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate.strip();
            }
        }
        return null;
    }
}
