package org.saksi.linker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.saksi.model.CodedArticle;
import org.saksi.model.CopyGroup;
import org.saksi.model.Incident;
import org.saksi.model.IncidentChange;
import org.saksi.model.Story;

/** All that a linker handed over. */
final class Found implements LinkSink {
    final List<CopyGroup> copies = new ArrayList<>();
    final List<Incident> incidents = new ArrayList<>();
    final List<Story> stories = new ArrayList<>();
    final List<IncidentChange> changes = new ArrayList<>();

    static Found in(CodedArticle... articles) {
        return in(LinkOptions.defaults(), Arrays.asList(articles));
    }

    static Found in(LinkOptions options, Collection<CodedArticle> articles) {
        Found found = new Found();
        try (Linker linker = new Linker(options, found)) {
            articles.forEach(linker::add);
        }
        return found;
    }

    /** The events of each incident. */
    Set<Set<String>> mentions() {
        return incidents.stream()
                .map(incident -> incident.mentions().stream()
                        .map(Incident.Told::event)
                        .collect(Collectors.<String, Set<String>>toCollection(TreeSet::new)))
                .collect(Collectors.toSet());
    }

    @Override
    public void copies(CopyGroup group) {
        copies.add(group);
    }

    @Override
    public void incident(Incident incident) {
        incidents.add(incident);
    }

    @Override
    public void story(Story story) {
        stories.add(story);
    }

    @Override
    public void change(IncidentChange change) {
        changes.add(change);
    }
}
