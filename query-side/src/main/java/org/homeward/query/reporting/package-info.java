/**
 * Reports for donors: pure functions of a definition, facts and rates, and the files made of them. The facts are the
 * {@link org.homeward.query.funding.FundingFacts} of funding and the assisted persons kept here; neither holds a personal
 * value.
 */
@ApplicationModule(allowedDependencies = {"funding"})
@NullMarked
package org.homeward.query.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
