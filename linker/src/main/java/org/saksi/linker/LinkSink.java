package org.saksi.linker;

import org.saksi.model.CopyGroup;
import org.saksi.model.Incident;
import org.saksi.model.IncidentChange;
import org.saksi.model.Story;

/** Takes what a {@link Linker} finds, once it cannot change any more; called on the thread that adds. */
public interface LinkSink {
    /** A group of copies is complete. */
    void copies(CopyGroup group);

    /** An incident is complete; each event stands in exactly one. */
    void incident(Incident incident);

    /** A story is complete; all incidents that its articles tell were handed over before. */
    void story(Story story);

    /** Two incidents that were known on an earlier day were found to be one. */
    void change(IncidentChange change);
}
