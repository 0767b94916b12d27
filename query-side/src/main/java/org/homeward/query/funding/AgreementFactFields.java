package org.homeward.query.funding;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.homeward.kernel.funding.Settles;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.CommitmentId;
import org.homeward.kernel.identity.ExpenditureId;
import org.homeward.kernel.message.MessageNames;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;
import org.homeward.query.funding.AgreementFact.Bound;
import org.homeward.query.funding.AgreementFact.Cost;
import org.homeward.query.funding.AgreementFact.Freed;
import org.homeward.query.funding.AgreementFact.Place;
import org.homeward.query.funding.AgreementFact.PlaceStep;
import org.homeward.query.funding.AgreementFact.Terms;

/** The stored form of facts about agreements. */
public final class AgreementFactFields {
    /** The agreements' terms. */
    public static final String TERMS = "agreement-terms";
    /** Places kept, given back and used. */
    public static final String PLACES = "agreement-places";
    /** Money bound and freed. */
    public static final String COMMITMENTS = "agreement-commitments";
    /** Costs. */
    public static final String COSTS = "agreement-costs";

    /** The position of the event, in every fact. */
    public static final String POSITION = "position";
    /** The agreement, in every fact. */
    public static final String AGREEMENT = "agreement";
    /** The stored name of a terms event. */
    public static final String TYPE = "type";
    /** A terms event. */
    public static final String EVENT = "event";

    private static final String CASE = "case";
    private static final String STEP = "step";
    private static final String ON = "on";
    private static final String COMMITMENT = "commitment";
    private static final String EXPENDITURE = "expenditure";
    private static final String LINE = "line";
    private static final String MINOR = "minor";
    private static final String CURRENCY = "currency";
    private static final String SETTLES = "settles";
    private static final String NOTHING = "";

    private AgreementFactFields() {}

    static String collectionOf(AgreementFact fact) {
        return switch (fact) {
            case Terms terms -> TERMS;
            case Place place -> PLACES;
            case Bound bound -> COMMITMENTS;
            case Freed freed -> COMMITMENTS;
            case Cost cost -> COSTS;
        };
    }

    static Map<String, Object> write(AgreementFact fact, long position) {
        var fields = new HashMap<>(own(fact));
        fields.put(POSITION, position);
        fields.put(AGREEMENT, fact.agreementId());
        return fields;
    }

    private static Map<String, Object> own(AgreementFact fact) {
        return switch (fact) {
            case Terms t -> Map.of(TYPE, MessageNames.nameOf(t.event().getClass()), EVENT, t.event());
            case Place p -> Map.of(CASE, p.caseId(), STEP, p.step(), ON, p.on().toString());
            case Bound b -> money(b.amount(), Map.of(COMMITMENT, b.commitmentId(), LINE, b.line(), ON, text(b.on())));
            case Freed f -> Map.of(COMMITMENT, f.commitmentId(), ON, text(f.on()));
            case Cost c ->
                money(
                        c.amount(),
                        Map.of(
                                EXPENDITURE, c.expenditureId(),
                                LINE, c.line(),
                                ON, text(c.serviceOn()),
                                SETTLES, settled(c.settles())));
        };
    }

    /** The place in a stored fact. */
    public static Place place(Map<String, Object> fields) {
        return new Place(
                agreement(fields), new CaseId(text(fields, CASE)), PlaceStep.valueOf(text(fields, STEP)), on(fields));
    }

    /** The binding or freeing of money in a stored fact. */
    public static AgreementFact commitment(Map<String, Object> fields) {
        var commitment = new CommitmentId(text(fields, COMMITMENT));
        return fields.containsKey(MINOR)
                ? new Bound(agreement(fields), commitment, text(fields, LINE), amount(fields), on(fields))
                : new Freed(agreement(fields), commitment, on(fields));
    }

    /** The cost in a stored fact. */
    public static Cost cost(Map<String, Object> fields) {
        return new Cost(
                agreement(fields),
                new ExpenditureId(text(fields, EXPENDITURE)),
                text(fields, LINE),
                amount(fields),
                on(fields),
                settles(text(fields, SETTLES)));
    }

    private static Map<String, Object> money(Money amount, Map<String, Object> others) {
        var fields = new HashMap<>(others);
        fields.put(MINOR, amount.minor());
        fields.put(CURRENCY, amount.currency());
        return fields;
    }

    private static String settled(Settles settles) {
        return switch (settles) {
            case Settles.Nothing() -> NOTHING;
            case Settles.Commitment(var commitmentId) -> commitmentId.value();
        };
    }

    private static Settles settles(String commitment) {
        return commitment.isEmpty() ? new Settles.Nothing() : new Settles.Commitment(new CommitmentId(commitment));
    }

    private static Money amount(Map<String, Object> fields) {
        return new Money(number(fields, MINOR), Currency.valueOf(text(fields, CURRENCY)));
    }

    private static AgreementId agreement(Map<String, Object> fields) {
        return new AgreementId(text(fields, AGREEMENT));
    }

    private static LocalDate on(Map<String, Object> fields) {
        return LocalDate.parse(text(fields, ON));
    }

    private static String text(LocalDate date) {
        return date.toString();
    }

    private static String text(Map<String, Object> fields, String name) {
        return String.valueOf(fields.get(name));
    }

    private static long number(Map<String, Object> fields, String name) {
        return fields.get(name) instanceof Number number ? number.longValue() : 0;
    }
}
