package org.saksi.coder;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksi.language.Analysers;
import org.saksi.model.EventType;
import org.saksi.model.Ontology;
import org.saksi.model.ResourceDigest;

/**
 * The rules that a run codes with, in all languages: those shipped, or a user's own over them (docs/rules.md).
 *
 * <p>A folder that holds a language's {@code grammar.yaml} is a whole set and stands by itself in that language; any
 * other is a layer over the shipped rules. Read once and complete, so that a broken file is known before the first
 * article; immutable and safe for use by many threads.
 */
public final class RuleSet {
    private static final int SHORT_DIGITS = 12;
    private static final List<String> FRAME =
            List.of(RuleBook.GRAMMAR, RuleBook.GUARDS, Topics.FILE, ContextWords.FILE);
    private static final RuleSet SHIPPED = new RuleSet(Map.of(), Map.of(), Map.of(), null);

    private final Map<String, RuleBook> books;
    private final Map<String, String> decided;
    private final Map<String, String> frames;
    private final @Nullable String digest;
    private final Set<String> own = new HashSet<>();

    private RuleSet(
            Map<String, RuleBook> books,
            Map<String, String> decided,
            Map<String, String> frames,
            @Nullable String digest) {
        this.books = Map.copyOf(books);
        this.decided = Map.copyOf(decided);
        this.frames = Map.copyOf(frames);
        this.digest = digest;
        for (RuleBook book : books.values()) {
            Set<Rule> shipped = Set.copyOf(RuleBook.of(book.language()).rules());
            book.rules().stream().filter(rule -> !shipped.contains(rule)).forEach(rule -> own.add(rule.id()));
        }
    }

    /** The rules that come with this build. */
    public static RuleSet shipped() {
        return SHIPPED;
    }

    /**
     * The rules of a folder that holds a folder {@code en}, {@code id} or both.
     *
     * @throws RuleFormatException when the folder holds no rule files, one of them is misplaced, cannot be read or
     *     breaks the format, or names a mode, code or context that the ontology does not have
     */
    public static RuleSet in(Path folder) {
        RuleFolder files = RuleFolder.read(folder);
        Map<String, RuleBook> books = new LinkedHashMap<>();
        Map<String, String> decided = new LinkedHashMap<>();
        Map<String, String> frames = new LinkedHashMap<>();
        for (String language : Analysers.languages()) {
            if (files.holds(language)) {
                boolean whole = files.text(language + RuleBook.GRAMMAR) != null;
                if (!whole && files.text(language + Topics.FILE) != null) {
                    throw new RuleFormatException("[" + files.label(language + Topics.FILE)
                            + "] topics must stand beside a grammar.yaml but there is none");
                }
                RuleBook book = whole
                        ? RuleBook.whole(language, files::text, files::label)
                        : RuleBook.of(language).under(files::text, files::label);
                books.put(language, book);
                String frame = FRAME.stream()
                        .map(name -> files.text(language + name))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n"));
                if (!frame.isEmpty()) {
                    frames.put(language, frame);
                }
            }
            String decisions = files.text(language + Decisions.FILE);
            if (decisions != null) {
                decided.put(language, decisions);
                Decisions.read(language, files.label(language + Decisions.FILE), decisions);
            }
        }
        RuleSet set = new RuleSet(books, decided, frames, files.digest());
        set.books.values().stream()
                .flatMap(book -> book.rules().stream())
                .filter(rule -> set.own(rule.id()))
                .forEach(RuleSet::check);
        return set;
    }

    /** The build checks the shipped rules against the ontology; those of a folder are checked when they are read. */
    private static void check(Rule rule) {
        Ontology ontology = Ontology.load();
        coded(rule, rule.source(), rule.event(), rule.mode(), rule.cameo());
        for (String context : rule.contexts()) {
            require(rule, rule.source(), "context", context, ontology.contexts().contains(context));
        }
        rule.examples().forEach(e -> coded(rule, e.source(), e.event(), e.mode(), e.cameo()));
    }

    private static void coded(Rule rule, String place, EventType event, @Nullable String mode, @Nullable String cameo) {
        Ontology ontology = Ontology.load();
        require(
                rule,
                place,
                event + " mode",
                mode,
                mode == null || ontology.modes(event).contains(mode));
        require(rule, place, "CAMEO code", cameo, cameo == null || ontology.cameo(cameo) != null);
    }

    private static void require(Rule rule, String place, String thing, @Nullable String value, boolean holds) {
        if (!holds) {
            throw new RuleFormatException("[" + place + "] rule " + rule.id() + ": " + thing
                    + " must be one of the ontology but was \"" + value + "\"");
        }
    }

    /**
     * The rules of a language.
     *
     * @param language {@code en} or {@code id}
     */
    public RuleBook book(String language) {
        RuleBook layered = books.get(language);
        return layered == null ? RuleBook.of(language) : layered;
    }

    /** The coder with the rules of a language; the shipped one is made once and kept. */
    public Coder coder(String language) {
        RuleBook layered = books.get(language);
        return layered == null ? Coder.of(language) : Coder.with(layered);
    }

    /** The words of a language that were decided to be relevant to no type, those of the folder included. */
    public Decisions decisions(String language) {
        Decisions shipped = Decisions.of(language);
        String more = decided.get(language);
        return more == null ? shipped : shipped.and(Decisions.read(language, language + Decisions.FILE, more));
    }

    /**
     * What the rules of a language are made of, to be compared with those of another time.
     *
     * @param language {@code en} or {@code id}
     */
    public RulePrints prints(String language) {
        String shipped = ResourceDigest.of(
                RuleSet.class, FRAME.stream().map(name -> language + name).toList());
        String own = frames.get(language);
        return RulePrints.of(book(language), own == null ? shipped : ResourceDigest.of(shipped + "\n" + own));
    }

    /** Whether the rule is the folder's: new, or other than the shipped one of its id. */
    public boolean own(String id) {
        return own.contains(id);
    }

    /** SHA-256 of the folder's rule files, 64 hexadecimal digits; empty for the shipped rules. */
    public Optional<String> digest() {
        return Optional.ofNullable(digest);
    }

    /** The version of the rules as the manifest gives it: {@code 2}, or {@code 2.own.} and the folder's digest. */
    public String version() {
        return RuleBook.VERSION + (digest == null ? "" : ".own." + digest);
    }

    /** The version as every event carries it, with the first twelve digits of the digest. */
    public String shortVersion() {
        return RuleBook.VERSION + (digest == null ? "" : ".own." + digest.substring(0, SHORT_DIGITS));
    }
}
