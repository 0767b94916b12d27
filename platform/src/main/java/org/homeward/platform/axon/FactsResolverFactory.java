package org.homeward.platform.axon;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.time.Clock;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.homeward.kernel.message.Facts;
import org.jspecify.annotations.Nullable;

/** Gives a command handler its {@link Facts}: the time of the clock and the actor of the command. */
public final class FactsResolverFactory implements ParameterResolverFactory {
    private final ParameterResolver<Facts> resolver;

    /** Facts of this clock. */
    public FactsResolverFactory(Clock clock) {
        this.resolver = new FactsResolver(clock);
    }

    @Override
    public @Nullable ParameterResolver<Facts> createInstance(
            Executable executable, Parameter[] parameters, int parameterIndex) {
        return Facts.class.equals(parameters[parameterIndex].getType()) ? resolver : null;
    }

    private record FactsResolver(Clock clock) implements ParameterResolver<Facts> {
        @Override
        public Facts resolveParameterValue(Message<?> message) {
            return new Facts(clock.instant(), MessageMetadata.actorOf(message.getMetaData()));
        }

        @Override
        public boolean matches(Message<?> message) {
            return message instanceof CommandMessage;
        }
    }
}
