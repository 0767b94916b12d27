package org.homeward.platform.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.homeward.platform.fault.BareFault;
import org.homeward.platform.policy.Commands.Result;
import org.homeward.platform.policy.Commands.Sending;

/**
 * Reactions side by side, step by step: in a step every reaction either ends or asks for one command; when all have,
 * their commands are sent in the order of the reactions, and all learn the outcomes together. So what a stream is told,
 * and in which order, does not depend on how fast threads are.
 */
final class Round {
    private final Commands commands;
    private final Object lock = new Object();
    private List<Asked> asked = new ArrayList<>();
    private int busy;

    private record Asked(int place, Wish wish, CompletableFuture<Outcome> answer) {}

    Round(Commands commands) {
        this.commands = commands;
    }

    /** Runs the reactions to their ends. */
    void run(List<Reaction> reactions) throws InterruptedException {
        busy = reactions.size();
        for (var index = 0; index < reactions.size(); index++) {
            var place = index;
            var reaction = reactions.get(index);
            Thread.startVirtualThread(() -> {
                reaction.run(wish -> ask(place, wish));
                ended();
            });
        }
        for (var step = nextStep(); !step.isEmpty(); step = nextStep()) {
            answer(step, commands.send(step.stream().map(Round::sending).toList()));
        }
    }

    private Outcome ask(int place, Wish wish) {
        var question = new Asked(place, wish, new CompletableFuture<>());
        synchronized (lock) {
            asked.add(question);
            busy--;
            lock.notifyAll();
        }
        return question.answer().join();
    }

    private void ended() {
        synchronized (lock) {
            busy--;
            lock.notifyAll();
        }
    }

    private List<Asked> nextStep() throws InterruptedException {
        synchronized (lock) {
            while (busy > 0) {
                lock.wait();
            }
            var step = asked;
            asked = new ArrayList<>();
            step.sort(Comparator.comparingInt(Asked::place));
            busy = step.size();
            return step;
        }
    }

    private static void answer(List<Asked> step, List<Result> results) {
        for (var index = 0; index < step.size(); index++) {
            var answer = step.get(index).answer();
            switch (results.get(index)) {
                case Result.Answered answered -> answer.complete(answered.outcome());
                case Result.Failed failed -> answer.completeExceptionally(failed.failure());
            }
        }
    }

    private static Sending sending(Asked asked) {
        var wish = asked.wish();
        return new Sending(wish.reaction().stream(), wish.command(), wish.metadata());
    }

    /** The reaction that failed first for each event of these, in their order. */
    static List<Reaction> failed(List<Reaction> reactions) {
        var events = new ArrayList<String>();
        return reactions.stream()
                .filter(reaction -> reaction.failure().isPresent())
                .filter(reaction -> {
                    var first = !events.contains(reaction.event().getIdentifier());
                    events.add(reaction.event().getIdentifier());
                    return first;
                })
                .toList();
    }

    /** What may be said about a failure, in one line. */
    static String cause(Throwable failure) {
        return BareFault.lineOf(Optional.ofNullable(failure.getCause()).orElse(failure));
    }
}
