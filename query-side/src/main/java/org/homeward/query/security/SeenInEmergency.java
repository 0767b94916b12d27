package org.homeward.query.security;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.platform.privacy.OpenGlass;
import org.springframework.stereotype.Component;

/** Tells the answers of this process whom an officer sees now because of an emergency. */
@Component
final class SeenInEmergency implements OpenGlass {
    private final BrokenGlass glass;
    private final Clock clock;

    SeenInEmergency(BrokenGlass glass, Clock clock) {
        this.glass = glass;
        this.clock = clock;
    }

    @Override
    public Map<SubjectId, Set<PurposeGroup>> of(UserId officer) {
        return glass.seenBy(officer, clock.instant());
    }
}
