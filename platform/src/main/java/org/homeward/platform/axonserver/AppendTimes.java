package org.homeward.platform.axonserver;

import io.axoniq.axonserver.grpc.event.EventStoreGrpc;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.util.function.LongConsumer;

/** Takes the time of every append, from its call until Axon Server has confirmed it. */
final class AppendTimes implements ClientInterceptor {
    private static final String APPEND = EventStoreGrpc.getAppendEventMethod().getFullMethodName();

    private volatile LongConsumer watch = nanos -> {};

    /** Tells how many nanoseconds each append took that was confirmed, from now on. */
    void watch(LongConsumer nanos) {
        watch = nanos;
    }

    @Override
    public <S, A> ClientCall<S, A> interceptCall(MethodDescriptor<S, A> method, CallOptions options, Channel next) {
        var call = next.newCall(method, options);
        return method.getFullMethodName().equals(APPEND) ? new Timed<>(call) : call;
    }

    private final class Timed<S, A> extends SimpleForwardingClientCall<S, A> {
        private Timed(ClientCall<S, A> call) {
            super(call);
        }

        @Override
        public void start(Listener<A> answers, Metadata headers) {
            var began = System.nanoTime();
            super.start(
                    new SimpleForwardingClientCallListener<>(answers) {
                        @Override
                        public void onClose(Status status, Metadata trailers) {
                            if (status.isOk()) {
                                watch.accept(System.nanoTime() - began);
                            }
                            super.onClose(status, trailers);
                        }
                    },
                    headers);
        }
    }
}
