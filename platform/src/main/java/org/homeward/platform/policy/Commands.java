package org.homeward.platform.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.axonframework.messaging.MetaData;
import org.homeward.kernel.message.Command;
import org.homeward.platform.axon.CommandSender;
import org.homeward.platform.messaging.Refused;
import org.homeward.platform.messaging.Unavailable;

/**
 * Sends commands of the system: those to one stream one after the other, in the order given, those to different streams
 * side by side, so that they share the flushes of the disk.
 */
public final class Commands {
    private static final int ATTEMPTS = 10;
    private static final int SIDE_BY_SIDE = 32;

    private final CommandSender sender;
    private final Backoff backoff;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** How long to wait before the attempt of a number, from 2 on. */
    @FunctionalInterface
    public interface Backoff {
        /** The pause before this attempt. */
        Duration before(int attempt);

        /** From 20 milliseconds, doubled each time, to 5 seconds; about 10 seconds for all attempts. */
        static Duration doubling(int attempt) {
            return Duration.ofMillis(Math.min(20L << Math.min(attempt - 2, 10), 5_000));
        }
    }

    /**
     * A command to send.
     *
     * @param from what it comes from; when one fails, the later ones from there to the same stream are not sent
     * @param command the command
     * @param metadata who sends it, and why
     */
    public record Sending(String from, Command command, MetaData metadata) {}

    /** What became of a command. */
    public sealed interface Result {
        /** The stream answered. */
        record Answered(Outcome outcome) implements Result {}

        /** It did not, and trying again did not help. */
        record Failed(RuntimeException failure) implements Result {}
    }

    /** An earlier command from the same place to the same stream failed. */
    public static final class Behind extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Behind() {
            super("an earlier one failed", null, false, false);
        }
    }

    /** Sends by this sender, waiting so long for what is unavailable. */
    public Commands(CommandSender sender, Backoff backoff) {
        this.sender = sender;
        this.backoff = backoff;
    }

    /** Sends all and gives the results in the same order. */
    public List<Result> send(List<Sending> sendings) throws InterruptedException {
        var results = new AtomicReferenceArray<Result>(sendings.size());
        var streams = new LinkedHashMap<String, List<Integer>>();
        for (var index = 0; index < sendings.size(); index++) {
            var stream = sendings.get(index).command().streamId();
            streams.computeIfAbsent(stream, key -> new ArrayList<>()).add(index);
        }
        var left = new ConcurrentLinkedQueue<>(streams.values());
        var workers = Math.min(SIDE_BY_SIDE, left.size());
        var done = new CountDownLatch(workers);
        for (var worker = 0; worker < workers; worker++) {
            Thread.startVirtualThread(() -> {
                try {
                    for (var batch = left.poll(); batch != null; batch = left.poll()) {
                        inOrder(batch, sendings, results);
                    }
                } finally {
                    done.countDown();
                }
            });
        }
        done.await();
        return list(results);
    }

    /** Gives up waiting for anything that is unavailable, for good. */
    public void stop() {
        stopped.countDown();
    }

    /** Whether it was told to stop. */
    public boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void inOrder(List<Integer> batch, List<Sending> sendings, AtomicReferenceArray<Result> results) {
        var failed = new HashSet<String>();
        for (var index : batch) {
            var sending = sendings.get(index);
            var result = failed.contains(sending.from()) ? new Result.Failed(new Behind()) : send(sending);
            if (result instanceof Result.Failed) {
                failed.add(sending.from());
            }
            results.set(index, result);
        }
    }

    private Result send(Sending sending) {
        for (var attempt = 1; ; attempt++) {
            try {
                var accepted =
                        sender.send(sending.command(), sending.metadata()).join();
                return new Result.Answered(new Outcome.Done(accepted));
            } catch (CompletionException failed) {
                var cause = failed.getCause();
                if (cause instanceof Refused refused) {
                    return new Result.Answered(new Outcome.Refused(refused.rejection()));
                }
                if (!(cause instanceof Unavailable) || attempt == ATTEMPTS || !pausedBefore(attempt + 1)) {
                    return new Result.Failed(cause instanceof RuntimeException fault ? fault : failed);
                }
            } catch (RuntimeException fault) {
                return new Result.Failed(fault);
            }
        }
    }

    private boolean pausedBefore(int attempt) {
        try {
            return !stopped.await(backoff.before(attempt).toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<Result> list(AtomicReferenceArray<Result> results) {
        var all = new ArrayList<Result>(results.length());
        for (var index = 0; index < results.length(); index++) {
            all.add(Optional.ofNullable(results.get(index))
                    .orElseGet(() -> new Result.Failed(new IllegalStateException("a command was not sent"))));
        }
        return all;
    }
}
