package org.homeward.kernel.funding;

/** Who finances an agreement. */
public enum Donor {
    EU,
    ITALY,
    UK
}
