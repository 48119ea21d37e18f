package org.saksi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.saksi.model.Article;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;

/**
 * A text of ECB+ with the mentions of actions that people marked in the sentences whose coreference they checked.
 *
 * @param topic its topic
 * @param article its text, a paragraph a sentence, without a date
 * @param mentions the marked actions
 */
record EcbText(int topic, Article article, List<Mention> mentions) {
    /** Where the texts lie below the folder of the data. */
    static final String FOLDER = "ecbplus_xml/ECB+_LREC2014";

    private static final String SENTENCES = "ECBplus_coreference_sentences.csv";

    EcbText {
        mentions = List.copyOf(mentions);
    }

    /**
     * A marked action.
     *
     * @param span from its first word to its last
     * @param chain the same for all mentions of one action
     */
    record Mention(Span span, String chain) {}

    /** The texts of some topics in the order of topics and names. */
    static List<EcbText> readAll(Path folder, List<Integer> topics) throws IOException {
        Map<String, Set<Integer>> checked = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve(SENTENCES))) {
            String[] cells = line.strip().split(",");
            if (!cells[0].equals("Topic")) {
                checked.computeIfAbsent(cells[0] + "_" + cells[1] + ".xml", file -> new HashSet<>())
                        .add(Integer.valueOf(cells[2]));
            }
        }
        List<EcbText> read = new ArrayList<>();
        for (int topic : topics) {
            Path texts = folder.resolve("ECB+").resolve(String.valueOf(topic));
            if (!Files.isDirectory(texts)) {
                continue; // the numbers of topics have gaps
            }
            List<Path> files;
            try (Stream<Path> all = Files.list(texts)) {
                files = all.filter(file -> checked.containsKey(String.valueOf(file.getFileName())))
                        .sorted()
                        .toList();
            }
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                read.add(read(file, name, topic, checked.getOrDefault(name, Set.of())));
            }
        }
        return read;
    }

    private static EcbText read(Path file, String name, int topic, Set<Integer> checked) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (InputStream in = Files.newInputStream(file)) {
            Reading reading = new Reading(name.contains("ecbplus"), checked);
            reading.read(factory.createXMLStreamReader(in));
            return reading.text(name, topic);
        } catch (XMLStreamException e) {
            throw new IOException("[" + file + "] file must be well-formed but was not: " + e.getMessage(), e);
        }
    }

    /** Collects one file. */
    private static final class Reading {
        /** The first sentence of the texts that were added to ECB is the address of the page. */
        private final boolean address;

        private final Set<Integer> checked;
        private final StringBuilder text = new StringBuilder();
        private final List<Paragraph> paragraphs = new ArrayList<>();
        private final Map<String, Span> tokens = new HashMap<>();
        private final Map<String, Integer> sentences = new HashMap<>();
        private final Map<String, List<String>> actions = new HashMap<>();
        private final Map<String, String> chains = new HashMap<>();
        private int sentence = -1;
        private int begin;
        private String markable = "";
        private String chain = "";

        Reading(boolean address, Set<Integer> checked) {
            this.address = address;
            this.checked = checked;
        }

        void read(XMLStreamReader xml) throws XMLStreamException {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    element(xml, xml.getLocalName());
                }
            }
            paragraph();
        }

        private void element(XMLStreamReader xml, String name) throws XMLStreamException {
            if (name.equals("token")) {
                token(
                        xml.getAttributeValue(null, "t_id"),
                        Integer.parseInt(xml.getAttributeValue(null, "sentence")),
                        xml.getElementText());
            } else if (name.startsWith("ACTION") || name.startsWith("NEG_ACTION")) {
                markable = xml.getAttributeValue(null, "m_id");
            } else if (name.equals("token_anchor")) {
                if (!markable.isEmpty()) {
                    actions.computeIfAbsent(markable, id -> new ArrayList<>()).add(xml.getAttributeValue(null, "t_id"));
                }
            } else if (name.equals("CROSS_DOC_COREF")) {
                chain = xml.getAttributeValue(null, "note");
            } else if (name.equals("INTRA_DOC_COREF")) {
                chain = "\t" + xml.getAttributeValue(null, "r_id");
            } else if (name.equals("source")) {
                chains.put(xml.getAttributeValue(null, "m_id"), chain);
            } else {
                markable = "";
            }
        }

        private void token(String id, int inSentence, String word) {
            if (address && inSentence == 0) {
                return;
            }
            if (inSentence != sentence) {
                paragraph();
                sentence = inSentence;
                begin = text.length();
            } else {
                text.append(' ');
            }
            tokens.put(id, new Span(text.length(), text.length() + word.length()));
            sentences.put(id, inSentence);
            text.append(word);
        }

        private void paragraph() {
            if (text.length() > begin) {
                paragraphs.add(new Paragraph(new Span(begin, text.length()), Origin.BODY));
                text.append('\n');
            }
            begin = text.length();
        }

        EcbText text(String name, int topic) {
            List<Mention> mentions = new ArrayList<>();
            actions.forEach((id, anchors) -> {
                Span first = tokens.get(anchors.getFirst());
                Span last = tokens.get(anchors.getLast());
                if (first != null && last != null && checked.contains(sentences.get(anchors.getFirst()))) {
                    String own = chains.getOrDefault(id, "\t" + id);
                    mentions.add(new Mention(first.to(last), own.startsWith("\t") ? name + own : topic + "\t" + own));
                }
            });
            mentions.sort((left, right) -> left.span().compareTo(right.span()));
            Article article = new Article(
                    name, null, null, null, null, null, "en", text.toString().stripTrailing(), paragraphs);
            return new EcbText(topic, article, mentions);
        }
    }
}
