package org.homeward.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.SimpleEventBus;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.homeward.kernel.identity.SubjectId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Query;
import org.homeward.kernel.privacy.Personal;
import org.homeward.kernel.privacy.PersonalDataRead;
import org.homeward.kernel.privacy.PersonalDataRead.Shown;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;
import org.homeward.platform.axon.ActorSeal;
import org.homeward.platform.axon.Answers;
import org.homeward.platform.axon.QueryAnswers;
import org.homeward.platform.axon.RejectionText;
import org.homeward.platform.eventstore.RawEvents;
import org.homeward.platform.eventstore.SqliteEventStorageEngine;
import org.homeward.platform.eventstore.WakingEventStore;
import org.homeward.platform.messaging.Dispatch;
import org.homeward.platform.messaging.GatewayQueryDispatcher;
import org.homeward.platform.messaging.QueryDispatcher;
import org.homeward.platform.messaging.Unavailable;
import org.homeward.platform.security.PolicyTable;
import org.homeward.platform.serialization.MessageSerializer;
import org.homeward.platform.serialization.MessageTypes;
import org.homeward.platform.serialization.PlainSeal;
import org.homeward.platform.serialization.Upcasts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DisclosureTest {
    private static final PolicyTable TABLE =
            PolicyTable.draft().show(PurposeGroup.IDENTITY, Role.CSL).table();

    private static final UserId IN_AN_EMERGENCY = UserId.of(new UUID(0, 8));

    @TempDir
    private Path folder;

    private SqliteEventStorageEngine engine;
    private WakingEventStore store;
    private final MessageSerializer serializer = new MessageSerializer(MessageTypes.ofCatalogue(), new PlainSeal());

    private record AskNames(int persons) implements Query<Names> {
        @Override
        public Class<Names> answerType() {
            return Names.class;
        }
    }

    private record Names(List<Personal<String>> names) {}

    @BeforeEach
    void open() {
        engine = SqliteEventStorageEngine.open(folder.resolve("events.db"), serializer, new Upcasts(List.of()));
        store = WakingEventStore.on(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void a_reading_is_on_disk_when_its_answer_arrives() {
        var reader = reader(Role.CSL);

        var answer = asking(store).ask(new AskNames(2), reader).join();

        assertThat(answer).isEqualTo(names(2));
        var read = (PersonalDataRead) store.readEvents(streamOf(1)).next().getPayload();
        assertThat(read.question()).isEqualTo("privacy.ask-names");
        assertThat(read.shown())
                .containsExactly(
                        new Shown(person(0), Set.of(PurposeGroup.IDENTITY)),
                        new Shown(person(1), Set.of(PurposeGroup.IDENTITY)));
        assertThat(store.readEvents(streamOf(1)).next().getMetaData())
                .containsEntry("actor", reader.actor().id().value())
                .containsEntry("purpose", "CASEWORK");
    }

    @Test
    void who_may_see_nothing_sees_nothing_and_no_reading_is_stored() {
        var answer = asking(store).ask(new AskNames(1), reader(Role.FIN)).join();

        assertThat(answer.names()).containsExactly(new Personal.Hidden<>(name(0).ref()));
        assertThat(engine.raw().headPosition()).isZero();
    }

    @Test
    void in_an_emergency_one_person_is_shown_to_who_broke_the_glass_and_it_is_stored() {
        var reader = Dispatch.by(new Actor(IN_AN_EMERGENCY, Set.of(Role.FIN), Office.TRIPOLI), Purpose.CASEWORK);

        var answer = asking(store).ask(new AskNames(3), reader).join();

        assertThat(answer.names())
                .containsExactly(new Personal.Hidden<>(name(0).ref()), name(1), new Personal.Hidden<>(name(2).ref()));
        var read = (PersonalDataRead) store.readEvents(streamOf(1)).next().getPayload();
        assertThat(read.shown()).containsExactly(new Shown(person(1), Set.of(PurposeGroup.IDENTITY)));
    }

    @Test
    void nothing_is_shown_if_the_reading_cannot_be_stored() {
        EventBus broken = SimpleEventBus.builder().build();
        broken.registerDispatchInterceptor(messages -> {
            throw new IllegalStateException("the disk is full");
        });

        var answer = asking(broken).ask(new AskNames(1), reader(Role.CSL));

        assertThatThrownBy(answer::join).isInstanceOf(CompletionException.class).hasCauseInstanceOf(Unavailable.class);
    }

    @Test
    void an_answer_about_more_persons_than_fit_is_not_given() {
        var most = asking(store).ask(new AskNames(Disclosure.PERSONS_MAX), reader(Role.CSL));
        var more = asking(store).ask(new AskNames(Disclosure.PERSONS_MAX + 1), reader(Role.CSL));

        assertThat(most).isCompleted();
        assertThat(more).isCompletedExceptionally();
        assertThat(engine.raw().headPosition()).isEqualTo(1);
    }

    @Test
    void the_system_is_no_reader() {
        assertThat(asking(store).ask(new AskNames(1), reader(Role.SYS)).join()).isEqualTo(names(1));
        assertThat(engine.raw().headPosition()).isZero();
    }

    /** The second reader has broken the glass before the second person's identity. */
    private Map<SubjectId, Set<PurposeGroup>> broken(UserId officer) {
        return officer.equals(IN_AN_EMERGENCY) ? Map.of(person(1), Set.of(PurposeGroup.IDENTITY)) : Map.of();
    }

    private QueryDispatcher asking(EventBus events) {
        var bus = SimpleQueryBus.builder().build();
        bus.subscribe(
                AskNames.class.getName(),
                (Type) Names.class,
                query -> names(((AskNames) query.getPayload()).persons()));
        bus.registerHandlerInterceptor(new QueryAnswers());
        bus.registerHandlerInterceptor(new Disclosure(TABLE, this::broken, events));
        return new GatewayQueryDispatcher(
                DefaultQueryGateway.builder().queryBus(bus).build(),
                new Answers(new RejectionText(List.of())),
                new ActorSeal(new byte[ActorSeal.KEY_BYTES]));
    }

    private String streamOf(long position) {
        return engine.raw().read(position - 1, RawEvents.LIMIT_MAX).getFirst().streamId();
    }

    private static Dispatch reader(Role role) {
        return Dispatch.by(new Actor(UserId.of(new UUID(0, 7)), Set.of(role), Office.TRIPOLI), Purpose.CASEWORK);
    }

    private static Names names(int persons) {
        return new Names(IntStream.range(0, persons)
                .<Personal<String>>mapToObj(DisclosureTest::name)
                .toList());
    }

    private static Personal<String> name(int number) {
        return Personal.known(person(number), PurposeGroup.IDENTITY, "name", "name " + number);
    }

    private static SubjectId person(int number) {
        return SubjectId.of(new UUID(0, number));
    }
}
