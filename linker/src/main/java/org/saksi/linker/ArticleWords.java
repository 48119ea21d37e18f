package org.saksi.linker;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Article;
import org.saksi.model.CodedArticle;
import org.saksi.model.Event;
import org.saksi.model.Member;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;
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
    private static final Pattern THOUSANDS = Pattern.compile("[.,](?=\\d{3}(?:\\D|$))");

    /**
     * Reads an article.
     *
     * @param runs takes the words of its body one after another
     */
    static ArticleWords of(CodedArticle coded, Shingles.Runs runs) {
        return new Reading(coded, runs).words();
    }

    /** Collects the terms of one article. */
    private static final class Reading {
        private final CodedArticle coded;
        private final Shingles.Runs runs;
        private final String language;
        private final Background background = Background.shipped();
        private final WordTable table = new WordTable();

        Reading(CodedArticle coded, Shingles.Runs runs) {
            this.coded = coded;
            this.runs = runs;
            this.language = coded.article().language();
        }

        ArticleWords words() {
            Article article = coded.article();
            boolean titleInText = false;
            for (Paragraph paragraph : article.paragraphs()) {
                titleInText |= paragraph.origin() == Origin.TITLE;
                Span span = paragraph.span();
                paragraph(paragraph.origin(), new WordScan(article.text(), span.start(), span.end()));
            }
            if (!titleInText && article.title() != null) {
                paragraph(Origin.TITLE, new WordScan(article.title()));
            }
            TermWeights words = new TermWeights();
            TermWeights names = new TermWeights();
            TermWeights title = new TermWeights();
            for (int place = 0; place < table.size(); place++) {
                weigh(place, words, names, title);
            }
            known(names);
            return scaled(words.heaviest(MOST_WORDS), names.heaviest(MOST_NAMES), title.heaviest(MOST_NAMES));
        }

        private static ArticleWords scaled(TermVector words, TermVector names, TermVector title) {
            double length = Math.hypot(words.norm(), names.norm());
            double factor = length == 0 ? 0 : 1 / length;
            double titleLength = title.norm();
            return new ArticleWords(
                    words.times(factor), names.times(factor), title.times(titleLength == 0 ? 0 : 1 / titleLength));
        }

        private void paragraph(Origin origin, WordScan scan) {
            boolean title = origin == Origin.TITLE;
            boolean body = origin == Origin.BODY;
            if (!title && !body && origin != Origin.KEY_POINT) {
                return;
            }
            if (body) {
                runs.paragraph();
            }
            while (scan.advance()) {
                long hash = scan.hash();
                if (body) {
                    runs.word(hash);
                }
                if (scan.length() < LEAST_LETTERS) {
                    continue;
                }
                int place = table.place(scan, hash);
                table.count(place, title ? HEADLINE : 1);
                if (title && !scan.number()) {
                    table.inHeadline(place);
                } else if (!title && (!scan.capital() || !scan.first())) {
                    // Of a title, and where a sentence begins, nobody can say; a number of a title tells headlines of a
                    // series apart and must not make them unlike.
                    table.written(place, scan.capital());
                }
            }
        }

        private void weigh(int place, TermWeights words, TermWeights names, TermWeights title) {
            String lower = table.word(place);
            TermWeights to = names;
            int term;
            double weight;
            if (Character.isDigit(lower.charAt(0))) {
                term = Hashes.term(NAME, plainNumber(lower));
                weight = background.nameWeight(lower);
            } else if (table.name(place)) {
                term = Hashes.term(NAME, lower);
                weight = background.nameWeight(lower);
            } else {
                String stem = Background.stem(language, lower);
                term = Hashes.term(language, stem);
                weight = background.weight(language, term);
                to = words;
                if (weight <= 0) {
                    return;
                }
            }
            to.add(term, (1 + Math.log(table.counted(place))) * weight);
            if (table.headline(place) > 0) {
                title.add(term, (1 + Math.log(table.headline(place))) * weight);
            }
        }

        /** Digits without the signs that part thousands, which differ from language to language. */
        private static String plainNumber(String number) {
            boolean plain = number.indexOf('.') < 0 && number.indexOf(',') < 0;
            return plain ? number : THOUSANDS.matcher(number).replaceAll("").replace(',', '.');
        }

        /** What the coder knew: entities, countries and places, whatever they are called. */
        private void known(TermWeights names) {
            for (Event event : coded.events()) {
                event.actors().forEach(member -> member(member, names));
                event.recipients().forEach(member -> member(member, names));
            }
            for (Where where : coded.places()) {
                put(names, "place:", where.geoname(), PLACE_WEIGHT);
                put(names, "country:", where.country(), COUNTRY_WEIGHT);
            }
        }

        private static void member(Member member, TermWeights names) {
            String entity = member.entity();
            boolean state = entity != null && entity.startsWith("country:");
            put(names, "entity:", state ? null : entity, ENTITY_WEIGHT);
            put(names, "country:", member.country(), COUNTRY_WEIGHT);
        }

        private static void put(TermWeights names, String kind, @Nullable String key, float weight) {
            if (key != null) {
                names.add(Hashes.term(kind, key), weight);
            }
        }
    }
}
