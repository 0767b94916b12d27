package org.homeward.standalone.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.homeward.kernel.casework.CaseworkRejection.NotPossibleNow;
import org.homeward.kernel.casework.HoldClass;
import org.homeward.kernel.casework.PreparationCommand.RequestTravelDocument;
import org.homeward.kernel.funding.CoFunder;
import org.homeward.kernel.identity.Sex;
import org.homeward.kernel.money.Money;
import org.homeward.standalone.story.Person.Age;

/** Single things that everybody should be able to look at: the case of a child who does not return, and two invoices. */
final class GoldenCases {
    private static final int CHILD = 900_001;

    private final Desks desks;
    private final Script script;

    GoldenCases(Desks desks, Script script) {
        this.desks = desks;
        this.script = script;
    }

    void write(Cast cast, Chance chance) {
        childWhoStays(cast.people());
        invoices(cast.agreements(), chance);
    }

    /** A girl who is alone: the panel finds that return is not best for her, and no consulate ever hears of her. */
    private void childWhoStays(People people) {
        var asked = LocalDate.of(2008, 4, 6);
        var p = people.invent(
                new People.Outline(CHILD, Country.NGA, Sex.F, Age.CHILD_ALONE, Optional.empty(), true, 100), asked);
        desks.registration().enquiry(p, asked);
        desks.registration().registration(p, asked);
        desks.protection().screening(p, asked.plusDays(1), asked.plusDays(1));
        desks.registration().lastingShelterRequest(p, asked.plusDays(1));
        desks.protection().hold(p, HoldClass.CHILD, asked.plusDays(2), List.of());
        desks.protection().bestInterests(p, false, asked.plusDays(30));
        var mistake = asked.plusDays(33);
        script.add(Step.on(
                        mistake,
                        Team.DOCUMENTS.member(1),
                        () -> new RequestTravelDocument(p.caseId(), p.country().code(), "NV/2008/mistake", mistake))
                .refused(NotPossibleNow.class));
    }

    /**
     * The same invoice is recorded twice, each time for two donors: the second is not borne by either. A cost of the day
     * after the last is not borne at all.
     */
    private void invoices(Agreements agreements, Chance chance) {
        var service = LocalDate.of(2009, 6, 10).isBefore(agreements.euSecond().signed())
                ? agreements.euSecond().signed().plusDays(40)
                : LocalDate.of(2009, 6, 10);
        var payers = List.of(
                new CoFunder(agreements.euSecond().id(), 60),
                new CoFunder(agreements.italySecond().id(), 40));
        var cost = new FinanceDesk.Cost(Line.RELIEF, Money.euros("180.00"), payers, service, "Pharmacy");
        desks.finance().cost(cost, service.plusDays(3), chance.branch("invoice"));
        desks.finance().again(cost, service.plusDays(4), chance.branch("invoice"));
        var late = new FinanceDesk.Cost(
                Line.MEDICAL, Money.euros("75.00"), payers, Timeline.END.plusDays(1), "Clinic in Tripoli");
        desks.finance().cost(late, Timeline.END, chance.branch("late"));
    }
}
