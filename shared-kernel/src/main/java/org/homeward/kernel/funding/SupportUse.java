package org.homeward.kernel.funding;

import org.homeward.kernel.money.Money;

/**
 * In-kind support to persons under one agreement.
 *
 * @param persons how many persons have support that was not given up
 * @param committed what is promised and not delivered
 * @param delivered what was delivered
 * @param largestForOnePerson the most one person has, promised and delivered together
 */
public record SupportUse(int persons, Money committed, Money delivered, Money largestForOnePerson) {}
