package org.homeward.platform.privacy;

import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.homeward.kernel.message.CommandRejected;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.PersonalParts;
import org.homeward.kernel.privacy.PrivacyRejection.SubjectIsErased;

/** Refuses commands that bring values of a group in which their person is erased. */
final class ErasedSubjects implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final SubjectKeys keys;

    ErasedSubjects(SubjectKeys keys) {
        this.keys = keys;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        if (unitOfWork.getMessage().getPayload() instanceof Record command) {
            var erased = PersonalParts.of(command).stream()
                    .map(Personal::ref)
                    .filter(ref -> keys.isDestroyed(ref.subject(), ref.group()))
                    .map(ref -> ref.group())
                    .collect(Collectors.toUnmodifiableSet());
            if (!erased.isEmpty()) {
                throw new CommandRejected(new SubjectIsErased(erased));
            }
        }
        return chain.proceed();
    }
}
