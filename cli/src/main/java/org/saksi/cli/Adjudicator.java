package org.saksi.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saksi.cli.AdjudicationQuestion.Acts;
import org.saksi.cli.AdjudicationQuestion.Answer;
import org.saksi.model.Adjudication;
import org.saksi.model.Adjudication.Roles;
import org.saksi.model.Adjudication.Verdict;
import org.saksi.model.CodedArticle;
import org.saksi.model.Commitment;
import org.saksi.model.Event;
import org.saksi.model.EventType;
import org.saksi.model.Ontology;
import org.saksi.model.Quantity;

/**
 * Asks a language model about the events of which the rules are unsure, and puts its answer beside what they coded.
 *
 * <p>Events are asked about one by one, in the order in which they are written, so that the same events fall under the
 * limit in every run. What fails is recorded with its reason and never thrown. Confined to one thread.
 */
final class Adjudicator {
    /** An endpoint that failed so often in a row is not there: the rest of the run does not wait for it. */
    private static final int MOST_FAILURES_IN_A_ROW = 5;

    /**
     * What is asked about, and what an answer does.
     *
     * @param under events below this confidence
     * @param written the bar that events must pass to be written at all
     * @param limit so many questions are sent in a run; answers that are kept do not count
     * @param decides whether an answer takes the place of the rule's coding
     */
    record Terms(ConfidenceBar under, ConfidenceBar written, int limit, boolean decides) {}

    private final ChatEndpoint endpoint;
    private final String model;
    private final Terms terms;
    private final AnswerCache cache;
    private final SortedMap<String, Long> counts = new TreeMap<>();
    private int sent;
    private int kept;
    private int failuresInARow;

    Adjudicator(ChatEndpoint endpoint, String model, Terms terms, AnswerCache cache) {
        this.endpoint = endpoint;
        this.model = model;
        this.terms = terms;
        this.cache = cache;
    }

    /** Whether any event of an article is to be asked about. */
    boolean concerns(CodedArticle article) {
        return article.events().stream().anyMatch(this::concerns);
    }

    private boolean concerns(Event event) {
        return event.confidence() != null
                && !terms.under().passes(event)
                && terms.written().passes(event);
    }

    /** The article with answers beside its events. */
    CodedArticle adjudicated(CodedArticle article) {
        Set<String> pledged = new HashSet<>();
        for (Commitment commitment : article.commitments()) {
            if (commitment.pledge().event() != null) {
                pledged.add(commitment.pledge().event());
            }
        }
        List<Event> events = new ArrayList<>();
        for (Event event : article.events()) {
            events.add(concerns(event) ? adjudicated(event, pledged.contains(event.id())) : event);
        }
        return new CodedArticle(
                article.article(),
                article.coded(),
                events,
                article.statements(),
                article.places(),
                article.quantities(),
                article.commitments());
    }

    private Event adjudicated(Event event, boolean pledged) {
        Adjudication said = ask(event);
        String count = said.failure() == null ? "" : "." + said.failure();
        counts.merge(said.verdict().label() + count, 1L, Long::sum);
        boolean whole = event.denies() == null && event.condition() == null && !pledged;
        return terms.decides() && whole && said.verdict() == Verdict.DIFFERS ? decided(event, said) : event.with(said);
    }

    private Adjudication ask(Event event) {
        Optional<AdjudicationQuestion> question = AdjudicationQuestion.about(event);
        if (question.isEmpty()) {
            return failed("too-long-sentence");
        }
        Optional<Answer> known = cache.find(question.get());
        if (known.isPresent()) {
            kept++;
            return answered(event, question.get(), known.get());
        }
        if (failuresInARow >= MOST_FAILURES_IN_A_ROW) {
            return failed("given-up");
        }
        if (sent >= terms.limit()) {
            return failed("limit");
        }
        sent++;
        return switch (endpoint.ask(
                model, AdjudicationQuestion.SYSTEM, question.get().user())) {
            case ChatEndpoint.Words words -> read(event, question.get(), words.text());
            case ChatEndpoint.Failure failure -> {
                failuresInARow++;
                yield failed(failure.reason());
            }
        };
    }

    private Adjudication read(Event event, AdjudicationQuestion question, String words) {
        failuresInARow = 0;
        Optional<Answer> answer = AdjudicationQuestion.read(words);
        answer.ifPresent(good -> cache.keep(question, good));
        return answer.map(good -> answered(event, question, good)).orElseGet(() -> failed("not-an-answer"));
    }

    private Adjudication failed(String reason) {
        return new Adjudication(AdjudicationQuestion.VERSION, model, Verdict.FAILED, null, null, reason, null);
    }

    private Adjudication answered(Event event, AdjudicationQuestion question, Answer answer) {
        @Nullable EventType type = answer.event();
        if (type == null) {
            return new Adjudication(AdjudicationQuestion.VERSION, model, Verdict.NO_EVENT, null, null, null, null);
        }
        @Nullable Roles roles = roles(event, question, answer.acts());
        boolean other = type != event.event() || roles == Roles.SWAPPED;
        Verdict verdict = other ? Verdict.DIFFERS : roles == Roles.UNCLEAR ? Verdict.UNSURE : Verdict.AGREES;
        return new Adjudication(AdjudicationQuestion.VERSION, model, verdict, type, roles, null, null);
    }

    private static @Nullable Roles roles(Event event, AdjudicationQuestion question, Acts acts) {
        if (event.actors().isEmpty() && event.recipients().isEmpty()) {
            return null;
        }
        return switch (acts) {
            case A -> question.actorsFirst() ? Roles.AS_CODED : Roles.SWAPPED;
            case B -> question.actorsFirst() ? Roles.SWAPPED : Roles.AS_CODED;
            case UNCLEAR -> Roles.UNCLEAR;
        };
    }

    /** The event as the answer has it; mode and code belong to the rule's type and go with it. */
    private static Event decided(Event event, Adjudication said) {
        EventType type = said.event() == null ? event.event() : said.event();
        boolean same = type == event.event();
        boolean swapped = said.roles() == Roles.SWAPPED;
        Ontology.Type entry = Ontology.load().type(type);
        return new Event(
                event.id(),
                event.version(),
                event.article(),
                type,
                same ? event.mode() : null,
                event.contexts(),
                event.evidence(),
                same ? event.cameo() : null,
                same ? event.quad() : entry.quad(),
                same ? event.score() : entry.score(),
                event.status(),
                event.confidence(),
                event.trigger(),
                swapped ? event.recipients() : event.actors(),
                swapped ? event.actors() : event.recipients(),
                event.denies(),
                event.condition(),
                event.attribution(),
                event.quote(),
                event.when(),
                event.where(),
                swapped ? event.quantities().stream().map(Adjudicator::swapped).toList() : event.quantities(),
                event.sentence(),
                event.origin(),
                event.rule(),
                event.basis(),
                event.incident(),
                said.inPlaceOf(Adjudication.Coding.of(event)));
    }

    private static Quantity swapped(Quantity number) {
        @Nullable String of = number.of();
        return new Quantity(
                number.kind(),
                number.min(),
                number.max(),
                number.approximate(),
                number.unit(),
                number.text(),
                number.span(),
                of == null ? null : of.equals("actor") ? "recipient" : "actor",
                number.event());
    }

    /** The counts as the manifest names them; where an answer came from is none of them, a second run keeps the bytes. */
    SortedMap<String, Long> counts() {
        SortedMap<String, Long> named = new TreeMap<>();
        counts.forEach((verdict, count) -> named.put("adjudicated." + verdict, count));
        return named;
    }

    /** The summary for people, without a line end. */
    String summary() {
        String verdicts = counts.entrySet().stream()
                .map(e -> String.format(Locale.ROOT, "%,d %s", e.getValue(), e.getKey()))
                .collect(Collectors.joining(", "));
        return Tally.count(Tally.sum(counts), "event") + " adjudicated"
                + (verdicts.isEmpty() ? "" : " (" + verdicts + ")") + "; " + Tally.count(sent, "question") + " sent, "
                + Tally.count(kept, "answer") + " kept from before";
    }
}
