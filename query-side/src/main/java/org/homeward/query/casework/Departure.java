package org.homeward.query.casework;

import java.time.LocalDate;

/**
 * One departure, as far as figures need it.
 *
 * @param person the pseudonymous id of the person
 * @param countryOfReturn the country travelled to
 * @param departedOn the day
 */
public record Departure(String person, String countryOfReturn, LocalDate departedOn) {}
