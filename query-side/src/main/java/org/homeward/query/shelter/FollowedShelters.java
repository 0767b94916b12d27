package org.homeward.query.shelter;

import org.homeward.kernel.message.Following;
import org.homeward.kernel.shelter.ShelterQuery.FollowShelter;
import org.homeward.platform.live.LiveTopic;
import org.springframework.stereotype.Component;

/** Boards of shelters can be followed. */
@Component
final class FollowedShelters implements LiveTopic {
    @Override
    public String collection() {
        return BoardsProjection.BOARDS.collection();
    }

    @Override
    public Class<? extends Following> question() {
        return FollowShelter.class;
    }
}
