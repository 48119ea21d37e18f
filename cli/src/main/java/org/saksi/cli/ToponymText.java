package org.saksi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.saksi.model.Span;
import org.saksi.resolver.PlaceReader;

/**
 * A text with the place names that people marked in it and gave coordinates.
 *
 * @param text what was read
 * @param gold the marked names in the order of the file
 * @param astray marked names that do not stand in the text at all
 */
record ToponymText(String text, List<Gold> gold, int astray) {
    ToponymText {
        gold = List.copyOf(gold);
    }

    /** A marked name and where the place lies. */
    record Gold(Span span, PlaceReader.Point point) {}

    /** The articles of a file of TR-News, LGL or GeoVirus; names without coordinates are left out. */
    static List<ToponymText> readAll(Path file) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try (InputStream in = Files.newInputStream(file)) {
            return articles(factory.createXMLStreamReader(in));
        } catch (XMLStreamException | NumberFormatException e) {
            throw new IOException("[" + file + "] file must be a corpus of toponyms but was not: " + e.getMessage(), e);
        }
    }

    private static List<ToponymText> articles(XMLStreamReader xml) throws XMLStreamException {
        List<ToponymText> articles = new ArrayList<>();
        String text = "";
        List<Map<String, String>> names = new ArrayList<>();
        while (xml.hasNext()) {
            xml.next();
            String element = xml.isStartElement() || xml.isEndElement() ? xml.getLocalName() : "";
            if (xml.isStartElement() && element.equals("text")) {
                text = xml.getElementText();
            } else if (xml.isStartElement() && (element.equals("toponym") || element.equals("location"))) {
                names.add(fields(xml, element));
            } else if (xml.isEndElement() && element.equals("article")) {
                articles.add(of(text, names));
                text = "";
                names.clear();
            }
        }
        return articles;
    }

    /** The first text of each element inside a name, by the element's name. */
    private static Map<String, String> fields(XMLStreamReader xml, String end) throws XMLStreamException {
        Map<String, String> fields = new HashMap<>();
        String element = "";
        while (xml.hasNext()) {
            xml.next();
            if (xml.isStartElement()) {
                element = xml.getLocalName();
            } else if (xml.isEndElement()) {
                if (xml.getLocalName().equals(end)) {
                    return fields;
                }
                element = "";
            } else if (xml.isCharacters() && !element.isEmpty()) {
                fields.putIfAbsent(element, xml.getText().strip());
            }
        }
        return fields;
    }

    private static ToponymText of(String text, List<Map<String, String>> names) {
        List<Gold> gold = new ArrayList<>();
        int astray = 0;
        for (Map<String, String> name : names) {
            String lat = name.getOrDefault("lat", "");
            String lon = name.getOrDefault("lon", "");
            String written = name.getOrDefault("phrase", name.getOrDefault("name", ""));
            if (lat.isEmpty() || lon.isEmpty() || written.isEmpty()) {
                continue;
            }
            int start = nearest(text, written, Integer.parseInt(name.getOrDefault("start", "0")));
            if (start < 0) {
                astray++;
            } else {
                gold.add(new Gold(
                        new Span(start, start + written.length()),
                        new PlaceReader.Point(Double.parseDouble(lat), Double.parseDouble(lon))));
            }
        }
        return new ToponymText(text, gold, astray);
    }

    /** Offsets in these files count from 0 or 1 and stray where a text was stored otherwise: the nearest place counts. */
    private static int nearest(String text, String words, int near) {
        int at = Math.min(near, text.length());
        int before = text.lastIndexOf(words, at);
        int after = text.indexOf(words, at);
        if (before < 0 || after < 0) {
            return Math.max(before, after);
        }
        return at - before <= after - at ? before : after;
    }
}
