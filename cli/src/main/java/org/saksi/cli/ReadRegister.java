package org.saksi.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.saksi.linker.CodedFolder;
import org.saksi.linker.CommitmentRegister;
import org.saksi.linker.RegisterDays;
import org.saksi.model.Alert;
import org.saksi.model.DeadLetter;
import org.saksi.model.RegisteredCommitment;

/**
 * The register of all commitments of a folder that {@code saksi code} wrote.
 *
 * @param commitments in the order in which they were first stated
 * @param alerts in the order of days
 * @param refused how many lines of the folder could not be read
 */
record ReadRegister(List<RegisteredCommitment> commitments, List<Alert> alerts, long refused) {
    private static final Comparator<RegisteredCommitment> STATED = Comparator.comparing(
                    (RegisteredCommitment c) -> c.statements().getFirst().on(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(RegisteredCommitment::id);

    /**
     * Reads a folder.
     *
     * @param letters takes the lines that break the contract
     * @throws IOException when a file cannot be read
     */
    static ReadRegister of(Path folder, Consumer<DeadLetter> letters) throws IOException {
        List<RegisteredCommitment> commitments = new ArrayList<>();
        List<Alert> alerts = new ArrayList<>();
        CommitmentRegister register = new CommitmentRegister(commitments::add, alerts::add);
        try (CodedFolder coded = CodedFolder.open(folder, letters)) {
            RegisterDays days = new RegisterDays(register);
            coded.byDate(days::add);
            days.close();
            commitments.addAll(register.open());
            commitments.sort(STATED);
            return new ReadRegister(List.copyOf(commitments), List.copyOf(alerts), coded.refusedLines());
        }
    }
}
