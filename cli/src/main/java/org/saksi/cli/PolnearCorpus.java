package org.saksi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Article;
import org.saksi.model.Origin;
import org.saksi.model.Paragraph;
import org.saksi.model.Span;

/**
 * Reads a compartment of PolNeAR: English news as {@code text/NAME.txt} with stand-off attributions in
 * {@code attributions/NAME_HASH.ann}, in the order of the file names; of several annotations of one
 * text the first is read. A line of a text is a paragraph. Discarded and
 * merely discussed passages are not read.
 *
 * <p>A statement is counted when its source is named ({@link NamedSource}). The head of a source is the last word before
 * the first comma, bracket or preposition in it, but never its first word's article.
 */
final class PolnearCorpus {
    private static final Pattern ENTITY = Pattern.compile("(T\\d+)\\t([\\w-]+) ([\\d; ]+)\\t.*");
    private static final Pattern BORDER =
            Pattern.compile("[,(\\[]|\\s(?:of|for|at|in|from|by|with|on|to|who|that|which|and|or)\\s");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private record Entity(String type, List<Span> spans) {}

    private PolnearCorpus() {}

    static List<AttributedText> read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder.resolve("attributions"))) {
            files = all.filter(f -> f.toString().endsWith(".ann")).sorted().toList();
        }
        Map<String, Path> first = new LinkedHashMap<>();
        for (Path file : files) {
            first.putIfAbsent(String.valueOf(file.getFileName()).replaceFirst("_[^_]*\\.ann$", ""), file);
        }
        List<AttributedText> texts = new ArrayList<>();
        for (Map.Entry<String, Path> named : first.entrySet()) {
            Path text = folder.resolve("text").resolve(named.getKey() + ".txt");
            texts.add(text(named.getKey(), Files.readString(text), named.getValue()));
        }
        return texts;
    }

    private static AttributedText text(String name, String text, Path file) throws IOException {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                paragraphs.add(new Paragraph(new Span(start, start + line.length()), Origin.BODY));
            }
            start += line.length() + 1;
        }
        Article article = new Article(name, null, null, null, null, null, "en", text, paragraphs);
        return new AttributedText(article, statements(text, Files.readAllLines(file)));
    }

    private static List<AttributedText.Gold> statements(String text, List<String> lines) {
        NamedSource names = new NamedSource(text);
        int[] units = units(text);
        Map<String, Entity> entities = new HashMap<>();
        List<AttributedText.Gold> gold = new ArrayList<>();
        for (String line : lines) {
            Matcher entity = ENTITY.matcher(line);
            if (entity.matches()) {
                entities.put(entity.group(1), new Entity(entity.group(2), spans(entity.group(3), units)));
            }
        }
        for (String line : lines) {
            if (line.startsWith("E")) {
                statement(text, line, entities, names, gold);
            }
        }
        gold.sort(Comparator.comparing(g -> g.said().getFirst()));
        return gold;
    }

    /** Where each code point starts: the corpus counts those. */
    private static int[] units(String text) {
        int[] units = new int[text.codePointCount(0, text.length()) + 1];
        for (int i = 0, at = 0; i < units.length; i++) {
            units[i] = at;
            at += at < text.length() ? Character.charCount(text.codePointAt(at)) : 0;
        }
        return units;
    }

    private static List<Span> spans(String pairs, int[] units) {
        return Arrays.stream(pairs.split(";"))
                .map(p -> p.strip().split(" "))
                .map(p -> new Span(units[Integer.parseInt(p[0])], units[Integer.parseInt(p[1])]))
                .sorted()
                .toList();
    }

    private static void statement(
            String text, String line, Map<String, Entity> entities, NamedSource names, List<AttributedText.Gold> gold) {
        List<Span> said = new ArrayList<>();
        @Nullable Span source = null;
        for (String part : line.substring(line.indexOf('\t') + 1).strip().split(" ")) {
            @Nullable Entity entity = entities.get(part.substring(part.indexOf(':') + 1));
            if (entity != null && entity.type().equals("Content")) {
                said.addAll(entity.spans());
            } else if (entity != null && entity.type().equals("Source") && source == null) {
                source = entity.spans().getFirst();
            }
        }
        if (!said.isEmpty()) {
            said.sort(null);
            boolean named = source != null && names.in(source);
            gold.add(new AttributedText.Gold(said, source == null ? null : head(text, source), false, named));
        }
    }

    private static Span head(String text, Span source) {
        String words = source.in(text);
        Matcher first = WORD.matcher(words);
        int from = first.find() ? first.end() : 0;
        Matcher border = BORDER.matcher(words);
        int to = border.find(from) ? border.start() : words.length();
        Matcher word = WORD.matcher(words.substring(0, to));
        Span head = source;
        while (word.find()) {
            boolean genitive =
                    word.group().equals("s") && word.start() > 0 && "'’".indexOf(words.charAt(word.start() - 1)) >= 0;
            head = genitive ? head : new Span(source.start() + word.start(), source.start() + word.end());
        }
        return head;
    }
}
