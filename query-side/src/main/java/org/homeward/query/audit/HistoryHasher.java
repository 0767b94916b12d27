package org.homeward.query.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homeward.kernel.audit.HistoryHash;
import org.homeward.kernel.message.CommandAlreadySo;
import org.homeward.kernel.message.CommandRefused;
import org.homeward.kernel.message.MessageNames;
import org.homeward.platform.digest.Sha256;
import org.homeward.platform.eventstore.RawEvents;
import org.homeward.platform.eventstore.StoredEvent;
import org.homeward.platform.serialization.ContentDigest;

/**
 * Hashes what has happened, stream by stream. An answer that is kept apart has a stream of its own whose id is a matter
 * of chance, so these answers are hashed by what they say, in the order of their digests, after the streams.
 */
final class HistoryHasher {
    private static final int PAGE = 2_000;
    private static final Set<String> ANSWERS =
            Set.of(MessageNames.nameOf(CommandRefused.class), MessageNames.nameOf(CommandAlreadySo.class));

    /** The beginnings of names of events that say something else at every run: keys are random, and reads are many. */
    private static final List<String> CHANCE =
            List.of("privacy.subject-key-", "privacy.personal-data-read", "security.");

    private final RawEvents events;
    private final ContentDigest contents;
    private final Sha256 history = new Sha256();
    private final List<String> answers = new ArrayList<>();
    private final SortedMap<String, Long> leftOut = new TreeMap<>();
    private String stream = "";
    private long streams;
    private long hashed;

    private HistoryHasher(RawEvents events, ContentDigest contents) {
        this.events = events;
        this.contents = contents;
    }

    /** The hash of the events up to a position. */
    static HistoryHash hash(RawEvents events, ContentDigest contents, long upTo) {
        return new HistoryHasher(events, contents).upTo(upTo);
    }

    private HistoryHash upTo(long position) {
        var page = events.byStream("", 0, position, PAGE);
        while (!page.isEmpty()) {
            page.forEach(this::add);
            var last = page.getLast();
            page = events.byStream(last.streamId(), last.sequence(), position, PAGE);
        }
        answers.stream().sorted().forEach(answer -> history.add(answer.getBytes(StandardCharsets.US_ASCII)));
        return new HistoryHash(
                history.hex(),
                streams,
                hashed,
                position,
                leftOut.entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .toList());
    }

    private void add(StoredEvent event) {
        if (CHANCE.stream().anyMatch(event.name()::startsWith)) {
            leftOut.merge(event.name(), 1L, Long::sum);
            return;
        }
        hashed++;
        if (ANSWERS.contains(event.name())) {
            answers.add(answer(event));
            return;
        }
        if (!event.streamId().equals(stream)) {
            stream = event.streamId();
            streams++;
            text(stream);
        }
        history.add(event.sequence());
        text(event.name());
        contents.add(event.payload(), history);
    }

    private String answer(StoredEvent event) {
        var digest = new Sha256();
        contents.add(event.payload(), digest);
        return digest.hex();
    }

    private void text(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        history.add(bytes.length).add(bytes);
    }
}
