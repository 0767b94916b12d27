package org.homeward.acceptance;

import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The stores of the tests that run each side as a process of its own, and where this run has them from. */
final class Stores {
    private static final String AXONSERVER = "HOMEWARD_AXONSERVER";
    private static final String MONGODB = "HOMEWARD_MONGODB";

    private Stores() {}

    /** Where a run has its stores from, and what it says about it. */
    enum Source {
        /** The environment names both. */
        GIVEN("runs, on the addresses in HOMEWARD_AXONSERVER and HOMEWARD_MONGODB"),
        /** The environment names none, and a container engine answers. */
        CONTAINERS("runs, on stores that the container engine starts"),
        /** There are none. */
        NONE("not run, HOMEWARD_AXONSERVER and HOMEWARD_MONGODB name no stores and no container engine answers");

        private final String said;

        Source(String said) {
            this.said = said;
        }

        String said() {
            return said;
        }
    }

    /** Whether this run of the tests starts each side as a process of its own. */
    static boolean areUsed() {
        return Boolean.getBoolean("homeward.apart");
    }

    /**
     * The source of this run's stores.
     *
     * @throws IllegalStateException if the environment names only one of the two
     */
    static Source source() {
        return source(System.getenv(), Containers::canBeStarted);
    }

    /** The source with this environment; an engine is asked for only when no store is named. */
    static Source source(Map<String, String> environment, BooleanSupplier engine) {
        var axonServer = environment.containsKey(AXONSERVER);
        if (axonServer != environment.containsKey(MONGODB)) {
            throw new IllegalStateException(
                    "%s names a store and %s is missing: the tests with each side as a process of its own need both"
                            .formatted(axonServer ? AXONSERVER : MONGODB, axonServer ? MONGODB : AXONSERVER));
        }
        if (axonServer) {
            return Source.GIVEN;
        }
        return engine.getAsBoolean() ? Source.CONTAINERS : Source.NONE;
    }

    /** Where they are; containers are started when they are first asked for, and end with this process. */
    static Addresses addresses() {
        return switch (source()) {
            case GIVEN -> new Addresses(named(AXONSERVER), named(MONGODB));
            case CONTAINERS -> Containers.STARTED.obtain();
            case NONE -> throw new IllegalStateException("homeward: apart: " + Source.NONE.said());
        };
    }

    /** The HTTP address of an Axon Server: as the engine maps it, as the environment says, or the usual port. */
    static String axonServerHttp(Addresses there) {
        if (source() == Source.CONTAINERS) {
            return Containers.axonServerHttp();
        }
        return Optional.ofNullable(System.getenv("HOMEWARD_AXONSERVER_HTTP"))
                .orElseGet(() -> "http://" + there.ofAxonServer().getHostString() + ":8024");
    }

    private static String named(String variable) {
        return Optional.ofNullable(System.getenv(variable)).orElseThrow();
    }
}
