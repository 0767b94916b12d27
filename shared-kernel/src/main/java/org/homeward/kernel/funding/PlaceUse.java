package org.homeward.kernel.funding;

/**
 * What has become of the places of an agreement, in persons.
 *
 * @param cap how many were agreed
 * @param reserved how many are kept for persons who have not departed
 * @param confirmed how many are used by departures
 * @param left how many nobody holds
 */
public record PlaceUse(int cap, int reserved, int confirmed, int left) {
    /** The use of a cap; what is left follows from the others. */
    public static PlaceUse of(int cap, int reserved, int confirmed) {
        return new PlaceUse(cap, reserved, confirmed, cap - reserved - confirmed);
    }
}
