package org.saksi.store.validation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Attribution;
import org.saksi.model.Event;
import org.saksi.model.Member;
import org.saksi.store.StoredEvent;

/**
 * An event of a sample, with what coders see of it and what the estimates need.
 *
 * @param event its id
 * @param stratum its stratum
 * @param weight for how many events of the dataset it stands
 * @param article id of its article
 * @param language language of the article
 * @param publisher publisher of the article, if known
 * @param title headline of the article, if known
 * @param published publication date as ISO text, null when unknown
 * @param index number of the sentence in the article, from 0
 * @param sentence the sentence
 * @param coded what was coded
 */
public record SampleEntry(
        String event,
        String stratum,
        double weight,
        String article,
        String language,
        @Nullable String publisher,
        @Nullable String title,
        @Nullable String published,
        int index,
        String sentence,
        Coded coded) {
    public SampleEntry {
        // Lines come back from outside, where keys may have been lost.
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(stratum, "stratum");
        Objects.requireNonNull(article, "article");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(coded, "coded");
        if (!(weight >= 1)) {
            throw new IllegalArgumentException("weight must be at least 1 but was " + weight);
        }
    }

    /**
     * What was coded.
     *
     * @param type the type
     * @param mode the mode, if any
     * @param status what the text claims, null where it was found wrong and nobody says what is right
     * @param trigger the words that name the act
     * @param actors who acts
     * @param recipients who is acted upon
     * @param attribution the innermost speaker, null without one
     * @param time the words that say when, null without them
     * @param place the words that say where, null without them
     */
    public record Coded(
            String type,
            @Nullable String mode,
            @Nullable String status,
            String trigger,
            List<Party> actors,
            List<Party> recipients,
            @Nullable String attribution,
            @Nullable String time,
            @Nullable String place) {
        public Coded {
            actors = List.copyOf(actors);
            recipients = List.copyOf(recipients);
        }
    }

    /**
     * A member of an event.
     *
     * @param text the words
     * @param country ISO 3166 alpha-3, if known
     * @param sector sector, if known
     */
    public record Party(
            String text, @Nullable String country, @Nullable String sector) {
        private static Party of(Member member) {
            return new Party(member.text(), member.country(), member.sector());
        }

        /** As coders see it: "police (IDN COP)". */
        private String shown() {
            String codes = (country == null ? "" : country + " ") + (sector == null ? "" : sector);
            return codes.isBlank() ? text : text + " (" + codes.strip() + ")";
        }
    }

    static SampleEntry of(StoredEvent stored, String stratum, double weight) {
        return of(stored.event(), stratum, weight);
    }

    static SampleEntry of(Event event, String stratum, double weight) {
        return new SampleEntry(
                event.id(),
                stratum,
                weight,
                event.article().id(),
                event.article().language(),
                event.article().publisher(),
                event.article().title(),
                event.article().published() == null
                        ? null
                        : event.article().published().toString(),
                event.sentence().index(),
                event.sentence().text(),
                new Coded(
                        event.event().name(),
                        event.mode(),
                        event.status().label(),
                        event.trigger().text(),
                        event.actors().stream().map(Party::of).toList(),
                        event.recipients().stream().map(Party::of).toList(),
                        event.attribution().stream()
                                .findFirst()
                                .map(Attribution::text)
                                .orElse(null),
                        event.when() == null ? null : event.when().text(),
                        event.where() == null ? null : event.where().text()));
    }

    static String shown(List<Party> parties) {
        return parties.stream().map(Party::shown).collect(Collectors.joining("; "));
    }
}
