package org.homeward.query.funding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homeward.kernel.funding.BudgetLine;
import org.homeward.kernel.funding.Donor;
import org.homeward.kernel.funding.FundingAgreementEvent.AgreementSigned;
import org.homeward.kernel.funding.LineUse;
import org.homeward.kernel.funding.MoneyUse;
import org.homeward.kernel.funding.Settles;
import org.homeward.kernel.identity.CommitmentId;
import org.homeward.kernel.money.Money;

/**
 * Where an agreement stands: a fold of its facts, the same for now and for any moment before.
 *
 * @param terms what was agreed; empty before the signature
 * @param reserved places kept
 * @param confirmed places used
 * @param lines the budget lines in the order of the agreement
 * @param open bound money by commitment
 */
public record AgreementState(
        List<AgreementTerms> terms,
        int reserved,
        int confirmed,
        List<LineUse> lines,
        Map<String, OpenCommitment> open) {

    /** Money bound on a line. */
    public record OpenCommitment(String line, Money amount) {}

    /** The state before the first fact. */
    public static final AgreementState INITIAL = new AgreementState(List.of(), 0, 0, List.of(), Map.of());

    public AgreementState {
        terms = List.copyOf(terms);
        lines = List.copyOf(lines);
    }

    /** The terms; the signature is the first event of every agreement. */
    public AgreementTerms agreed() {
        return terms.getFirst();
    }

    /** Who finances it. */
    public Donor donor() {
        return agreed().signed().donor();
    }

    /** All lines together. */
    public MoneyUse money() {
        var nothing = Money.zero(agreed().signed().currency());
        return lines.stream().map(LineUse::money).reduce(MoneyUse.of(nothing, nothing, nothing), MoneyUse::plus);
    }

    /** The state after one more fact. */
    AgreementState with(AgreementFact fact) {
        return switch (fact) {
            case AgreementFact.Signed(var event) ->
                new AgreementState(List.of(AgreementTerms.of(event)), 0, 0, unused(event), Map.of());
            case AgreementFact.Ceiling(var event) -> with(agreed().with(event));
            case AgreementFact.Addendum(var event) -> with(agreed().with(event));
            case AgreementFact.Ended ended -> with(agreed().end());
            case AgreementFact.Place place -> changedBy(place.step());
            case AgreementFact.Bound bound -> bind(bound);
            case AgreementFact.Freed freed -> free(freed.commitmentId());
            case AgreementFact.Cost cost -> settled(cost.settles()).spend(cost.line(), cost.amount());
        };
    }

    private AgreementState changedBy(AgreementFact.PlaceStep step) {
        return switch (step) {
            case RESERVED -> places(reserved + 1, confirmed);
            case RELEASED -> places(reserved - 1, confirmed);
            case CONFIRMED -> places(reserved - 1, confirmed + 1);
        };
    }

    private AgreementState bind(AgreementFact.Bound bound) {
        var more = new LinkedHashMap<>(open);
        more.put(bound.commitmentId().value(), new OpenCommitment(bound.line(), bound.amount()));
        return new AgreementState(
                terms, reserved, confirmed, moved(bound.line(), bound.amount(), zero(bound.amount())), more);
    }

    private AgreementState settled(Settles settles) {
        return switch (settles) {
            case Settles.Nothing() -> this;
            case Settles.Commitment(var commitmentId) -> free(commitmentId);
        };
    }

    private AgreementState free(CommitmentId commitmentId) {
        var fewer = new LinkedHashMap<>(open);
        var bound = fewer.remove(commitmentId.value());
        if (bound == null) {
            throw new IllegalStateException("a commitment is closed that was not open");
        }
        var nothing = zero(bound.amount());
        return new AgreementState(
                terms, reserved, confirmed, moved(bound.line(), nothing.minus(bound.amount()), nothing), fewer);
    }

    private AgreementState spend(String line, Money amount) {
        return new AgreementState(terms, reserved, confirmed, moved(line, zero(amount), amount), open);
    }

    private List<LineUse> moved(String code, Money committed, Money spent) {
        var nothing = zero(committed);
        var change = MoneyUse.of(nothing, committed, spent);
        var all = new ArrayList<>(lines);
        all.replaceAll(line -> line.code().equals(code)
                ? new LineUse(code, line.name(), line.money().plus(change))
                : line);
        return all;
    }

    private AgreementState with(AgreementTerms changed) {
        return new AgreementState(List.of(changed), reserved, confirmed, lines, open);
    }

    private AgreementState places(int nowReserved, int nowConfirmed) {
        return new AgreementState(terms, nowReserved, nowConfirmed, lines, open);
    }

    private static List<LineUse> unused(AgreementSigned signed) {
        return signed.budget().stream().map(AgreementState::unused).toList();
    }

    private static LineUse unused(BudgetLine line) {
        var nothing = zero(line.amount());
        return new LineUse(line.code(), line.name(), MoneyUse.of(line.amount(), nothing, nothing));
    }

    private static Money zero(Money amount) {
        return Money.zero(amount.currency());
    }
}
