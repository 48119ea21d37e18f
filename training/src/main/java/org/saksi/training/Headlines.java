package org.saksi.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.saksi.language.en.EnglishInflection;
import org.saksi.language.id.IndonesianMorphology;

/** Turns treebank sentences into the language of headlines, of which the treebanks hold hardly any. */
final class Headlines {
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Set<String> BE = Set.of("is", "are", "was", "were");
    private static final Set<String> SMALL = Set.of(
            "of", "in", "on", "at", "to", "for", "by", "and", "or", "as", "di", "ke", "dari", "yang", "dan", "untuk");

    private Headlines() {}

    /** Every word with a capital, short function words but for the first left small. */
    static List<Treebank.Word> titled(List<Treebank.Word> words) {
        List<Treebank.Word> titled = new ArrayList<>();
        for (Treebank.Word word : words) {
            boolean small = SMALL.contains(word.form()) && !titled.isEmpty();
            titled.add(small ? word : formed(word, capital(word.form()), word.xpos()));
        }
        return titled;
    }

    /** English: without articles and forms of be before participles, the past told in the present. */
    static List<Treebank.Word> english(List<Treebank.Word> words, EnglishInflection inflection) {
        List<Treebank.Word> line = new ArrayList<>();
        boolean plural = false;
        for (int i = 0; i < words.size(); i++) {
            Treebank.Word word = words.get(i);
            String lower = word.form().toLowerCase(Locale.ROOT);
            boolean dropped = (ARTICLES.contains(lower) && word.upos().equals("DET"))
                    || (BE.contains(lower) && word.upos().equals("AUX") && participleFollows(words, i + 1))
                    || (word.form().equals(".") && i == words.size() - 1);
            if (dropped) {
                continue;
            }
            plural = switch (word.upos()) {
                case "NOUN", "PROPN", "PRON" -> word.xpos().endsWith("S") || lower.equals("they") || lower.equals("we");
                default -> plural;
            };
            boolean past = word.xpos().equals("VBD") && word.upos().equals("VERB");
            line.add(past ? present(word, plural, inflection) : word);
        }
        return titled(line);
    }

    private static boolean participleFollows(List<Treebank.Word> words, int from) {
        for (int i = from; i < Math.min(words.size(), from + 3); i++) {
            if (words.get(i).xpos().equals("VBN") || words.get(i).xpos().equals("VBG")) {
                return true;
            }
            if (!words.get(i).upos().equals("ADV")) {
                return false;
            }
        }
        return false;
    }

    private static Treebank.Word present(Treebank.Word word, boolean plural, EnglishInflection inflection) {
        String base = inflection.verb(word.form().toLowerCase(Locale.ROOT));
        return plural ? formed(word, base, "VBP") : formed(word, third(base), "VBZ");
    }

    private static String third(String base) {
        boolean hiss = base.endsWith("s")
                || base.endsWith("x")
                || base.endsWith("z")
                || base.endsWith("ch")
                || base.endsWith("sh");
        if (hiss || base.endsWith("o")) {
            return base + "es";
        }
        boolean y = base.endsWith("y") && base.length() > 1 && "aeiou".indexOf(base.charAt(base.length() - 2)) < 0;
        return y ? base.substring(0, base.length() - 1) + "ies" : base + "s";
    }

    /** Indonesian: meN- dropped from active verbs (Polisi Tangkap Pencuri), no full stop. */
    static List<Treebank.Word> indonesian(List<Treebank.Word> words, IndonesianMorphology morphology) {
        List<Treebank.Word> line = new ArrayList<>();
        for (Treebank.Word word : words) {
            if (word.form().equals(".") && line.size() == words.size() - 1) {
                continue;
            }
            var read = morphology.analyse(word.form().toLowerCase(Locale.ROOT), true);
            boolean active = word.upos().equals("VERB")
                    && "meN".equals(read.prefix())
                    && read.enclitic() == null
                    && !read.reduplicated();
            line.add(active ? formed(word, read.stem(), word.xpos()) : word);
        }
        return titled(line);
    }

    private static Treebank.Word formed(Treebank.Word word, String form, String xpos) {
        return new Treebank.Word(form, word.lemma(), word.upos(), xpos);
    }

    private static String capital(String form) {
        return form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1);
    }
}
