package org.homeward.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.axonframework.spring.stereotype.Aggregate;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.message.CommandRefused;
import org.homeward.kernel.message.Event;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;
import org.homeward.kernel.time.ProgrammeCalendar;
import org.homeward.platform.PlatformConfiguration;
import org.homeward.platform.agenda.Agenda;
import org.homeward.platform.agenda.AgendaConfiguration;
import org.homeward.platform.agenda.OnAgenda;
import org.homeward.platform.messaging.CommandDispatcher;
import org.homeward.platform.messaging.Dispatch;
import org.homeward.platform.policy.FailedReactions;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.policy.PolicyConfiguration;
import org.homeward.platform.policy.PolicyProgress;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** All aggregates, policies and deadlines as they run, on stores on the disk and with a clock that is moved by hand. */
public final class RunningPolicies implements AutoCloseable {
    private final Path data;
    private ConfigurableApplicationContext context;

    private RunningPolicies(Path data) {
        this.data = data;
        this.context = start(data);
    }

    /** Starts them on a data folder. */
    public static RunningPolicies on(Path data) {
        return new RunningPolicies(data);
    }

    private static ConfigurableApplicationContext start(Path data) {
        return new SpringApplicationBuilder(Side.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> context.getBeanFactory().registerSingleton("movedClock", new MovedClock()))
                .run("--homeward.data=" + data, "--homeward.agenda.ticking=false");
    }

    /** Sends commands one after the other, each by a user of its own, and waits until the policies have reacted. */
    public void send(Command... commands) {
        for (var command : commands) {
            dispatch(command);
        }
        settle();
    }

    /** Sends a command without waiting for the policies; another answer is thrown as it is. */
    public void dispatch(Command command) {
        try {
            context.getBean(CommandDispatcher.class)
                    .send(command, somebody())
                    .orTimeout(30, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException answer ? answer : failed;
        }
    }

    /** Waits until the policies have reacted to everything, and to what followed from it. */
    public void settle() {
        try {
            if (!context.getBean(PolicyProgress.class).awaitSettled(Duration.ofSeconds(30))) {
                throw new IllegalStateException("the policies did not settle");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (context.getBean(FailedReactions.class).size() > 0) {
            throw new IllegalStateException("reactions failed: "
                    + context.getBean(FailedReactions.class).list(10));
        }
    }

    /** Sends what is due on the morning of a day, and waits until the policies have reacted; how much that was. */
    public int dueOn(LocalDate day) {
        now(ProgrammeCalendar.startOf(day));
        try {
            return context.getBean(Agenda.class).runDue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            settle();
        }
    }

    /** Stops and starts again on the same folder. */
    public void restart() {
        context.close();
        context = start(data);
        settle();
    }

    /** Forgets how far the policies had read, so that they react to everything again. */
    public void reactAgain() throws IOException {
        context.close();
        for (var file : List.of("process.db", "process.db-wal", "process.db-shm")) {
            Files.deleteIfExists(data.resolve(file));
        }
        context = start(data);
        settle();
    }

    /** The events of a stream, as they are stored. */
    public List<Object> stream(String id) {
        return context.getBean(EventStore.class)
                .readEvents(id)
                .asStream()
                .<Object>map(Message::getPayload)
                .toList();
    }

    /** The last event of a stream. */
    public Object last(String id) {
        return stream(id).getLast();
    }

    /** Everything that is stored, in order. */
    public List<Object> everything() {
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

    /** What happened to which stream, in order. */
    public List<String> history() {
        return everything().stream()
                .map(event ->
                        ((Event) event).streamId() + " " + event.getClass().getSimpleName())
                .toList();
    }

    /** The events of one type. */
    public <E extends Event> List<E> all(Class<E> type) {
        return everything().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The codes of the refusals of a stream. */
    public List<String> refusals(String streamId) {
        return all(CommandRefused.class).stream()
                .filter(refused -> refused.streamId().equals(streamId))
                .map(CommandRefused::code)
                .toList();
    }

    /** A bean of the running side. */
    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Moves the clock. */
    public void now(Instant instant) {
        context.getBean(MovedClock.class).now.set(instant);
    }

    private static Dispatch somebody() {
        return Dispatch.by(
                new Actor(UserId.of(UUID.randomUUID()), Set.of(Role.values()), Office.TRIPOLI), Purpose.CASEWORK);
    }

    @Override
    public void close() {
        context.close();
    }

    /** A clock that stands still until it is moved, at first after everything a {@link Returnee} does. */
    static final class MovedClock extends Clock {
        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2009-12-01T08:00:00Z"));

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({PlatformConfiguration.class, PolicyConfiguration.class, AgendaConfiguration.class})
    @ComponentScan(
            basePackageClasses = CommandSide.class,
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.ANNOTATION,
                            classes = {Aggregate.class, Policy.class, OnAgenda.class}))
    static class Side {}
}
