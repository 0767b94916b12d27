package org.homeward.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.bson.Document;
import org.homeward.platform.messaging.EventContext;
import org.homeward.platform.privacy.SearchKeys;
import org.homeward.platform.readstore.LiveUpdates;
import org.homeward.platform.readstore.Projection;
import org.homeward.platform.readstore.ProjectionProcessor;
import org.homeward.platform.readstore.Projector;
import org.homeward.platform.readstore.ReadProgress;
import org.homeward.platform.readstore.ReadStore;
import org.homeward.query.LongHistory.Happened;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** However often events come, and in whichever order of their streams, the read models are those of a clean replay. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RedeliveryIT {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int EVENTS = Integer.getInteger("homeward.delivered", 11_000);
    private static final int MOST_DELIVERIES = 5;
    private static final long SEED = 20_061;

    @TempDir
    Path folder;

    @Test
    void every_event_one_to_five_times_and_streams_mixed_end_as_a_clean_replay() {
        var history = LongHistory.of(EVENTS, SEED);
        var deliveries = deliveries(history, new Random(SEED));
        assertThat(deliveries).hasSizeGreaterThan(EVENTS * 2);

        var clean = content(folder.resolve("clean"), history);
        var repeated = content(folder.resolve("repeated"), deliveries);

        var different = clean.entrySet().stream()
                .filter(document -> !document.getValue().equals(repeated.get(document.getKey())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(ArrayList::new));
        repeated.keySet().stream().filter(id -> !clean.containsKey(id)).forEach(different::add);
        System.out.printf(
                "homeward: %d deliveries of %d events, repeated and reordered (seed %d): %d of %d documents differ from a"
                        + " clean replay%n",
                deliveries.size(), history.size(), SEED, different.size(), clean.size());
        assertThat(different).isEmpty();
        assertThat(clean).hasSizeGreaterThan(EVENTS / 4);
    }

    /** Streams keep their order at the first delivery; what was delivered comes again at any time. */
    private static List<Happened> deliveries(List<Happened> history, Random random) {
        var streams = new ArrayList<>(history.stream()
                .collect(Collectors.groupingBy(
                        happened -> happened.context().streamId(), TreeMap::new, Collectors.toList()))
                .values());
        var next = new int[streams.size()];
        var open = new ArrayList<Integer>();
        for (var stream = 0; stream < streams.size(); stream++) {
            open.add(stream);
        }
        var again = new ArrayList<Happened>();
        var deliveries = new ArrayList<Happened>();
        while (!open.isEmpty() || !again.isEmpty()) {
            if (open.isEmpty() || (!again.isEmpty() && random.nextInt(3) > 0)) {
                var chosen = random.nextInt(again.size());
                deliveries.add(again.get(chosen));
                again.set(chosen, again.getLast());
                again.removeLast();
            } else {
                var chosen = random.nextInt(Math.min(open.size(), 200));
                var stream = open.get(chosen);
                var event = streams.get(stream).get(next[stream]++);
                deliveries.add(event);
                for (var more = random.nextInt(MOST_DELIVERIES); more > 0; more--) {
                    again.add(event);
                }
                if (next[stream] == streams.get(stream).size()) {
                    open.subList(chosen, chosen + 1).clear();
                }
            }
        }
        return deliveries;
    }

    /** Every document that the projections have made of these deliveries, as text. */
    private static Map<String, String> content(Path folder, List<Happened> deliveries) {
        try (var context = projections();
                var store = ReadStore.embedded(folder)) {
            var projectors = context.getBeansOfType(Projector.class).values().stream()
                    .<Projector<?>>map(projector -> projector)
                    .toList();
            var contexts = new HashMap<String, EventContext>();
            deliveries.forEach(each -> contexts.put(each.context().eventId(), each.context()));
            var processor = new ProjectionProcessor(
                    projectors,
                    new ProjectionProcessor.Surroundings(
                            new Delivered(deliveries),
                            message -> Optional.ofNullable(contexts.get(message.getIdentifier()))
                                    .orElseThrow(),
                            store,
                            new TestSeal().format(),
                            new LiveUpdates(),
                            "embedded"));
            processor.start();
            assertThat(new ReadProgress(processor).awaitCaughtUp(deliveries.size() - 1, PATIENCE))
                    .isTrue();
            processor.stop();
            var content = new TreeMap<String, String>();
            for (var projector : projectors) {
                for (var collection : projector.collections()) {
                    for (var document : store.collection(collection).find()) {
                        content.put(
                                collection + "/" + document.get("_id"),
                                sorted(document).toString());
                    }
                }
            }
            content.put(
                    "letters",
                    store.collection("_letters").find().into(new ArrayList<>()).toString());
            return content;
        }
    }

    private static AnnotationConfigApplicationContext projections() {
        var context = new AnnotationConfigApplicationContext();
        context.registerBean(SearchKeys.class, () -> new SearchKeys(new byte[32]));
        var scanner = new ClassPathBeanDefinitionScanner(context, false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Projection.class));
        scanner.scan("org.homeward.query");
        context.refresh();
        return context;
    }

    private static Object sorted(Object value) {
        if (value instanceof Document document) {
            var sorted = new TreeMap<String, Object>();
            document.forEach((name, each) -> sorted.put(name, String.valueOf(each == null ? "" : sorted(each))));
            return sorted;
        }
        return value instanceof List<?> values
                ? values.stream().map(RedeliveryIT::sorted).toList()
                : value;
    }

    /** Deliveries as a stream of events of their own. */
    private record Delivered(List<Happened> deliveries) implements StreamableMessageSource<TrackedEventMessage<?>> {
        private TrackedEventMessage<?> at(int index) {
            var delivered = deliveries.get(index);
            var context = delivered.context();
            var message = new GenericDomainEventMessage<>(
                    "Stream",
                    context.streamId(),
                    context.sequence(),
                    delivered.event(),
                    Map.of(),
                    context.eventId(),
                    context.recordedAt());
            return new GenericTrackedDomainEventMessage<>(new GlobalSequenceTrackingToken(index), message);
        }

        @Override
        public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
            return new From(this, after == null ? 0 : (int) after.position().orElse(-1) + 1);
        }

        @Override
        public @Nullable TrackingToken createTailToken() {
            return null;
        }

        @Override
        public TrackingToken createHeadToken() {
            return new GlobalSequenceTrackingToken(deliveries.size() - 1L);
        }
    }

    private static final class From implements BlockingStream<TrackedEventMessage<?>> {
        private final Delivered source;
        private int next;

        From(Delivered source, int next) {
            this.source = source;
            this.next = next;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return next < source.deliveries().size() ? Optional.of(source.at(next)) : Optional.empty();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) {
            return next < source.deliveries().size();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() {
            return source.at(next++);
        }

        @Override
        public void close() {}
    }
}
