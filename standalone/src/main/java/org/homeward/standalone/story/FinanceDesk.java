package org.homeward.standalone.story;

import java.time.LocalDate;
import java.util.List;
import org.homeward.kernel.funding.CoFunder;
import org.homeward.kernel.funding.ExpenditureCommand.RecordExpenditure;
import org.homeward.kernel.funding.Settles;
import org.homeward.kernel.funding.SupportingDocument;
import org.homeward.kernel.identity.CommitmentId;
import org.homeward.kernel.identity.ExpenditureId;
import org.homeward.kernel.identity.TrancheId;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.time.ProgrammeCalendar;

/** Where costs are recorded and divided among those who pay. */
final class FinanceDesk {
    private final Script script;

    FinanceDesk(Script script) {
        this.script = script;
    }

    /**
     * A cost.
     *
     * @param line the budget line
     * @param amount how much
     * @param coFunders who pays which part
     * @param serviceOn the day of the service
     * @param supplier who is paid
     */
    record Cost(Line line, Money amount, List<CoFunder> coFunders, LocalDate serviceOn, String supplier) {}

    /** A cost is recorded on a day, by an invoice that this luck numbers. */
    void cost(Cost cost, LocalDate day, Chance luck) {
        recorded(cost, new Settles.Nothing(), day, luck, "id");
    }

    /** The invoice of that luck is recorded once more. */
    void again(Cost cost, LocalDate day, Chance luck) {
        recorded(cost, new Settles.Nothing(), day, luck, "second id");
    }

    /** The invoice for a part of somebody's support comes, and the money that was bound for it is paid. */
    void support(Cost cost, TrancheId tranche, LocalDate day, Chance luck) {
        recorded(cost, new Settles.Commitment(CommitmentId.of(tranche)), day, luck, "id");
    }

    private void recorded(Cost cost, Settles settles, LocalDate day, Chance luck, String entry) {
        var id = ExpenditureId.of(StoryIds.at(ProgrammeCalendar.startOf(cost.serviceOn()), luck.branch(entry)));
        var hash = "%016x".formatted(luck.branch("hash").bits());
        var document = new SupportingDocument("INV-" + hash.substring(0, 8), cost.serviceOn(), cost.supplier(), hash);
        var touched = cost.coFunders().stream()
                .map(coFunder -> coFunder.agreementId().value())
                .toList();
        script.add(Step.on(
                        day,
                        Team.FINANCE.member(day.getDayOfMonth()),
                        () -> new RecordExpenditure(
                                id,
                                cost.line().code(),
                                cost.amount(),
                                cost.coFunders(),
                                cost.serviceOn(),
                                document,
                                settles))
                .touching(touched));
    }
}
