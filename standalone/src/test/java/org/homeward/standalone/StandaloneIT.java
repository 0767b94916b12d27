package org.homeward.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.homeward.kernel.casework.Channel;
import org.homeward.kernel.casework.DecisionCommand.ConfirmEligibility;
import org.homeward.kernel.casework.IntakeCommand.OpenEnquiry;
import org.homeward.kernel.casework.IntakeEvent.EnquiryOpened;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;
import org.homeward.platform.messaging.Accepted;
import org.homeward.platform.messaging.CommandDispatcher;
import org.homeward.platform.messaging.Dispatch;
import org.homeward.platform.messaging.Refused;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.ResolvableType;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StandaloneIT {
    private static final LocalDate DAY = LocalDate.of(2009, 2, 6);
    private static final CaseId CASE = CaseId.of(new UUID(1, 1));
    private static final Dispatch OUTREACH = Dispatch.by(
            new Actor(UserId.of(new UUID(1, 2)), Set.of(Role.OUT, Role.CSL), Office.TRIPOLI), Purpose.CASEWORK);

    @Test
    void a_command_is_stored_and_still_known_after_a_restart(@TempDir Path data) {
        var enquiry = new OpenEnquiry(CASE, Channel.WALK_IN, DAY);
        Accepted first;
        try (var started = start(data)) {
            first = send(started, enquiry, OUTREACH.withKey("enquiry-1"));
        }
        try (var again = start(data)) {
            assertThat(stream(again)).containsExactly(new EnquiryOpened(CASE, Office.TRIPOLI, Channel.WALK_IN, DAY));
            assertThat(send(again, enquiry, OUTREACH.withKey("enquiry-1"))).isEqualTo(first);
            assertThat(stream(again)).hasSize(1);
        }
    }

    @Test
    void a_refusal_comes_back_as_a_refusal_and_leaves_the_stream_as_it_was(@TempDir Path data) {
        try (var started = start(data)) {
            send(started, new OpenEnquiry(CASE, Channel.WALK_IN, DAY), OUTREACH);

            assertThatThrownBy(() -> send(started, new ConfirmEligibility(CASE, DAY), OUTREACH))
                    .cause()
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.nextSteps()).contains("casework.register-migrant"));
            assertThat(stream(started)).hasSize(1);
        }
    }

    /** Axon adds each interceptor that is a bean by itself: what stands before the commands would be there twice. */
    @Test
    void what_was_already_so_is_kept_once_and_nothing_stands_before_the_commands_twice(@TempDir Path data) {
        var enquiry = new OpenEnquiry(CASE, Channel.WALK_IN, DAY);
        try (var started = start(data)) {
            var first = send(started, enquiry, OUTREACH.withKey("enquiry-1"));
            assertThat(send(started, enquiry, OUTREACH.withKey("enquiry-2"))).isEqualTo(first);
            assertThat(send(started, enquiry, OUTREACH.withKey("enquiry-2"))).isEqualTo(first);
            assertThat(stream(started)).hasSize(1);
            assertThat(started.getBeanNamesForType(ResolvableType.forType(
                            new ParameterizedTypeReference<MessageHandlerInterceptor<CommandMessage<?>>>() {})))
                    .isEmpty();
        }
    }

    private static ConfigurableApplicationContext start(Path data) {
        return new SpringApplicationBuilder(Standalone.class).run("--homeward.data=" + data, "--server.port=0");
    }

    private static Accepted send(ConfigurableApplicationContext context, Command command, Dispatch dispatch) {
        return context.getBean(CommandDispatcher.class)
                .send(command, dispatch)
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    private static Iterable<Object> stream(ConfigurableApplicationContext context) {
        return context.getBean(EventStore.class)
                .readEvents(CASE.value())
                .asStream()
                .<Object>map(event -> event.getPayload())
                .toList();
    }
}
