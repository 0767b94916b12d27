package org.homeward.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the tokens of a server tell of the work that several processes share. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoTokensIT {
    private static final String PROCESSOR = "projections";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T12:00:00Z"));

    @ParameterizedTest
    @MethodSource("org.homeward.platform.mongo.MongoServers#all")
    void a_part_is_there_for_who_has_it_and_for_others_when_it_is_left_or_its_claim_is_old(MongoServers.Kind kind) {
        try (var server = MongoServers.empty(kind)) {
            var one = tokens(server, "one");
            var two = tokens(server, "two");
            one.initializeTokenSegments(PROCESSOR, 4);
            one.initializeTokenSegments("another", 1);
            assertThat(available(two)).containsExactly(0, 1, 2, 3);

            one.fetchToken(PROCESSOR, 1);
            one.fetchToken(PROCESSOR, 3);
            assertThat(available(one)).containsExactly(0, 1, 2, 3);
            assertThat(available(two)).containsExactly(0, 2);
            assertThat(two.fetchAvailableSegments(PROCESSOR))
                    .extracting(Segment::getMask)
                    .containsOnly(3);

            one.releaseClaim(PROCESSOR, 3);
            assertThat(available(two)).containsExactly(0, 2, 3);

            now.updateAndGet(instant -> instant.plus(Duration.ofSeconds(11)));
            assertThat(available(two)).containsExactly(0, 1, 2, 3);
        }
    }

    private static List<Integer> available(TokenStore tokens) {
        return tokens.fetchAvailableSegments(PROCESSOR).stream()
                .map(Segment::getSegmentId)
                .toList();
    }

    private MongoTokens tokens(MongoServers.Empty server, String node) {
        return new MongoTokens(
                server.address().database().getCollection("tokens"), node, () -> now.get(), Duration.ZERO);
    }
}
