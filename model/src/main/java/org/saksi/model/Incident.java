package org.saksi.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Where.Precision;

/**
 * One act with all its mentions: one line of {@code incidents.jsonl} (codebook section 7).
 *
 * <p>What is said of the act is what most independent publishers say; where they differ, {@code figures} hold the spread
 * and {@code disagreements} the sides.
 *
 * @param id derived from the first mention, stable from run to run
 * @param event the type
 * @param mode the mode, if mentions give one
 * @param cameo the CAMEO code, if there is one
 * @param status the strongest claim of its mentions: an act told as happened is not undone by a report of it
 * @param denied whether somebody denies it
 * @param representative id of the event that tells it best
 * @param actors who acts, as told most often
 * @param recipients who is acted upon, as told most often
 * @param start first day on which it can have happened, null when no mention dates it
 * @param end last day, null with or without {@code start} when it is open
 * @param where where, as told most exactly, null when no mention places it
 * @param figures numbers with their spread
 * @param publishers how many independent publishers tell it; copies of one text are one
 * @param firstSeen publication date of the first mention, null when no article is dated
 * @param lastSeen publication date of the last mention
 * @param disagreements what the sources tell differently
 * @param story id of its story, if it has one
 * @param mentions its mentions, the first one first
 */
public record Incident(
        String id,
        EventType event,
        @Nullable String mode,
        @Nullable String cameo,
        Status status,
        boolean denied,
        String representative,
        List<Party> actors,
        List<Party> recipients,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable Place where,
        List<Figure> figures,
        int publishers,
        @Nullable LocalDate firstSeen,
        @Nullable LocalDate lastSeen,
        List<Disagreement> disagreements,
        @Nullable String story,
        List<Told> mentions) {
    public Incident {
        Require.filled("id", id);
        Require.mode(event, mode);
        Require.cameo(cameo);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        figures = List.copyOf(figures);
        disagreements = List.copyOf(disagreements);
        mentions = List.copyOf(mentions);
        if (mentions.isEmpty()) {
            throw ContractException.field("mentions", "hold at least one event", 0);
        }
        if (publishers < 1) {
            throw ContractException.field("publishers", "be at least 1", publishers);
        }
    }

    /**
     * Somebody in an incident.
     *
     * @param name canonical name where resolved, else the words of the text
     * @param entity id of the entity, if resolved
     * @param country ISO 3166 alpha-3, if known
     * @param sector sector code, if known
     */
    public record Party(
            String name,
            @Nullable String entity,
            @Nullable String country,
            @Nullable String sector) {
        public Party {
            Require.filled("name", name);
            Require.country(country);
            Require.sector(sector);
        }
    }

    /**
     * Where it happened.
     *
     * @param name canonical name, or the words of the text where none is resolved
     * @param country ISO 3166 alpha-3, if known
     * @param admin1 first-level area, if known
     * @param lat latitude in degrees, if known
     * @param lon longitude in degrees, if known
     * @param precision how exact it is, null when unresolved
     * @param geoname id in the gazetteer, if resolved
     */
    public record Place(
            String name,
            @Nullable String country,
            @Nullable String admin1,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable Precision precision,
            @Nullable String geoname) {
        public Place {
            Require.filled("name", name);
            Require.country(country);
        }
    }

    /**
     * A number that mentions give, with its spread: dead 2 to 5, latest 5 (Reuters).
     *
     * @param kind what is counted, such as {@code killed}
     * @param unit {@code persons}, a currency code or a measure
     * @param min the least that is told
     * @param max the greatest that is told
     * @param latest the number of the latest mention
     * @param by the voice that gives the latest
     * @param on when that was published, null when its article is not dated
     * @param mentions how many mentions give a number
     */
    public record Figure(
            String kind,
            String unit,
            double min,
            double max,
            double latest,
            String by,
            @Nullable LocalDate on,
            int mentions) {
        public Figure {
            Require.filled("kind", kind);
            Require.filled("unit", unit);
            Require.finite("min", min);
            Require.finite("max", max);
            Require.finite("latest", latest);
        }
    }

    /**
     * One event that tells the incident.
     *
     * @param event its id
     * @param article id of its article
     * @param voice on whose account it counts: the agency, the publisher of the first copy, or the article's id
     * @param published when it was published, null when unknown
     * @param relation how it tells the incident
     * @param status what it claims
     * @param to id of the mention that it was linked by, null on the first
     * @param score how sure that link is, from 0 to 1; null on the first
     * @param parts what speaks for and against the link, by name; the logistic function of their sum is the score
     */
    public record Told(
            String event,
            String article,
            String voice,
            @Nullable LocalDate published,
            Relation relation,
            Status status,
            @Nullable String to,
            @Nullable Double score,
            SortedMap<String, Double> parts) {
        public Told {
            Require.filled("event", event);
            Require.filled("article", article);
            Require.filled("voice", voice);
            Require.between("score", 0, 1, score);
            parts.forEach(Require::finite);
            parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        }
    }

    /** How a mention tells its incident. */
    public enum Relation {
        REPORT,
        /** It denies that it happened. */
        DENIAL,
        /** It looks back: an anniversary, a trial. */
        RETROSPECT;

        /** The word of the output contract. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
