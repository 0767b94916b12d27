package org.homeward.standalone.demo;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.homeward.platform.messaging.CommandDispatcher;
import org.homeward.platform.messaging.Dispatch;
import org.homeward.platform.messaging.Refused;
import org.homeward.platform.security.Purposes;
import org.homeward.standalone.story.Expected;
import org.homeward.standalone.story.Step;

/** Sends as an endpoint would: with actor, purpose and key, through the command gateway. */
final class GatewayCourier implements Courier {
    private final CommandDispatcher commands;

    GatewayCourier(CommandDispatcher commands) {
        this.commands = commands;
    }

    @Override
    public CompletableFuture<Expected> ask(Step step, String key) {
        var dispatch = Dispatch.by(step.by(), Purposes.usualFor(step.by())).withKey(key);
        return commands.send(step.wish().get(), dispatch)
                .<Expected>thenApply(accepted -> new Expected.Acceptance())
                .exceptionally(failed -> answer(failed));
    }

    private static Expected answer(Throwable failed) {
        var cause = failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        if (cause instanceof Refused refused) {
            return new Expected.Refusal(refused.code());
        }
        throw new CompletionException(cause);
    }
}
