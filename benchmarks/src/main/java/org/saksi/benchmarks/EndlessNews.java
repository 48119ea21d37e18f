package org.saksi.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.saksi.model.Article;

/**
 * The articles of both languages in turn, line by line from their files and from the beginning again when they end, so
 * that nothing but the article at hand is kept. Safe for many threads.
 */
final class EndlessNews implements AutoCloseable {
    private static final List<String> LANGUAGES = List.of("id", "en");

    private final Path folder;
    private final BufferedReader[] readers = new BufferedReader[LANGUAGES.size()];
    private long given;

    /** News of a folder with {@code id.jsonl} and {@code en.jsonl}. */
    EndlessNews(Path folder) throws IOException {
        this.folder = folder;
        for (int i = 0; i < readers.length; i++) {
            readers[i] = open(i);
        }
    }

    private BufferedReader open(int language) throws IOException {
        return Files.newBufferedReader(folder.resolve(News.file(LANGUAGES.get(language))));
    }

    /** The next article. */
    synchronized Article next() throws IOException {
        int turn = (int) (given++ % readers.length);
        String line = readers[turn].readLine();
        if (line == null) {
            readers[turn].close();
            readers[turn] = open(turn);
            line = readers[turn].readLine();
        }
        String language = LANGUAGES.get(turn);
        if (line == null || line.isBlank()) {
            throw new IOException("[" + folder.resolve(News.file(language)) + "] every line must hold an article");
        }
        return News.article(line, language, language + "-" + given);
    }

    @Override
    public void close() throws IOException {
        for (BufferedReader reader : readers) {
            reader.close();
        }
    }
}
