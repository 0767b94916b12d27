package org.homeward.kernel.funding;

import org.homeward.kernel.message.Require;
import org.homeward.kernel.money.Money;

/** One line of an agreement's budget, with its heading code, for example {@code 6.1}. */
public record BudgetLine(String code, String name, Money amount) {
    public BudgetLine {
        code = Require.text(code, 12, "code");
        name = Require.text(name, 100, "name");
    }
}
