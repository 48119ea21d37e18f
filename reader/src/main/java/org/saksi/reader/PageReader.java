package org.saksi.reader;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.saksi.model.Origin;
import org.saksi.model.Span;
import org.saksi.reader.Draft.Body;
import org.saksi.reader.Draft.Metadata;
import org.saksi.reader.Provenance.Format;

/** Reads a saved HTML page: metadata from its head, the article from its body. */
final class PageReader {
    /** Elements nested deeper are flattened, so that no page can overflow the stack. */
    private static final int MAX_DEPTH = 512;
    /** Below this the page's own copy of the text in its metadata is preferred, if it has one. */
    private static final int MIN_TEXT_CHARS = 200;

    private static final String BETWEEN_BLOCKS = "\n\n";

    private PageReader() {}

    /** The draft of a decoded page. */
    static Draft read(CharsetDecision.Decoded decoded) throws RefusalException {
        Document page = parse(decoded.text());
        PageMetadata found = PageMetadata.of(page);
        Metadata metadata = found.metadata();
        List<PageBlock> blocks = MainText.of(page, metadata.title());
        int chars = blocks.stream().mapToInt(block -> block.text().length()).sum();
        String copy = found.articleBody();
        Body body = copy != null && chars < MIN_TEXT_CHARS && copy.length() > chars
                ? TextReader.body(StoredText.of(copy))
                : body(blocks);
        return new Draft(metadata, body, Format.PAGE, decoded.encoding(), decoded.notes());
    }

    private static Document parse(String html) throws RefusalException {
        try {
            return Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(html, "");
        } catch (RuntimeException defect) {
            // A defect of the parser on one page must not end the run.
            String kind = defect.getClass().getSimpleName();
            throw new RefusalException("page-parse", "page must be HTML that parses but the parser failed: " + kind);
        }
    }

    /** The text of a piece of HTML that is an article's body and nothing else, such as a feed carries. */
    static Body fragment(String html) throws RefusalException {
        Document page = parse(html);
        return body(MainText.everything(page));
    }

    private static Body body(List<PageBlock> pageBlocks) throws RefusalException {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (PageBlock block : pageBlocks) {
            String line = StoredText.line(block.text());
            if (line.isEmpty()) {
                continue;
            }
            if (!text.isEmpty()) {
                text.append(BETWEEN_BLOCKS);
            }
            int start = text.length();
            text.append(line);
            blocks.add(new Block(new Span(start, text.length()), block.listItem(), true, block.known()));
        }
        if (blocks.stream().noneMatch(block -> block.known() == null || block.known() == Origin.BODY)) {
            throw new RefusalException("no-main-text", "page must hold an article's text but none was found");
        }
        String whole = text.toString();
        return new Body(whole, Tails.cutOff(whole, blocks));
    }
}
