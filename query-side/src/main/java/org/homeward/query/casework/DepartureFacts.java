package org.homeward.query.casework;

import java.time.LocalDate;
import java.util.List;

/** The departures on record. */
public interface DepartureFacts {
    /** Those recorded up to a position that took place up to a day. */
    List<Departure> upTo(long position, LocalDate day);
}
