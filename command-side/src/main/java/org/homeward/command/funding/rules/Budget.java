package org.homeward.command.funding.rules;

import java.time.LocalDate;
import java.util.List;
import org.homeward.kernel.funding.BudgetLine;
import org.homeward.kernel.funding.FundingAgreementCommand.BookExpenditure;
import org.homeward.kernel.funding.FundingAgreementCommand.PlaceCommitment;
import org.homeward.kernel.funding.FundingAgreementCommand.ReleaseCommitment;
import org.homeward.kernel.funding.FundingAgreementEvent;
import org.homeward.kernel.funding.FundingAgreementEvent.CommitmentPlaced;
import org.homeward.kernel.funding.FundingAgreementEvent.CommitmentReleased;
import org.homeward.kernel.funding.FundingAgreementEvent.ExpenditureBooked;
import org.homeward.kernel.funding.FundingRejection.BudgetExceeded;
import org.homeward.kernel.funding.FundingRejection.BudgetLineUnknown;
import org.homeward.kernel.funding.FundingRejection.CommitmentNotOpen;
import org.homeward.kernel.funding.FundingRejection.DocumentAlreadyUsed;
import org.homeward.kernel.funding.FundingRejection.RecordedDifferently;
import org.homeward.kernel.funding.Settles;
import org.homeward.kernel.funding.SupportingDocument;
import org.homeward.kernel.identity.CommitmentId;
import org.homeward.kernel.identity.ExpenditureId;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.money.Money;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/** The money of an agreement, line by line: what is still available is the budget less open commitments and costs. */
record Budget(
        PMap<String, Money> available,
        PMap<CommitmentId, Bound> open,
        PSet<CommitmentId> closed,
        PMap<ExpenditureId, Cost> costs,
        PSet<Document> documents) {

    /** Money bound on a line. */
    record Bound(String line, Money amount) {}

    /** What was booked under an identifier. */
    record Cost(String line, Money amount, LocalDate serviceOn, Document document, Settles settles) {}

    /** What makes a document unique. */
    record Document(String number, LocalDate issuedOn, String hash) {
        static Document of(SupportingDocument document) {
            return new Document(document.number(), document.issuedOn(), document.hash());
        }
    }

    static Budget of(List<BudgetLine> lines) {
        PMap<String, Money> available = HashTreePMap.empty();
        for (var line : lines) {
            available = available.plus(line.code(), line.amount());
        }
        return new Budget(
                available, HashTreePMap.empty(), HashTreePSet.empty(), HashTreePMap.empty(), HashTreePSet.empty());
    }

    List<FundingAgreementEvent> commit(PlaceCommitment command, Terms terms) {
        var id = command.commitmentId();
        var bound = new Bound(command.line(), command.amount());
        if (bound.equals(open.get(id))) {
            return List.of();
        }
        if (open.containsKey(id) || closed.contains(id)) {
            throw new CommandRejected(new RecordedDifferently());
        }
        terms.requireCurrency(command.amount());
        terms.requireEligible(command.committedOn());
        var left = requireAvailable(command.line(), command.amount());
        return List.of(new CommitmentPlaced(
                command.agreementId(), id, command.line(), command.amount(), left, command.committedOn()));
    }

    List<FundingAgreementEvent> release(ReleaseCommitment command) {
        var id = command.commitmentId();
        if (closed.contains(id)) {
            return List.of();
        }
        var bound = openCommitment(id);
        var left = availableOn(bound.line()).plus(bound.amount());
        return List.of(new CommitmentReleased(
                command.agreementId(), id, bound.line(), bound.amount(), left, command.releasedOn()));
    }

    List<FundingAgreementEvent> book(BookExpenditure command, Terms terms) {
        var document = Document.of(command.document());
        var cost = new Cost(command.line(), command.amount(), command.serviceOn(), document, command.settles());
        if (cost.equals(costs.get(command.expenditureId()))) {
            return List.of();
        }
        if (costs.containsKey(command.expenditureId())) {
            throw new CommandRejected(new RecordedDifferently());
        }
        terms.requireCurrency(command.amount());
        terms.requireEligible(command.serviceOn());
        if (documents.contains(document)) {
            throw new CommandRejected(new DocumentAlreadyUsed());
        }
        var left = settling(command.settles()).requireAvailable(command.line(), command.amount());
        return List.of(new ExpenditureBooked(
                command.agreementId(),
                command.expenditureId(),
                command.line(),
                command.amount(),
                command.serviceOn(),
                command.document(),
                command.settles(),
                left));
    }

    Budget with(CommitmentPlaced event) {
        var bound = new Bound(event.line(), event.amount());
        return new Budget(
                available.plus(event.line(), event.available()),
                open.plus(event.commitmentId(), bound),
                closed,
                costs,
                documents);
    }

    Budget with(CommitmentReleased event) {
        return freed(event.commitmentId());
    }

    Budget with(ExpenditureBooked event) {
        var document = Document.of(event.document());
        var cost = new Cost(event.line(), event.amount(), event.serviceOn(), document, event.settles());
        var settled = settling(event.settles());
        return new Budget(
                settled.available.plus(event.line(), event.available()),
                settled.open,
                settled.closed,
                costs.plus(event.expenditureId(), cost),
                documents.plus(document));
    }

    private Budget settling(Settles settles) {
        return switch (settles) {
            case Settles.Nothing() -> this;
            case Settles.Commitment(var id) -> freed(id);
        };
    }

    /** The whole commitment is closed: what its cost does not use is available again. */
    private Budget freed(CommitmentId id) {
        var bound = openCommitment(id);
        return new Budget(
                available.plus(bound.line(), availableOn(bound.line()).plus(bound.amount())),
                open.minus(id),
                closed.plus(id),
                costs,
                documents);
    }

    private Money requireAvailable(String line, Money amount) {
        var left = availableOn(line);
        if (amount.exceeds(left)) {
            throw new CommandRejected(new BudgetExceeded(line, left));
        }
        return left.minus(amount);
    }

    private Money availableOn(String line) {
        var left = available.get(line);
        if (left == null) {
            throw new CommandRejected(new BudgetLineUnknown(line));
        }
        return left;
    }

    private Bound openCommitment(CommitmentId id) {
        var bound = open.get(id);
        if (bound == null) {
            throw new CommandRejected(new CommitmentNotOpen());
        }
        return bound;
    }
}
