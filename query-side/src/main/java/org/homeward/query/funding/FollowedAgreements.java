package org.homeward.query.funding;

import org.homeward.kernel.funding.FundingQuery.FollowAgreement;
import org.homeward.kernel.message.Following;
import org.homeward.platform.live.LiveTopic;
import org.springframework.stereotype.Component;

/** Agreements can be followed. */
@Component
final class FollowedAgreements implements LiveTopic {
    @Override
    public String collection() {
        return AgreementsProjection.STATES.collection();
    }

    @Override
    public Class<? extends Following> question() {
        return FollowAgreement.class;
    }
}
