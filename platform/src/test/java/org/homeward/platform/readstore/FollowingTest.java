package org.homeward.platform.readstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.axonframework.queryhandling.SimpleQueryUpdateEmitter;
import org.homeward.kernel.identity.ShelterId;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.message.Changed;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;
import org.homeward.kernel.shelter.ShelterQuery.FollowShelter;
import org.homeward.platform.axon.ActorSeal;
import org.homeward.platform.axon.Answers;
import org.homeward.platform.axon.MessageGate;
import org.homeward.platform.axon.QueryAnswers;
import org.homeward.platform.axon.QueryGate;
import org.homeward.platform.axon.RejectionText;
import org.homeward.platform.live.LiveEmitter;
import org.homeward.platform.live.LiveTopic;
import org.homeward.platform.messaging.Dispatch;
import org.homeward.platform.messaging.Follower.Followed;
import org.homeward.platform.messaging.GatewayFollower;
import org.homeward.platform.messaging.NotPermitted;
import org.homeward.platform.readstore.LiveUpdates.Update;
import org.homeward.platform.security.Policies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** From what a projection has written to whoever follows it, over Axon's query bus and through the gate of rights. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowingTest {
    private static final String BOARDS = "boards";
    private static final ShelterId MINE = ShelterId.of(new UUID(7, 1));
    private static final ShelterId OTHER = ShelterId.of(new UUID(7, 2));

    private record Topic(String collection, Class<FollowShelter> question) implements LiveTopic {}

    private final LiveUpdates updates = new LiveUpdates();
    private final SimpleQueryUpdateEmitter emitter =
            SimpleQueryUpdateEmitter.builder().build();
    private final ActorSeal seal = new ActorSeal(new byte[ActorSeal.KEY_BYTES]);
    private final GatewayFollower follower = follower();
    private final List<Changed> heard = new ArrayList<>();
    private int losses;
    private final LiveEmitter live = new LiveEmitter(updates, List.of(new Topic(BOARDS, FollowShelter.class)), emitter);

    @AfterEach
    void stop() {
        live.close();
    }

    @Test
    void a_follower_learns_where_its_document_stands_and_hears_of_no_other() {
        assertThat(follow(Role.SHM).first()).isEqualTo(new Changed(MINE.value(), 40));
        updates.publish(new Update(BOARDS, OTHER.value(), 41));
        updates.publish(new Update("queues", MINE.value(), 42));
        updates.publish(new Update(BOARDS, MINE.value(), 43));
        assertThat(heard).containsExactly(new Changed(MINE.value(), 43));
    }

    @Test
    void an_update_about_many_is_about_each() {
        follow(Role.SHM);
        updates.publish(new Update(BOARDS, LiveUpdates.MANY, 50));
        assertThat(heard).containsExactly(new Changed(LiveUpdates.MANY, 50));
    }

    @Test
    void nothing_is_heard_after_the_end() {
        follow(Role.SHM).end().run();
        updates.publish(new Update(BOARDS, MINE.value(), 43));
        assertThat(emitter.activeSubscriptions()).isEmpty();
        assertThat(heard).isEmpty();
    }

    @Test
    void a_follower_learns_that_nothing_more_will_be_told() {
        follow(Role.SHM);
        emitter.complete(FollowShelter.class, asked -> true);
        assertThat(losses).isEqualTo(1);
        follow(Role.SHM);
        emitter.completeExceptionally(FollowShelter.class, asked -> true, new IllegalStateException("lost"));
        assertThat(losses).isEqualTo(2);
        assertThat(emitter.activeSubscriptions()).isEmpty();
    }

    @Test
    void who_ends_it_hears_of_no_loss() {
        follow(Role.SHM).end().run();
        assertThat(losses).isZero();
    }

    @Test
    void who_may_not_see_the_document_may_not_follow_it() {
        assertThatThrownBy(() -> follow(Role.DON)).isInstanceOf(NotPermitted.class);
        assertThat(emitter.activeSubscriptions()).isEmpty();
    }

    private Followed follow(Role role) {
        var actor = new Actor(UserId.of(new UUID(1, 1)), Set.of(role), Office.TRIPOLI);
        return follower.follow(
                new FollowShelter(MINE), Dispatch.by(actor, Purpose.SHELTER), heard::add, () -> losses++);
    }

    private GatewayFollower follower() {
        var bus = SimpleQueryBus.builder().queryUpdateEmitter(emitter).build();
        bus.subscribe(
                FollowShelter.class.getName(),
                (Type) Changed.class,
                query -> new Changed(((FollowShelter) query.getPayload()).followedId(), 40));
        bus.registerHandlerInterceptor(new QueryAnswers());
        bus.registerHandlerInterceptor(new QueryGate(new MessageGate(seal, Policies.table())));
        return new GatewayFollower(
                DefaultQueryGateway.builder().queryBus(bus).build(), new Answers(new RejectionText(List.of())), seal);
    }
}
