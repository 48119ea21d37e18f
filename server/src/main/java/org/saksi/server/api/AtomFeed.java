package org.saksi.server.api;

import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.saksi.model.Event;
import org.saksi.model.Member;
import org.saksi.server.desk.Desk;
import org.saksi.store.Revision;
import org.saksi.store.StoredEvent;
import org.saksi.store.filter.Filter;

/** Events as an Atom feed (RFC 4287): one entry an event, its sentence as text that no reader takes for markup. */
final class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final String home;
    private final String self;
    private final Desk desk;
    private final Map<Long, Instant> moments = new HashMap<>();

    /**
     * @param home the address of the server, without a slash at its end
     * @param self the address of the feed
     */
    AtomFeed(String home, String self, Desk desk) {
        this.home = home;
        this.self = self;
        this.desk = desk;
        for (Revision revision : desk.revisions()) {
            moments.put(revision.number(), revision.begun());
        }
    }

    String of(String title, Filter filter, List<StoredEvent> events) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            text(xml, "title", title.isEmpty() ? desk.name() : title);
            text(xml, "subtitle", filter.toString());
            text(xml, "id", self + "?filter=" + Answers.encoded(filter.toString()));
            text(xml, "updated", updated(events).toString());
            link(xml, "self", self + "?filter=" + Answers.encoded(filter.toString()));
            link(xml, "alternate", home + "/events?filter=" + Answers.encoded(filter.toString()));
            for (StoredEvent event : events) {
                entry(xml, event);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing XML in memory failed", e);
        }
        return text.toString();
    }

    private Instant updated(List<StoredEvent> events) {
        return events.stream().map(this::moment).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    private Instant moment(StoredEvent event) {
        return moments.getOrDefault(event.since(), Instant.EPOCH);
    }

    private void entry(XMLStreamWriter xml, StoredEvent stored) throws XMLStreamException {
        Event event = stored.event();
        xml.writeStartElement("entry");
        text(xml, "title", title(event));
        text(xml, "id", "urn:saksi:event:" + event.id());
        text(xml, "updated", moment(stored).toString());
        LocalDate published = event.article().published();
        if (published != null) {
            text(
                    xml,
                    "published",
                    published.atStartOfDay(ZoneOffset.UTC).toInstant().toString());
        }
        link(xml, "alternate", home + "/events/" + event.id());
        xml.writeStartElement("author");
        text(
                xml,
                "name",
                event.article().publisher() == null ? "Saksi" : event.article().publisher());
        xml.writeEndElement();
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", event.event().name());
        text(xml, "summary", event.sentence().text());
        xml.writeEndElement();
    }

    private static String title(Event event) {
        String title = names(event.actors()) + " – " + event.event().name() + " – " + names(event.recipients());
        return event.status().label().equals("asserted")
                ? title
                : title + " (" + event.status().label() + ")";
    }

    private static String names(List<Member> members) {
        return members.isEmpty()
                ? "?"
                : members.stream()
                        .map(member -> member.name() == null ? member.text() : member.name())
                        .collect(Collectors.joining(", "));
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String to) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", allowed(to));
    }

    /** XML 1.0 cannot hold most control characters at all. */
    private static String allowed(String text) {
        return text.codePoints()
                .map(point -> isAllowed(point) ? point : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
