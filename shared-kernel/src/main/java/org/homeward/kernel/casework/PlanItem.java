package org.homeward.kernel.casework;

import org.homeward.kernel.message.Require;
import org.homeward.kernel.money.Money;

/** One thing a reintegration plan buys. */
public record PlanItem(String description, Modality modality, Money amount) {
    public PlanItem {
        description = Require.text(description, 200, "description");
        Require.that(amount.isPositive(), "an amount is positive");
    }
}
