package org.saksi.reader;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Origin;

/**
 * Finds the article in a page. Every block of text speaks for its surroundings when it is prose and against them when
 * it is a link; the article is the element with the greatest sum, unless one that is named as the article's body holds
 * half of that. Captions and key points between headline and body belong to the article too.
 */
final class MainText {
    private static final String NEVER_SHOWN = "script, style, noscript, template, svg, iframe, object, embed, canvas,"
            + " button, select, input, textarea, dialog, head, [hidden], [aria-hidden=true]";
    private static final Set<String> FURNITURE_TAGS = Set.of("nav", "footer", "aside", "form", "menu");
    /** Furniture that holds more of the page's prose than this is no furniture. */
    private static final double MAX_FURNITURE_SHARE = 0.3;

    private static final double MIN_NAMED_SHARE = 0.5;
    /** How far above the body a caption or key point may stand when the page shows no headline. */
    private static final int MAX_BLOCKS_ABOVE = 30;
    /** More is no article; the cap keeps the cost of hostile pages flat. */
    private static final int MAX_BLOCKS = 20_000;

    private MainText() {}

    /** The blocks of the article in order, without its title; empty when the page holds no text. */
    static List<PageBlock> of(Document page, @Nullable String title) {
        Element body = page.body();
        body.select(NEVER_SHOWN).remove();
        removeFurniture(body);
        List<PageBlock> all = PageBlocks.of(body);
        List<PageBlock> blocks = all.size() > MAX_BLOCKS ? all.subList(0, MAX_BLOCKS) : all;
        Map<Element, Integer> sums = sums(blocks);
        Element root = root(body, sums);
        return root == null ? List.of() : article(blocks, root, title == null ? "" : Wording.of(title));
    }

    /** All blocks that are shown, for pieces of pages that hold an article's body only. */
    static List<PageBlock> everything(Document page) {
        Element body = page.body();
        body.select(NEVER_SHOWN).remove();
        List<PageBlock> all = PageBlocks.of(body);
        return all.size() > MAX_BLOCKS ? all.subList(0, MAX_BLOCKS) : all;
    }

    private static void removeFurniture(Element body) {
        List<PageBlock> blocks = PageBlocks.of(body);
        Map<Element, Integer> prose = new IdentityHashMap<>();
        int total = 0;
        for (PageBlock block : blocks) {
            int chars = block.isProse() ? block.text().length() : 0;
            total += chars;
            addUpwards(prose, block.owner(), chars);
        }
        for (Element element : body.select("*")) {
            boolean furniture = !element.equals(body)
                    && (FURNITURE_TAGS.contains(element.normalName())
                            || PageWords.isHidden(element)
                            || PageWords.isFurniture(element))
                    && !PageWords.isBody(element);
            if (furniture && prose.getOrDefault(element, 0) <= MAX_FURNITURE_SHARE * total) {
                element.remove();
            }
        }
    }

    private static Map<Element, Integer> sums(List<PageBlock> blocks) {
        Map<Element, Integer> sums = new IdentityHashMap<>();
        blocks.forEach(block -> addUpwards(sums, block.owner(), block.weight()));
        return sums;
    }

    private static void addUpwards(Map<Element, Integer> sums, Element from, int value) {
        if (value == 0) {
            return;
        }
        for (Element element = from; element != null; element = element.parent()) {
            sums.merge(element, value, Integer::sum);
        }
    }

    private static @Nullable Element root(Element body, Map<Element, Integer> sums) {
        Element best = null;
        Element named = null;
        Element article = null;
        for (Element element : body.select("*")) {
            int sum = sums.getOrDefault(element, 0);
            best = sum > 0 && sum >= sumOf(best, sums) ? element : best;
            if (PageWords.isBody(element) && sum > sumOf(named, sums)) {
                named = element;
            }
            if (element.normalName().equals("article") && sum > sumOf(article, sums)) {
                article = element;
            }
        }
        double enough = MIN_NAMED_SHARE * sumOf(best, sums);
        if (named != null && sumOf(named, sums) >= enough) {
            return named;
        }
        return article != null && sumOf(article, sums) >= enough ? article : best;
    }

    private static int sumOf(@Nullable Element element, Map<Element, Integer> sums) {
        return element == null ? 0 : sums.getOrDefault(element, 0);
    }

    private static List<PageBlock> article(List<PageBlock> blocks, Element root, String title) {
        int first = 0;
        while (first < blocks.size() && !isInside(blocks.get(first), root)) {
            first++;
        }
        int end = blocks.size();
        while (end > first && !isInside(blocks.get(end - 1), root)) {
            end--;
        }
        List<PageBlock> article = new ArrayList<>(above(blocks, first));
        for (PageBlock block : blocks.subList(first, end)) {
            if (isKept(block, title)) {
                article.add(block);
            }
        }
        removeTail(article);
        return article;
    }

    /** Headings and scraps behind the last sentence lead to what follows the article. */
    private static void removeTail(List<PageBlock> article) {
        int end = article.size();
        while (end > 0 && leadsAway(article.get(end - 1))) {
            end--;
        }
        // A page of scraps alone, such as a calendar, is left whole.
        if (end > 0) {
            article.subList(end, article.size()).removeIf(MainText::leadsAway);
        }
    }

    private static boolean leadsAway(PageBlock block) {
        boolean scrap = block.isScrap() && OriginCues.shipped().originOf(block.text()) == null;
        return scrap || block.isHeading();
    }

    /** Captions and key points between the page's headline and the body. */
    private static List<PageBlock> above(List<PageBlock> blocks, int first) {
        int from = Math.max(0, first - MAX_BLOCKS_ABOVE);
        for (int i = from; i < first; i++) {
            from = blocks.get(i).owner().normalName().equals("h1") ? i + 1 : from;
        }
        return blocks.subList(from, first).stream()
                .filter(block -> block.known() == Origin.CAPTION || block.known() == Origin.KEY_POINT)
                .toList();
    }

    private static boolean isInside(PageBlock block, Element root) {
        for (Element element = block.owner(); element != null; element = element.parent()) {
            if (element.equals(root)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isKept(PageBlock block, String title) {
        if (block.owner().normalName().equals("h1") || Wording.of(block.text()).equals(title)) {
            return false;
        }
        boolean recognised = block.known() != null || OriginCues.shipped().originOf(block.text()) != null;
        return recognised || !block.isLink();
    }
}
