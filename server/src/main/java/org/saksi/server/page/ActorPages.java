package org.saksi.server.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Member;
import org.saksi.model.Ontology;
import org.saksi.model.RegisteredCommitment;
import org.saksi.resolver.Actors;
import org.saksi.server.desk.Desk;
import org.saksi.store.StoredEvent;
import org.saksi.store.filter.Counting;
import org.saksi.store.filter.EventOrder;
import org.saksi.store.filter.FacetCounts;
import org.saksi.store.filter.Filter;
import org.saksi.store.filter.FilterField;
import org.saksi.store.filter.FilterValue;

/** Those who act or are acted upon: the most frequent ones, and the page of one of them. */
final class ActorPages {
    private static final int NAMES = 100;
    private static final int LATEST = 12;
    private static final int PARTNERS = 12;

    private final Desk desk;

    ActorPages(Desk desk) {
        this.desk = desk;
    }

    /**
     * The list.
     *
     * @param entities ids of entities with their events
     * @param countries countries with their events
     * @param sectors sectors with their events
     * @param names names, resolved or not, that hold what is looked for
     * @param find what is looked for
     */
    record ListModel(
            List<Named> entities, FacetCounts countries, FacetCounts sectors, FacetCounts names, String find) {}

    /** An entity with its name and events. */
    record Named(String id, String name, String about, long events) {}

    /**
     * One actor.
     *
     * @param id its id, or a name in quotes for one that is not resolved
     * @param name its name
     * @param entries what the tables say of it, by day
     * @param acting events as actor
     * @param suffering events as recipient
     * @param towards those it acts on most
     * @param from those who act on it most
     * @param volume its events over time
     * @param latest its latest events
     * @param made commitments it made
     * @param received commitments made towards it
     * @param actorFilter the filter of its events as actor
     * @param recipientFilter the filter of its events as recipient
     */
    record OneModel(
            String id,
            String name,
            List<Actors.Entry> entries,
            long acting,
            long suffering,
            FacetCounts towards,
            FacetCounts from,
            ChartTable volume,
            List<StoredEvent> latest,
            List<RegisteredCommitment> made,
            List<RegisteredCommitment> received,
            Filter actorFilter,
            Filter recipientFilter) {
        /** All spellings that the tables know. */
        List<String> variants() {
            return entries.stream()
                    .flatMap(entry -> entry.variants().stream())
                    .distinct()
                    .toList();
        }
    }

    View list(Asked asked) {
        Desk.Found all = desk.find(new Filter.All());
        String find = asked.get("q");
        FacetCounts entities = all.facet(FilterField.PARTY_ENTITY, NAMES, Counting.EVENTS);
        List<Named> named = entities.values().stream()
                .map(value -> named(value.value(), value.count(), asked.t()))
                .toList();
        Desk.Found found = find.isEmpty() ? all : desk.find(Filter.of(FilterField.PARTY, new FilterValue.Word(find)));
        ListModel model = new ListModel(
                named,
                all.facet(FilterField.COUNTRY, NAMES, Counting.EVENTS),
                all.facet(FilterField.SECTOR, NAMES, Counting.EVENTS),
                found.facet(FilterField.PARTY, find.isEmpty() ? NAMES : 3 * NAMES, Counting.EVENTS),
                find);
        return View.of("actors", "actors", asked.t().get("nav.actors"), asked.here("q"), model);
    }

    private Named named(String id, long events, Texts t) {
        List<Actors.Entry> entries = desk.entity(id);
        if (entries.isEmpty()) {
            return new Named(id, id, "", events);
        }
        Actors.Entry entry = entries.getLast();
        List<String> about = new ArrayList<>();
        if (entry.role() != null) {
            about.add(entry.role());
        }
        if (entry.country() != null) {
            about.add(t.country(entry.country()));
        }
        if (entry.sector() != null) {
            about.add(t.code("sector", entry.sector()));
        }
        return new Named(id, entry.name(), String.join(", ", about), events);
    }

    View one(Asked asked) {
        String id = asked.id();
        Ontology.@Nullable Country country =
                id.startsWith("country:") ? Ontology.load().country(id.substring("country:".length())) : null;
        Filter acts;
        Filter suffers;
        if (country != null) {
            acts = Filter.of(FilterField.ACTOR_COUNTRY, new FilterValue.Word(country.iso3()));
            suffers = Filter.of(FilterField.RECIPIENT_COUNTRY, new FilterValue.Word(country.iso3()));
        } else if (id.startsWith("name:")) {
            FilterValue name = new FilterValue.Whole(id.substring("name:".length()));
            acts = Filter.of(FilterField.ACTOR, name);
            suffers = Filter.of(FilterField.RECIPIENT, name);
        } else {
            acts = Filter.of(FilterField.ACTOR_ENTITY, new FilterValue.Word(id));
            suffers = Filter.of(FilterField.RECIPIENT_ENTITY, new FilterValue.Word(id));
        }
        Desk.Found acting = desk.find(acts);
        Desk.Found suffering = desk.find(suffers);
        List<Actors.Entry> entries = desk.entity(id);
        if (acting.count(Counting.EVENTS) + suffering.count(Counting.EVENTS) == 0 && entries.isEmpty()) {
            throw new Page.MissingException(id);
        }
        Texts t = asked.t();
        String name = country != null
                ? t.country(country.iso3())
                : id.startsWith("name:")
                        ? id.substring("name:".length())
                        : entries.isEmpty() ? id : entries.getLast().name();
        Filter either = Filter.or(acts, suffers);
        Desk.Found both = desk.find(either);
        Address here = Address.of("/actors", id);
        ChartTable volume = new Charts(t, Charts.source(t, desk))
                .weekly(
                        t.get("actor.volume", name),
                        desk,
                        either,
                        here.at(here.path().replace("/actors", "/charts/actors") + "/volume"));
        OneModel model = new OneModel(
                id,
                name,
                entries,
                acting.count(Counting.EVENTS),
                suffering.count(Counting.EVENTS),
                acting.facet(FilterField.RECIPIENT, PARTNERS, Counting.EVENTS),
                suffering.facet(FilterField.ACTOR, PARTNERS, Counting.EVENTS),
                volume,
                both.page(EventOrder.NEWEST, "", LATEST),
                commitments(id, name, true),
                commitments(id, name, false),
                acts,
                suffers);
        return View.of("actor", "actors", name, here, model, volume);
    }

    private List<RegisteredCommitment> commitments(String id, String name, boolean made) {
        return desk.commitments().stream()
                .filter(one -> (made ? one.made().by() : one.made().toward())
                        .stream().anyMatch(member -> is(member, id, name)))
                .toList();
    }

    private static boolean is(Member member, String id, String name) {
        if (id.startsWith("country:")) {
            return id.substring("country:".length()).equals(member.country());
        }
        return id.equals(member.entity())
                || (member.entity() == null && name.equals(member.name() == null ? member.text() : member.name()));
    }
}
