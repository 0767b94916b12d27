package org.homeward.standalone.story;

import java.time.LocalDate;
import java.util.List;
import org.homeward.kernel.casework.BusinessStatus;
import org.homeward.kernel.casework.ClosureReason;
import org.homeward.kernel.casework.VisitMode;
import org.homeward.kernel.funding.CoFunder;
import org.homeward.kernel.money.Money;

/** What happens to a person who has returned: most start something with the help, some are not seen again. */
final class Homecoming {
    private static final Spread FIRST_CONTACT = new Spread(10, 45);
    private static final Spread TO_PLAN = new Spread(7, 20);
    private static final Spread TO_APPROVAL = new Spread(12, 30);
    private static final Spread TO_DELIVERY = new Spread(15, 45);
    private static final Spread BETWEEN_PARTS = new Spread(60, 120);
    private static final int LAST_PLAN_DAY = 84;
    private static final LocalDate OLD_CEILING_ENDS = LocalDate.of(2007, 12, 31);
    private static final LocalDate NEW_CEILING = LocalDate.of(2008, 1, 6);

    private final Desks desks;

    Homecoming(Desks desks) {
        this.desks = desks;
    }

    /** Everything after the arrival. */
    void write(Person p, Flight flight, Agreement agreement) {
        var luck = p.chance().branch("homecoming");
        var arrived = flight.day().plusDays(1);
        if (luck.happens(0.85)) {
            plan(p, agreement, arrived, luck);
        } else if (luck.happens(0.6)) {
            close(p, ClosureReason.RETURNED_NO_REINTEGRATION, arrived.plusDays(luck.between(20, 70)));
        } else {
            lapse(p, agreement, arrived, luck);
        }
    }

    private void lapse(Person p, Agreement agreement, LocalDate arrived, Chance luck) {
        var late = arrived.plusDays(luck.between(97, 110));
        if (luck.happens(0.5)) {
            desks.reintegration().planTooLate(p, agreement.ceilingOn(late), late);
        }
        close(p, ClosureReason.REINTEGRATION_LAPSED, late.plusDays(luck.between(1, 30)));
    }

    private void plan(Person p, Agreement agreement, LocalDate arrived, Chance luck) {
        var contact = FIRST_CONTACT.days(luck, 1, 70);
        var submitted = arrived.plusDays(Math.min(LAST_PLAN_DAY, contact + TO_PLAN.days(luck, 2, 30)));
        var approved = submitted.plusDays(TO_APPROVAL.days(luck, 1, 40));
        var total = total(agreement.ceilingOn(approved), luck);
        if (submitted.isBefore(OLD_CEILING_ENDS) && submitted.isAfter(NEW_CEILING.minusDays(50)) && luck.happens(0.3)) {
            approved = approved.isBefore(NEW_CEILING) ? NEW_CEILING : approved;
            total = total(agreement.ceilingOn(NEW_CEILING), luck);
            desks.reintegration().plan(p, total, submitted);
            desks.reintegration().approvalAboveCeiling(p, agreement.ceilingOn(submitted), submitted.plusDays(1));
        } else {
            desks.reintegration().plan(p, total, submitted);
        }
        desks.reintegration().approval(p, agreement.ceilingOn(approved), approved);
        support(p, agreement, new Support(total, arrived, approved), luck);
    }

    /** A third of the plans use all that is possible, the others most of it. */
    private static Money total(Money ceiling, Chance luck) {
        var part = luck.happens(0.35) ? 100 : luck.between(80, 99);
        return new Money(ceiling.minor() * part / 100, ceiling.currency());
    }

    private record Support(Money total, LocalDate arrived, LocalDate approved) {}

    private void support(Person p, Agreement agreement, Support support, Chance luck) {
        var first = new Money(support.total().minor() * 6 / 10, support.total().currency());
        var delivered = part(p, 1, first, agreement, support.approved().plusDays(luck.between(1, 5)), luck);
        var visit = later(support.arrived().plusDays(luck.between(75, 105)), delivered.plusDays(5));
        var second = later(visit.plusDays(3), delivered.plusDays(BETWEEN_PARTS.days(luck, 30, 150)));
        if (luck.happens(0.125)) {
            close(p, ClosureReason.LOST_CONTACT, later(visit, support.arrived().plusDays(200)));
            return;
        }
        var alive = luck.happens(0.92);
        desks.reintegration().visit(p, mode(luck), alive ? BusinessStatus.RUNNING : BusinessStatus.CLOSED, visit);
        if (alive && !second.plusDays(70).isAfter(agreement.until())) {
            part(p, 2, support.total().minus(first), agreement, second, luck);
        }
        followUp(p, support.arrived(), later(visit, second.plusDays(70)), alive, luck);
    }

    /** A part is asked for, approved, delivered and paid; the day of the delivery. */
    private LocalDate part(Person p, int number, Money amount, Agreement agreement, LocalDate requested, Chance luck) {
        var approved = Timeline.nextAllocationDay(requested);
        var delivered = approved.plusDays(TO_DELIVERY.days(luck, 3, 60));
        desks.reintegration().tranche(p, number, amount, requested);
        desks.reintegration().trancheApproval(p, number, agreement, approved);
        desks.reintegration().delivery(p, number, delivered);
        var cost = new FinanceDesk.Cost(
                Line.REINTEGRATION,
                amount,
                List.of(new CoFunder(agreement.id(), 1)),
                delivered,
                "Supplier in " + p.country());
        desks.finance()
                .support(
                        cost,
                        ReintegrationDesk.trancheOf(p, number),
                        delivered.plusDays(luck.between(3, 15)),
                        p.chance().branch("invoice " + number));
        return delivered;
    }

    private void followUp(Person p, LocalDate arrived, LocalDate earliest, boolean alive, Chance luck) {
        var running = alive && luck.happens(0.78);
        var halfYear = later(arrived.plusDays(luck.between(170, 195)), earliest.plusDays(2));
        desks.reintegration().visit(p, mode(luck), running ? BusinessStatus.RUNNING : BusinessStatus.CLOSED, halfYear);
        desks.reintegration().survey(p, halfYear);
        var year = later(arrived.plusDays(luck.between(345, 385)), halfYear.plusDays(30));
        var after = running && luck.happens(0.83) ? BusinessStatus.RUNNING_WITH_HELP : BusinessStatus.SOLD;
        desks.reintegration().visit(p, mode(luck), after, year);
        desks.reintegration().survey(p, year);
        close(p, ClosureReason.RETURNED_COMPLETED, year.plusDays(luck.between(10, 40)));
    }

    private void close(Person p, ClosureReason reason, LocalDate day) {
        desks.programme().closure(p, reason, day, List.of());
    }

    private static VisitMode mode(Chance luck) {
        return luck.pick(List.of(VisitMode.VISIT, VisitMode.VISIT, VisitMode.TELEPHONE, VisitMode.PARTNER));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
