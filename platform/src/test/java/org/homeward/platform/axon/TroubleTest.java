package org.homeward.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import io.grpc.Status;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.homeward.platform.messaging.Unavailable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TroubleTest {
    private static final List<Throwable> OF_STORES = List.of(
            new EventStoreException("the disk is full"),
            new MongoTimeoutException("nobody answers"),
            Status.UNAVAILABLE.asRuntimeException(),
            new Unavailable());

    @Test
    void a_store_that_cannot_be_reached_is_trouble_behind_the_command_however_deep_it_is_wrapped() {
        assertThat(OF_STORES)
                .allMatch(Trouble::isBehind)
                .allMatch(trouble -> Trouble.isBehind(new IllegalStateException(new ExecutionException(trouble))));
    }

    @Test
    void a_fault_of_ours_is_none() {
        assertThat(Trouble.isBehind(new IllegalStateException(new IllegalArgumentException())))
                .isFalse();
    }

    @Test
    void what_another_process_answered_is_none_whatever_it_met() {
        assertThat(OF_STORES).noneMatch(trouble -> Trouble.isBehind(new CommandExecutionException("", trouble)));
    }
}
