package org.homeward.query.reporting;

import java.time.LocalDate;
import org.homeward.kernel.identity.AgreementId;
import org.homeward.kernel.identity.Sex;

/**
 * A departure on a place of an agreement.
 *
 * @param person the pseudonymous id of the person
 * @param agreementId the agreement whose place was used
 * @param nationality the nationality (ISO 3166-1 alpha-3)
 * @param sex the sex as stated
 * @param on the day
 */
public record Assisted(String person, AgreementId agreementId, String nationality, Sex sex, LocalDate on) {}
