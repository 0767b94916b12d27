package org.homeward.query.audit;

import org.axonframework.queryhandling.QueryHandler;
import org.homeward.kernel.audit.AuditQuery.FindHistoryHash;
import org.homeward.kernel.audit.AuditQuery.FindRefusals;
import org.homeward.kernel.audit.AuditQuery.FindTimeline;
import org.homeward.kernel.audit.HistoryHash;
import org.homeward.kernel.audit.RefusalPage;
import org.homeward.kernel.audit.Timeline;
import org.homeward.kernel.time.Known;
import org.homeward.platform.eventstore.RawEvents;
import org.homeward.platform.messaging.NotFound;
import org.homeward.platform.messaging.Unavailable;
import org.homeward.platform.readstore.KnownPositions;
import org.homeward.platform.serialization.ContentDigest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Answers what auditors ask: timelines and the hash from the stored events themselves, refusals from their register. */
@Component
final class AuditAnswers {
    private final ObjectProvider<RawEvents> events;
    private final ContentDigest contents;
    private final Refusals refusals;
    private final KnownPositions positions;

    AuditAnswers(
            ObjectProvider<RawEvents> events, ContentDigest contents, Refusals refusals, KnownPositions positions) {
        this.events = events;
        this.contents = contents;
        this.refusals = refusals;
        this.positions = positions;
    }

    @QueryHandler
    Timeline answer(FindTimeline query) {
        var upTo = positionOf(query.asOf());
        var stored = stored().stream(query.streamId(), query.fromSequence(), query.limit() + 1).stream()
                .filter(event -> event.position() <= upTo)
                .toList();
        if (stored.isEmpty() && query.fromSequence() == 0) {
            throw new NotFound();
        }
        return new Timeline(
                query.streamId(),
                stored.stream().limit(query.limit()).map(StoredEntries::of).toList(),
                stored.size() > query.limit());
    }

    @QueryHandler
    RefusalPage answer(FindRefusals query) {
        var position = positions.resolve(Known.LATEST);
        var before = query.cursor().isEmpty() ? position + 1 : position(query.cursor());
        var found = refusals.find(query.filter(), before, query.limit() + 1);
        var page = found.stream().limit(query.limit()).toList();
        var next = found.size() > query.limit() ? Long.toString(page.getLast().position()) : "";
        return new RefusalPage(page, next, position);
    }

    @QueryHandler
    HistoryHash answer(FindHistoryHash query) {
        return HistoryHasher.hash(stored(), contents, positionOf(query.asOf()));
    }

    private long positionOf(Known asOf) {
        return asOf instanceof Known.Latest ? stored().headPosition() : positions.resolve(asOf);
    }

    /** Where events are stored elsewhere there is no answer yet. */
    private RawEvents stored() {
        return events.stream().findFirst().orElseThrow(Unavailable::new);
    }

    /** A cursor that is none is an end. */
    private static long position(String cursor) {
        return cursor.chars().allMatch(Character::isDigit) && cursor.length() < 19 ? Long.parseLong(cursor) : 0;
    }
}
