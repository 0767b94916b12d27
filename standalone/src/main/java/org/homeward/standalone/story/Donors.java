package org.homeward.standalone.story;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.homeward.kernel.funding.FundingAgreementCommand.EndAgreement;
import org.homeward.kernel.funding.FundingAgreementCommand.SetCeiling;
import org.homeward.kernel.funding.FundingAgreementCommand.SignAddendum;
import org.homeward.kernel.funding.FundingAgreementCommand.SignAgreement;
import org.homeward.kernel.message.Command;

/** Signs the agreements and ends those whose time is over. */
final class Donors {
    private static final int INDIRECT_BASIS_POINTS = 700;
    private static final int SETTLING_DAYS = 60;

    private final Script script;

    Donors(Script script) {
        this.script = script;
    }

    void write(Agreements agreements) {
        for (var agreement : agreements.all()) {
            var cap = agreement.equals(agreements.euFirst()) ? agreements.extendedCap() : agreement.cap();
            ask(agreement.signed(), () -> signed(agreement, cap));
            for (var ceiling : agreement.ceilings()) {
                ask(
                        agreement.signed(),
                        () -> new SetCeiling(agreement.id(), ceiling.amount(), ceiling.from(), agreement.signed()));
            }
            if (!agreement.isSecured()) {
                var end = agreement.until().plusDays(SETTLING_DAYS);
                ask(end, () -> new EndAgreement(agreement.id(), end));
            }
        }
        var extended = agreements.euFirst();
        ask(
                Timeline.ADDENDUM,
                () -> new SignAddendum(
                        extended.id(), 1, agreements.extendedCap(), extended.until(), Timeline.ADDENDUM));
    }

    private static SignAgreement signed(Agreement agreement, int cap) {
        return new SignAgreement(
                agreement.id(),
                agreement.donor(),
                agreement.title(),
                agreement.currency(),
                agreement.cap(),
                agreement.signed(),
                agreement.until(),
                agreement.nationalities(),
                INDIRECT_BASIS_POINTS,
                agreement.calendar(),
                Line.budgetOf(agreement, cap),
                agreement.signed());
    }

    private void ask(LocalDate day, Supplier<Command> wish) {
        script.add(Step.on(day, Team.PROGRAMME.member(0), wish).in(Hour.MORNING));
    }
}
