package org.saksi.store.validation;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.saksi.model.Event;
import org.saksi.store.CodedEvent;
import org.saksi.store.ReviewState;
import org.saksi.store.filter.Filter;
import org.saksi.store.filter.FilterField;
import org.saksi.store.filter.FilterValue;

/**
 * Reviewed events of a dataset as gold: the sentences in which every event is accepted, edited or rejected, with the events
 * that stand, and beside them what was coded there before anybody corrected it.
 */
public final class ReviewedGold {
    private static final List<ReviewState> DECISIONS =
            List.of(ReviewState.ACCEPTED, ReviewState.EDITED, ReviewState.REJECTED);

    /** The events that somebody has decided on. */
    public static final Filter DECIDED = new Filter.Match(
            FilterField.REVIEW,
            DECISIONS.stream()
                    .<FilterValue>map(state -> new FilterValue.Word(state.label()))
                    .toList());

    private final Consumer<String> gold;
    private final Consumer<String> coded;

    private ReviewedGold(Consumer<String> gold, Consumer<String> coded) {
        this.gold = gold;
        this.coded = coded;
    }

    /**
     * Hands over the lines of gold as it goes through events once; those of a sentence follow each other, the one of gold first.
     *
     * @param events whole sentences, those of an article together, such as {@link
     *     org.saksi.store.filter.EventQuery#sentences} gives them; read to their end
     * @param gold takes the lines of the gold file
     * @param coded takes what was coded in the same sentences, an event a line: what a scorer compares with it
     * @return how many sentences there are
     */
    public static int write(Stream<CodedEvent> events, Consumer<String> gold, Consumer<String> coded) {
        ReviewedGold lines = new ReviewedGold(gold, coded);
        int sentences = 0;
        String article = "";
        SortedMap<Integer, List<CodedEvent>> read = new TreeMap<>();
        for (Iterator<CodedEvent> all = events.iterator(); all.hasNext(); ) {
            CodedEvent one = all.next();
            Event event = one.stored().event();
            if (!event.article().id().equals(article)) {
                sentences += lines.article(read);
                read.clear();
                article = event.article().id();
            }
            read.computeIfAbsent(event.sentence().index(), index -> new ArrayList<>())
                    .add(one);
        }
        return sentences + lines.article(read);
    }

    private int article(SortedMap<Integer, List<CodedEvent>> sentences) {
        int reviewed = 0;
        for (List<CodedEvent> events : sentences.values()) {
            if (events.stream().allMatch(one -> DECISIONS.contains(one.stored().review()))) {
                gold.accept(GoldLine.gold(
                        entry(events.getFirst().stored().event()),
                        events.stream()
                                .filter(one -> one.stored().review() != ReviewState.REJECTED)
                                .map(one -> entry(one.stored().event()).coded())
                                .toList()));
                events.forEach(one -> coded.accept(GoldLine.coded(entry(one.coded()))));
                reviewed++;
            }
        }
        return reviewed;
    }

    private static SampleEntry entry(Event event) {
        return SampleEntry.of(event, "all", 1);
    }
}
