package org.homeward.standalone.story;

import java.time.LocalDate;
import org.homeward.kernel.casework.ConsentPlace;
import org.homeward.kernel.casework.HoldClass;
import org.homeward.kernel.casework.WithdrawalChannel;
import org.homeward.kernel.identity.MovementId;

/** Writes what happens to people who have money: how they become known, prepare and travel. */
final class JourneyWriter {
    private static final int DIRECT_DAYS = 3;
    private static final double READY_TOO_SOON = 0.012;

    private final Desks desks;
    private final Exits exits;
    private final Homecoming homecoming;

    JourneyWriter(Desks desks) {
        this.desks = desks;
        this.exits = new Exits(desks);
        this.homecoming = new Homecoming(desks);
    }

    void write(Funded f, Person p) {
        known(p, f.approach(), Timeline.days(f.approach().eligible(), f.asked()) > DIRECT_DAYS);
        f.earlier().ifPresent(earlier -> firstAttempt(f, earlier, p));
        ask(p, f.grant());
        prepare(f, p);
        if (f.leaves().isPresent()) {
            exits.write(f, p, f.leaves().get());
        } else {
            travel(f, p);
        }
    }

    /** From the first question to eligibility. */
    void known(Person p, Approach a, boolean waits) {
        desks.registration().enquiry(p, a.enquired());
        desks.registration().registration(p, a.registered());
        desks.registration().rectification(p, a.screened());
        desks.protection().screening(p, a.screened(), a.eligible());
        desks.registration().shelterRequest(p, a.screened());
        desks.programme().eligibility(p, a.eligible());
        if (waits) {
            desks.programme().waitingList(p, a.eligible());
        }
    }

    private void ask(Person p, Grant grant) {
        for (var declined : grant.declined()) {
            desks.programme().funding(p, declined.agreement(), Hour.LATE_ALLOCATION, declined.day());
        }
        desks.programme().funding(p, grant.agreement(), Hour.ALLOCATION, grant.day());
    }

    private void firstAttempt(Funded f, Funded.Earlier earlier, Person p) {
        var withdrawn = earlier.withdrawn();
        var channel = WithdrawalChannel.IN_PERSON;
        ask(p, earlier.grant());
        decide(p, earlier.preparation(), withdrawn, ConsentPlace.OFFICE);
        if (f.party().course() == Course.TURNED_BACK_AT_GATE) {
            var plan = f.before(earlier);
            examine(plan, p, earlier.preparation().examined());
            papers(plan, p);
            leave(plan, p);
            board(p, f.party().booked().movementId(), f.party().booked(), earlier.preparation());
            channel = WithdrawalChannel.AT_AIRPORT;
        }
        desks.counselling().withdrawal(p, channel, withdrawn, f.touched(p, earlier.grant()));
        desks.counselling().reengagement(p, withdrawn, withdrawn.plusDays(2));
    }

    /** Counselling, decision and the request for papers, as far as they come before a day. */
    private void decide(Person p, Preparation prep, LocalDate before, ConsentPlace place) {
        if (prep.counselled().isBefore(before)) {
            desks.counselling().firstSession(p, prep.counselled());
            desks.protection().bestInterests(p, true, prep.counselled());
        }
        if (prep.decided().isBefore(before)) {
            desks.counselling().secondSession(p, place, prep.decided());
        }
        if (prep.started().isBefore(before)) {
            desks.counselling().start(p, prep.started());
        }
        if (prep.requested().isBefore(before)) {
            if (p.undocumented()) {
                desks.papers().request(p, prep.requested());
            } else {
                desks.papers().ownDocument(p, prep.requested());
            }
        }
    }

    private void prepare(Funded f, Person p) {
        var prep = f.preparation();
        var before = f.leaves().orElse(LocalDate.MAX);
        var detained = f.party().course() == Course.DECIDED_IN_DETENTION;
        decide(p, prep, before, detained ? ConsentPlace.DETENTION : ConsentPlace.OFFICE);
        if (f.party().course().endsEarly()) {
            return;
        }
        if (prep.examined().isBefore(before)) {
            examine(f, p, prep.examined());
        }
        if (prep.issued().isBefore(before)) {
            papers(f, p);
        }
        if (prep.granted().isBefore(before)) {
            leave(f, p);
        }
        if (prep.booked().isBefore(before)) {
            var cancelled = f.party().booked().cancelled();
            var flight = f.party().course() == Course.TURNED_BACK_AT_GATE
                    ? f.party().flight()
                    : f.party().booked();
            board(p, cancelled.map(Flight.Cancelled::movementId).orElse(flight.movementId()), flight, prep);
        }
    }

    private void examine(Funded f, Person p, LocalDate day) {
        desks.medical().examination(p, day);
        if (f.party().course() == Course.UNFIT_FOR_A_WHILE) {
            desks.medical().unfit(p, false, day, f.touched(p));
            desks.counselling().repeatedDecision(p, day);
            desks.counselling().start(p, day);
        }
    }

    private void papers(Funded f, Person p) {
        var prep = f.preparation();
        if (p.undocumented()) {
            var last = f.party().flight().day();
            var expires = f.party().booked().cancelled().isPresent() && p.number() % 12 == 0;
            desks.papers().issued(p, prep.issued(), expires ? prep.flight().plusDays(2) : last.plusDays(25));
        }
        desks.papers().exitVisaRequest(p, prep.applied());
    }

    private void leave(Funded f, Person p) {
        var prep = f.preparation();
        desks.papers().exitVisa(p, prep.granted(), f.party().flight().day().plusDays(20));
        if (p.happens("ready too soon", READY_TOO_SOON) && !prep.flight().isAfter(Timeline.END)) {
            desks.flights().readinessTooSoon(p, prep.flight(), prep.granted());
        }
        if (f.party().course() == Course.DECIDED_IN_DETENTION) {
            desks.counselling().repeatedDecision(p, prep.granted());
        }
        if (f.party().course() == Course.HELD_FOR_A_WHILE && Timeline.days(prep.granted(), prep.cleared()) > 4) {
            desks.protection().hold(p, HoldClass.PROTECTION, prep.granted().plusDays(1), f.touched(p));
            desks.papers().requestInSpiteOfHold(p, prep.granted().plusDays(2));
            desks.protection().release(p, HoldClass.PROTECTION, prep.granted().plusDays(3));
        }
    }

    private void board(Person p, MovementId movement, Flight flight, Preparation prep) {
        desks.medical().clearance(p, prep.cleared());
        desks.flights().readiness(p, prep.flight(), prep.ready());
        desks.flights().booking(p, movement, flight, prep.booked());
    }

    private void travel(Funded f, Person p) {
        var flight = f.party().flight();
        if (f.party().course() == Course.MISSED_FLIGHT) {
            var missed = f.party().booked();
            desks.flights().noShow(p, missed.movementId(), missed.day(), f.touched(p));
        }
        if (!f.preparation().flight().equals(flight.day())) {
            again(f, p, flight);
        }
        desks.medical().beforeBoarding(p, flight.day().minusDays(1));
        desks.registration().shelterUntil(p, flight.day());
        desks.flights().departure(p, flight, f.touched(p));
        desks.flights().arrival(p, flight);
        homecoming.write(p, flight, f.grant().agreement());
    }

    /** After a flight that was missed or did not take place: what has expired is done again. */
    void again(Funded f, Person p, Flight flight) {
        var cancelled = f.party().booked().cancelled();
        if (cancelled.isPresent() && p.undocumented() && p.number() % 12 == 0) {
            desks.papers().request(p, cancelled.get().day().plusDays(1));
            desks.papers().issued(p, flight.day().minusDays(5), flight.day().plusDays(25));
        }
        desks.medical().clearance(p, flight.day().minusDays(4));
        desks.flights().readiness(p, flight.day(), flight.day().minusDays(4));
        desks.flights().booking(p, flight.movementId(), flight, flight.day().minusDays(3));
    }
}
