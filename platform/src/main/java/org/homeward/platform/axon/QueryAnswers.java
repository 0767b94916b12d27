package org.homeward.platform.axon;

import java.util.Optional;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryExecutionException;
import org.axonframework.queryhandling.QueryMessage;
import org.homeward.platform.messaging.Unavailable;

/** Lets the answers of query handlers leave as the details of an exception. */
public final class QueryAnswers implements MessageHandlerInterceptor<QueryMessage<?, ?>> {
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

    private static Optional<Answer> answerIn(RuntimeException thrown) {
        return thrown instanceof Unavailable
                ? Optional.of(new Answer(Answer.Kind.UNAVAILABLE, "", "", 0))
                : Answers.of(thrown);
    }
}
