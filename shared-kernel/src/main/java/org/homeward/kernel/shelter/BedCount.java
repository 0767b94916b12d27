package org.homeward.kernel.shelter;

/**
 * The beds of a shelter by state; together they are all its beds.
 *
 * @param free beds nobody has
 * @param reserved beds kept for a guest
 * @param occupied beds of residents, also of those who are absent
 * @param blocked beds that cannot be used
 */
public record BedCount(int free, int reserved, int occupied, int blocked) {
    /** All beds. */
    public int total() {
        return free + reserved + occupied + blocked;
    }
}
