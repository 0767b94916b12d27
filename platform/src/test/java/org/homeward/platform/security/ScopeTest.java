package org.homeward.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.homeward.kernel.funding.Donor;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScopeTest {
    private static final UserId ACTOR = UserId.of(new UUID(0, 1));
    private static final Office SEBHA = new Office("SEBHA");

    private record Registered() {}

    private record Funded() {}

    private final PolicyTable table = PolicyTable.draft()
            .allow(Registered.class, Role.REG)
            .allow(Funded.class, Role.PM)
            .table();

    @Test
    void a_role_of_an_office_reaches_its_own_office_only() {
        var scope = Scope.of(holding(Role.REG, Role.MED));
        assertThat(scope.reaches(Office.TRIPOLI)).isTrue();
        assertThat(scope.reaches(SEBHA)).isFalse();
    }

    @Test
    void a_role_of_the_mission_reaches_every_office() {
        assertThat(Scope.of(holding(Role.AUD)).reaches(SEBHA)).isTrue();
    }

    @Test
    void a_message_is_sent_with_the_reach_of_the_role_that_may_send_it() {
        var both = holding(Role.REG, Role.PM);
        assertThat(table.scopeOf(both, Registered.class).reaches(SEBHA)).isFalse();
        assertThat(table.scopeOf(both, Funded.class).reaches(SEBHA)).isTrue();
    }

    @Test
    void a_donor_reaches_what_the_own_donor_finances_only() {
        var scope = Scope.of(new Actor(ACTOR, Set.of(Role.DON), Donor.ITALY.office()));
        assertThat(scope.reaches(Donor.ITALY.office())).isTrue();
        assertThat(scope.reaches(Donor.EU.office())).isFalse();
        assertThat(scope.reaches(Office.TRIPOLI)).isFalse();
    }

    @Test
    void what_is_entrusted_in_a_role_is_reached_by_the_one_user_and_by_other_roles() {
        var other = UserId.of(new UUID(0, 2));
        var entrusted = Map.of(Role.REG, other);
        assertThat(Scope.of(holding(Role.REG)).isEntrusted(entrusted)).isFalse();
        assertThat(Scope.of(holding(Role.REG, Role.MED)).isEntrusted(entrusted)).isTrue();
        assertThat(Scope.of(holding(Role.REG)).isEntrusted(Map.of(Role.REG, ACTOR)))
                .isTrue();
        assertThat(Scope.of(holding(Role.REG)).isEntrusted(Map.of())).isTrue();
        assertThat(Scope.of(holding(Role.MED)).reaches(SEBHA, entrusted)).isFalse();
    }

    @Test
    void a_role_that_may_not_send_a_message_does_not_open_what_is_entrusted() {
        var both = holding(Role.REG, Role.PM);
        var entrusted = Map.of(Role.REG, UserId.of(new UUID(0, 2)));
        assertThat(table.scopeOf(both, Registered.class).isEntrusted(entrusted)).isFalse();
        assertThat(table.scopeOf(both, Funded.class).isEntrusted(entrusted)).isTrue();
    }

    private static Actor holding(Role... roles) {
        return new Actor(ACTOR, Set.of(roles), Office.TRIPOLI);
    }
}
