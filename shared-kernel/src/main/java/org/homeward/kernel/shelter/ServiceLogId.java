package org.homeward.kernel.shelter;

import java.time.YearMonth;
import org.homeward.kernel.identity.ShelterId;

/** The log of services of one shelter in one month. */
public record ServiceLogId(ShelterId shelterId, YearMonth month) {
    /** The stream of the log, {@code services-yyyy-mm-uuid}. */
    public String value() {
        return "services-" + month + shelterId.value().substring(ShelterId.PREFIX.length());
    }
}
