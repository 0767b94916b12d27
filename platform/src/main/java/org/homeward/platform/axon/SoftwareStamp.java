package org.homeward.platform.axon;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;

/** Every event says which version of the program recorded it. */
public final class SoftwareStamp implements MessageDispatchInterceptor<EventMessage<?>> {
    /** The version of this program, as its build wrote it into its jar; it has none where it is not packed. */
    public static final String VERSION = Optional.ofNullable(
                    SoftwareStamp.class.getPackage().getImplementationVersion())
            .orElse("unpackaged");

    private static final Map<String, String> STAMP = Map.of(MessageMetadata.SOFTWARE, VERSION);

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> events) {
        return (index, event) -> event.andMetaData(STAMP);
    }
}
