package org.homeward.platform.messaging;

import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.homeward.kernel.message.Query;
import org.homeward.platform.axon.ActorSeal;
import org.homeward.platform.axon.Answers;
import org.homeward.platform.axon.CommandSender;
import org.homeward.platform.axon.MessageMetadata;

/** Asks the read side through Axon: in one process, or by Axon Server. */
public final class GatewayQueryDispatcher implements QueryDispatcher {
    private final QueryGateway gateway;
    private final Answers answers;
    private final ActorSeal seal;

    /** Asks through this gateway, under this seal. */
    public GatewayQueryDispatcher(QueryGateway gateway, Answers answers, ActorSeal seal) {
        this.gateway = gateway;
        this.answers = answers;
        this.seal = seal;
    }

    @Override
    public <R> CompletableFuture<R> ask(Query<R> query, Dispatch dispatch) {
        var metadata = seal.seal(query, MessageMetadata.of(dispatch.actor(), dispatch.purpose()));
        var asked = new GenericMessage<>(query, metadata);
        var answered = gateway.query(query.getClass().getName(), asked, ResponseTypes.instanceOf(query.answerType()));
        return answered.exceptionallyCompose(
                thrown -> CompletableFuture.failedStage(CommandSender.translated(thrown, answers)));
    }
}
