package org.saksi.reader;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Origin;

/** What the classes, ids and names of elements say about their content. */
final class PageWords {
    private static final Set<String> FURNITURE = Set.of(
            "nav",
            "navbar",
            "navigation",
            "menu",
            "footer",
            "sidebar",
            "breadcrumb",
            "breadcrumbs",
            "share",
            "sharing",
            "sharebar",
            "social",
            "sosmed",
            "comment",
            "comments",
            "komentar",
            "disqus",
            "related",
            "terkait",
            "recommended",
            "recommendation",
            "recommendations",
            "rekomendasi",
            "trending",
            "popular",
            "populer",
            "terpopuler",
            "newsletter",
            "subscribe",
            "promo",
            "promoted",
            "sponsor",
            "sponsored",
            "ad",
            "ads",
            "advert",
            "advertisement",
            "iklan",
            "banner",
            "cookie",
            "cookies",
            "consent",
            "modal",
            "popup",
            "overlay",
            "tags",
            "tagcloud",
            "pagination",
            "pager",
            "taboola",
            "outbrain",
            "login",
            "signup",
            "toolbar",
            "skip",
            "mostread",
            "morestories",
            "teaser",
            "teasers",
            "copyright");
    private static final Set<String> CAPTION = Set.of("caption", "captions", "keteranganfoto", "figcaption");
    private static final Set<String> KEY_POINTS =
            Set.of("keypoints", "keypoint", "takeaways", "highlights", "ringkasan", "intisari", "poin", "standfirst");
    private static final Set<String> CREDIT = Set.of(
            "byline",
            "author",
            "authors",
            "penulis",
            "editor",
            "reporter",
            "dateline",
            "timestamp",
            "pubdate",
            "meta",
            "credit",
            "credits");
    private static final Set<String> BYLINE = Set.of("byline", "author", "authors", "penulis");
    private static final Set<String> BODY_NAMES = Set.of(
            "articlebody",
            "articlecontent",
            "articletext",
            "storybody",
            "storycontent",
            "storytext",
            "entrycontent",
            "postcontent",
            "postbody",
            "newsbody",
            "newscontent",
            "detailbody",
            "detailtext",
            "detailcontent",
            "contentdetail",
            "contentbody",
            "bodycontent",
            "bodytext",
            "readcontent",
            "isiberita",
            "beritaisi",
            "maincontent",
            "articlebodycontent",
            "contentarticle",
            "textarticle",
            "fulltext");

    private PageWords() {}

    /** Whether the element is named like furniture of the page rather than its article. */
    static boolean isFurniture(Element element) {
        return words(element).stream().anyMatch(FURNITURE::contains);
    }

    /** Whether the element's own style keeps it from being shown. */
    static boolean isHidden(Element element) {
        String style = element.attr("style");
        if (style.isEmpty() || style.length() > MAX_NAME_CHARS) {
            return false;
        }
        String bare = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return bare.contains("display:none") || bare.contains("visibility:hidden");
    }

    /** Whether the element is named as the container of the article's text. */
    static boolean isBody(Element element) {
        if (element.attr("itemprop").equalsIgnoreCase("articleBody")) {
            return true;
        }
        for (String name : (element.className() + " " + element.id()).split("\\s+", -1)) {
            if (BODY_NAMES.contains(lettersOnly(name))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the element is named as holding who wrote the article. */
    static boolean isByline(Element element) {
        return element.attr("rel").equalsIgnoreCase("author")
                || element.attr("itemprop").equalsIgnoreCase("author")
                || words(element).stream().anyMatch(BYLINE::contains);
    }

    /** The origin that the element gives to its text, null when it says none. */
    static @Nullable Origin originOf(Element element) {
        String tag = element.normalName();
        if (tag.equals("figcaption")) {
            return Origin.CAPTION;
        }
        if (tag.equals("time")) {
            return Origin.CREDIT;
        }
        Set<String> words = words(element);
        if (words.stream().anyMatch(CAPTION::contains)) {
            return Origin.CAPTION;
        }
        boolean keyPoints = words.stream().anyMatch(KEY_POINTS::contains)
                || (words.contains("key") && (words.contains("points") || words.contains("facts")));
        if (keyPoints) {
            return Origin.KEY_POINT;
        }
        return words.stream().anyMatch(CREDIT::contains) ? Origin.CREDIT : null;
    }

    /** The words of an element's classes and id: cut at hyphens, underscores, digits and capitals, in lower case. */
    private static Set<String> words(Element element) {
        Set<String> words = new HashSet<>();
        collect(element.className(), words);
        collect(element.id(), words);
        return words;
    }

    private static void collect(String names, Set<String> words) {
        // A class attribute of megabytes is no name of anything.
        int end = Math.min(names.length(), MAX_NAME_CHARS);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= end; i++) {
            char c = i < end ? names.charAt(i) : ' ';
            boolean capitalAfterSmall = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(names.charAt(i - 1));
            if ((!Character.isLetter(c) || capitalAfterSmall) && !word.isEmpty()) {
                words.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
            if (Character.isLetter(c)) {
                word.append(c);
            }
        }
    }

    private static final int MAX_NAME_CHARS = 1000;

    private static String lettersOnly(String name) {
        StringBuilder letters = new StringBuilder();
        name.chars().limit(MAX_NAME_CHARS).filter(Character::isLetter).forEach(c -> letters.append((char) c));
        return letters.toString().toLowerCase(Locale.ROOT);
    }
}
