package org.homeward.platform.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class Sha256Test {
    @Test
    void it_is_the_one_of_the_standard() {
        assertThat(Sha256.of(bytes("abc")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(new Sha256().hex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void what_is_added_in_parts_counts_as_if_it_were_added_at_once() {
        assertThat(new Sha256()
                        .add(bytes("a"))
                        .add(ByteBuffer.wrap(bytes("bc")))
                        .hex())
                .isEqualTo(Sha256.of(bytes("abc")));
    }

    @Test
    void a_number_counts_with_its_highest_byte_first() {
        assertThat(new Sha256().add(0x61626364).hex()).isEqualTo(Sha256.of(bytes("abcd")));
        assertThat(new Sha256().add(0x6162636465666768L).hex()).isEqualTo(Sha256.of(bytes("abcdefgh")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
