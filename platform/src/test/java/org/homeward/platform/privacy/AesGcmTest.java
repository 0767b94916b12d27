package org.homeward.platform.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AesGcmTest {
    private static final byte[] SECRET =
            "a key of thirty-two bytes, always".substring(0, 32).getBytes(UTF_8);
    private static final byte[] PLAIN = "Amina".getBytes(UTF_8);
    private static final byte[] CONTEXT = "subject-1|IDENTITY|name".getBytes(UTF_8);

    private final AesGcm ours = new AesGcm(SECRET);

    @Test
    void it_opens_what_tink_sealed_and_tink_opens_what_it_sealed() throws GeneralSecurityException {
        var tink = new AesGcmJce(SECRET);

        assertThat(ours.decrypt(tink.encrypt(PLAIN, CONTEXT), CONTEXT)).isEqualTo(PLAIN);
        assertThat(tink.decrypt(ours.encrypt(PLAIN, CONTEXT), CONTEXT)).isEqualTo(PLAIN);
    }

    @Test
    void the_same_text_is_never_sealed_the_same_way() throws GeneralSecurityException {
        assertThat(ours.encrypt(PLAIN, CONTEXT)).isNotEqualTo(ours.encrypt(PLAIN, CONTEXT));
    }

    @Test
    void what_was_changed_cut_or_moved_is_not_opened() throws GeneralSecurityException {
        var sealed = ours.encrypt(PLAIN, CONTEXT);
        var changed = sealed.clone();
        changed[changed.length - 1] ^= 1;

        assertThatThrownBy(() -> ours.decrypt(changed, CONTEXT)).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> ours.decrypt(new byte[27], CONTEXT)).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> ours.decrypt(sealed, "subject-2|IDENTITY|name".getBytes(UTF_8)))
                .isInstanceOf(GeneralSecurityException.class);
    }
}
