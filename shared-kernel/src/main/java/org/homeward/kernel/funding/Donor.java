package org.homeward.kernel.funding;

import org.homeward.kernel.security.Office;

/** Who finances an agreement. */
public enum Donor {
    EU,
    ITALY,
    UK;

    /** The donor's own office: its people act for it and reach what this donor finances. */
    public Office office() {
        return new Office(name());
    }
}
