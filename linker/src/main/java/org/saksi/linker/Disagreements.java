package org.saksi.linker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.saksi.model.Disagreement;
import org.saksi.model.Quantity;
import org.saksi.model.Where;

/**
 * What the mentions of an incident tell differently: numbers, who did it, where, and whether it happened.
 *
 * <p>An account that only says less (no actor, a country instead of its city) contradicts nobody.
 */
final class Disagreements {
    private final List<EventTraits> mentions;
    private final List<Disagreement> found = new ArrayList<>();

    private Disagreements(List<EventTraits> mentions) {
        this.mentions = mentions;
    }

    static List<Disagreement> of(List<EventTraits> mentions) {
        Disagreements disagreements = new Disagreements(mentions);
        disagreements.numbers();
        disagreements.perpetrators();
        disagreements.places();
        disagreements.occurrence();
        return disagreements.found;
    }

    /** The mentions that give one value. */
    private static final class Account {
        private final TreeSet<String> voices = new TreeSet<>();
        private final TreeSet<String> speakers = new TreeSet<>();
        private final TreeSet<String> events = new TreeSet<>();

        void add(EventTraits event) {
            voices.add(event.article().voice());
            speakers.addAll(event.speakers());
            events.add(event.id());
        }

        Disagreement.Side side(String value) {
            return new Disagreement.Side(
                    value, voices.size(), List.copyOf(voices), List.copyOf(speakers), List.copyOf(events));
        }
    }

    private static void add(SortedMap<String, Account> accounts, String value, EventTraits event) {
        accounts.computeIfAbsent(value, key -> new Account()).add(event);
    }

    private void note(Disagreement.About about, String of, SortedMap<String, Account> accounts) {
        if (accounts.size() < 2) {
            return;
        }
        List<Disagreement.Side> sides = new ArrayList<>();
        accounts.forEach((value, account) -> sides.add(account.side(value)));
        sides.sort(Comparator.comparingInt(Disagreement.Side::publishers)
                .reversed()
                .thenComparing(Disagreement.Side::value));
        found.add(new Disagreement(about, of, sides));
    }

    private void numbers() {
        SortedMap<String, SortedMap<String, Account>> kinds = new TreeMap<>();
        for (EventTraits event : mentions) {
            for (Quantity quantity : event.quantities()) {
                String kind =
                        quantity.unit().equals("persons") ? quantity.kind() : quantity.kind() + " " + quantity.unit();
                add(kinds.computeIfAbsent(kind, key -> new TreeMap<>()), value(quantity), event);
            }
        }
        kinds.forEach((kind, accounts) -> note(Disagreement.About.NUMBER, kind, accounts));
    }

    private static String value(Quantity quantity) {
        Double min = quantity.min();
        Double max = quantity.max();
        String least = min == null ? "" : plain(min);
        String most = max == null ? "" : plain(max);
        return least.equals(most)
                ? least
                : least.isEmpty() ? "at most " + most : most.isEmpty() ? "at least " + least : least + " to " + most;
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    /** Who did it: accounts that name somebody, put together where they name the same. */
    private void perpetrators() {
        SortedMap<String, Account> accounts = new TreeMap<>();
        List<PartyTraits> known = new ArrayList<>();
        for (EventTraits event : mentions) {
            for (PartyTraits actor : event.actors()) {
                if (event.denial() || (!actor.named() && actor.country() == null)) {
                    continue;
                }
                PartyTraits same = known.stream()
                        .filter(other -> other.likeness(actor) > -0.5)
                        .findFirst()
                        .orElse(actor);
                if (same.equals(actor)) {
                    known.add(actor);
                }
                add(accounts, same.name(), event);
            }
        }
        if (accounts.values().stream().noneMatch(account -> account.events.size() == together(account, accounts))) {
            note(Disagreement.About.PERPETRATOR, "", accounts);
        }
    }

    /** How many of an account's mentions name somebody else as well: such actors act together. */
    private static long together(Account account, SortedMap<String, Account> accounts) {
        return account.events.stream()
                .filter(event ->
                        accounts.values().stream().anyMatch(other -> other != account && other.events.contains(event)))
                .count();
    }

    private void places() {
        SortedMap<String, Account> accounts = new TreeMap<>();
        List<Where> known = new ArrayList<>();
        for (EventTraits event : mentions) {
            Where where = event.where();
            if (where == null || event.denial() || where.geoname() == null) {
                continue;
            }
            Where same = known.stream()
                    .filter(other -> Places.likeness(other, where) > 0)
                    .findFirst()
                    .orElse(where);
            if (same.equals(where)) {
                known.add(where);
            }
            add(accounts, IncidentMaker.name(same), event);
        }
        note(Disagreement.About.PLACE, "", accounts);
    }

    private void occurrence() {
        SortedMap<String, Account> accounts = new TreeMap<>();
        for (EventTraits event : mentions) {
            add(accounts, event.denial() ? "denied" : "told", event);
        }
        note(Disagreement.About.OCCURRENCE, "", accounts);
    }
}
