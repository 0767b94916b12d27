package org.homeward.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Set;
import java.util.UUID;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.privacy.PurposeGroup;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyTableTest {
    private record Listed() {}

    private record Unlisted() {}

    private final PolicyTable table = PolicyTable.draft()
            .allow(Listed.class, Role.REG, Role.CSL)
            .show(PurposeGroup.MEDICAL, Role.MED)
            .table();

    @Test
    void a_listed_role_may_and_every_other_may_not() {
        for (var role : Role.values()) {
            var expected = role == Role.REG || role == Role.CSL;
            assertThat(table.permits(holding(role), Listed.class)).isEqualTo(expected);
        }
    }

    @Test
    void what_is_not_listed_is_denied_to_everyone() {
        for (var role : Role.values()) {
            assertThat(table.permits(holding(role), Unlisted.class)).isFalse();
            assertThat(table.shows(Set.of(role), PurposeGroup.IDENTITY)).isFalse();
        }
    }

    @Test
    void a_field_group_shows_to_its_roles_only() {
        assertThat(table.shows(Set.of(Role.MED), PurposeGroup.MEDICAL)).isTrue();
        assertThat(table.shows(Set.of(Role.ADM), PurposeGroup.MEDICAL)).isFalse();
    }

    @Test
    void a_second_line_for_the_same_message_is_an_error() {
        var draft = PolicyTable.draft().allow(Listed.class, Role.REG);
        assertThatIllegalStateException().isThrownBy(() -> draft.allow(Listed.class, Role.ADM));
    }

    private static Actor holding(Role role) {
        return new Actor(UserId.of(new UUID(0, 1)), Set.of(role), Office.TRIPOLI);
    }
}
