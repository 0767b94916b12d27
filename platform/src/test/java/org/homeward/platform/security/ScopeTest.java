package org.homeward.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScopeTest {
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

    private static Actor holding(Role... roles) {
        return new Actor(UserId.of(new UUID(0, 1)), Set.of(roles), Office.TRIPOLI);
    }
}
