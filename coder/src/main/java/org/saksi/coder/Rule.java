package org.saksi.coder;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.model.EventType;
import org.saksi.model.Status;

/**
 * One entry of the lexicon as its file states it (docs/rules.md explains every key).
 *
 * @param id stable id such as {@code en.assault.attack}
 * @param source file and line, for messages
 * @param event type
 * @param mode PLOVER mode or null
 * @param cameo CAMEO code or null
 * @param contexts PLOVER contexts
 * @param verbs verbs in citation form
 * @param nouns event nouns
 * @param adjectives predicates that are no verbs
 * @param phrases fixed words
 * @param actor names of the slots that hold the actor, in order of preference
 * @param recipient names of the slots that hold the recipient, in order of preference
 * @param symmetric whether all parties are actors
 * @param of what a genitive of the event noun is
 * @param light verbs that carry the noun besides the general ones
 * @param object heads of the object that the verb needs, empty for any
 * @param subject heads of the doer that the verb needs, empty for any
 * @param content whether the verb governs a clause that refines it
 * @param denial whether what the verb governs is denied
 * @param futureOnly whether the act only counts as announced
 * @param needs what must be found
 * @param notObject heads of the object that veto
 * @param notSubject heads of the subject that veto
 * @param notWith words in the clause that veto
 * @param status status the entry carries by itself, or null
 * @param priority decides between rules that claim the same words
 * @param examples texts that must come out as marked
 * @param nearMisses texts in which neither this rule nor its type may come out
 */
public record Rule(
        String id,
        String source,
        EventType event,
        @Nullable String mode,
        @Nullable String cameo,
        List<String> contexts,
        List<String> verbs,
        List<String> nouns,
        List<String> adjectives,
        List<String> phrases,
        List<String> actor,
        List<String> recipient,
        boolean symmetric,
        Genitive of,
        List<String> light,
        Set<String> object,
        Set<String> subject,
        boolean content,
        boolean denial,
        boolean futureOnly,
        Set<Need> needs,
        Set<String> notObject,
        Set<String> notSubject,
        List<String> notWith,
        @Nullable Status status,
        int priority,
        List<Example> examples,
        List<String> nearMisses) {

    /** What a possessor or genitive of an event noun is. */
    public enum Genitive {
        ACTOR,
        RECIPIENT,
        BOTH,
        NONE
    }

    /** A slot without which nothing is coded. */
    public enum Need {
        ACTOR,
        RECIPIENT,
        CONTENT,
        /** A governed act, or a recipient that is an official, a public body, a force or a country. */
        PUBLIC
    }

    /** The language of the rule, the first part of its id. */
    public String language() {
        return id.substring(0, id.indexOf('.'));
    }
}
