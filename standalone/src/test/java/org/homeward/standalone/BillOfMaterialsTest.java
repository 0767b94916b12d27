package org.homeward.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BillOfMaterialsTest {
    @Test
    void the_program_lists_its_parts_with_version_and_licence_and_none_that_only_tests_use() throws IOException {
        assertThat(parts()).isNotEmpty().allSatisfy(part -> {
            assertThat(part.path("version").asString("")).isNotBlank();
            assertThat(part.path("licenses").size())
                    .as(part.path("name").asString())
                    .isPositive();
        });
        assertThat(parts())
                .extracting(part -> part.path("name").asString())
                .contains("axon-modelling", "axon-server-connector", "sqlite-jdbc", "mongo-java-server-core")
                .doesNotContain("junit-jupiter", "assertj-core", "archunit-junit5");
    }

    private static Iterable<JsonNode> parts() throws IOException {
        try (var list = BillOfMaterialsTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            assertThat(list).isNotNull();
            var components = JsonMapper.shared().readTree(list).path("components");
            return StreamSupport.stream(components.spliterator(), false)
                    .filter(part -> !part.path("group").asString("").equals("org.homeward"))
                    .toList();
        }
    }
}
