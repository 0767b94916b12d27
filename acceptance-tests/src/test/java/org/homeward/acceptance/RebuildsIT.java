package org.homeward.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every read model is made again while people work and ask, is switched to and back, and nobody notices. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RebuildsIT {
    private static final long SEED = 2_009_02_06;

    @TempDir
    Path folder;

    @Test
    void every_read_model_is_made_again_under_load_and_no_question_fails() {
        var data = folder.resolve("data");
        List<Writers.Acknowledged> acknowledged;
        int rebuilt;
        int asked;
        try (var victim = Victim.on(data).start()) {
            var office = victim.office();
            var planted = new Planted(office).work();
            new Metrics(victim).awaitQuiet();
            try (var writers = Writers.at(victim.as("worker", Kept.WORK), SEED);
                    var askers = Askers.of(office, questions(office, planted))) {
                var projections = projections(office);
                projections.forEach(projection -> rebuild(office, projection, writers));
                writers.finish();
                askers.finish();
                assertThat(writers.unexpected()).isEmpty();
                assertThat(askers.failed()).isEmpty();
                acknowledged = writers.acknowledged();
                rebuilt = projections.size();
                asked = askers.answered().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
                assertThat(askers.answered())
                        .hasSizeGreaterThan(20)
                        .allSatisfy((address, times) ->
                                assertThat(times).as(address).isGreaterThan(rebuilt));
            }
            new Metrics(victim).awaitQuiet();
            victim.stop();
        }
        var losses = StoredFile.of(data).losses(acknowledged);
        var differences = CleanRebuild.differences(data, folder.resolve("rebuilt"));
        FaultReport.say(("%d read models made again under load, each switched to, back and to again: %d commands"
                        + " acknowledged, %d lost; %d questions answered, 0 failed; %d documents differ from a clean"
                        + " rebuild")
                .formatted(rebuilt, acknowledged.size(), losses.size(), asked, differences.size()));
        assertThat(losses).isEmpty();
        assertThat(differences).isEmpty();
    }

    private static List<String> projections(Office office) {
        var names = readModels(office)
                .path("projections")
                .valueStream()
                .map(name -> name.asString(""))
                .toList();
        assertThat(names).hasSizeGreaterThan(10);
        return names;
    }

    /** Work goes on between the steps. */
    private static void rebuild(Office office, String projection, Writers writers) {
        var rebuild = Office.id("rebuild");
        var which = Map.of("rebuildId", rebuild);
        var switched = Map.of("rebuildId", rebuild, "differencesMeant", false);
        office.must("ADM", "upkeep/start-rebuild", Map.of("rebuildId", rebuild, "projections", List.of(projection)));
        var compared = Eventually.value(
                () -> readModels(office).path("rebuild"),
                seen -> seen.path("likeness").isObject());
        assertThat(compared.path("projections").toString()).isEqualTo("[\"" + projection + "\"]");
        assertThat(compared.path("percent").asInt(-1)).isPositive();
        assertThat(compared.path("likeness").path("differences").asInt(-1))
                .as(projection)
                .isZero();
        office.must("ADM", "upkeep/switch-to-rebuild", switched);
        writers.awaitCount(writers.count() + 1);
        office.must("ADM", "upkeep/switch-back", which);
        writers.awaitCount(writers.count() + 1);
        office.must("ADM", "upkeep/switch-to-rebuild", switched);
        assertThat(readModels(office).path("rebuild").path("switched").asBoolean(false))
                .isTrue();
        office.must("ADM", "upkeep/end-rebuild", which);
    }

    private static JsonNode readModels(Office office) {
        return office.as("ADM").get("/api/upkeep/read-models").body();
    }

    /** Everything there is to ask, of people and things there are. */
    private static List<Questions.Question> questions(Office office, Planted planted) {
        var description = office.as("ADM").get("/api/openapi.json").body();
        return new Questions(description, planted.known(), Map.of()).all();
    }
}
