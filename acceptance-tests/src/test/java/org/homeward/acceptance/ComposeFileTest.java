package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What holds for the compose file without a container engine at hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComposeFileTest {
    private static final Path TOP = Path.of("..");
    private static final Set<String> SIDES = Set.of("command-side", "query-side", "console");
    private static final Set<String> CONDITIONS =
            Set.of("service_started", "service_healthy", "service_completed_successfully");
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret|token|pwd|credential).*");
    private static final Pattern IMAGE_WITH_TAG = Pattern.compile("(\\$\\{\\w+:-)?[\\w./-]+:[^}]*\\d[^}]*}?");

    private final Map<String, Object> file = read(TOP.resolve("docker-compose.yml"));
    private final Map<String, Object> services = map(file.get("services"));

    @Test
    void every_side_both_stores_and_the_watchers_are_there() {
        assertThat(services.keySet())
                .containsAll(SIDES)
                .contains("axonserver", "mongodb", "mongodb-setup", "prometheus", "grafana");
        assertThat(list(service("prometheus").get("profiles"))).isNotEmpty();
        assertThat(list(service("grafana").get("profiles"))).isNotEmpty();
    }

    @Test
    void every_service_that_stays_up_says_whether_it_is_well() {
        services.forEach((name, service) -> {
            if (!"on-failure".equals(map(service).get("restart"))) {
                assertThat(map(map(service).get("healthcheck"))).as(name).containsKey("test");
            }
        });
    }

    @Test
    void every_side_starts_after_the_stores_are_ready() {
        for (var side : SIDES) {
            assertThat(map(service(side).get("depends_on"))).as(side).containsOnlyKeys("axonserver", "mongodb-setup");
        }
        services.forEach((name, service) -> map(map(service).get("depends_on")).forEach((needed, how) -> {
            assertThat(services).as("%s needs %s", name, needed).containsKey(needed);
            assertThat(CONDITIONS).as("%s needs %s", name, needed).contains(text(map(how), "condition"));
        }));
    }

    @Test
    void ports_are_open_on_this_machine_only() {
        var ports = services.values().stream()
                .flatMap(service -> list(map(service).get("ports")).stream())
                .map(String::valueOf)
                .toList();
        assertThat(ports)
                .isNotEmpty()
                .allMatch(port -> port.startsWith("127.0.0.1:"))
                .doesNotHaveDuplicates();
    }

    @Test
    void no_password_stands_in_it_and_none_has_a_default() {
        services.forEach((name, service) -> map(map(service).get("environment")).forEach((variable, value) -> {
            if (SECRET.matcher(variable).matches()) {
                assertThat(String.valueOf(value)).as("%s of %s", variable, name).startsWith("/run/secrets/");
            }
        }));
        assertThat(map(file.get("secrets")))
                .isNotEmpty()
                .allSatisfy((name, secret) ->
                        assertThat(text(map(secret), "file")).as(name).startsWith("./deploy/secrets/"));
    }

    @Test
    void every_secret_is_made_by_the_script_and_kept_out_of_the_repository_and_of_images() throws IOException {
        var script = Files.readString(TOP.resolve("deploy/make-secrets"));
        map(file.get("secrets")).values().forEach(secret -> {
            var made = Path.of(text(map(secret), "file")).getFileName().toString();
            assertThat(script).containsPattern("(once|database) " + Pattern.quote(made));
        });
        assertThat(Files.readString(TOP.resolve(".gitignore"))).contains("/deploy/secrets/");
        assertThat(Files.readString(TOP.resolve(".dockerignore"))).contains("deploy/secrets");
    }

    @Test
    void what_a_service_uses_is_declared() {
        var usedVolumes = new TreeSet<String>();
        services.forEach((name, service) -> {
            assertThat(map(file.get("secrets")).keySet())
                    .as(name)
                    .containsAll(texts(map(service).get("secrets")));
            for (var volume : texts(map(service).get("volumes"))) {
                var from = volume.split(":", 2)[0];
                if (from.startsWith("./")) {
                    assertThat(TOP.resolve(from)).as(name).exists();
                } else {
                    usedVolumes.add(from);
                }
            }
        });
        assertThat(map(file.get("volumes")).keySet()).containsExactlyInAnyOrderElementsOf(usedVolumes);
    }

    @Test
    void scans_and_photos_lie_where_every_side_reaches_them() {
        services.values().stream()
                .filter(service -> SIDES.contains(String.valueOf(
                        list(map(service).get("command")).stream().findFirst().orElse(""))))
                .forEach(service -> {
                    var folder = text(map(map(service).get("environment")), "HOMEWARD_PRIVACY_DOCUMENTS");
                    assertThat(texts(map(service).get("volumes"))).contains("documents:" + folder);
                });
    }

    @Test
    void prometheus_states_the_token_that_every_side_asks_for() {
        var asked = list(read(TOP.resolve("deploy/prometheus/prometheus.yml")).get("scrape_configs")).stream()
                .map(ComposeFileTest::map)
                .filter(job -> "/prometheus".equals(job.get("metrics_path")))
                .toList();
        assertThat(asked).hasSize(1);
        var token = text(map(asked.getFirst().get("authorization")), "credentials_file");
        assertThat(token).startsWith("/run/secrets/");
        var secret = token.substring("/run/secrets/".length());
        assertThat(texts(service("prometheus").get("secrets"))).contains(secret);
        assertThat(service("prometheus").get("user"))
                .as("whoever runs the sides owns the file, and nobody else may read it")
                .isEqualTo(service("command-side").get("user"));
        var scraped = list(
                map(list(asked.getFirst().get("dns_sd_configs")).getFirst()).get("names"));
        assertThat(scraped).hasSize(5).allSatisfy(name -> {
            var side = service(String.valueOf(name));
            assertThat(texts(side.get("secrets"))).contains(secret);
            assertThat(text(map(side.get("environment")), "HOMEWARD_METRICS_TOKEN"))
                    .isEqualTo(token);
        });
    }

    /** Offline: neither an engine nor an image is needed for it. */
    @Test
    void the_compose_tool_accepts_it_with_every_profile() {
        var tool = Stream.of("docker compose", "docker-compose")
                .filter(name -> bash(name + " version").exitCode() == 0)
                .findFirst();
        var profiles = services.values().stream()
                .flatMap(service -> texts(map(service).get("profiles")).stream())
                .distinct()
                .map(profile -> " --profile " + profile)
                .collect(Collectors.joining());
        tool.ifPresent(name ->
                assertThat(bash(name + profiles + " config --quiet")).isEqualTo(new Program.Finished(0, List.of())));
        System.out.println("homeward: compose: "
                + tool.map(name -> "the file is valid, says " + name + " "
                                + bash(name + " version --short").text())
                        .orElse("NOT TRIED, there is no compose tool that checks the file"));
    }

    private static Program.Finished bash(String command) {
        try {
            return Program.finish(new ProcessBuilder("bash", "-c", command)
                    .directory(TOP.toFile())
                    .redirectErrorStream(true)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void images_are_pinned_to_a_version() {
        services.forEach((name, service) ->
                assertThat(text(map(service), "image")).as(name).matches(IMAGE_WITH_TAG));
    }

    @Test
    void a_side_runs_as_a_user_without_rights_on_a_file_system_it_cannot_change() {
        for (var side : SIDES) {
            assertThat(text(service(side), "user"))
                    .as(side)
                    .doesNotStartWith("0")
                    .doesNotContain("root");
            assertThat(service(side))
                    .as(side)
                    .containsEntry("read_only", true)
                    .containsEntry("cap_drop", List.of("ALL"))
                    .containsEntry("security_opt", List.of("no-new-privileges:true"));
            assertThat(list(service(side).get("command")).getFirst()).isEqualTo(side);
        }
    }

    @Test
    void the_image_is_built_in_layers_and_never_runs_as_root() throws IOException {
        var recipe = Files.readAllLines(TOP.resolve("deploy/Dockerfile"));
        assertThat(recipe).anyMatch(line -> line.startsWith("USER 1000")).anyMatch(line -> line.startsWith("HEALTH"));
        assertThat(recipe)
                .filteredOn(line -> line.startsWith("COPY --from=build /layers/"))
                .hasSize(4);
        assertThat(recipe).anyMatch(line -> line.contains("AOTCacheOutput"));
        var copied = recipe.stream()
                .filter(line -> line.startsWith("COPY deploy/") || line.startsWith("COPY standalone/"))
                .flatMap(line -> Stream.of(line.split(" ")))
                .filter(word -> word.startsWith("deploy/") || word.startsWith("standalone/"));
        assertThat(copied).isNotEmpty().allMatch(path -> Files.exists(TOP.resolve(path)));
    }

    private Map<String, Object> service(String name) {
        return map(services.get(name));
    }

    private static List<String> texts(@Nullable Object value) {
        return list(value).stream().map(String::valueOf).toList();
    }

    private static String text(Map<String, Object> from, String key) {
        return String.valueOf(from.get(key));
    }

    private static List<Object> list(@Nullable Object value) {
        return value instanceof Collection<?> several ? List.copyOf(several) : List.of();
    }

    @SuppressWarnings("unchecked") // the keys of these maps are texts
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> several ? (Map<String, Object>) several : Map.of();
    }

    private static Map<String, Object> read(Path path) {
        try (var text = Files.newBufferedReader(path)) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
