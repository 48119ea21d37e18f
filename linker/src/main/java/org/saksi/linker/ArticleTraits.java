package org.saksi.linker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Article;
import org.saksi.model.CodedArticle;
import org.saksi.model.Event;

/**
 * What linking keeps of an article: no text, a few kilobytes.
 *
 * <p>It also knows the group of copies it belongs to and its story, which grow while its window is open. Not for use by
 * several threads.
 */
final class ArticleTraits {
    /** Where articles without a date stand; they never meet dated ones. */
    static final long UNDATED = Long.MIN_VALUE;

    private static final int TOP_TERMS = 20;
    private static final int[] NO_TERMS = {};

    final String id;
    final @Nullable String publisher;
    final @Nullable String title;
    final String language;
    final @Nullable LocalDate published;
    final @Nullable String wire;
    /** Empty when its window is over, as are the names. */
    TermVector words;
    /** Names, numbers, countries and places: what is the same in every language. */
    TermVector names;

    final TermVector headline;
    /** The terms that tell most of the article, and of its names alone, heaviest first. */
    int[] topTerms;

    int[] topNames;
    /** None when no copy can come any more. */
    Shingles shingles;

    final String house;
    /** The numbers of the headline. */
    final Set<String> headlineNumbers;

    List<EventTraits> events;

    private ArticleTraits groupParent;
    private List<ArticleTraits> copies = new ArrayList<>(1);
    private CopyFinder.@Nullable Link likest;

    @Nullable
    StoryCluster story;

    private @Nullable String keptVoice;
    private @Nullable String keptStory;

    private ArticleTraits(Article article, ArticleWords words, Shingles shingles) {
        this.id = article.id();
        this.publisher = article.publisher();
        this.title = article.title();
        this.language = article.language();
        this.published = article.published();
        this.wire = Wire.of(article);
        this.words = words.words();
        this.names = words.names();
        this.headline = words.headline();
        this.topTerms = words.words().plus(words.names(), Integer.MAX_VALUE / 2).top(TOP_TERMS);
        this.topNames = words.names().top(TOP_TERMS);
        this.shingles = shingles;
        this.house = House.of(article.publisher(), article.id());
        this.headlineNumbers = numbers(article.title());
        this.events = new ArrayList<>();
        this.groupParent = this;
        this.copies.add(this);
    }

    static ArticleTraits of(CodedArticle coded) {
        Article article = coded.article();
        Shingles.Runs runs = new Shingles.Runs();
        ArticleTraits traits = new ArticleTraits(article, ArticleWords.of(coded, runs), runs.shingles());
        for (Event event : coded.events()) {
            traits.events.add(EventTraits.of(event, traits));
        }
        return traits;
    }

    /** No copy of it can come any more. */
    void forgetRuns() {
        shingles = Shingles.NONE;
    }

    /** Nothing is compared with it any more: what stays is what its story says of it. */
    void forgetWords() {
        forgetRuns();
        words = TermVector.EMPTY;
        names = TermVector.EMPTY;
        topTerms = NO_TERMS;
        topNames = NO_TERMS;
        events = List.of();
    }

    private static Set<String> numbers(@Nullable String headline) {
        Set<String> numbers = new HashSet<>();
        WordScan scan = new WordScan(headline == null ? "" : headline);
        while (scan.advance()) {
            if (scan.number()) {
                numbers.add(scan.word());
            }
        }
        return Set.copyOf(numbers);
    }

    long day() {
        return published == null ? UNDATED : published.toEpochDay();
    }

    /** How alike two articles are in words and names, from 0 to 1; across languages by their names alone. */
    double likeness(ArticleTraits other) {
        double ofNames = names.dot(other.names);
        if (language.equals(other.language)) {
            return words.dot(other.words) + ofNames;
        }
        double norms = names.norm() * other.names.norm();
        return norms == 0 ? 0 : ofNames / norms;
    }

    /** The article that stands for its group of copies: the earliest. */
    ArticleTraits group() {
        ArticleTraits root = this;
        while (root.groupParent != root) {
            root = root.groupParent;
        }
        ArticleTraits walked = this;
        while (walked.groupParent != root) {
            ArticleTraits next = walked.groupParent;
            walked.groupParent = root;
            walked = next;
        }
        return root;
    }

    /** Makes the group that this article stands for part of that of an earlier one. */
    void join(ArticleTraits earlier) {
        groupParent = earlier;
        earlier.copies.addAll(copies);
        earlier.copies.sort(ArticleTraits::order);
        copies = List.of();
    }

    /** All articles of the group that this article stands for, the earliest first. */
    List<ArticleTraits> copies() {
        return copies;
    }

    long lastCopyDay() {
        return copies.getLast().day();
    }

    /** Keeps a link to an earlier copy if it is surer than the one that was there. */
    void likest(CopyFinder.Link link) {
        boolean better = likest == null
                || link.score() > likest.score()
                || (link.score() == likest.score() && order(link.earlier(), likest.earlier()) < 0);
        likest = better ? link : likest;
    }

    CopyFinder.@Nullable Link likest() {
        return likest;
    }

    /** Takes voice and story from an earlier linking, since its copies and the rest of its story are not here. */
    void keep(@Nullable String voice, @Nullable String story) {
        keptVoice = voice;
        keptStory = story;
    }

    /** The id of its story, null where it has none. */
    @Nullable
    String storyId() {
        return story == null ? keptStory : story.id();
    }

    /** On whose account the article counts: an agency, the publisher of the first copy, or its own. */
    String voice() {
        if (keptVoice != null) {
            return keptVoice;
        }
        ArticleTraits group = group();
        for (ArticleTraits copy : group.copies) {
            if (copy.wire != null) {
                return copy.wire;
            }
        }
        return group.publisher != null ? group.publisher : group.id;
    }

    /** The order in which articles are looked at: by date, then by id. */
    static int order(ArticleTraits left, ArticleTraits right) {
        int byDay = Long.compare(left.day(), right.day());
        return byDay != 0 ? byDay : left.id.compareTo(right.id);
    }
}
