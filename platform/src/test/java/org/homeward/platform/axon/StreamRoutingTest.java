package org.homeward.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.homeward.platform.axon.CounterMessages.Count;
import org.homeward.platform.axon.CounterMessages.OpenCounter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StreamRoutingTest {
    private final StreamRouting routing = new StreamRouting();

    @Test
    void commands_are_routed_by_their_stream_whatever_they_ask_and_whoever_sends_them() {
        assertThat(IntStream.range(0, 20).mapToObj(i -> key(new Count("c-1", i))))
                .containsOnly("c-1");
        assertThat(key(new OpenCounter("c-1", 3))).isEqualTo("c-1");
        assertThat(key(new OpenCounter("c-2", 3))).isEqualTo("c-2");
    }

    @Test
    void what_has_no_stream_may_go_anywhere() {
        assertThat(IntStream.range(0, 20)
                        .mapToObj(i -> key("no command of ours"))
                        .distinct())
                .hasSize(20);
    }

    private String key(Object payload) {
        return routing.getRoutingKey(GenericCommandMessage.asCommandMessage(payload));
    }
}
