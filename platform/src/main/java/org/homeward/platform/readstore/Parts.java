package org.homeward.platform.readstore;

import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.homeward.platform.mongo.MongoTokens;

/**
 * The parts of the work that a processor does, of those that several processes may share.
 *
 * @param processor the processor
 * @param tokens which parts there are, and who has them
 */
record Parts(PooledStreamingEventProcessor processor, MongoTokens tokens) {
    /**
     * Takes parts that nobody does, if there are fewer than it may have. Axon lets a part that a single fault made it give
     * up lie for up to a minute.
     */
    @SuppressWarnings("FutureReturnValueIgnored") // what could not be taken is taken at the next look
    void takeUpTo(int most) {
        var own = own();
        if (own.size() < most) {
            tokens.fetchAvailableSegments(processor.getName()).stream()
                    .map(Segment::getSegmentId)
                    .filter(segment -> !own.contains(segment))
                    .limit(most - own.size())
                    .forEach(processor::claimSegment);
        }
    }

    /** Leaves what is more than so many to others. */
    void keepUpTo(int most) {
        own().stream().skip(most).forEach(processor::releaseSegment);
    }

    private List<Integer> own() {
        return processor.processingStatus().entrySet().stream()
                .filter(status -> !status.getValue().isErrorState())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
