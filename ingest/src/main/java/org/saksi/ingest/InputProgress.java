package org.saksi.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saksi.model.DeadLetter;
import org.saksi.model.Manifest;
import org.saksi.store.InputState;

/** Counts how far each input was read, for the dataset to know. Inputs come one after the other. One thread. */
final class InputProgress {
    private final @Nullable Function<String, Manifest.@Nullable Input> bytes;
    private final List<InputState> ended = new ArrayList<>();
    /** Inputs that could not be read on: each has a dead letter for all of it. */
    private final Set<String> failed = new HashSet<>();

    private @Nullable String current;
    private long position;

    InputProgress(@Nullable Function<String, Manifest.@Nullable Input> bytes) {
        this.bytes = bytes;
    }

    /** Of what was fetched, nothing is counted: there is an input for each page. */
    static InputProgress ofNothing() {
        return new InputProgress(null);
    }

    /** A record of an input was read, or refused. */
    void saw(String input) {
        if (bytes == null) {
            return;
        }
        if (!input.equals(current)) {
            end();
            current = input;
            position = 0;
        }
        position++;
    }

    /** A letter without a position says that the whole input could not be read. */
    void failed(DeadLetter letter) {
        if (bytes != null && letter.position() == null) {
            failed.add(letter.input());
        }
    }

    /** The inputs that were read to their end since the last call, and the one that is being read. */
    List<InputState> open() {
        List<InputState> states = new ArrayList<>(ended);
        ended.clear();
        if (current != null) {
            states.add(new InputState(current, null, null, position, InputState.State.OPEN));
        }
        return states;
    }

    /** The same when nothing more comes. */
    List<InputState> done() {
        end();
        List<InputState> states = List.copyOf(ended);
        ended.clear();
        return states;
    }

    private void end() {
        if (current != null && bytes != null) {
            Manifest.Input read = bytes.apply(current);
            InputState.State state = failed.remove(current) ? InputState.State.FAILED : InputState.State.DONE;
            ended.add(new InputState(
                    current, read == null ? null : read.sha256(), read == null ? null : read.bytes(), position, state));
            current = null;
        }
    }
}
