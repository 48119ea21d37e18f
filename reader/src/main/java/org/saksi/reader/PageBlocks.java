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

    private record Labelled(Element element, Origin origin) {}

    private final List<PageBlock> blocks = new ArrayList<>();
    private final Deque<Element> owners = new ArrayDeque<>();
    private final Deque<Labelled> labels = new ArrayDeque<>();
    private final StringBuilder words = new StringBuilder();
    private @Nullable Element link;
    private int linkChars;
    /** The innermost label while words were added; the label of a block is the one that held all of them. */
    private @Nullable Origin label;

    private PageBlocks() {}

    static List<PageBlock> of(Element root) {
        PageBlocks collector = new PageBlocks();
        root.traverse(collector);
        collector.flush();
        return collector.blocks;
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
        if (!labels.isEmpty() && labels.peek().element().equals(element)) {
            labels.pop();
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
        Origin here = labels.isEmpty() ? null : labels.peek().origin();
        boolean first = words.toString().isBlank();
        label = first || label == here ? here : null;
        words.append(line);
        linkChars += link == null ? 0 : line.length();
        if (gapAfter) {
            gap();
        }
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
            boolean longCredit = label == Origin.CREDIT && text.length() > MAX_CREDIT_CHARS;
            blocks.add(new PageBlock(text, Math.min(linkChars, text.length()), owner, longCredit ? null : label));
        }
        words.setLength(0);
        linkChars = 0;
        label = null;
    }
}
