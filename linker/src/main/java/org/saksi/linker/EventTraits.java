package org.saksi.linker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Attribution;
import org.saksi.model.Denial;
import org.saksi.model.Event;
import org.saksi.model.EventType;
import org.saksi.model.Member;
import org.saksi.model.Quantity;
import org.saksi.model.Status;
import org.saksi.model.When;
import org.saksi.model.Where;

/**
 * What linking keeps of an event. A denial is looked at as the act that it denies.
 *
 * @param id its id
 * @param article its article
 * @param type its type; of a denial, that of the denied act
 * @param told the type of the event itself
 * @param mode its mode
 * @param cameo its CAMEO code
 * @param status what the text claims
 * @param denial whether it denies the act
 * @param confidence its confidence, 0 when unknown
 * @param trigger hash of the stem of the trigger's first word
 * @param actors who acts
 * @param recipients who is acted upon
 * @param when when, if the text says
 * @param days the days on which it can have been
 * @param where where, if the text says
 * @param quantities its numbers
 * @param numbers the numbers of its sentence but those of dates
 * @param speakers on whose word, innermost first
 * @param words the words of its sentence, of length 1
 * @param order its place among the events of its article
 */
record EventTraits(
        String id,
        ArticleTraits article,
        EventType type,
        EventType told,
        @Nullable String mode,
        @Nullable String cameo,
        Status status,
        boolean denial,
        double confidence,
        int trigger,
        List<PartyTraits> actors,
        List<PartyTraits> recipients,
        @Nullable When when,
        Days days,
        @Nullable Where where,
        List<Quantity> quantities,
        Set<String> numbers,
        List<String> speakers,
        TermVector words,
        int order) {
    private static final int MOST_WORDS = 40;

    static EventTraits of(Event event, ArticleTraits article) {
        Denial denial = event.denies();
        String language = event.article().language();
        return new EventTraits(
                event.id(),
                article,
                denial == null ? event.event() : denial.event(),
                event.event(),
                denial == null ? event.mode() : null,
                denial == null ? event.cameo() : null,
                event.status(),
                denial != null,
                event.confidence() == null ? 0 : event.confidence(),
                Hashes.term(language, stem(language, event.trigger().text())),
                parties(denial == null ? event.actors() : denial.actors()),
                parties(denial == null ? event.recipients() : denial.recipients()),
                event.when(),
                Days.of(event.when(), event.status(), act(event.status()), article.published),
                event.where(),
                event.quantities(),
                numbers(event.sentence().text()),
                event.attribution().stream().map(Attribution::text).distinct().toList(),
                words(language, event.sentence().text()),
                article.events.size());
    }

    private static List<PartyTraits> parties(List<Member> members) {
        List<PartyTraits> parties = new ArrayList<>();
        members.forEach(member -> parties.add(PartyTraits.of(member)));
        return List.copyOf(parties);
    }

    private static String stem(String language, String trigger) {
        WordScan scan = new WordScan(trigger);
        return scan.advance() ? Background.stem(language, scan.lower()) : "";
    }

    private static Set<String> numbers(String sentence) {
        Set<String> numbers = new HashSet<>();
        WordScan scan = new WordScan(sentence);
        while (scan.advance()) {
            if (scan.number() && !scan.date()) {
                numbers.add(scan.word());
            }
        }
        return Set.copyOf(numbers);
    }

    /** Capitalised words are the same in every language, others belong to theirs. */
    private static TermVector words(String language, String sentence) {
        Background background = Background.shipped();
        TermWeights weights = new TermWeights();
        WordScan scan = new WordScan(sentence);
        while (scan.advance()) {
            String lower = scan.lower();
            boolean name = scan.capital() && !scan.first();
            String stem = name ? lower : Background.stem(language, lower);
            int term = Hashes.term(name ? "" : language, stem);
            double weight = name ? background.nameWeight(lower) : background.weight(language, term);
            if (weight > 0 && lower.length() > 1) {
                weights.add(term, weight);
            }
        }
        TermVector words = weights.heaviest(MOST_WORDS);
        double norm = words.norm();
        return norm == 0 ? words : words.times(1 / norm);
    }

    /** Whether it claims an act, and no plan or possibility of one. */
    boolean act() {
        return act(status);
    }

    private static boolean act(Status status) {
        return switch (status) {
            case ASSERTED, REPORTED, HISTORICAL, NEGATED -> true;
            case FUTURE, HYPOTHETICAL -> false;
        };
    }

    /** The order in which events are looked at: by date, then by article and place in it. */
    static int inOrder(EventTraits left, EventTraits right) {
        int byArticle = ArticleTraits.order(left.article, right.article);
        return byArticle != 0
                ? byArticle
                : Comparator.comparingInt(EventTraits::order)
                        .thenComparing(EventTraits::id)
                        .compare(left, right);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
