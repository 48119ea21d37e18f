package org.saksi.coder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saksi.language.Sentence;
import org.saksi.language.Token;
import org.saksi.model.Origin;
import org.saksi.model.Span;

/**
 * Finds the PLOVER contexts of a sentence in its passage: itself and the sentences of the body beside it. Built once,
 * then read by many threads.
 */
final class ContextReader {
    private record Entry(String context, List<String> words, boolean strong) {}

    private record Found(String words, boolean strong, Span span) {}

    /** A strong word in the event's own sentence reaches this alone, all others weigh one. */
    private static final int ENOUGH = 2;

    private final Map<String, List<Entry>> byFirst = new HashMap<>();

    ContextReader(List<ContextWords> contexts) {
        for (ContextWords context : contexts) {
            context.strong().forEach(words -> add(context.id(), words, true));
            context.weak().forEach(words -> add(context.id(), words, false));
        }
    }

    private void add(String context, String words, boolean strong) {
        List<String> parts = List.of(words.split(" "));
        byFirst.computeIfAbsent(parts.getFirst(), k -> new ArrayList<>()).add(new Entry(context, parts, strong));
    }

    /** The contexts of the sentence with a number, each with its words in text order; other sentences are read once. */
    List<Evidence> read(List<Sentence> sentences, int at) {
        Map<String, List<Found>> own = new LinkedHashMap<>();
        collect(sentences.get(at), own);
        Map<String, List<Found>> beside = new LinkedHashMap<>();
        for (int neighbour : new int[] {at - 1, at + 1}) {
            if (neighbour >= 0
                    && neighbour < sentences.size()
                    && sentences.get(at).origin() == Origin.BODY
                    && sentences.get(neighbour).origin() == Origin.BODY) {
                collect(sentences.get(neighbour), beside);
            }
        }
        List<Evidence> shown = new ArrayList<>();
        own.forEach((context, found) -> {
            List<Found> near = beside.getOrDefault(context, List.of());
            if (weight(found, near) >= ENOUGH) {
                found.forEach(f -> shown.add(new Evidence(context, f.span())));
                near.stream().filter(Found::strong).forEach(f -> shown.add(new Evidence(context, f.span())));
            }
        });
        return shown;
    }

    /** Strong words of the sentence weigh two, its weak ones and strong ones beside it one, each word once. */
    private static int weight(Collection<Found> own, Collection<Found> beside) {
        Set<String> counted = new HashSet<>();
        int weight = 0;
        for (Found found : own) {
            weight += counted.add(found.words()) ? found.strong() ? 2 : 1 : 0;
        }
        for (Found found : beside) {
            weight += found.strong() && counted.add(found.words()) ? 1 : 0;
        }
        return weight;
    }

    private void collect(Sentence sentence, Map<String, List<Found>> found) {
        List<Token> tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            Set<Entry> entries = new LinkedHashSet<>(byFirst.getOrDefault(token.lower(), List.of()));
            entries.addAll(byFirst.getOrDefault(token.lemma(), List.of()));
            if (token.lower().endsWith("s")) {
                // The lemma of what the tagger takes for a name keeps its plural.
                String singular = token.lower().substring(0, token.lower().length() - 1);
                entries.addAll(byFirst.getOrDefault(singular, List.of()));
            }
            for (Entry entry : entries) {
                if (holds(tokens, i, entry.words())) {
                    Span span = token.span()
                            .to(tokens.get(i + entry.words().size() - 1).span());
                    found.computeIfAbsent(entry.context(), k -> new ArrayList<>())
                            .add(new Found(String.join(" ", entry.words()), entry.strong(), span));
                }
            }
        }
    }

    private static boolean holds(List<Token> tokens, int at, List<String> words) {
        if (at + words.size() > tokens.size()) {
            return false;
        }
        for (int k = 1; k < words.size(); k++) {
            Token token = tokens.get(at + k);
            if (!token.lower().equals(words.get(k)) && !token.lemma().equals(words.get(k))) {
                return false;
            }
        }
        return true;
    }
}
