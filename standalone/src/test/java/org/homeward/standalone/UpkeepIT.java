package org.homeward.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.homeward.kernel.audit.AuditQuery.FindTimeline;
import org.homeward.kernel.casework.Channel;
import org.homeward.kernel.casework.IntakeCommand.OpenEnquiry;
import org.homeward.kernel.casework.IntakeEvent;
import org.homeward.kernel.identity.CaseId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Command;
import org.homeward.kernel.message.Query;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;
import org.homeward.kernel.time.Known;
import org.homeward.kernel.upkeep.DeadLetters;
import org.homeward.kernel.upkeep.DiscardGround;
import org.homeward.kernel.upkeep.RebuildId;
import org.homeward.kernel.upkeep.UpkeepCommand.DiscardProjected;
import org.homeward.kernel.upkeep.UpkeepCommand.EndRebuild;
import org.homeward.kernel.upkeep.UpkeepCommand.RetryProjections;
import org.homeward.kernel.upkeep.UpkeepCommand.StartRebuild;
import org.homeward.kernel.upkeep.UpkeepEvent.LetterDiscarded;
import org.homeward.kernel.upkeep.UpkeepQuery.ListProjectionLetters;
import org.homeward.kernel.upkeep.UpkeepRejection;
import org.homeward.platform.messaging.CommandDispatcher;
import org.homeward.platform.messaging.Dispatch;
import org.homeward.platform.messaging.EventContext;
import org.homeward.platform.messaging.KeyReused;
import org.homeward.platform.messaging.NotPermitted;
import org.homeward.platform.messaging.QueryDispatcher;
import org.homeward.platform.messaging.Refused;
import org.homeward.platform.readstore.Projection;
import org.homeward.platform.readstore.Projector;
import org.homeward.platform.readstore.ReadProgress;
import org.homeward.platform.readstore.Write;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Events that a projection cannot take, from the failure to the record of what was done about it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UpkeepIT {
    private static final LocalDate DAY = LocalDate.of(2009, 2, 6);
    private static final Dispatch OUTREACH =
            Dispatch.by(new Actor(UserId.of(new UUID(1, 2)), Set.of(Role.OUT), Office.TRIPOLI), Purpose.CASEWORK);
    private static final Dispatch ADMINISTRATOR =
            Dispatch.by(new Actor(UserId.of(new UUID(1, 3)), Set.of(Role.ADM), Office.TRIPOLI), Purpose.ADMINISTRATION);
    private static final Dispatch AUDITOR =
            Dispatch.by(new Actor(UserId.of(new UUID(1, 4)), Set.of(Role.AUD), Office.TRIPOLI), Purpose.AUDIT);

    /** Takes no enquiry until it is mended. */
    @Projection("fragile")
    static final class Fragile implements Projector<IntakeEvent> {
        static final AtomicBoolean MENDED = new AtomicBoolean();

        @Override
        public Class<IntakeEvent> events() {
            return IntakeEvent.class;
        }

        @Override
        public Set<String> collections() {
            return Set.of("fragile");
        }

        @Override
        public List<Write> project(IntakeEvent event, EventContext context) {
            if (!MENDED.get()) {
                throw new IllegalStateException("not mended");
            }
            return List.of(Write.set("fragile", event.streamId(), context, Map.of("seen", true)));
        }
    }

    @Test
    void an_event_that_is_held_up_is_retried_or_discarded_by_the_administrator_and_it_is_on_record(@TempDir Path data) {
        try (var started = new SpringApplicationBuilder(Standalone.class, Fragile.class)
                .run("--homeward.data=" + data, "--server.port=0")) {
            enquiry(started, 1);
            enquiry(started, 2);
            var letters = letters(started);
            assertThat(letters).extracting(DeadLetters.Entry::stream).containsExactly(file(1), file(2));
            assertThat(letters).extracting(DeadLetters.Entry::worker).containsOnly("fragile");

            assertThatThrownBy(() -> send(started, new RetryProjections(file(1)), OUTREACH))
                    .cause()
                    .isInstanceOf(NotPermitted.class);
            send(started, new RetryProjections(file(1)), ADMINISTRATOR.withKey("in vain"));
            assertThat(letters(started).getFirst().attempts()).isEqualTo(2);
            assertThatThrownBy(() -> send(started, new RetryProjections(file(2)), ADMINISTRATOR.withKey("in vain")))
                    .cause()
                    .isInstanceOf(KeyReused.class);
            Fragile.MENDED.set(true);
            send(started, new RetryProjections(file(1)), ADMINISTRATOR.withKey("mended"));
            assertThat(letters(started)).extracting(DeadLetters.Entry::stream).containsExactly(file(2));

            var discard =
                    new DiscardProjected("fragile", letters.getLast().position(), DiscardGround.OVERTAKEN, "HW-17");
            var first = send(started, discard, ADMINISTRATOR.withKey("discard"));
            assertThat(letters(started)).isEmpty();
            assertThat(send(started, discard, ADMINISTRATOR.withKey("discard"))).isEqualTo(first);
            assertThatThrownBy(() -> send(started, discard, ADMINISTRATOR.withKey("again")))
                    .cause()
                    .isInstanceOf(Refused.class);
            assertRecorded(started);
        }
    }

    @Test
    void a_rebuild_asked_for_again_is_the_one_that_was_started_and_never_one_of_other_projections(@TempDir Path data) {
        var rebuild = RebuildId.of(new UUID(7, 7));
        var fragile = new StartRebuild(rebuild, Set.of("fragile"));
        var all = new StartRebuild(rebuild, Set.of());
        try (var started = new SpringApplicationBuilder(Standalone.class, Fragile.class)
                .run("--homeward.data=" + data, "--server.port=0")) {
            var first = send(started, fragile, ADMINISTRATOR.withKey("start"));
            assertThat(send(started, fragile, ADMINISTRATOR.withKey("start"))).isEqualTo(first);
            assertThat(send(started, fragile, ADMINISTRATOR.withKey("again"))).isEqualTo(first);
            assertThatThrownBy(() -> send(started, all, ADMINISTRATOR.withKey("start")))
                    .cause()
                    .isInstanceOf(KeyReused.class);
            assertOfOthers(started, all);
            send(started, new EndRebuild(rebuild), ADMINISTRATOR.withKey("end"));
            assertOfOthers(started, all);
        }
    }

    private static void assertOfOthers(ConfigurableApplicationContext started, Command command) {
        assertThatThrownBy(() -> send(
                        started,
                        command,
                        ADMINISTRATOR.withKey(UUID.randomUUID().toString())))
                .cause()
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.rejection())
                                .isEqualTo(new UpkeepRejection.OtherProjections(List.of("fragile"))));
    }

    private static void assertRecorded(ConfigurableApplicationContext started) {
        var stream = started.getBean(EventStore.class)
                .openStream(null)
                .asStream()
                .filter(event -> event.getPayload() instanceof LetterDiscarded)
                .map(event -> ((LetterDiscarded) event.getPayload()).letterId())
                .findFirst()
                .orElseThrow();
        var entries = ask(started, new FindTimeline(stream, 0, 10, Known.LATEST), AUDITOR)
                .entries();
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.name()).isEqualTo("upkeep.letter-discarded.v1");
            assertThat(entry.by().roles()).containsExactly("ADM");
        });
    }

    private static void enquiry(ConfigurableApplicationContext started, int number) {
        send(started, new OpenEnquiry(new CaseId(file(number)), Channel.WALK_IN, DAY), OUTREACH);
        assertThat(started.getBean(ReadProgress.class).awaitCaughtUp(Duration.ofMinutes(1)))
                .isTrue();
    }

    private static String file(int number) {
        return CaseId.of(new UUID(7, number)).value();
    }

    private static List<DeadLetters.Entry> letters(ConfigurableApplicationContext started) {
        return ask(started, new ListProjectionLetters(10), ADMINISTRATOR).letters();
    }

    private static Object send(ConfigurableApplicationContext context, Command command, Dispatch dispatch) {
        return context.getBean(CommandDispatcher.class)
                .send(command, dispatch)
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    private static <R> R ask(ConfigurableApplicationContext context, Query<R> query, Dispatch dispatch) {
        return context.getBean(QueryDispatcher.class)
                .ask(query, dispatch)
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }
}
