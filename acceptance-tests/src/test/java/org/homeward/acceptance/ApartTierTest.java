package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.fail;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whether the tests with each side as a process of its own are part of this run, and on which stores. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApartTierTest {
    private final Addresses addresses =
            new Addresses("localhost:8124", "mongodb://root:x@db1,db2/?replicaSet=homeward");

    @Test
    void the_run_says_so() {
        System.out.println("homeward: apart: " + Stores.source().said());
        System.out.println("homeward: apart: "
                + (RestartCommand.ofAxonServer().isPresent()
                        ? "restart of Axon Server runs, by the command in HOMEWARD_AXONSERVER_RESTART"
                        : RestartCommand.NOT_RUN));
        System.out.println("homeward: apart: "
                + (System.getenv("HOMEWARD_STORE_FOLDERS") == null
                        ? Addresses.NOT_LOOKED_INTO
                        : "the files of the stores are looked into, in HOMEWARD_STORE_FOLDERS"));
    }

    @Test
    void stores_that_the_environment_names_are_used_whether_there_is_an_engine_or_not() {
        var named = Map.of("HOMEWARD_AXONSERVER", "localhost:8124", "HOMEWARD_MONGODB", "mongodb://localhost");

        assertThat(Stores.source(named, () -> fail("no engine is needed"))).isEqualTo(Stores.Source.GIVEN);
    }

    @Test
    void without_names_an_engine_that_answers_starts_them() {
        assertThat(Stores.source(Map.of(), () -> true)).isEqualTo(Stores.Source.CONTAINERS);
        assertThat(Stores.source(Map.of(), () -> false)).isEqualTo(Stores.Source.NONE);
    }

    @Test
    void one_name_of_two_is_a_mistake_that_says_which_is_missing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Stores.source(Map.of("HOMEWARD_AXONSERVER", "localhost:8124"), () -> true))
                .withMessageContaining("HOMEWARD_MONGODB is missing");
        assertThatIllegalStateException()
                .isThrownBy(() -> Stores.source(Map.of("HOMEWARD_MONGODB", "mongodb://localhost"), () -> false))
                .withMessageContaining("HOMEWARD_AXONSERVER is missing");
    }

    @Test
    void containers_are_of_the_images_of_the_compose_file() {
        assertThat(Containers.image("AXONSERVER_IMAGE")).startsWith("axoniq/axonserver:4.6");
        assertThat(Containers.image("MONGODB_IMAGE")).startsWith("mongo:8");
    }

    @Test
    void each_purpose_has_a_database_of_its_own_and_the_options_stay() {
        assertThat(addresses.database("keys"))
                .isEqualTo("mongodb://root:x@db1,db2/homeward-test-keys?replicaSet=homeward");
        assertThat(new Addresses("", "mongodb://localhost").database("read"))
                .isEqualTo("mongodb://localhost/homeward-test-read");
    }
}
