package org.homeward.platform.axon;

import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryMessage;

/** Stands before every query handler; inside {@link QueryAnswers}, which carries the answer out. */
public final class QueryGate implements MessageHandlerInterceptor<QueryMessage<?, ?>> {
    private final MessageGate gate;

    /** Lets through what this gate does. */
    public QueryGate(MessageGate gate) {
        this.gate = gate;
    }

    @Override
    public Object handle(UnitOfWork<? extends QueryMessage<?, ?>> unitOfWork, InterceptorChain chain) throws Exception {
        gate.admit(unitOfWork.getMessage());
        return chain.proceed();
    }
}
