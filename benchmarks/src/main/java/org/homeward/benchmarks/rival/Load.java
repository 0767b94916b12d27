package org.homeward.benchmarks.rival;

import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Clients that send as fast as they are answered. */
final class Load {
    private Load() {}

    /**
     * What came of it.
     *
     * @param commands how many commands were acknowledged
     * @param nanos how long it took
     * @param half how long half of them were waited for at most, in nanoseconds
     * @param most how long 99 % of them were waited for at most, in nanoseconds
     */
    record Taken(long commands, long nanos, long half, long most) {
        private static Taken of(long nanos, long... latencies) {
            Arrays.sort(latencies);
            var count = latencies.length;
            return new Taken(count, nanos, latencies[count / 2], latencies[(int) (count * 99L / 100)]);
        }
    }

    /** So many clients send until it is enough, each at least one command. */
    static Taken run(IntFunction<Client> client, int clients, BooleanSupplier enough)
            throws ExecutionException, InterruptedException {
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var began = System.nanoTime();
            var sending = IntStream.range(0, clients)
                    .mapToObj(number -> threads.submit(() -> send(client.apply(number), enough)))
                    .toList();
            var latencies = new long[0];
            for (Future<long[]> sent : sending) {
                latencies = joined(latencies, sent.get());
            }
            return Taken.of(System.nanoTime() - began, latencies);
        }
    }

    private static long[] send(Client client, BooleanSupplier enough) throws Exception {
        var latencies = new long[1_024];
        var sent = 0;
        do {
            var began = System.nanoTime();
            var waited = new Waited();
            waited.begin();
            client.next();
            waited.commit();
            if (sent == latencies.length) {
                latencies = Arrays.copyOf(latencies, 2 * sent);
            }
            latencies[sent++] = System.nanoTime() - began;
        } while (!enough.getAsBoolean());
        return Arrays.copyOf(latencies, sent);
    }

    private static long[] joined(long[] one, long[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
