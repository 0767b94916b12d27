package org.homeward.standalone.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.standalone.story.Grant.Declined;

/**
 * What the project managers do with the places: twice a week they give them to those whose turn has come, where the
 * least is used, and find out when there is none.
 */
final class Purse {
    /** On this day twenty people ask for the last five places. */
    static final LocalDate RACE = LocalDate.of(2010, 3, 10);

    private static final int LAST_PLACES = 5;
    private static final int RACERS = 20;
    private static final int DECLINED_A_DAY = 4;

    private final Agreements agreements;
    private final Map<AgreementId, Integer> used = new HashMap<>();
    private final TreeMap<LocalDate, Map<AgreementId, Integer>> givenBack = new TreeMap<>();
    private final Map<Integer, Grant> grants = new TreeMap<>();
    private final Map<Integer, List<Declined>> declined = new HashMap<>();
    private List<Claim> open;
    private LocalDate today = Timeline.START;

    private Purse(Agreements agreements, List<Claim> claims) {
        this.agreements = agreements;
        this.open = claims.stream()
                .sorted(Comparator.comparing(Claim::isHopeful)
                        .thenComparing(Claim::wanted)
                        .thenComparingInt(Claim::number))
                .toList();
    }

    /**
     * What became of the claims.
     *
     * @param grants the places, by number of claim
     * @param inVain the requests of those who got none
     */
    record Shares(Map<Integer, Grant> grants, Map<Integer, List<Declined>> inVain) {}

    /** Gives out the places of these agreements. */
    static Shares share(Agreements agreements, List<Claim> claims) {
        var purse = new Purse(agreements, claims);
        for (var day = Timeline.allocationDay(Timeline.START.plusDays(9));
                !day.isAfter(Timeline.END);
                day = Timeline.nextAllocationDay(day)) {
            purse.giveOut(day);
        }
        purse.declined.keySet().removeAll(purse.grants.keySet());
        return new Shares(purse.grants, purse.declined);
    }

    /** On the day of the race nobody gives a place back: what would fall on it falls on the day after. */
    static LocalDate exceptRace(LocalDate day) {
        return day.equals(RACE) ? day.plusDays(1) : day;
    }

    private void giveOut(LocalDate day) {
        today = day;
        var past = givenBack.headMap(day);
        past.values().forEach(places -> places.forEach((id, count) -> used.merge(id, -count, Integer::sum)));
        past.clear();
        var quota = hopefulQuota();
        var left = new ArrayList<Claim>();
        var refused = 0;
        for (var claim : open) {
            var waits = claim.isHopeful() && quota < 1;
            if (claim.wanted().isAfter(day) || (waits && !isFull())) {
                left.add(claim);
            } else if (!waits && give(claim)) {
                quota -= claim.isHopeful() ? 1 : 0;
            } else if (isOfUseLater(claim)) {
                refused += refused < DECLINED_A_DAY && decline(claim) ? 1 : 0;
                left.add(claim);
            }
        }
        open = left;
        if (day.equals(RACE)) {
            race();
        }
    }

    /** Hopeful people get evenly what nobody else will need; from the day of the race on, everything that is free. */
    private int hopefulQuota() {
        var free = agreements.all().stream()
                .filter(agreement -> agreement.isSecured() && !agreement.equals(agreements.group()))
                .mapToInt(this::free)
                .sum();
        var promised = open.stream()
                .filter(claim -> !claim.isHopeful() && !claim.group())
                .mapToInt(Claim::places)
                .sum();
        var days = Timeline.days(today, RACE) / 4 + 1;
        return today.isBefore(RACE) ? Math.max(0, free - promised) / days : free;
    }

    private boolean isFull() {
        return !today.isBefore(RACE)
                && agreements.all().stream().filter(Agreement::isSecured).allMatch(agreement -> free(agreement) == 0);
    }

    private boolean give(Claim claim) {
        var agreement = candidates(claim)
                .filter(candidate -> free(candidate) >= claim.places())
                .min(Comparator.comparingDouble(this::share));
        agreement.ifPresent(found -> grant(claim, found));
        return agreement.isPresent();
    }

    private void grant(Claim claim, Agreement agreement) {
        used.merge(agreement.id(), claim.places(), Integer::sum);
        if (claim.isGivenBack()) {
            givenBack
                    .computeIfAbsent(claim.givenBackOn(today), any -> new HashMap<>())
                    .merge(agreement.id(), claim.places(), Integer::sum);
        }
        var before = Optional.ofNullable(declined.remove(claim.number())).orElse(List.of());
        grants.put(claim.number(), new Grant(agreement, today, List.copyOf(before)));
    }

    private boolean isOfUseLater(Claim claim) {
        if (!claim.latest().isBefore(Timeline.nextAllocationDay(today))) {
            return true;
        }
        if (claim.isGivenBack() || claim.isHopeful()) {
            return false;
        }
        throw new IllegalStateException("there is no money for the flight on " + claim.departure());
    }

    /** Asks in vain where everything is taken; nobody asks in vain twice. */
    private boolean decline(Claim claim) {
        var full = candidates(claim).filter(this::hasNone).findFirst();
        var first = full.isPresent() && !declined.containsKey(claim.number()) && claim.places() == 1;
        if (first) {
            declined.put(claim.number(), new ArrayList<>(List.of(new Declined(full.get(), today))));
        }
        return first;
    }

    private void race() {
        var racers = open.stream()
                .filter(claim -> claim.isHopeful() && !declined.containsKey(claim.number()))
                .limit(RACERS)
                .toList();
        for (var racer : racers) {
            if (racers.indexOf(racer) < LAST_PLACES) {
                grant(racer, agreements.euSecond());
            } else {
                declined.put(racer.number(), new ArrayList<>(List.of(new Declined(agreements.euSecond(), today))));
            }
        }
        open = open.stream()
                .filter(claim -> !grants.containsKey(claim.number()))
                .toList();
    }

    private Stream<Agreement> candidates(Claim claim) {
        var departure = claim.isHopeful() ? Timeline.END : claim.departure();
        return agreements.all().stream()
                .filter(agreement -> agreement.equals(agreements.group()) == claim.group())
                .filter(agreement -> agreement.pays(claim.country(), today, departure));
    }

    /** The last places of one agreement are kept until the day of the race. */
    private int free(Agreement agreement) {
        var kept = agreement.equals(agreements.euSecond()) && !today.isAfter(RACE) ? LAST_PLACES : 0;
        return agreements.capOf(agreement, today) - kept - used.getOrDefault(agreement.id(), 0);
    }

    /** Whether everything is taken, and nobody gives a place back today. */
    private boolean hasNone(Agreement agreement) {
        var returns = givenBack.getOrDefault(today, Map.of());
        return agreements.capOf(agreement, today) == used.getOrDefault(agreement.id(), 0)
                && !returns.containsKey(agreement.id());
    }

    private double share(Agreement agreement) {
        return used.getOrDefault(agreement.id(), 0) / (double) agreements.capOf(agreement, today);
    }
}
