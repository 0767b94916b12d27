package org.homeward.kernel.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;

/**
 * Who saw personal data of one person, the newest first.
 *
 * @param reads the readings
 * @param next the cursor of the next part; empty when this is the last
 */
public record ReadLog(List<Reading> reads, Optional<String> next) {
    public ReadLog {
        reads = List.copyOf(reads);
    }

    /**
     * One reading.
     *
     * @param reader who read
     * @param roles the roles the reader held then
     * @param office the office the reader acted for
     * @param purpose why
     * @param groups of which groups values were shown
     * @param question the public name of the question that was answered
     * @param readAt when
     */
    public record Reading(
            UserId reader,
            Set<Role> roles,
            Office office,
            Purpose purpose,
            Set<PurposeGroup> groups,
            String question,
            Instant readAt) {
        public Reading {
            roles = Set.copyOf(roles);
            groups = Set.copyOf(groups);
        }
    }
}
