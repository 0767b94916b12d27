package org.homeward.kernel.activity;

import org.homeward.kernel.message.Require;

/** How many participants of one affiliation came on one day. */
public record Attendance(Affiliation affiliation, int women, int men) {
    public Attendance {
        women = Require.between(women, 0, 1000, "women");
        men = Require.between(men, 0, 1000, "men");
    }
}
