package org.homeward.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.axonframework.spring.stereotype.Aggregate;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.message.Rejection;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;
import org.homeward.platform.PlatformConfiguration;
import org.homeward.platform.messaging.CommandDispatcher;
import org.homeward.platform.messaging.Dispatch;
import org.homeward.platform.messaging.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** All aggregates as they run, on a store on the disk, and nobody who reacts to their events. */
public final class RunningAggregates implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private RunningAggregates(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts them on a data folder. */
    public static RunningAggregates on(Path data) {
        return new RunningAggregates(new SpringApplicationBuilder(Aggregates.class)
                .web(WebApplicationType.NONE)
                .run("--homeward.data=" + data));
    }

    /** Sends all commands at once, each by a user of its own, and waits for all answers: a refusal or none. */
    public List<Optional<Rejection>> race(List<? extends Command> commands) {
        var dispatcher = context.getBean(CommandDispatcher.class);
        var sent = commands.stream()
                .map(command -> dispatcher.send(command, somebody()).handle((accepted, failure) -> refusal(failure)))
                .toList();
        CompletableFuture.allOf(sent.toArray(CompletableFuture<?>[]::new))
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
        return sent.stream().map(CompletableFuture::join).toList();
    }

    /** The events of a stream, as they are stored. */
    public List<?> stream(String id) {
        return context.getBean(EventStore.class)
                .readEvents(id)
                .asStream()
                .map(Message::getPayload)
                .toList();
    }

    /** Everything that is stored, in order. */
    public List<?> everything() {
        try (var all = context.getBean(EventStore.class).openStream(null)) {
            var found = new ArrayList<Object>();
            while (all.hasNextAvailable()) {
                found.add(all.nextAvailable().getPayload());
            }
            return found;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Rejection> refusal(@Nullable Throwable failure) {
        if (failure == null) {
            return Optional.empty();
        }
        var cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof Refused refused) {
            return Optional.of(refused.rejection());
        }
        throw new IllegalStateException(failure);
    }

    private static Dispatch somebody() {
        return Dispatch.by(
                new Actor(UserId.of(UUID.randomUUID()), Set.of(Role.values()), Office.TRIPOLI), Purpose.CASEWORK);
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(PlatformConfiguration.class)
    @ComponentScan(
            basePackageClasses = CommandSide.class,
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Aggregate.class))
    static class Aggregates {}
}
