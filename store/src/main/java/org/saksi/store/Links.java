package org.saksi.store;

import java.sql.SQLException;
import java.util.Collection;
import org.saksi.model.Alert;
import org.saksi.model.CopyGroup;
import org.saksi.model.Incident;
import org.saksi.model.RegisteredCommitment;
import org.saksi.model.Story;

/**
 * Takes what a linking of the whole dataset finds: what is another than before is written, and what is not handed over ends.
 * Confined to the thread on which {@link Writer#link} runs; its methods throw {@link DatasetException} when the database does
 * not take what it is given.
 */
public final class Links {
    private final LinkRows rows;
    private final Dialect dialect;

    Links(LinkRows rows, Dialect dialect) {
        this.rows = rows;
        this.dialect = dialect;
    }

    private interface Step {
        void run() throws SQLException;
    }

    /** An incident; each event stands in one at most. */
    public void incident(Incident incident) {
        take(() -> rows.incident(incident));
    }

    /** A story. */
    public void story(Story story) {
        take(() -> rows.story(story));
    }

    /** A group of copies. */
    public void copies(CopyGroup group) {
        take(() -> rows.copies(group));
    }

    /** A commitment of the register; its statements are commitments of articles of the dataset. */
    public void registered(RegisteredCommitment commitment) {
        take(() -> rows.registered(commitment));
    }

    /** An alert; it quotes an article and an event of the dataset. */
    public void alert(Alert alert) {
        take(() -> rows.alert(alert));
    }

    /** The incidents as they were linked, of those that people decided about; all of them at once. */
    public void asLinked(Collection<Incident> linked) {
        take(() -> rows.asLinked(linked));
    }

    private void take(Step step) {
        try {
            step.run();
        } catch (SQLException e) {
            throw dialect.explained("writing what was linked", e);
        }
    }
}
