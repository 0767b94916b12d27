package org.homeward.command.funding.rules;

import java.util.ArrayList;
import java.util.List;
import org.homeward.kernel.funding.CoFunder;
import org.homeward.kernel.funding.CostShare;
import org.homeward.kernel.funding.ExpenditureCommand;
import org.homeward.kernel.funding.ExpenditureCommand.DeclineShare;
import org.homeward.kernel.funding.ExpenditureCommand.RebookShare;
import org.homeward.kernel.funding.ExpenditureCommand.RecordExpenditure;
import org.homeward.kernel.funding.ExpenditureCommand.RecordShareBooked;
import org.homeward.kernel.funding.ExpenditureEvent;
import org.homeward.kernel.funding.ExpenditureEvent.ExpenditureRecorded;
import org.homeward.kernel.funding.ExpenditureEvent.ShareBooked;
import org.homeward.kernel.funding.ExpenditureEvent.ShareDeclined;
import org.homeward.kernel.funding.ExpenditureEvent.ShareRebooked;
import org.homeward.kernel.funding.FundingRejection.RecordedDifferently;
import org.homeward.kernel.funding.FundingRejection.ShareUnknown;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.message.Facts;
import org.homeward.kernel.money.Split;
import org.homeward.kernel.time.ProgrammeCalendar;

/** One cost and what each donor bears of it: the shares always add up to the cost, and each is booked, declined or open. */
public sealed interface Expenditure {
    /** Nothing was recorded. */
    record Unrecorded() implements Expenditure {}

    /** The cost and its shares. */
    record Recorded(ExpenditureRecorded cost, Shares shares) implements Expenditure {
        private Recorded with(Shares changed) {
            return new Recorded(cost, changed);
        }
    }

    /** The state before the first event. */
    static Expenditure initial() {
        return new Unrecorded();
    }

    /** The events that the command leads to; none when it has been done before. */
    static List<ExpenditureEvent> decide(ExpenditureCommand command, Expenditure state, Facts facts) {
        return switch (command) {
            case RecordExpenditure cost -> record(cost, state);
            case RecordShareBooked booked ->
                recorded(state).shares().booked(booked, recorded(state).cost(), ProgrammeCalendar.dateOf(facts.now()));
            case DeclineShare decline ->
                recorded(state).shares().declined(decline, recorded(state).cost());
            case RebookShare rebook ->
                recorded(state).shares().rebooked(rebook, recorded(state).cost());
        };
    }

    /** The state after one more event. */
    static Expenditure evolve(Expenditure state, ExpenditureEvent event) {
        return switch (event) {
            case ExpenditureRecorded cost -> new Recorded(cost, Shares.of(cost));
            case ShareBooked booked ->
                recorded(state).with(recorded(state).shares().with(booked));
            case ShareDeclined declined ->
                recorded(state).with(recorded(state).shares().with(declined));
            case ShareRebooked rebooked ->
                recorded(state).with(recorded(state).shares().with(rebooked));
        };
    }

    private static List<ExpenditureEvent> record(RecordExpenditure command, Expenditure state) {
        var recorded = new ExpenditureRecorded(
                command.expenditureId(),
                command.line(),
                command.amount(),
                shares(command),
                command.serviceOn(),
                command.document(),
                command.settles());
        return switch (state) {
            case Unrecorded unrecorded -> List.of(recorded);
            case Recorded before when before.cost().equals(recorded) -> List.of();
            case Recorded other -> throw new CommandRejected(new RecordedDifferently());
        };
    }

    private static Recorded recorded(Expenditure state) {
        return switch (state) {
            case Unrecorded unrecorded -> throw new CommandRejected(new ShareUnknown());
            case Recorded recorded -> recorded;
        };
    }

    private static List<CostShare> shares(RecordExpenditure command) {
        var weights = command.coFunders().stream().map(CoFunder::weight).toList();
        var amounts = Split.byWeights(command.amount(), weights);
        var shares = new ArrayList<CostShare>();
        for (var index = 0; index < amounts.size(); index++) {
            shares.add(new CostShare(command.coFunders().get(index).agreementId(), amounts.get(index)));
        }
        return shares;
    }
}
