package org.saksi.ingest.watch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.saksi.store.Notice;

/**
 * An Atom feed (RFC 4287) of the newest notices, for whoever reads feeds. The same notices give the same bytes; the file is
 * replaced as a whole.
 */
final class AtomFile {
    /** Notices in the feed. */
    static final int MOST = 100;

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final Path file;
    private final String dataset;

    /**
     * @param dataset location of the dataset, which gives the feed its title and its id
     */
    AtomFile(Path file, String dataset) {
        this.file = file.toAbsolutePath().normalize();
        this.dataset = dataset;
    }

    /** Writes the feed if it is another than what is there; gives what went wrong, null when nothing did. */
    @Nullable
    String write(List<Notice> newest) {
        byte[] feed = feed(newest);
        try {
            if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), feed)) {
                return null;
            }
            replace(feed);
            return null;
        } catch (IOException e) {
            return "[" + file + "] Atom feed must be writable but is not: " + e;
        }
    }

    private void replace(byte[] feed) throws IOException {
        Path draft = file.resolveSibling("." + file.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(feed);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private byte[] feed(List<Notice> newest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "title", "Saksi: " + dataset);
            element(xml, "id", urn(dataset));
            Instant updated =
                    newest.isEmpty() ? Instant.EPOCH : newest.getFirst().moment();
            element(xml, "updated", updated.toString());
            xml.writeStartElement("author");
            element(xml, "name", "Saksi");
            xml.writeEndElement();
            for (Notice notice : newest.subList(0, Math.min(MOST, newest.size()))) {
                entry(xml, notice);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed in memory must be writable", e);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static void entry(XMLStreamWriter xml, Notice notice) throws XMLStreamException {
        NoticeText text = NoticeText.of(notice);
        xml.writeStartElement("entry");
        element(xml, "id", urn(notice.id()));
        element(xml, "title", text.title());
        element(xml, "updated", notice.moment().toString());
        if (text.link() != null) {
            xml.writeEmptyElement("link");
            xml.writeAttribute("href", legal(text.link()));
        }
        element(xml, "content", text.body());
        xml.writeStartElement("category");
        xml.writeAttribute("term", legal(notice.search() == null ? notice.kind().label() : notice.search()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    private static String urn(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("saksi:" + name).getBytes(StandardCharsets.UTF_8));
    }

    /** Characters that XML cannot hold, which news does now and then, are replaced. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints()
                .map(c ->
                        c == '\t' || c == '\n' || (c >= ' ' && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) || c > 0xFFFF
                                ? c
                                : 0xFFFD)
                .forEach(legal::appendCodePoint);
        return legal.toString();
    }
}
