package org.saksi.resolver;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.coder.Phrase;
import org.saksi.coder.Voiced;
import org.saksi.language.Sentence;
import org.saksi.model.Article;
import org.saksi.model.EventType;
import org.saksi.model.Member;
import org.saksi.model.Span;
import org.saksi.resolver.Scene.Named;

/** Turns the noun phrases of one article into members; used by one thread. */
final class ActorResolver {
    private static final Set<String> OWNERS = Set.of("its", "their", "his", "her");

    private static final Set<String> STATE_VOICES = Set.of("GOV", "MIL");

    private static final Set<String> COUNTING =
            WordSet.of("dua tiga empat lima para sejumlah beberapa ribuan ratusan puluhan the two three four five"
                    + " several some hundreds thousands dozens of");

    private final Article article;
    private final PhraseReader reader;
    private final Scene scene;
    private final Setting setting;
    private final Antecedents antecedents;
    private final Pairs pairs;

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
     */
    record Place(Sentence sentence, @Nullable EventType event, List<Phrase> others, List<Voiced> chain) {}

    /** The members of a slot, in order. */
    List<Member> members(List<Phrase> phrases, Place place) {
        List<Member> members = new ArrayList<>(phrases.size());
        for (Phrase phrase : phrases) {
            List<Named> pair = pairs.of(
                    Word.of(article.text(), phrase.span().start(), phrase.span().end()),
                    phrase.span().start(),
                    place.sentence().index());
            if (pair.isEmpty()) {
                members.add(member(phrase, place));
            } else {
                pair.forEach(named -> members.add(again(named, phrase, place)));
            }
        }
        return members;
    }

    /** Somebody named before: by the own words in the same sentence, else by those of the phrase that repeats it. */
    private Member again(Named named, Phrase phrase, Place place) {
        return named.sentence() == place.sentence().index()
                ? named.reading().member(named.span().in(article.text()), named.span())
                : named.reading().member(phrase.text(), phrase.span());
    }

    /** One phrase as a member. */
    Member member(Phrase phrase, Place place) {
        String words = phrase.text().strip().toLowerCase(Locale.ROOT);
        String head = phrase.tokens().size() == 1 ? words : withoutNumber(words);
        if (Antecedents.firstPerson(head) && !place.chain().isEmpty()) {
            return speaker(phrase, place);
        }
        Named state =
                Antecedents.stateAgain(words) ? antecedents.state(phrase.span().start()) : null;
        if (state != null) {
            return state.reading().member(phrase.text(), phrase.span());
        }
        if (Antecedents.thirdPerson(head)) {
            Named named =
                    antecedents.of(head, phrase.span().start(), place.sentence().index());
            if (named == null) {
                return Reading.NOTHING.member(phrase.text(), phrase.span());
            }
            return again(named, phrase, place);
        }
        return read(phrase, place).member(phrase.text(), phrase.span());
    }

    private static String withoutNumber(String words) {
        return words.endsWith(" itu") ? words.substring(0, words.length() - 4) : words;
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
        LocalDate day = PublicationDay.of(article);
        Reading reading = reader.read(article.text(), span.start(), span.end(), article.language(), day);
        List<Word> words = Word.of(article.text(), span.start(), span.end());
        if (reading.country() == null && reading.name() == null && !words.isEmpty()) {
            Reading known = introduced(reading, words);
            known = known == null && reading.empty() ? misspelt(words) : known;
            reading = known != null ? known : repeated(reading, words);
        }
        if (reading.country() == null && reading.sector() != null && reading.entity() == null && !reading.settled()) {
            return reading.in(country(reading.sector(), words, span, place));
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
        if (OWNERS.contains(noun) || (noun.endsWith("nya") && article.language().equals("id"))) {
            return antecedents.ownerCountry(span.start(), place.sentence().index());
        }
        String speaking = ofSpeaker(sector, place);
        if (speaking != null) {
            return speaking;
        }
        List<Span> others = new ArrayList<>();
        if (place.event() != EventType.PROTEST) {
            place.others().forEach(other -> others.add(other.span()));
        }
        return setting.country(sector, noun, span, place.sentence(), others);
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
