package org.homeward.query.security;

import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.homeward.kernel.security.BrokenGlassList;
import org.homeward.kernel.security.SecurityQuery.ListBrokenGlass;
import org.homeward.platform.axon.Reach;
import org.springframework.stereotype.Component;

/** Answers who has read what in an emergency. */
@Component
final class SecurityAnswers {
    private final BrokenGlass glass;

    SecurityAnswers(BrokenGlass glass) {
        this.glass = glass;
    }

    @QueryHandler
    BrokenGlassList answer(ListBrokenGlass query, MetaData metadata) {
        return glass.list(query.which(), Reach.of(query, metadata).office(), query.page());
    }
}
