package org.homeward.platform.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.axoniq.axonserver.grpc.event.Confirmation;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventStoreGrpc;
import io.axoniq.axonserver.grpc.event.GetLastTokenRequest;
import io.axoniq.axonserver.grpc.event.TrackingToken;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How long appends take that go to Axon Server, measured before a server that speaks its protocol. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AppendTimesTest {
    private static final Event TAKEN = Event.newBuilder().build();
    private static final Event NOT_TAKEN = Event.newBuilder().setSnapshot(true).build();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Server server;
    private ManagedChannel channel;

    @BeforeEach
    void connect() throws IOException {
        server = Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
                .addService(new Appends())
                .build()
                .start();
        var configuration = new ServerConnectionConfiguration();
        var appends = configuration.appendTimes();
        configuration.eventStoreMeters(appends).bindTo(meters);
        channel = configuration
                .serverChannel(appends)
                .apply(ManagedChannelBuilder.forAddress("localhost", server.getPort())
                        .usePlaintext())
                .build();
    }

    @AfterEach
    void disconnect() {
        channel.shutdownNow();
        server.shutdownNow();
    }

    @Test
    void an_append_is_timed_until_it_is_confirmed() {
        append(TAKEN).join();
        append(TAKEN).join();

        var timer = meters.get("homeward.append").timer();
        assertThat(timer.count()).isEqualTo(2);
        assertThat(timer.totalTime(TimeUnit.NANOSECONDS)).isPositive();
    }

    @Test
    void what_the_server_did_not_take_is_not_counted() {
        assertThatThrownBy(() -> append(NOT_TAKEN).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(StatusRuntimeException.class);

        assertThat(meters.get("homeward.append").timer().count()).isZero();
    }

    @Test
    void what_is_only_asked_is_not_counted() {
        EventStoreGrpc.newBlockingStub(channel).getLastToken(GetLastTokenRequest.getDefaultInstance());

        assertThat(meters.get("homeward.append").timer().count()).isZero();
    }

    private CompletableFuture<Confirmation> append(Event event) {
        var confirmed = new Awaited();
        var events = EventStoreGrpc.newStub(channel).appendEvent(confirmed);
        events.onNext(event);
        events.onCompleted();
        return confirmed.answer;
    }

    private static final class Awaited implements StreamObserver<Confirmation> {
        private final CompletableFuture<Confirmation> answer = new CompletableFuture<>();
        private Confirmation last = Confirmation.getDefaultInstance();

        @Override
        public void onNext(Confirmation confirmation) {
            last = confirmation;
        }

        @Override
        public void onError(Throwable failed) {
            answer.completeExceptionally(failed);
        }

        @Override
        public void onCompleted() {
            answer.complete(last);
        }
    }

    /** Takes events as Axon Server does, or refuses them; nothing is kept. */
    private static final class Appends extends EventStoreGrpc.EventStoreImplBase {
        @Override
        public StreamObserver<Event> appendEvent(StreamObserver<Confirmation> answer) {
            return new StreamObserver<>() {
                private boolean taken = true;

                @Override
                public void onNext(Event event) {
                    taken &= !event.getSnapshot();
                }

                @Override
                public void onError(Throwable broken) {
                    // the caller has gone
                }

                @Override
                public void onCompleted() {
                    if (taken) {
                        answer.onNext(Confirmation.newBuilder().setSuccess(true).build());
                        answer.onCompleted();
                    } else {
                        answer.onError(Status.OUT_OF_RANGE.asRuntimeException());
                    }
                }
            };
        }

        @Override
        public void getLastToken(GetLastTokenRequest request, StreamObserver<TrackingToken> answer) {
            answer.onNext(TrackingToken.getDefaultInstance());
            answer.onCompleted();
        }
    }
}
