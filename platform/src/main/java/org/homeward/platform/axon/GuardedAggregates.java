package org.homeward.platform.axon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.lang.annotation.Annotation;
import java.lang.reflect.Executable;
import java.lang.reflect.Member;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.annotation.AnnotationUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** Puts a {@link StreamGuard} before every command handler of every aggregate; Axon finds it by itself. */
public final class GuardedAggregates implements HandlerEnhancerDefinition {
    private static final Cache<Object, StreamGuard> GUARDS =
            Caffeine.newBuilder().weakKeys().build();

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        var shell = shellOf(original.declaringClass());
        if (!AnnotationUtils.isAnnotationPresent(shell, AggregateRoot.class)) {
            if (isMarked(original, Decides.class)) {
                throw new IllegalStateException(shell + " decides on commands and is no shell, nor a chapter of one");
            }
            return original;
        }
        if (isMarked(original, CommandHandler.class)) {
            return new Deciding<>(original, shell);
        }
        return isMarked(original, EventSourcingHandler.class) ? new Remembering<>(original) : original;
    }

    private static boolean isMarked(MessageHandlingMember<?> handler, Class<? extends Annotation> annotation) {
        return handler.unwrap(Executable.class)
                .filter(method -> AnnotationUtils.isAnnotationPresent(method, annotation))
                .isPresent();
    }

    private static Class<?> shellOf(Class<?> declaring) {
        var chapter = declaring.getAnnotation(ChapterOf.class);
        return chapter == null ? declaring : chapter.value();
    }

    private static StreamGuard guardOf(Object aggregate) {
        return GUARDS.get(aggregate, made -> new StreamGuard());
    }

    private static final class Deciding<T> extends WrappedMessageHandlingMember<T> {
        private final Class<?> shell;

        Deciding(MessageHandlingMember<T> handler, Class<?> shell) {
            super(handler);
            this.shell = shell;
        }

        /** Axon asks by this which class it creates for a stream to which nothing has happened. */
        @Override
        @SuppressWarnings("unchecked") // a member is asked for and a member is given
        public <H> Optional<H> unwrap(Class<H> type) {
            var found = super.unwrap(type);
            return type == Member.class
                    ? (Optional<H>) found.map(member -> new OfShell((Member) member, shell))
                    : found;
        }

        @Override
        public @Nullable Object handle(Message<?> message, @Nullable T aggregate) throws Exception {
            return aggregate != null && message instanceof CommandMessage<?> command
                    ? guardOf(aggregate).handle(command, () -> super.handle(message, aggregate))
                    : super.handle(message, aggregate);
        }
    }

    private static final class Remembering<T> extends WrappedMessageHandlingMember<T> {
        Remembering(MessageHandlingMember<T> handler) {
            super(handler);
        }

        @Override
        public @Nullable Object handle(Message<?> message, @Nullable T aggregate) throws Exception {
            if (aggregate != null && message instanceof DomainEventMessage<?> event) {
                guardOf(aggregate).remember(event);
            }
            return super.handle(message, aggregate);
        }
    }

    /** The handler as a member of the shell, also when it stands in a chapter. */
    private record OfShell(Member member, Class<?> shell) implements Member {
        @Override
        public Class<?> getDeclaringClass() {
            return shell;
        }

        @Override
        public String getName() {
            return member.getName();
        }

        @Override
        public int getModifiers() {
            return member.getModifiers();
        }

        @Override
        public boolean isSynthetic() {
            return member.isSynthetic();
        }
    }
}
