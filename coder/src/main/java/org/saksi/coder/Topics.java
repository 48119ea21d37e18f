package org.saksi.coder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saksi.language.Token;
import org.saksi.language.Upos;

/**
 * The nouns that tell what a demand, promise, refusal, threat, accusation or protest is about where no rule knows an act
 * in it: "asylum", "espionage". Immutable; read from {@code topics.yaml} of a language, empty where there is none.
 */
final class Topics {
    static final String FILE = "/topics.yaml";

    private record Topic(List<String> words, String act) {}

    private final Map<String, List<Topic>> byFirst = new HashMap<>();
    private final boolean headFirst;
    private final Set<String> notBehind;

    private Topics(boolean headFirst, Set<String> notBehind) {
        this.headFirst = headFirst;
        this.notBehind = notBehind;
    }

    /**
     * The topics of a file's text.
     *
     * @param file what complaints call it
     * @param yaml null where there is no file
     * @throws RuleFormatException when the file breaks the format
     */
    static Topics read(String file, @Nullable String yaml) {
        if (yaml == null) {
            return new Topics(false, Set.of());
        }
        YamlTree root = YamlTree.parse(file, yaml);
        Map<String, YamlTree> top = root.map(Set.of("language", "not-behind", "topics"));
        YamlTree language = top.get("language");
        YamlTree entries = top.get("topics");
        if (language == null || entries == null) {
            throw root.error("file must have the keys language and topics");
        }
        YamlTree obeyed = top.get("not-behind");
        Topics topics =
                new Topics("id".equals(language.text()), obeyed == null ? Set.of() : Set.copyOf(obeyed.texts()));
        for (YamlTree entry : entries.list()) {
            Map<String, YamlTree> keys = entry.map(Set.of("act", "words"));
            YamlTree act = keys.get("act");
            YamlTree words = keys.get("words");
            if (act == null || words == null) {
                throw entry.error("topic must have an act and words");
            }
            words.texts().forEach(w -> topics.add(w, act.text()));
        }
        topics.byFirst
                .values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt((Topic t) -> t.words().size()).reversed()));
        return topics;
    }

    private void add(String words, String act) {
        List<String> parts = List.of(words.split(" "));
        byFirst.computeIfAbsent(parts.getFirst(), k -> new ArrayList<>()).add(new Topic(parts, act));
    }

    /** The CAMEO code of the act that the first topic in the tokens {@code from} to {@code to}, exclusive, names. */
    Optional<String> in(List<Token> tokens, int from, int to) {
        int end = Math.min(to, tokens.size());
        for (int i = from; i < end && !obeyed(tokens.get(i)); i++) {
            Optional<String> found = at(tokens, i, from, end);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** "Asked them to obey the law": what is to be kept as it is, and all behind it, is no topic. */
    private boolean obeyed(Token token) {
        return notBehind.contains(token.lower());
    }

    private Optional<String> at(List<Token> tokens, int at, int from, int end) {
        Token first = tokens.get(at);
        List<Topic> topics = byFirst.getOrDefault(first.lower(), byFirst.getOrDefault(first.lemma(), List.of()));
        return topics.stream()
                .filter(t -> at + t.words().size() <= end && matches(t.words(), tokens, at))
                .filter(t -> headFirst
                        ? leads(tokens, at, from, t.act().startsWith("112"))
                        : heads(tokens, at + t.words().size() - 1, t.act().startsWith("112")))
                .map(Topic::act)
                .findFirst();
    }

    /** "A new law" but not "law enforcement", "to pay", "Bill": a noun that ends its phrase; charges may be verbs. */
    private static boolean heads(List<Token> tokens, int last, boolean charge) {
        Token token = tokens.get(last);
        boolean inside = last + 1 < tokens.size()
                && (tokens.get(last + 1).is(Upos.NOUN) || tokens.get(last + 1).is(Upos.PROPN));
        return !inside && (token.is(Upos.NOUN) || (charge && token.is(Upos.VERB)));
    }

    /** "Menuntut hak buruh" but not "tim bantuan hukum": a noun that begins its phrase; charges may be verbs. */
    private static boolean leads(List<Token> tokens, int at, int from, boolean charge) {
        Token token = tokens.get(at);
        boolean inside = at > from && tokens.get(at - 1).is(Upos.NOUN, Upos.PROPN) && !charge;
        return !inside && (token.is(Upos.NOUN) || (charge && token.is(Upos.VERB)));
    }

    private static boolean matches(List<String> words, List<Token> tokens, int at) {
        for (int i = 0; i < words.size(); i++) {
            Token token = tokens.get(at + i);
            if (!words.get(i).equals(token.lower()) && !words.get(i).equals(token.lemma())) {
                return false;
            }
        }
        return true;
    }
}
