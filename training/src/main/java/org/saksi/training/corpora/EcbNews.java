package org.saksi.training.corpora;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.saksi.language.en.English;

/**
 * Sane, unique sentences of English news from ECB+ (CC BY 3.0; Cybulska and Vossen 2014): its blanks restored, cut by our
 * own analyser.
 *
 * <p>The older half of the texts has the tokens of the Penn Treebank, the newer one has every sign cut off and begins
 * with its address. Lines without a full stop (headlines, dates, addresses) are dropped. The order is that of the files'
 * names, so the same files give the same sentences.
 */
public final class EcbNews {
    private static final Path FOLDER = Path.of("incidents", "ecbplus_xml", "ECB+_LREC2014", "ECB+");
    private static final Pattern STOPPED = Pattern.compile(".*[.?!][\"'”’)]*");
    /** A question mark in the middle stands for a sign that was lost. */
    private static final Pattern LOST = Pattern.compile(".*\\? ?[\\p{Ll}\\d].*");

    private EcbNews() {}

    /**
     * The first sentences of the texts.
     *
     * @param data folder of the unpacked data packs
     * @param most how many at most
     * @throws IOException when a file cannot be read: {@code [file] ...}
     */
    public static Licensed<SilverSentence> read(Path data, int most) throws IOException {
        SaneSentences silver = new SaneSentences("en", English.plain(), "boilerplate-en.txt");
        try (Stream<Path> files = Files.walk(data.resolve(FOLDER))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".xml"))
                    .sorted()
                    .toList()) {
                if (silver.size() < most) {
                    String name = String.valueOf(file.getFileName());
                    silver.add(name.substring(0, name.lastIndexOf('.')), text(file));
                }
            }
        }
        return new Licensed<>("ECB+", "CC BY 3.0", Use.TRAIN, silver.first(most));
    }

    /**
     * The text of a file. What follows a full stop is put on the same line: where it is no end of a sentence ({@code
     * Sgt .}), our own analyser knows better.
     */
    static String text(Path file) throws IOException {
        boolean cut = file.toString().endsWith("plus.xml");
        StringBuilder text = new StringBuilder();
        boolean stopped = false;
        for (List<String> tokens : sentences(file)) {
            String written = EnglishBlanks.written(tokens, cut);
            if (LOST.matcher(written).matches()) {
                stopped = false;
                continue;
            }
            text.append(text.isEmpty() ? "" : stopped ? " " : "\n").append(written);
            stopped = STOPPED.matcher(written).matches();
        }
        return text.toString();
    }

    private static Iterable<List<String>> sentences(Path file) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        SortedMap<Integer, List<String>> sentences = new TreeMap<>();
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT
                        && reader.getLocalName().equals("token")) {
                    int sentence = Integer.parseInt(reader.getAttributeValue(null, "sentence"));
                    String form = reader.getElementText().strip();
                    if (!form.isEmpty()) {
                        sentences
                                .computeIfAbsent(sentence, key -> new ArrayList<>())
                                .add(form);
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("[" + file + "] text must be XML of ECB+", e);
        }
        return sentences.values();
    }
}
