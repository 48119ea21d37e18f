package org.saksi;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saksi.coder.CodedText;
import org.saksi.coder.Rejection;
import org.saksi.coder.RulePrints;
import org.saksi.coder.RuleSet;
import org.saksi.language.Analysers;
import org.saksi.model.Article;
import org.saksi.model.CodedArticle;
import org.saksi.model.Event;
import org.saksi.model.Manifest;
import org.saksi.resolver.Actors;
import org.saksi.resolver.Confidence;
import org.saksi.resolver.Resolution;
import org.saksi.resolver.Resolver;

/**
 * Codes news articles into political events: the one class that a Java user needs.
 *
 * <pre>{@code
 * Saksi saksi = Saksi.load();
 * for (Event event : saksi.code(article).events()) {
 *     System.out.println(event.event() + " " + event.trigger().text());
 * }
 * }</pre>
 *
 * <p>Load it once and use it from any number of threads. The resources of a language are read with the first article of
 * that language.
 */
public final class Saksi {
    /** Version of the code. */
    private static final String CODE = "0.1.0";

    /** Version of the codebook that the coding follows: the PLOVER draft. */
    private static final String CODEBOOK = "plover-2021-09";

    private final RuleSet rules;
    private final Map<String, Optional<LanguageRooms>> rooms = new ConcurrentHashMap<>();
    private final Actors actors;
    private final Resolver resolver;

    private Saksi(RuleSet rules, Actors actors, Resolver resolver) {
        this.rules = rules;
        this.actors = actors;
        this.resolver = resolver;
    }

    /** A coder for all languages that Saksi reads: Indonesian ({@code id}) and English ({@code en}). */
    public static Saksi load() {
        return with(RuleSet.shipped());
    }

    /**
     * The same with other rules.
     *
     * @param rules such as {@link RuleSet#in} reads from a folder of one's own
     */
    public static Saksi with(RuleSet rules) {
        return with(rules, Actors.shipped());
    }

    /**
     * The same with other rules and other knowledge of actors.
     *
     * @param rules such as {@link RuleSet#in} reads from a folder of one's own
     * @param actors such as {@link Actors#in} reads from a file of one's own
     */
    public static Saksi with(RuleSet rules, Actors actors) {
        return new Saksi(rules, actors, Resolver.with(actors));
    }

    /**
     * The same, that takes no article for published after a day: the dates of such articles are used for nothing and said to be
     * wrong. Without it no clock is asked, and dates up to 2030 are believed.
     *
     * @param last the last day that can be true
     */
    public Saksi until(LocalDate last) {
        return new Saksi(rules, actors, Resolver.with(actors).until(last));
    }

    /**
     * All that Saksi reads in an article.
     *
     * @param article the article; its language decides which rules read it
     * @return events, statements and commitments; none, and {@code coded} false, in a language that Saksi does not read
     */
    public CodedArticle code(Article article) {
        return rooms(article.language())
                .map(found -> resolver.resolve(found.read(article), version()))
                .orElseGet(() -> uncoded(article));
    }

    /**
     * The same coding with the analysis that it rests on, for those who also index the words.
     *
     * @param article the article, as for {@link #code}
     */
    public Reading read(Article article) {
        Optional<LanguageRooms> found = rooms(article.language());
        if (found.isEmpty()) {
            return new Reading(uncoded(article), null);
        }
        CodedText text = found.get().read(article);
        return new Reading(resolver.resolve(text, version()), text.analysis());
    }

    /**
     * The same coding with the reasons for what was coded and for what was nearly coded.
     *
     * @param article the article, as for {@link #code}
     */
    public Explanation explain(Article article) {
        Optional<LanguageRooms> found = rooms(article.language());
        if (found.isEmpty()) {
            return new Explanation(uncoded(article), null, List.of(), Map.of());
        }
        CodedText reading = found.get().read(article);
        Resolution resolution = resolver.resolution(reading, version());
        Map<String, Confidence> confidences = new HashMap<>();
        for (Event event : resolution.article().events()) {
            Explanation.mention(reading, event)
                    .ifPresent(mention -> confidences.put(event.id(), resolver.confidence(event, mention)));
        }
        return new Explanation(resolution.article(), reading, inTextOrder(reading, resolution), confidences);
    }

    private static List<Rejection> inTextOrder(CodedText reading, Resolution resolution) {
        return Stream.concat(reading.rejections().stream(), resolution.rejections().stream())
                .sorted(Comparator.comparing(Rejection::trigger))
                .toList();
    }

    /**
     * Version of code and rules, such as {@code 0.1.0+rules.12}; every event carries it. Rules of one's own show in it:
     * {@code 0.1.0+rules.12.own.1f3c9a0b7e42}, and so do actors of one's own: {@code .actors.} with a digest.
     */
    public String version() {
        return CODE + "+rules." + rules.shortVersion() + actors.versionPart();
    }

    /** Versions of all that decides the output; reads all shipped data once more to say which it is. */
    public Manifest.Versions versions() {
        String models = Analysers.languages().stream()
                .map(language -> language + "." + Analysers.version(language))
                .collect(Collectors.joining(" "));
        return new Manifest.Versions(CODE, models, rules.version(), Resolver.placesVersion(), CODEBOOK);
    }

    /** What a coding with this object is made of, to be compared with that of another time. */
    public CodingPrint print() {
        SortedMap<String, String> data = new TreeMap<>();
        SortedMap<String, RulePrints> languages = new TreeMap<>();
        for (String language : Analysers.languages()) {
            data.put("models." + language, Analysers.version(language));
            languages.put(language, rules.prints(language));
        }
        data.put("code", CODE);
        data.put("actors", actors.version());
        data.put("places", Resolver.placesVersion());
        return new CodingPrint(data, languages);
    }

    private Optional<LanguageRooms> rooms(String language) {
        return rooms.computeIfAbsent(language, one -> LanguageRooms.load(one, rules));
    }

    private static CodedArticle uncoded(Article article) {
        return new CodedArticle(article, false, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
