package org.saksi.server.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksi.model.Alert;
import org.saksi.model.Commitment;
import org.saksi.model.ContractJson;
import org.saksi.model.Incident;
import org.saksi.model.Member;
import org.saksi.model.RegisteredCommitment;
import org.saksi.model.Story;
import org.saksi.server.access.RefusedException;
import org.saksi.server.desk.Desk;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Incidents, stories, commitments and alerts: what linking made of the events. */
final class LinkRoutes {
    private final Desk desk;
    private final int most;

    LinkRoutes(Desk desk, int most) {
        this.desk = desk;
        this.most = most;
    }

    void addTo(RoutesConfig routes) {
        list(routes, "incidents", this::incidents);
        list(routes, "stories", this::stories);
        list(routes, "commitments", this::commitments, "state");
        list(routes, "alerts", ctx -> alerts());
        routes.get(Api.BASE + "/incidents/{id}", this::incident);
        routes.get(Api.BASE + "/stories/{id}", this::story);
        routes.get(Api.BASE + "/commitments/{id}", this::commitment);
    }

    private void list(RoutesConfig routes, String name, Function<Context, Listing<?>> listing, String... more) {
        String[] known = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(Listing.NAMES), java.util.Arrays.stream(more))
                .toArray(String[]::new);
        for (String address : List.of(Api.BASE + "/" + name, "/" + name + ".json")) {
            routes.get(address, ctx -> {
                new Question(ctx).knowing(known);
                listing.apply(ctx).answer(ctx, desk, most);
            });
        }
        for (String address : List.of(Api.BASE + "/" + name + ".csv", "/" + name + ".csv")) {
            routes.get(address, ctx -> {
                new Question(ctx).knowing(known);
                listing.apply(ctx).csv(ctx, most);
            });
        }
    }

    private Listing<Incident> incidents(Context ctx) {
        return new Listing<>(
                "incidents",
                desk.incidentIds(),
                desk.incidents(),
                (list, incident) -> list.addRawValue(Answers.line(ContractJson.incident(incident))),
                List.of(
                        "id",
                        "event",
                        "mode",
                        "status",
                        "denied",
                        "actors",
                        "recipients",
                        "start",
                        "end",
                        "place",
                        "country",
                        "publishers",
                        "first_seen",
                        "last_seen",
                        "mentions",
                        "disagreements",
                        "story"),
                LinkRoutes::row);
    }

    private static List<@Nullable Object> row(Incident incident) {
        Incident.Place where = incident.where();
        return Rows.row(
                incident.id(),
                incident.event().name(),
                incident.mode(),
                incident.status().label(),
                incident.denied(),
                parties(incident.actors()),
                parties(incident.recipients()),
                incident.start(),
                incident.end(),
                where == null ? null : where.name(),
                where == null ? null : where.country(),
                incident.publishers(),
                incident.firstSeen(),
                incident.lastSeen(),
                incident.mentions().size(),
                incident.disagreements().size(),
                incident.story());
    }

    private static String parties(List<Incident.Party> parties) {
        return parties.stream().map(Incident.Party::name).collect(Collectors.joining("; "));
    }

    private Listing<Story> stories(Context ctx) {
        return new Listing<>(
                "stories",
                desk.storyIds(),
                desk.stories(),
                (list, story) -> list.addRawValue(Answers.line(ContractJson.story(story))),
                List.of("id", "title", "first_seen", "last_seen", "publishers", "parties", "articles", "incidents"),
                story -> Rows.row(
                        story.id(),
                        story.title(),
                        story.firstSeen(),
                        story.lastSeen(),
                        story.publishers(),
                        parties(story.parties()),
                        story.articles().size(),
                        story.incidents().size()));
    }

    private Listing<RegisteredCommitment> commitments(Context ctx) {
        Question question = new Question(ctx);
        String typed = question.text("state");
        Commitment.State state = typed.isEmpty()
                ? null
                : question.named("state", Commitment.State.values(), Commitment.State::label, Commitment.State.OPEN);
        List<RegisteredCommitment> register = desk.commitments().stream()
                .filter(commitment -> state == null || commitment.state() == state)
                .toList();
        return new Listing<>(
                "commitments",
                register.stream().map(RegisteredCommitment::id).toList(),
                register,
                (list, commitment) -> list.addRawValue(Answers.line(ContractJson.registered(commitment))),
                List.of(
                        "id",
                        "state",
                        "polarity",
                        "by",
                        "toward",
                        "pledge",
                        "act",
                        "condition",
                        "first",
                        "last",
                        "statements"),
                LinkRoutes::row);
    }

    private static List<@Nullable Object> row(RegisteredCommitment commitment) {
        Commitment made = commitment.made();
        return Rows.row(
                commitment.id(),
                commitment.state().label(),
                made.polarity().label(),
                members(made.by()),
                members(made.toward()),
                made.pledge().text(),
                made.pledge().act() == null ? null : made.pledge().act().name(),
                made.condition() == null ? null : made.condition().text(),
                commitment.statements().getFirst().on(),
                commitment.statements().getLast().on(),
                commitment.statements().size());
    }

    private static String members(List<Member> members) {
        return members.stream()
                .map(member -> member.name() == null ? member.text() : member.name())
                .collect(Collectors.joining("; "));
    }

    private Listing<Alert> alerts() {
        List<Alert> alerts = desk.alerts().reversed();
        return new Listing<>(
                "alerts",
                alerts.stream().map(Alert::id).toList(),
                alerts,
                (list, alert) -> list.addRawValue(Answers.line(ContractJson.alert(alert))),
                List.of("id", "kind", "commitment", "event", "on", "sure", "needed", "seen"),
                alert -> Rows.row(
                        alert.id(),
                        alert.kind().name().toLowerCase(Locale.ROOT),
                        alert.commitment(),
                        alert.event(),
                        alert.on(),
                        alert.sure(),
                        alert.needed(),
                        alert.seen()));
    }

    private void incident(Context ctx) {
        new Question(ctx).knowing();
        String id = ctx.pathParam("id");
        Incident incident = desk.incident(id).orElse(null);
        if (incident == null) {
            ctx.redirect(moved(desk, id), HttpStatus.FOUND);
            return;
        }
        ObjectNode answer = Answers.object();
        answer.putRawValue("incident", Answers.line(ContractJson.incident(incident)));
        ArrayNode events = answer.putArray("events");
        new EventJson(desk)
                .into(
                        events,
                        desk.events(incident.mentions().stream()
                                .limit(most)
                                .map(Incident.Told::event)
                                .toList()));
        Answers.json(ctx, answer);
    }

    private void story(Context ctx) {
        new Question(ctx).knowing();
        String id = ctx.pathParam("id");
        Story story = desk.story(id).orElseThrow(() -> RefusedException.missing("story", id));
        ObjectNode answer = Answers.object();
        answer.putRawValue("story", Answers.line(ContractJson.story(story)));
        ArrayNode incidents = answer.putArray("incidents");
        story.incidents().stream()
                .limit(most)
                .flatMap(incident -> desk.incident(incident).stream())
                .forEach(incident -> incidents.addRawValue(Answers.line(ContractJson.incident(incident))));
        Answers.json(ctx, answer);
    }

    private void commitment(Context ctx) {
        new Question(ctx).knowing();
        String id = ctx.pathParam("id");
        RegisteredCommitment commitment = desk.commitments().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> RefusedException.missing("commitment", id));
        ObjectNode answer = Answers.object();
        answer.putRawValue("commitment", Answers.line(ContractJson.registered(commitment)));
        ArrayNode alerts = answer.putArray("alerts");
        desk.alerts().stream()
                .filter(alert -> alert.commitment().equals(id))
                .forEach(alert -> alerts.addRawValue(Answers.line(ContractJson.alert(alert))));
        Answers.json(ctx, answer);
    }

    /** The address of the incident that another was merged into. */
    static String moved(Desk desk, String id) {
        String now = desk.successor(id).orElseThrow(() -> RefusedException.missing("incident", id));
        return Api.BASE + "/incidents/" + now;
    }
}
