package org.homeward.standalone.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.homeward.kernel.funding.BudgetLine;
import org.homeward.kernel.funding.Donor;
import org.homeward.kernel.money.Currency;
import org.homeward.kernel.money.Money;

/** The lines of every agreement's budget, with what one person costs and is budgeted at, in euros. */
enum Line {
    STAFF("1.1", "Staff and office", 220, 224),
    TRAINING("5.7", "Training and workshops", 0, 10),
    TRANSPORT("6.1", "International transport", 380, 422),
    PAPERS("6.2", "Travel documents and exit visas", 45, 46),
    MEDICAL("6.3", "Medical examinations", 32, 33),
    RELIEF("6.4", "Relief items and departure kits", 45, 46),
    SHELTER("6.5", "Temporary accommodation", 60, 61),
    REINTEGRATION("6.6", "Reintegration in kind", 0, 460),
    MONITORING("6.7", "Monitoring visits", 30, 31),
    ONWARD("6.8", "Transit and onward transport", 90, 92);

    /** How many pence one euro is, for planning. */
    private static final int PENCE_PER_EURO = 88;

    private static final int WHOLE_PER_PERSON = 1430;
    private static final int EU_TRAINING = 25_000;

    private final String code;
    private final String title;
    private final int cost;
    private final int budgeted;

    Line(String code, String title, int cost, int budgeted) {
        this.code = code;
        this.title = title;
        this.cost = cost;
        this.budgeted = budgeted;
    }

    String code() {
        return code;
    }

    /** What so many persons usually cost on this line. */
    Money costOf(int persons, Currency currency) {
        return amount((long) cost * persons, currency);
    }

    /** The lines that are paid month by month. */
    static List<Line> monthly() {
        return List.of(STAFF, PAPERS, MEDICAL, RELIEF, SHELTER, MONITORING, ONWARD);
    }

    /** The budget of an agreement: its lines, and a reserve that makes it a whole number of thousands. */
    static List<BudgetLine> budgetOf(Agreement agreement, int cap) {
        var currency = agreement.currency();
        var training = agreement.donor() == Donor.EU ? EU_TRAINING : 0L;
        var lines = new ArrayList<>(Arrays.stream(values())
                .map(line -> line.budget((long) line.budgeted * cap + (line == TRAINING ? training : 0), currency))
                .toList());
        var sum = lines.stream().map(BudgetLine::amount).reduce(Money.zero(currency), Money::plus);
        var whole = amount(((long) WHOLE_PER_PERSON * cap + training) / 1000 * 1000, currency);
        lines.add(new BudgetLine("11", "Reserve", whole.minus(sum)));
        return List.copyOf(lines);
    }

    private BudgetLine budget(long euros, Currency currency) {
        return new BudgetLine(code, title, amount(euros, currency));
    }

    /** What an amount of euro cents is planned to be in a currency. */
    static Money converted(long cents, Currency currency) {
        return new Money(currency == Currency.GBP ? cents * PENCE_PER_EURO / 100 : cents, currency);
    }

    private static Money amount(long euros, Currency currency) {
        return converted(euros * 100, currency);
    }
}
