package org.homeward.query.shelter;

import java.time.LocalDate;

/**
 * A bed was blocked, or could be used again.
 *
 * @param shelter the shelter
 * @param bed the bed
 * @param on the day
 * @param blocked whether it was blocked
 * @param number the order of what happened in the shelter
 */
public record Block(String shelter, String bed, LocalDate on, boolean blocked, long number) {}
