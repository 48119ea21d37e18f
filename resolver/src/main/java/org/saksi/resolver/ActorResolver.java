package org.saksi.resolver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.coder.Phrase;
import org.saksi.coder.Voiced;
import org.saksi.language.Sentence;
import org.saksi.model.Article;
import org.saksi.model.Attribution;
import org.saksi.model.EventType;
import org.saksi.model.Member;
import org.saksi.model.Span;
import org.saksi.resolver.Scene.Named;

/** Turns the noun phrases of one article into members; used by one thread. */
final class ActorResolver {
    private static final Set<String> OWNERS = Set.of("its", "their", "his", "her");

    private static final Set<String> STATE_VOICES = Set.of("GOV", "MIL");

    /** Bodies of a state that act on its own people, and sectors of such people. */
    private static final Set<String> ORGANS = Set.of("COP", "JUD", "LEG");

    private static final Set<EventType> PRIVATELY_DONE =
            EnumSet.of(EventType.REJECT, EventType.PROTEST, EventType.ASSAULT);

    private static final Set<EventType> PRIVATELY_SUFFERED = EnumSet.of(
            EventType.ACCUSE,
            EventType.ASSAULT,
            EventType.COERCE,
            EventType.SANCTION,
            EventType.THREATEN,
            EventType.RETREAT,
            EventType.AID);

    private static final Set<String> FORCES = Set.of("MIL", "COP", "CVL", "BUS", "LEG", "SPY");

    /** Offices that Indonesia does not have, or of which every holder is known. */
    private static final Set<String> UNKNOWN_AT_HOME = Set.of(
            "president",
            "vice president",
            "prime minister",
            "deputy prime minister",
            "chancellor",
            "king",
            "queen",
            "crown prince");

    private static final Set<String> SUSPECT = WordSet.of("tersangka terdakwa terpidana");

    private static final Set<String> BEFORE_SUSPECT = WordSet.of("telah sudah resmi kini juga akhirnya pun turut ikut"
            + " ditetapkan dijadikan berstatus dinyatakan sebagai jadi menjadi orang lainnya lain");
    private static final int LONGEST_SKIP = 6;

    /** Written so they are no pronouns. */
    private static final Set<String> ACRONYMS = Set.of("US", "IT");

    private static final Set<String> AND = Set.of("dan", ",", ", dan", "serta", "maupun");

    private static final Set<String> PEOPLE = WordSet.of("CVL LAB EDU CRM AGR MED JRN BUS REL OPP PTY SOC");

    private static final Set<String> COUNTING = WordSet.of(
            "dua tiga empat lima kedua ketiga para semua seluruh segenap setiap sejumlah beberapa ribuan ratusan"
                    + " puluhan the two three four five several some hundreds thousands dozens of");

    private final Article article;
    private final PhraseReader reader;
    private final Scene scene;
    private final Setting setting;
    private final Antecedents antecedents;
    private final Pairs pairs;
    private final Set<Span> unknown = new HashSet<>();

    ActorResolver(Article article, PhraseReader reader, Scene scene) {
        this.article = article;
        this.reader = reader;
        this.scene = scene;
        this.setting = new Setting(scene, article.language());
        this.antecedents = new Antecedents(scene);
        this.pairs = new Pairs(scene.cast());
    }

    /**
     * Where a phrase stands.
     *
     * @param sentence its sentence
     * @param event the type of the event it belongs to, null for a speaker
     * @param others the phrases of the other parties
     * @param chain who speaks
     * @param acting whether it is an actor of the event
     */
    record Place(
            Sentence sentence, @Nullable EventType event, List<Phrase> others, List<Voiced> chain, boolean acting) {
        Place(Sentence sentence, @Nullable EventType event, List<Phrase> others, List<Voiced> chain) {
            this(sentence, event, others, chain, false);
        }

        Place ofActor() {
            return new Place(sentence, event, others, chain, true);
        }
    }

    /** The members of a slot, in order. */
    List<Member> members(List<Phrase> phrases, Place place) {
        List<Member> members = new ArrayList<>(phrases.size());
        for (Phrase phrase : phrases) {
            List<Named> pair = pairs.of(
                    Word.of(article.text(), phrase.span().start(), phrase.span().end()),
                    phrase.span().start(),
                    place.sentence().index());
            if (pair.isEmpty()) {
                members.add(likeBefore(member(phrase, place), phrase, members));
            } else {
                pair.forEach(named -> members.add(again(named, phrase, place)));
            }
        }
        return members;
    }

    /** In "pesawat tempur Swedia dan Norwegia" the noun says of both states what is theirs. */
    private Member likeBefore(Member member, Phrase phrase, List<Member> before) {
        if (before.isEmpty() || member.entity() == null || !member.entity().startsWith("country:")) {
            return member;
        }
        Member last = before.getLast();
        String between = article.text()
                .substring(
                        Math.min(last.span().end(), phrase.span().start()),
                        phrase.span().start());
        boolean joined = AND.contains(between.strip());
        boolean shared = article.language().equals("id") && joined && FORCES.contains(String.valueOf(last.sector()));
        if (!shared
                || last.name() != null
                || last.country() == null
                || !phrase.text().equals(member.text())) {
            return member;
        }
        return new Member(member.text(), member.span(), null, null, member.country(), last.sector(), null);
    }

    /** Somebody named before: by the own words in the same sentence, else by those of the phrase that repeats it. */
    private Member again(Named named, Phrase phrase, Place place) {
        return named.sentence() == place.sentence().index()
                ? named.reading().member(named.span().in(article.text()), named.span())
                : named.reading().member(phrase.text(), phrase.span());
    }

    /** One phrase as a member. */
    Member member(Phrase phrase, Place place) {
        String written = phrase.text().strip();
        String words = ACRONYMS.contains(written) ? written : written.toLowerCase(Locale.ROOT);
        String head = phrase.tokens().size() == 1 ? words : withoutNumber(words);
        if (Antecedents.firstPerson(head) && !place.chain().isEmpty()) {
            return speaker(phrase, place);
        }
        Named state =
                Antecedents.stateAgain(words) ? antecedents.state(phrase.span().start()) : null;
        if (state != null) {
            return state.reading().member(phrase.text(), phrase.span());
        }
        if (Antecedents.thirdPerson(head) && saysOfItself(head, phrase, place)) {
            return speaker(phrase, place);
        }
        if (Antecedents.thirdPerson(head)) {
            Named named = antecedents.of(
                    head,
                    phrase.span().start(),
                    place.sentence().index(),
                    place.others().stream().map(Phrase::span).toList());
            return named == null
                    ? atHome(phrase.span(), null).member(phrase.text(), phrase.span())
                    : again(named, phrase, place);
        }
        if (Antecedents.firstPerson(head)) {
            return atHome(phrase.span(), null).member(phrase.text(), phrase.span());
        }
        return read(phrase, place).member(phrase.text(), phrase.span());
    }

    /** Whether somebody is mostly a private person: who asks, praises or agrees by name alone is mostly an official. */
    private static boolean suffers(Place place) {
        EventType event = place.event();
        return event != null && (place.acting() ? PRIVATELY_DONE : PRIVATELY_SUFFERED).contains(event);
    }

    /** Whether nothing is known of a member but where the article is from: it tells no politics. */
    boolean unknown(Member member) {
        return unknown.contains(member.span());
    }

    /** Somebody of whom nothing is known but that the article speaks of its own country. */
    private Reading atHome(Span span, @Nullable String sector) {
        unknown.add(span);
        return new Reading(null, null, setting.home(List.of()), sector, null);
    }

    private static String withoutNumber(String words) {
        return words.endsWith(" itu") ? words.substring(0, words.length() - 4) : words;
    }

    /** "The opposition leaders in Lome announced <b>they</b> would march": who speaks right before speaks of itself. */
    private boolean saysOfItself(String pronoun, Phrase phrase, Place place) {
        if (place.chain().isEmpty()) {
            return false;
        }
        Voiced said = place.chain().getFirst();
        Span speaker = said.speaker().span();
        boolean before = said.kind() != Attribution.Kind.QUOTE
                && place.sentence().span().contains(speaker)
                && speaker.end() < phrase.span().start();
        return before
                && Antecedents.several(pronoun, said.speaker().headToken())
                && Antecedents.opens(
                        article.text().substring(speaker.end(), phrase.span().start()), said.cue())
                && antecedents.agrees(pronoun, speaker, place.sentence().index());
    }

    /** The innermost speaker, with its own words when it stands in the same sentence. */
    private Member speaker(Phrase phrase, Place place) {
        Phrase speaker = place.chain().getFirst().speaker();
        Place outside = new Place(
                place.sentence(),
                null,
                List.of(),
                place.chain().subList(1, place.chain().size()));
        Member member = member(speaker, outside);
        if (place.sentence().span().contains(speaker.span())) {
            return member;
        }
        if (unknown(member)) {
            unknown.add(phrase.span());
        }
        return new Member(
                phrase.text(),
                phrase.span(),
                member.name(),
                member.entity(),
                member.country(),
                member.sector(),
                member.role());
    }

    private Reading read(Phrase phrase, Place place) {
        Span span = phrase.span();
        LocalDate day = scene.day();
        Reading reading = reader.read(article.text(), span.start(), span.end(), article.language(), day);
        List<Word> words = Word.of(article.text(), span.start(), span.end());
        if (reading.country() == null && reading.name() == null && !words.isEmpty()) {
            Reading known = introduced(reading, words);
            known = known == null && reading.empty() ? misspelt(words) : known;
            reading = known != null ? known : repeated(reading, words);
        }
        if (reading.empty() && !words.isEmpty() && scene.person(span)) {
            return suspected(atHome(span, suffers(place) ? "CVL" : null), span, place.sentence());
        }
        if (reading.country() == null && reading.sector() != null && reading.entity() == null && !reading.settled()) {
            Reading settled = reading.in(abroad(reading, words) ? null : country(reading.sector(), words, span, place));
            return suspected(settled, span, place.sentence());
        }
        return reading;
    }

    /** Who can be none of the article's own state: a holder of an office it does not have, one of several states. */
    private boolean abroad(Reading reading, List<Word> words) {
        if (!article.language().equals("id")) {
            return false;
        }
        String role = String.valueOf(reading.role());
        boolean named = words.size() > 1 && words.getLast().capitalised();
        boolean state = words.getLast().key().startsWith("negara") && words.size() > 1;
        return (named && UNKNOWN_AT_HOME.contains(role))
                || (state && COUNTING.contains(words.getFirst().key()));
    }

    /** Somebody of whom the sentence says only that he is a suspect is one, as the noun "tersangka" alone would say. */
    private Reading suspected(Reading reading, Span span, Sentence sentence) {
        if (!"CVL".equals(reading.sector())) {
            return reading;
        }
        int skipped = 0;
        for (Word word : scene.words(sentence)) {
            if (word.start() < span.end()) {
                continue;
            }
            if (SUSPECT.contains(word.key())) {
                return new Reading(reading.name(), reading.entity(), reading.country(), "CRM", reading.role());
            }
            if (!BEFORE_SUSPECT.contains(word.key()) || skipped++ == LONGEST_SKIP) {
                return reading;
            }
        }
        return reading;
    }

    private @Nullable Reading introduced(Reading reading, List<Word> words) {
        Reading known = scene.introduced(words);
        if (known == null) {
            return null;
        }
        String sector = reading.sector() == null ? known.sector() : reading.sector();
        return new Reading(known.name(), known.entity(), known.country(), sector, known.role());
    }

    /** A single word that nobody else bears and that is one slip of the pen away from somebody named in the article. */
    private @Nullable Reading misspelt(List<Word> words) {
        return words.size() == 1 && words.getFirst().capitalised()
                ? scene.cast().misspelt(words.getFirst().key())
                : null;
    }

    /** "The president" after a president was named is that president. */
    private Reading repeated(Reading reading, List<Word> words) {
        if (reading.role() == null || words.stream().skip(1).anyMatch(Word::capitalised)) {
            return reading;
        }
        Named bearer = antecedents.bearer(reading.role(), words.getFirst().start());
        return bearer == null ? reading : bearer.reading();
    }

    private @Nullable String country(String sector, List<Word> words, Span span, Place place) {
        String noun = noun(words);
        if (OWNERS.contains(noun) || (owned(words, noun) && article.language().equals("id"))) {
            String owner =
                    antecedents.ownerCountry(span.start(), place.sentence().index());
            return owner == null ? setting.home(List.of()) : owner;
        }
        String speaking = ofSpeaker(sector, place);
        if (speaking != null) {
            return speaking;
        }
        String organ = ofOrgan(sector, place);
        if (organ != null) {
            return organ;
        }
        List<Span> others = new ArrayList<>();
        if (place.event() != EventType.PROTEST) {
            place.others().forEach(other -> others.add(other.span()));
        }
        return setting.country(sector, noun, span, place.sentence(), others);
    }

    /** Whether the noun or the one behind it ("warga negaranya") ends in the possessive. */
    private static boolean owned(List<Word> words, String noun) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).key().equals(noun)) {
                return noun.endsWith("nya")
                        || (i + 1 < words.size() && words.get(i + 1).key().endsWith("nya"));
            }
        }
        return false;
    }

    /** Police, courts and ministries deal with the people of their own state, unless the words say otherwise. */
    private @Nullable String ofOrgan(String sector, Place place) {
        if (!PEOPLE.contains(sector) || place.event() == null) {
            return null;
        }
        for (Phrase other : place.others()) {
            Place alone = new Place(place.sentence(), place.event(), List.of(), place.chain());
            Member organ = member(other, alone);
            boolean state = organ.entity() != null && organ.entity().startsWith("country:");
            boolean borders = other.text().toLowerCase(Locale.ROOT).contains("imigra");
            boolean home = ORGANS.contains(String.valueOf(organ.sector()))
                    || ("GOV".equals(organ.sector()) && place.event() != EventType.ASSAULT);
            if (organ.country() != null && home && !state && !borders) {
                return organ.country();
            }
        }
        return null;
    }

    /** Forces whose sending a state's own minister or commander tells of are that state's. */
    private @Nullable String ofSpeaker(String sector, Place place) {
        if (place.event() != EventType.MOBILIZE
                || !sector.equals("MIL")
                || place.chain().isEmpty()) {
            return null;
        }
        Voiced first = place.chain().getFirst();
        Place outside = new Place(
                place.sentence(),
                null,
                List.of(),
                place.chain().subList(1, place.chain().size()));
        Member speaker = member(first.speaker(), outside);
        return STATE_VOICES.contains(String.valueOf(speaker.sector())) ? speaker.country() : null;
    }

    private static String noun(List<Word> words) {
        for (Word word : words) {
            if (!word.numeric() && !COUNTING.contains(word.key())) {
                return word.key();
            }
        }
        return "";
    }
}
