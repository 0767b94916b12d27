package org.homeward.query.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.homeward.kernel.money.Money;
import org.homeward.kernel.reporting.ReportCell;

/** Cells, shortly made. */
final class Cells {
    private static final int PERCENT_DECIMALS = 2;

    private Cells() {}

    static ReportCell words(String text) {
        return new ReportCell.Words(text);
    }

    static ReportCell count(long number) {
        return new ReportCell.Count(number);
    }

    static ReportCell amount(Money money) {
        return new ReportCell.Amount(money);
    }

    static ReportCell amount(Optional<Money> money) {
        return money.map(Cells::amount).orElseGet(ReportCell.Blank::new);
    }

    static ReportCell perCent(Money part, Optional<Money> whole) {
        return whole.filter(Money::isPositive)
                .<ReportCell>map(all -> new ReportCell.Figure(perCent(part, all).toPlainString(), "%"))
                .orElseGet(ReportCell.Blank::new);
    }

    private static BigDecimal perCent(Money part, Money whole) {
        return BigDecimal.valueOf(part.minor())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(whole.minor()), PERCENT_DECIMALS, RoundingMode.HALF_UP);
    }

    static ReportCell blank() {
        return new ReportCell.Blank();
    }
}
