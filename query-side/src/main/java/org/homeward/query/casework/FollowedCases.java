package org.homeward.query.casework;

import org.homeward.kernel.casework.CaseworkQuery.FollowCase;
import org.homeward.kernel.message.Following;
import org.homeward.platform.live.LiveTopic;
import org.springframework.stereotype.Component;

/** Files of cases can be followed. */
@Component
final class FollowedCases implements LiveTopic {
    @Override
    public String collection() {
        return CasesProjection.FILES.collection();
    }

    @Override
    public Class<? extends Following> question() {
        return FollowCase.class;
    }
}
