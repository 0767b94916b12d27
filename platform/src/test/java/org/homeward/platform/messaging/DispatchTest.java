package org.homeward.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.homeward.kernel.identity.UserId;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Office;
import org.homeward.kernel.security.Purpose;
import org.homeward.kernel.security.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DispatchTest {
    private static final Actor COUNSELLOR = new Actor(UserId.of(new UUID(1, 1)), Set.of(Role.CSL), Office.TRIPOLI);

    private final Dispatch plain = Dispatch.by(COUNSELLOR, Purpose.CASEWORK);

    @Test
    void a_key_and_an_expected_version_do_not_displace_each_other() {
        var both = plain.withKey("retry-1").expecting(7);
        assertThat(both).isEqualTo(plain.expecting(7).withKey("retry-1"));
        assertThat(both.idempotencyKey()).contains("retry-1");
        assertThat(both.expectedVersion()).hasValue(7);
    }

    @Test
    void a_key_has_at_most_255_characters() {
        assertThat(plain.withKey("k".repeat(255)).idempotencyKey()).isPresent();
        assertThatThrownBy(() -> plain.withKey("k".repeat(256))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plain.withKey(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
