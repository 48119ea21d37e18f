package org.saksi.linker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Article;
import org.saksi.model.CodedArticle;
import org.saksi.model.Event;
import org.saksi.model.Member;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Where;

/**
 * An article's words and names as vectors that have length 1 together; the headline counts three times.
 *
 * @param words stems, each of its language
 * @param names names, numbers, entities, countries and places, which are the same in every language
 * @param headline the stems and names of the headline alone, without numbers, of length 1
 */
record ArticleWords(TermVector words, TermVector names, TermVector headline) {
    private static final int MOST_WORDS = 140;
    private static final int MOST_NAMES = 60;
    private static final float HEADLINE = 3;
    private static final float ENTITY_WEIGHT = 4;
    private static final float COUNTRY_WEIGHT = 2;
    private static final float PLACE_WEIGHT = 3.5f;
    private static final String NAME = "";
    private static final int LEAST_LETTERS = 2;

    static ArticleWords of(CodedArticle coded) {
        return new Reading(coded).words();
    }

    /** Collects the terms of one article. */
    private static final class Reading {
        private final CodedArticle coded;
        private final String language;
        private final Background background = Background.shipped();
        private final Set<String> capital = new HashSet<>();
        private final Set<String> small = new HashSet<>();
        private final Map<String, Float> counts = new HashMap<>();
        private final Map<String, Float> headline = new HashMap<>();

        Reading(CodedArticle coded) {
            this.coded = coded;
            this.language = coded.article().language();
        }

        ArticleWords words() {
            Article article = coded.article();
            boolean titleInText = false;
            for (Paragraph paragraph : article.paragraphs()) {
                titleInText |= paragraph.origin() == Origin.TITLE;
                paragraph(paragraph.origin(), paragraph.span().in(article.text()));
            }
            if (!titleInText && article.title() != null) {
                paragraph(Origin.TITLE, article.title());
            }
            Map<Integer, Float> words = new HashMap<>();
            Map<Integer, Float> names = new HashMap<>();
            counts.forEach((lower, count) -> weigh(lower, count, words, names));
            known(names);
            Map<Integer, Float> title = new HashMap<>();
            headline.forEach((lower, count) -> weigh(lower, count, title, title));
            return scaled(
                    TermVector.of(words, MOST_WORDS),
                    TermVector.of(names, MOST_NAMES),
                    TermVector.of(title, MOST_NAMES));
        }

        private static ArticleWords scaled(TermVector words, TermVector names, TermVector title) {
            double length = Math.hypot(words.norm(), names.norm());
            double factor = length == 0 ? 0 : 1 / length;
            double titleLength = title.norm();
            return new ArticleWords(
                    words.times(factor), names.times(factor), title.times(titleLength == 0 ? 0 : 1 / titleLength));
        }

        private void paragraph(Origin origin, String text) {
            boolean title = origin == Origin.TITLE;
            if (!title && origin != Origin.BODY && origin != Origin.KEY_POINT) {
                return;
            }
            WordScan scan = new WordScan(text);
            while (scan.advance()) {
                String lower = scan.lower();
                if (lower.length() < LEAST_LETTERS) {
                    continue;
                }
                counts.merge(lower, title ? HEADLINE : 1, Float::sum);
                if (title && !scan.number()) {
                    headline.merge(lower, 1f, Float::sum);
                } else if (title) {
                    continue; // a number tells headlines of a series apart and must not make them unlike
                } else if (!scan.capital()) {
                    small.add(lower);
                } else if (!scan.first()) {
                    capital.add(lower);
                }
            }
        }

        private void weigh(String lower, float count, Map<Integer, Float> words, Map<Integer, Float> names) {
            double frequency = 1 + Math.log(count);
            if (Character.isDigit(lower.charAt(0))) {
                float weight = (float) (frequency * background.nameWeight(lower));
                names.merge(Hashes.term(NAME, plainNumber(lower)), weight, Float::sum);
            } else if (capital.contains(lower) && !small.contains(lower)) {
                names.merge(Hashes.term(NAME, lower), (float) (frequency * background.nameWeight(lower)), Float::sum);
            } else {
                String stem = Background.stem(language, lower);
                double weight = background.weight(language, stem);
                if (weight > 0) {
                    words.merge(Hashes.term(language, stem), (float) (frequency * weight), Float::max);
                }
            }
        }

        /** Digits without the signs that part thousands, which differ from language to language. */
        private static String plainNumber(String number) {
            return number.replaceAll("[.,](?=\\d{3}(?:\\D|$))", "").replace(',', '.');
        }

        /** What the coder knew: entities, countries and places, whatever they are called. */
        private void known(Map<Integer, Float> names) {
            for (Event event : coded.events()) {
                event.actors().forEach(member -> member(member, names));
                event.recipients().forEach(member -> member(member, names));
            }
            for (Where where : coded.places()) {
                put(names, "place:", where.geoname(), PLACE_WEIGHT);
                put(names, "country:", where.country(), COUNTRY_WEIGHT);
            }
        }

        private static void member(Member member, Map<Integer, Float> names) {
            String entity = member.entity();
            boolean state = entity != null && entity.startsWith("country:");
            put(names, "entity:", state ? null : entity, ENTITY_WEIGHT);
            put(names, "country:", member.country(), COUNTRY_WEIGHT);
        }

        private static void put(Map<Integer, Float> names, String kind, @Nullable String key, float weight) {
            if (key != null) {
                names.put(Hashes.term(kind, key), weight);
            }
        }
    }
}
