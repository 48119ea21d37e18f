package org.saksi.reader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Origin;

/** Collects the text of an element as blocks, in the order of the page. Walks without recursion. */
final class PageBlocks implements NodeVisitor {
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "label", "mark", "nobr", "o:p", "q", "s", "samp", "small", "span", "strike", "strong", "sub",
            "sup", "time", "tt", "u", "var", "wbr");
    /** A named credit is a line; whatever is longer is body text in an unluckily named element. */
    private static final int MAX_CREDIT_CHARS = 160;
    /** All credits in one place are a few lines. */
    private static final int MAX_CREDITS_CHARS = 400;

    private static final double MAX_LABELLED_SHARE = 0.5;

    /** An element that says what its text is, and how much text it turned out to hold. */
    private static final class Labelled {
        private final Element element;
        private final Origin origin;
        private int chars;

        Labelled(Element element, Origin origin) {
            this.element = element;
            this.origin = origin;
        }

        /** Whether it holds no more than its label can mean; some themes call the whole article "author". */
        boolean isBelieved(int pageChars) {
            return origin == Origin.CREDIT ? chars <= MAX_CREDITS_CHARS : chars <= MAX_LABELLED_SHARE * pageChars;
        }
    }

    /** A block with the label that held all of its words, believed or not. */
    private record Raw(PageBlock block, @Nullable Labelled label) {
        PageBlock settled(int pageChars) {
            boolean believed = label != null && label.isBelieved(pageChars);
            boolean longCredit =
                    believed && block.known() == Origin.CREDIT && block.text().length() > MAX_CREDIT_CHARS;
            return believed && !longCredit ? block : block.unlabelled();
        }
    }

    private final List<Raw> blocks = new ArrayList<>();
    private final Deque<Element> owners = new ArrayDeque<>();
    private final Deque<Labelled> labels = new ArrayDeque<>();
    private final StringBuilder words = new StringBuilder();
    private @Nullable Element link;
    private int linkChars;
    /** The innermost label while words were added; the label of a block is the one that held all of them. */
    private @Nullable Labelled label;

    private PageBlocks() {}

    static List<PageBlock> of(Element root) {
        PageBlocks collector = new PageBlocks();
        root.traverse(collector);
        collector.flush();
        int pageChars = collector.blocks.stream()
                .mapToInt(raw -> raw.block().text().length())
                .sum();
        return collector.blocks.stream().map(raw -> raw.settled(pageChars)).toList();
    }

    @Override
    public void head(Node node, int depth) {
        switch (node) {
            case TextNode text -> add(text.getWholeText());
            case Element element -> enter(element);
            default -> {
                // Comments and declarations show no text.
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (!INLINE.contains(element.normalName())) {
            flush();
            owners.pop();
        }
        if (!labels.isEmpty() && labels.peek().element.equals(element)) {
            int chars = labels.pop().chars;
            if (!labels.isEmpty()) {
                labels.peek().chars += chars;
            }
        }
        if (element.equals(link)) {
            link = null;
        }
    }

    private void enter(Element element) {
        if (!INLINE.contains(element.normalName())) {
            flush();
            owners.push(element);
        }
        Origin origin = PageWords.originOf(element);
        if (origin != null) {
            labels.push(new Labelled(element, origin));
        }
        if (link == null && element.normalName().equals("a")) {
            link = element;
        }
    }

    private void add(String text) {
        String line = StoredText.line(text);
        boolean gapBefore = !text.isEmpty() && StoredText.isBlank(text.charAt(0));
        boolean gapAfter = !text.isEmpty() && StoredText.isBlank(text.charAt(text.length() - 1));
        if (gapBefore || line.isEmpty()) {
            gap();
        }
        if (line.isEmpty()) {
            return;
        }
        Labelled here = labels.peek();
        boolean first = words.toString().isBlank();
        label = first ? here : common(label, here);
        if (here != null) {
            here.chars += line.length();
        }
        words.append(line);
        linkChars += link == null ? 0 : line.length();
        if (gapAfter) {
            gap();
        }
    }

    /** The label of words under either of two elements, which only elements that say the same give. */
    private static @Nullable Labelled common(@Nullable Labelled one, @Nullable Labelled other) {
        return one != null && other != null && one.origin == other.origin ? one : null;
    }

    private void gap() {
        if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }

    private void flush() {
        String text = words.toString().strip();
        Element owner = owners.peek();
        if (!text.isEmpty() && owner != null) {
            Origin origin = label == null ? null : label.origin;
            blocks.add(new Raw(new PageBlock(text, Math.min(linkChars, text.length()), owner, origin), label));
        }
        words.setLength(0);
        linkChars = 0;
        label = null;
    }
}
