package org.saksi.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saksi.cli.AdjudicationQuestion.Answer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers that were given before, under the digest of the question's version, the model and all that was asked: in
 * memory, and in a folder if there is one. A file that is no such answer counts as none. Confined to one thread.
 */
final class AnswerCache {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MAX_FILE_BYTES = 4_096;

    private final @Nullable Path folder;
    private final String model;
    private final Console console;
    private final Map<String, Answer> known = new HashMap<>();
    private boolean complained;

    AnswerCache(@Nullable Path folder, String model, Console console) {
        this.folder = folder;
        this.model = model;
        this.console = console;
    }

    Optional<Answer> find(AdjudicationQuestion question) {
        String digest = digest(question);
        Answer answer = known.get(digest);
        if (answer != null || folder == null) {
            return Optional.ofNullable(answer);
        }
        Optional<Answer> kept = read(folder.resolve(digest + ".json"));
        kept.ifPresent(found -> known.put(digest, found));
        return kept;
    }

    void keep(AdjudicationQuestion question, Answer answer) {
        String digest = digest(question);
        known.put(digest, answer);
        if (folder == null) {
            return;
        }
        String line = JSON.createObjectNode()
                .put("question", AdjudicationQuestion.VERSION)
                .put("model", model)
                .put("event", answer.type())
                .put("acts", answer.acts().name())
                .toString();
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, digest, ".part");
            Files.writeString(fresh, line + "\n");
            Files.move(fresh, folder.resolve(digest + ".json"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            complain("answers cannot be kept in " + folder + ": " + e);
        }
    }

    private Optional<Answer> read(Path file) {
        try {
            if (Files.size(file) > MAX_FILE_BYTES) {
                complain("not an answer, asked anew: " + file);
                return Optional.empty();
            }
            JsonNode line = JSON.readTree(Files.readString(file));
            boolean same = line.path("question").asString("").equals(AdjudicationQuestion.VERSION)
                    && line.path("model").asString("").equals(model);
            Optional<Answer> answer =
                    same ? AdjudicationQuestion.answer(line.path("event"), line.path("acts")) : Optional.empty();
            if (answer.isEmpty()) {
                complain("not an answer, asked anew: " + file);
            }
            return answer;
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | JacksonException e) {
            complain("not an answer, asked anew: " + file + ": " + e);
            return Optional.empty();
        }
    }

    /** Once a run: a folder that fails fails for every question. */
    private void complain(String what) {
        if (!complained) {
            complained = true;
            console.say(what);
        }
    }

    private String digest(AdjudicationQuestion question) {
        String asked =
                String.join("\0", AdjudicationQuestion.VERSION, model, AdjudicationQuestion.SYSTEM, question.user());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(asked.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
