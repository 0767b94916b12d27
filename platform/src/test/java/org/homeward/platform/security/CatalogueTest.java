package org.homeward.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.homeward.kernel.Catalogue;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueTest {
    @Test
    void every_command_and_query_has_a_line_in_the_policy_table() {
        var unlisted = messages();
        unlisted.removeAll(Policies.table().listed());
        assertThat(unlisted)
                .as("new messages need a line in one of the ...Policies classes: who may send or ask them")
                .isEmpty();
    }

    @Test
    void every_line_is_of_a_command_or_query() {
        assertThat(messages()).containsAll(Policies.table().listed());
    }

    private static List<Class<?>> messages() {
        var messages = new ArrayList<Class<?>>(Catalogue.commandTypes());
        messages.addAll(Catalogue.queryTypes());
        return messages;
    }
}
