package org.saksi.language.en;

import java.util.List;
import java.util.Set;
import org.saksi.language.Upos;
import org.saksi.language.internal.WordList;

/**
 * Corrects tags that a greedy tagger gets wrong although the words around them leave no choice. What each rule changes
 * decides who did it: a past read as a participle turns the doer into the victim.
 */
final class EnglishRepairs {
    static final Set<String> BE = Set.of(
            "be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m", "get", "gets", "got", "getting",
            "gotten");

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

    private final List<String> labels;
    private final Set<String> states = WordList.words(EnglishRepairs.class, "states.txt");

    EnglishRepairs(List<String> labels) {
        this.labels = labels;
    }

    /** Changes the tags of one sentence in place. */
    void apply(List<String> forms, List<String> lowers, int[] classes, int[] tags) {
        names(forms, tags);
        for (int i = 0; i < tags.length; i++) {
            if (is(tags[i], "JJ")) {
                participle(lowers, classes, tags, i);
                nominal(classes, tags, i);
            } else if (is(tags[i], "VBZ")) {
                plural(classes, tags, i);
            } else if (is(tags[i], "NN")) {
                reflexive(lowers, classes, tags, i);
            }
        }
        finite(lowers, classes, tags);
        plurals(classes, tags);
    }

    /** "Human Rights Watch criticised": a capital behind a capital and before the verb belongs to the name. */
    private void names(List<String> forms, int[] tags) {
        for (int i = 1; i + 1 < tags.length; i++) {
            boolean capitals = capital(forms.get(i - 1)) && capital(forms.get(i)) && !capital(forms.get(i + 1));
            if (capitals && upos(tags[i]) == Upos.VERB && upos(tags[i + 1]) == Upos.VERB) {
                tags[i] = label("NNP|PROPN");
            }
        }
    }

    private static boolean capital(String form) {
        return Character.isUpperCase(form.charAt(0));
    }

    /** "were wounded" is taken as a passive rather than a state, "officials declined to" as a past. */
    private void participle(List<String> lowers, int[] classes, int[] tags, int at) {
        boolean participle = at > 0 && (classes[at] & EnglishWords.PARTICIPLE) != 0 && !states.contains(lowers.get(at));
        if (participle && BE.contains(lowers.get(at - 1))) {
            tags[at] = label("VBN|VERB");
        } else if (participle && at + 1 < tags.length && nominal(tags[at - 1]) && !nominal(tags[at + 1])) {
            tags[at] = label("VBD|VERB");
            infinitive(lowers, classes, tags, at + 1);
        }
    }

    /** "declined to comment": behind such a verb stands an infinitive. */
    private void infinitive(List<String> lowers, int[] classes, int[] tags, int at) {
        boolean verb = at + 1 < tags.length && (classes[at + 1] & EnglishWords.VERB) != 0;
        if (verb && lowers.get(at).equals("to") && is(tags[at + 1], "NN")) {
            tags[at] = label("TO|PART");
            tags[at + 1] = label("VB|VERB");
        }
    }

    /** "an offensive against": an adjective between its article and a preposition is a noun, if it can be one. */
    private void nominal(int[] classes, int[] tags, int at) {
        boolean after = at > 0 && (is(tags[at - 1], "DT") || is(tags[at - 1], "PRP$"));
        boolean before = at + 1 < tags.length && is(tags[at + 1], "IN");
        if (is(tags[at], "JJ") && after && before && (classes[at] & EnglishWords.NOUN) != 0) {
            tags[at] = label("NN|NOUN");
        }
    }

    /** "launched strikes", "Nurses staged": no verb in -s opens a statement or stands right behind another verb. */
    private void plural(int[] classes, int[] tags, int at) {
        boolean behind = at > 0 && upos(tags[at - 1]) == Upos.VERB;
        boolean opens = at == 0 && tags.length > 2;
        if ((behind || opens) && (classes[at] & EnglishWords.PLURAL) != 0) {
            tags[at] = label("NNS|NOUN");
        }
    }

    /** "set himself on fire": a reflexive stands behind a verb. */
    private void reflexive(List<String> lowers, int[] classes, int[] tags, int at) {
        boolean self = at + 1 < tags.length
                && (lowers.get(at + 1).endsWith("self") || lowers.get(at + 1).endsWith("selves"))
                && is(tags[at + 1], "PRP");
        if (self && (classes[at] & EnglishWords.PAST) != 0) {
            tags[at] = label("VBD|VERB");
        } else if (self && (classes[at] & EnglishWords.VERB) != 0) {
            tags[at] = label("VBP|VERB");
        }
    }

    /** "The air force launched strikes.": in a statement without finite verb the likeliest word becomes one. */
    private void finite(List<String> lowers, int[] classes, int[] tags) {
        int last = tags.length - 1;
        boolean statement = last > 1 && lowers.get(last).equals(".");
        for (int tag : tags) {
            statement &= !FINITE.contains(xpos(tag));
        }
        if (last > 1 && !lowers.get(last).equals(".")) {
            headline(classes, tags);
        }
        if (statement && !past("VBN", lowers, classes, tags) && !past("JJ", lowers, classes, tags)) {
            present(classes, tags, last);
        }
    }

    private boolean past(String xpos, List<String> lowers, int[] classes, int[] tags) {
        for (int i = 1; i < tags.length - 1; i++) {
            boolean past = is(tags[i], xpos)
                    && (classes[i] & EnglishWords.PAST) != 0
                    && (nominal(tags[i - 1]) || is(tags[i - 1], "PRP"))
                    && !lowers.get(i + 1).equals("by")
                    && !states.contains(lowers.get(i));
            if (past) {
                tags[i] = label("VBD|VERB");
                return true;
            }
        }
        return false;
    }

    /** "Police Arrest 20 Protesters": in a line without verb a noun before a number or article is one. */
    private void headline(int[] classes, int[] tags) {
        for (int tag : tags) {
            if (upos(tag) == Upos.VERB || upos(tag) == Upos.AUX) {
                return;
            }
        }
        for (int i = 1; i + 1 < tags.length; i++) {
            boolean object = is(tags[i + 1], "CD") || is(tags[i + 1], "DT") || is(tags[i + 1], "PRP$");
            if (object && nominal(tags[i]) && nominal(tags[i - 1]) && (classes[i] & EnglishWords.VERB) != 0) {
                tags[i] = label("VBP|VERB");
                return;
            }
        }
    }

    /** "The embargo remains.", "Malaysia deports workers." */
    private void present(int[] classes, int[] tags, int last) {
        for (int i = 1; i < last; i++) {
            boolean third = is(tags[i], "NNS") && (classes[i] & EnglishWords.THIRD) != 0;
            if (third && nominal(tags[i - 1]) && (i + 1 == last || !is(tags[i + 1], "IN"))) {
                tags[i] = label("VBZ|VERB");
                return;
            }
        }
    }

    /** "Exports declined": seen only once the verb behind has its tag. */
    private void plurals(int[] classes, int[] tags) {
        for (int i = 0; i + 1 < tags.length; i++) {
            boolean two = is(tags[i], "VBZ") && upos(tags[i]) == Upos.VERB && FINITE.contains(xpos(tags[i + 1]));
            if (two && (classes[i] & EnglishWords.PLURAL) != 0) {
                tags[i] = label("NNS|NOUN");
            }
        }
    }

    private boolean nominal(int tag) {
        return upos(tag) == Upos.NOUN || upos(tag) == Upos.PROPN;
    }

    private boolean is(int tag, String xpos) {
        return xpos(tag).equals(xpos);
    }

    private String xpos(int tag) {
        String label = labels.get(tag);
        return label.substring(0, label.indexOf('|'));
    }

    private Upos upos(int tag) {
        String label = labels.get(tag);
        return Upos.valueOf(label.substring(label.indexOf('|') + 1));
    }

    private int label(String name) {
        return labels.indexOf(name);
    }
}
