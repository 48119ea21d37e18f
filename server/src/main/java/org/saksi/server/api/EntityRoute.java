package org.saksi.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.saksi.model.Member;
import org.saksi.resolver.Actors;
import org.saksi.server.access.RefusedException;
import org.saksi.server.desk.Desk;
import org.saksi.store.filter.Counting;
import org.saksi.store.filter.FacetValue;
import org.saksi.store.filter.Filter;
import org.saksi.store.filter.FilterField;
import org.saksi.store.filter.FilterValue;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who acts or is acted upon: what the tables know of them, what they did, with whom, what they committed to. */
final class EntityRoute {
    private static final int PARTNERS = 20;

    private final Desk desk;

    EntityRoute(Desk desk) {
        this.desk = desk;
    }

    void addTo(RoutesConfig routes) {
        routes.get(Api.BASE + "/entities/{id}", this::one);
    }

    private void one(Context ctx) {
        new Question(ctx).knowing();
        String id = ctx.pathParam("id");
        Filter acts = Filter.of(FilterField.ACTOR_ENTITY, new FilterValue.Word(id));
        Filter suffers = Filter.of(FilterField.RECIPIENT_ENTITY, new FilterValue.Word(id));
        List<Actors.Entry> entries = desk.entity(id);
        Desk.Found acting = desk.find(acts);
        Desk.Found suffering = desk.find(suffers);
        long events = acting.count(Counting.EVENTS) + suffering.count(Counting.EVENTS);
        if (entries.isEmpty() && events == 0) {
            throw RefusedException.missing("entity", id);
        }
        ObjectNode answer = Answers.object();
        answer.put("id", id);
        ArrayNode roles = answer.putArray("entries");
        entries.forEach(entry -> entry(roles.addObject(), entry));
        side(answer.putObject("as_actor"), acts, acting, FilterField.RECIPIENT);
        side(answer.putObject("as_recipient"), suffers, suffering, FilterField.ACTOR);
        ArrayNode made = answer.putArray("commitments_made");
        ArrayNode received = answer.putArray("commitments_received");
        desk.commitments().forEach(commitment -> {
            if (names(commitment.made().by(), id)) {
                made.add(commitment.id());
            }
            if (names(commitment.made().toward(), id)) {
                received.add(commitment.id());
            }
        });
        Answers.json(ctx, answer);
    }

    private static boolean names(List<Member> members, String id) {
        return members.stream().anyMatch(member -> id.equals(member.entity()));
    }

    private static void entry(ObjectNode node, Actors.Entry entry) {
        node.put("kind", entry.kind());
        node.put("name", entry.name());
        node.put("country", entry.country());
        node.put("sector", entry.sector());
        node.put("role", entry.role());
        node.put("from", entry.from() == null ? null : entry.from().toString());
        node.put("to", entry.to() == null ? null : entry.to().toString());
        node.put("source", entry.source());
        ArrayNode variants = node.putArray("variants");
        entry.variants().forEach(variants::add);
    }

    private static void side(ObjectNode node, Filter filter, Desk.Found found, FilterField other) {
        node.put("events", found.count(Counting.EVENTS));
        node.put("filter", filter.toString());
        values(node.putArray("types"), found, FilterField.TYPE);
        values(node.putArray("partners"), found, other);
    }

    private static void values(ArrayNode list, Desk.Found found, FilterField field) {
        for (FacetValue value : found.facet(field, PARTNERS, Counting.EVENTS).values()) {
            list.addObject().put("value", value.value()).put("count", value.count());
        }
    }
}
