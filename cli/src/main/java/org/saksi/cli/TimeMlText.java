package org.saksi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Span;

/**
 * A text of TimeML with the expressions of time that people marked in it.
 *
 * @param created the day of its creation time, null when it names none
 * @param text what stands in its TEXT element
 * @param gold the marked expressions in text order
 */
record TimeMlText(@Nullable LocalDate created, String text, List<Gold> gold) {
    private static final int ISO_DATE = 10;

    TimeMlText {
        gold = List.copyOf(gold);
    }

    /**
     * A marked expression.
     *
     * @param span where it stands
     * @param type its type attribute
     * @param value its value attribute
     */
    record Gold(Span span, String type, String value) {}

    /** The {@code .tml} files of a folder in the order of their names. */
    static List<TimeMlText> readAll(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> String.valueOf(file.getFileName()).endsWith(".tml"))
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .sorted()
                    .toList();
        }
        List<TimeMlText> texts = new ArrayList<>();
        for (Path file : files) {
            texts.add(read(file));
        }
        return texts;
    }

    private static TimeMlText read(Path file) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = Files.newInputStream(file)) {
            return read(factory.createXMLStreamReader(in));
        } catch (XMLStreamException e) {
            throw new IOException("[" + file + "] file must be well-formed TimeML but was not: " + e.getMessage(), e);
        }
    }

    private record Opened(int start, String type, String value) {}

    private static TimeMlText read(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        List<Gold> gold = new ArrayList<>();
        Deque<Opened> open = new ArrayDeque<>();
        LocalDate created = null;
        boolean inText = false;
        while (xml.hasNext()) {
            int event = xml.next();
            String name = xml.isStartElement() || xml.isEndElement() ? xml.getLocalName() : "";
            if (event == XMLStreamConstants.CHARACTERS && inText) {
                text.append(xml.getText());
            } else if (name.equals("TEXT")) {
                inText = xml.isStartElement();
            } else if (name.equals("TIMEX3") && xml.isStartElement()) {
                String value = attribute(xml, "value");
                created = attribute(xml, "functionInDocument").equals("CREATION_TIME") ? day(value) : created;
                open.push(new Opened(text.length(), attribute(xml, "type"), value));
            } else if (name.equals("TIMEX3")) {
                Opened opened = open.pop();
                if (inText && opened.start() < text.length()) {
                    gold.add(new Gold(new Span(opened.start(), text.length()), opened.type(), opened.value()));
                }
            }
        }
        return new TimeMlText(created, text.toString(), gold);
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static @Nullable LocalDate day(String value) {
        try {
            return LocalDate.parse(value.substring(0, Math.min(ISO_DATE, value.length())));
        } catch (DateTimeParseException e) {
            // a creation time without a day, such as 1998-QX, anchors nothing
            return null;
        }
    }
}
