package org.saksi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Command lines with all that they print, as golden files keep it: lines of standard error begin with {@code !}, moments and
 * sizes on disk have a sign in their place, and files go by short names.
 */
final class Transcript {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
    private static final String MOMENT = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z";
    private static final String SIZE = "[0-9,]+ bytes";

    private final Map<String, Path> names = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();

    /** A transcript in which {@code samples} are the samples of the checkout and other names are those of a folder. */
    static Transcript in(Path folder, String... names) {
        Transcript transcript = new Transcript();
        transcript.names.put("samples", Checkout.ROOT.resolve("samples"));
        for (String name : names) {
            transcript.names.put(name, folder.resolve(name));
        }
        return transcript;
    }

    /** The same with a further name for a file. */
    Transcript with(String name, Path file) {
        names.put(name, file);
        return this;
    }

    /** Runs a command line that is written as in a shell, without {@code saksi}. */
    CommandRun run(String line) {
        CommandRun run = CommandRun.of(words(line));
        text.append("$ saksi ").append(line).append('\n').append(named(run.out()));
        named(run.err()).lines().forEach(said -> text.append("! ").append(said).append('\n'));
        text.append("exit ").append(run.exitCode()).append("\n\n");
        return run;
    }

    /** The words of a line with files in the place of their names. */
    Object[] words(String line) {
        List<Object> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            String found =
                    word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3);
            words.add(real(found));
        }
        return words.toArray();
    }

    private Object real(String word) {
        String first = word.replaceFirst("/.*", "");
        Path file = names.get(first);
        return file == null ? word : word.equals(first) ? file : file.resolve(word.substring(first.length() + 1));
    }

    /** An output with names in the place of files. */
    String named(String output) {
        String named = output;
        for (Map.Entry<String, Path> name : names.entrySet()) {
            named = named.replace(name.getValue().toString(), name.getKey());
        }
        return named;
    }

    @Override
    public String toString() {
        return text.toString().replaceAll(MOMENT, "MOMENT").replaceAll(SIZE, "SIZE");
    }
}
