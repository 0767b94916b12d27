package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whether the tests with each side as a process of its own are part of this run. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApartTierTest {
    private final Addresses addresses =
            new Addresses("localhost:8124", "mongodb://root:x@db1,db2/?replicaSet=homeward");

    @Test
    void the_run_says_so() {
        System.out.println(
                Addresses.given().isPresent()
                        ? "homeward: apart: runs, on the addresses in HOMEWARD_AXONSERVER and HOMEWARD_MONGODB"
                        : "homeward: apart: not run, HOMEWARD_AXONSERVER and HOMEWARD_MONGODB name no stores");
    }

    @Test
    void each_purpose_has_a_database_of_its_own_and_the_options_stay() {
        assertThat(addresses.database("keys"))
                .isEqualTo("mongodb://root:x@db1,db2/homeward-test-keys?replicaSet=homeward");
        assertThat(new Addresses("", "mongodb://localhost").database("read"))
                .isEqualTo("mongodb://localhost/homeward-test-read");
    }
}
