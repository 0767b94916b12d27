package org.homeward.platform.messaging;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.axonframework.queryhandling.SubscriptionQueryResult;
import org.homeward.kernel.message.Changed;
import org.homeward.kernel.message.Following;
import org.homeward.platform.axon.ActorSeal;
import org.homeward.platform.axon.Answers;
import org.homeward.platform.axon.CommandSender;
import org.homeward.platform.axon.MessageMetadata;

/** Follows with Axon's subscription queries: in one process, or by Axon Server. */
public final class GatewayFollower implements Follower {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int UPDATES_AT_ONCE = 1_024;

    private final QueryGateway gateway;
    private final Answers answers;
    private final ActorSeal seal;

    /** Follows through this gateway, under this seal. */
    public GatewayFollower(QueryGateway gateway, Answers answers, ActorSeal seal) {
        this.gateway = gateway;
        this.answers = answers;
        this.seal = seal;
    }

    @Override
    public Followed follow(Following question, Dispatch dispatch, Consumer<Changed> told, Runnable lost) {
        var metadata = seal.seal(question, MessageMetadata.of(dispatch.actor(), dispatch.purpose()));
        var changed = ResponseTypes.instanceOf(Changed.class);
        var opened = gateway.subscriptionQuery(
                question.getClass().getName(),
                new GenericMessage<>(question, metadata),
                changed,
                changed,
                UPDATES_AT_ONCE);
        var first = first(opened);
        var listening = opened.updates().subscribe(told, failed -> lost.run(), lost);
        return new Followed(first, () -> {
            listening.dispose();
            opened.cancel();
        });
    }

    private Changed first(SubscriptionQueryResult<Changed, Changed> opened) {
        try {
            return Objects.requireNonNull(opened.initialResult().block(LONGEST_WAIT));
        } catch (RuntimeException thrown) {
            opened.cancel();
            throw CommandSender.translated(thrown, answers) instanceof RuntimeException answer ? answer : thrown;
        }
    }
}
