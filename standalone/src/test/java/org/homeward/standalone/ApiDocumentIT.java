package org.homeward.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.homeward.kernel.Catalogue;
import org.homeward.kernel.message.MessageNames;
import org.homeward.kernel.reporting.ReportingQuery.FindReport;
import org.homeward.platform.web.ApiDocumentEndpoint;
import org.homeward.platform.web.Asks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The API of the whole platform and its description. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiDocumentIT {
    private static final Path PUBLISHED = Path.of("..", "docs", "api", "openapi.json");
    /** The description itself, and the commands; what is put is no question. */
    private static final Set<String> OTHERWISE = Set.of("/api/openapi.json", "/api/{feature}/{command}");

    private static final Path MADE = Path.of("target", "openapi.json");

    private final ConfigurableApplicationContext platform;

    ApiDocumentIT(@TempDir Path data) {
        platform = new SpringApplicationBuilder(Standalone.class).run("--homeward.data=" + data, "--server.port=0");
    }

    @AfterAll
    void stop() {
        platform.close();
    }

    @Test
    void the_published_description_is_the_one_that_is_served() throws IOException {
        var made = platform.getBean(ApiDocumentEndpoint.class).document();
        Files.writeString(MADE, made);
        assertThat(Files.exists(PUBLISHED) ? Files.readString(PUBLISHED) : "")
                .as("the API has changed. If that is meant: cp standalone/%s docs/api/openapi.json", MADE)
                .isEqualTo(made);
    }

    @Test
    void every_endpoint_of_the_api_says_which_question_it_asks_and_every_question_has_one() {
        var asked = new TreeSet<String>();
        platform.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, endpoint) -> {
                    var paths = mapping.getPatternValues();
                    if (paths.stream().anyMatch(path -> path.startsWith("/api/"))
                            && paths.stream().noneMatch(OTHERWISE::contains)
                            && !endpoint.hasMethodAnnotation(PutMapping.class)) {
                        var asks = Optional.ofNullable(endpoint.getMethodAnnotation(Asks.class));
                        assertThat(asks).as(paths.toString()).isPresent();
                        assertThat(asked.add(MessageNames.codeOf(asks.get().value())))
                                .as(paths.toString())
                                .isTrue();
                    }
                });
        assertThat(asked)
                .isEqualTo(Catalogue.queryTypes().stream()
                        .map(MessageNames::codeOf)
                        .filter(code -> !code.equals(MessageNames.codeOf(FindReport.class))) // it is answered as a file
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void every_reference_in_the_description_leads_somewhere() {
        var document = JsonMapper.builder()
                .build()
                .readTree(platform.getBean(ApiDocumentEndpoint.class).document());
        var references = document.findValuesAsString("$ref");
        assertThat(references).isNotEmpty();
        assertThat(references)
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .isFalse());
    }
}
