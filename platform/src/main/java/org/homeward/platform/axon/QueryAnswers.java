package org.homeward.platform.axon;

import com.mongodb.MongoException;
import io.axoniq.axonserver.connector.AxonServerException;
import java.util.Optional;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryMessage;
import org.homeward.platform.messaging.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the answers of query handlers leave as the details of an exception. */
public final class QueryAnswers implements MessageHandlerInterceptor<QueryMessage<?, ?>> {
    private static final Logger LOG = LoggerFactory.getLogger(QueryAnswers.class);

    @Override
    public Object handle(UnitOfWork<? extends QueryMessage<?, ?>> unitOfWork, InterceptorChain chain) throws Exception {
        try {
            return chain.proceed();
        } catch (RuntimeException e) {
            throw answerIn(e)
                    .<RuntimeException>map(
                            answer -> new QueryExecutionException(answer.kind() + " " + answer.code(), null, answer))
                    .orElse(e);
        }
    }

    private static boolean isTroubleWithStores(RuntimeException thrown) {
        var trouble = thrown instanceof MongoException || thrown instanceof AxonServerException;
        if (trouble) {
            LOG.warn("a question could not be answered", thrown);
        }
        return trouble;
    }

    private static Optional<Answer> answerIn(RuntimeException thrown) {
        return thrown instanceof Unavailable || isTroubleWithStores(thrown)
                ? Optional.of(Answer.of(Answer.Kind.UNAVAILABLE))
                : Answers.of(thrown);
    }
}
