package org.homeward.command;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.message.Facts;
import org.homeward.platform.axon.Decides;

/** What the tests of every aggregate's shell need. */
public final class Shells {
    private static final CommandTargetResolver STREAM_ID =
            message -> new VersionedAggregateIdentifier(streamOf(message.getPayload()), null);

    private Shells() {}

    /** A fixture of the aggregate whose rules know these facts. */
    public static <A> AggregateTestFixture<A> fixture(Class<A> aggregate, Facts facts) {
        var fixture = new AggregateTestFixture<>(aggregate);
        fixture.registerInjectableResource(facts);
        fixture.registerCommandTargetResolver(STREAM_ID);
        return fixture;
    }

    /** The shell handles every command of the family and no other. */
    public static void assertThatAllAreHandled(Class<?> aggregate, Class<? extends Command> family) {
        var handled = Stream.concat(Stream.of(aggregate), Arrays.stream(aggregate.getInterfaces()))
                .flatMap(part -> Arrays.stream(part.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Decides.class))
                .<Class<?>>map(method -> method.getParameterTypes()[0])
                .collect(toSet());
        assertThat(handled).isEqualTo(records(family).collect(toSet()));
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Shells::records)
                : Stream.of(type);
    }

    private static Object streamOf(Object command) {
        return ((Command) command).streamId();
    }
}
