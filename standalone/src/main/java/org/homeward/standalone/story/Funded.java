package org.homeward.standalone.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A party that got money, with all its dates.
 *
 * @param party the party
 * @param grant the places it has now
 * @param earlier the places it gave up before
 * @param asked the day on which it asked for money first
 * @param approach how its people became known
 * @param preparation how the journey is prepared
 * @param leaves the day on which it gives up for good, if it does
 */
record Funded(
        Party party,
        Grant grant,
        Optional<Earlier> earlier,
        LocalDate asked,
        Approach approach,
        Preparation preparation,
        Optional<LocalDate> leaves) {
    /**
     * A first attempt.
     *
     * @param grant its places
     * @param preparation what was planned
     * @param withdrawn the day of the withdrawal
     */
    record Earlier(Grant grant, Preparation preparation, LocalDate withdrawn) {}

    static Funded of(Party party, Purse.Shares shares, Grant grant) {
        var earlier =
                Optional.ofNullable(shares.grants().get(Claims.first(party))).map(first -> earlier(party, first));
        var asked = Stream.concat(Stream.of(grant), earlier.stream().map(Earlier::grant))
                .flatMap(Funded::askedOn)
                .min(LocalDate::compareTo)
                .orElseThrow();
        return new Funded(
                party,
                grant,
                earlier,
                asked,
                Approach.before(asked, party.chance().branch("approach")),
                Preparation.between(grant.day(), party.preparedFor(), party.country(), party.chance()),
                party.course().departs() ? Optional.empty() : Optional.of(Claims.leavesOn(party, grant.day())));
    }

    private static Earlier earlier(Party party, Grant first) {
        var planned = party.course() == Course.TURNED_BACK_AT_GATE
                ? party.booked().day()
                : first.day().plusDays(75);
        return new Earlier(
                first,
                Preparation.between(
                        first.day(), planned, party.country(), party.chance().branch("earlier")),
                Claims.withdrawnOn(party, first.day()));
    }

    private static Stream<LocalDate> askedOn(Grant grant) {
        return Stream.concat(Stream.of(grant.day()), grant.declined().stream().map(Grant.Declined::day));
    }

    /** The party as it was when the first attempt was prepared. */
    Funded before(Earlier attempt) {
        return new Funded(
                party, attempt.grant(), Optional.empty(), asked, approach, attempt.preparation(), Optional.empty());
    }

    /** The streams that change when the person's place is given back. */
    List<String> touched(Person p) {
        return touched(p, grant);
    }

    List<String> touched(Person p, Grant place) {
        var centre = p.needsBed() ? Stream.of(Centre.ID.value()) : Stream.<String>empty();
        var movements = party.booked().equals(party.flight())
                ? Stream.of(party.flight().movementId().value())
                : Stream.of(
                        party.flight().movementId().value(),
                        party.booked().movementId().value());
        return Stream.of(Stream.of(place.agreement().id().value()), movements, centre)
                .flatMap(stream -> stream)
                .toList();
    }
}
