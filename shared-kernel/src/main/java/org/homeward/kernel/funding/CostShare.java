package org.homeward.kernel.funding;

import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.money.Money;

/** What one agreement bears of a shared cost, to the minor unit. */
public record CostShare(AgreementId agreementId, Money amount) {}
