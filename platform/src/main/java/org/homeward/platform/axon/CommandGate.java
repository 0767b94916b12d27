package org.homeward.platform.axon;

import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.homeward.platform.messaging.NotPermitted;
import org.homeward.platform.security.Scope;

/** Stands before everything a command can reach. */
public final class CommandGate implements MessageHandlerInterceptor<CommandMessage<?>> {
    private static final String SCOPE = Scope.class.getName();

    private final MessageGate gate;

    /** Lets through what this gate does. */
    public CommandGate(MessageGate gate) {
        this.gate = gate;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        unitOfWork.resources().put(SCOPE, admit(unitOfWork.getMessage()));
        return chain.proceed();
    }

    private Scope admit(CommandMessage<?> command) {
        try {
            return gate.admit(command);
        } catch (NotPermitted denied) {
            throw RefusalRecorder.answering(Answers.of(denied).orElseThrow());
        }
    }

    /** Whose streams the command of this unit of work may reach, if it came through the gate. */
    static Optional<Scope> scopeIn(Map<String, Object> resources) {
        return Optional.ofNullable(resources.get(SCOPE)).map(Scope.class::cast);
    }
}
