package org.homeward.kernel.funding;

import java.time.LocalDate;
import org.homeward.kernel.money.Money;

/**
 * The most in-kind support one person may receive from a date on, until the next ceiling begins.
 *
 * @param validFrom the first day
 * @param ceiling the amount
 */
public record DatedCeiling(LocalDate validFrom, Money ceiling) {}
