package org.saksi.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A list of words as it ships: a line for each, with the letters of its classes and what else is told of it. */
final class WordClassList {
    private final StringBuilder text;
    private final String letters;
    private int words;

    /** An empty list; a word's first bit stands for the first letter. */
    WordClassList(String heading, String letters) {
        this.text = new StringBuilder("# ").append(heading).append('\n');
        this.letters = letters;
    }

    void add(String word, int classes, String more) {
        text.append(word).append(' ');
        for (int i = 0; i < letters.length(); i++) {
            if ((classes >> i & 1) == 1) {
                text.append(letters.charAt(i));
            }
        }
        text.append(more).append('\n');
        words++;
    }

    void write(Path file) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        System.err.println("wrote " + file + ": " + words + " words, " + Files.size(file) + " bytes");
    }
}
