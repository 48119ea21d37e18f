package org.saksi.training.net;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.saksi.language.Upos;
import org.saksi.training.corpora.Conllu;

/** The relations, tags and name marks that a net chooses from, by number. */
final class Labels {
    private static final int RAREST = 10;

    private final List<String> relations;
    private final Map<String, Integer> numbers = new HashMap<>();

    Labels(List<String> relations) {
        this.relations = List.copyOf(relations);
        for (int i = 0; i < relations.size(); i++) {
            numbers.put(relations.get(i), i);
        }
    }

    /** The relations of the sentences in the order of the alphabet; rare subtypes count as the relation itself. */
    static Labels of(List<Conllu.Sentence> sentences) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Conllu.Sentence sentence : sentences) {
            for (Conllu.Word word : sentence.words()) {
                counts.merge(word.deprel(), 1, Integer::sum);
                counts.merge(word.relation(), 0, Integer::sum);
            }
        }
        List<String> kept = new ArrayList<>();
        counts.forEach((relation, count) -> {
            if (count >= RAREST || relation.indexOf(':') < 0) {
                kept.add(relation);
            }
        });
        return new Labels(kept);
    }

    List<String> relations() {
        return relations;
    }

    /** The number of a relation; an unknown subtype counts as its relation, an unknown relation as dep. */
    int relation(Conllu.Word word) {
        Integer number = numbers.get(word.deprel());
        if (number == null) {
            number = numbers.get(word.relation());
        }
        return number == null ? numbers.getOrDefault("dep", 0) : number;
    }

    String relation(int number) {
        return relations.get(number);
    }

    /** The number of a part of speech, -1 when it is none. */
    static int tag(String upos) {
        for (Upos one : Upos.values()) {
            if (one.name().equals(upos)) {
                return one.ordinal();
            }
        }
        return -1;
    }

    static int tags() {
        return Upos.values().length;
    }
}
