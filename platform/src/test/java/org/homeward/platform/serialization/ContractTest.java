package org.homeward.platform.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.homeward.kernel.Catalogue;
import org.homeward.kernel.message.Event;
import org.homeward.kernel.message.MessageNames;
import org.homeward.kernel.message.Rejection;
import org.homeward.kernel.privacy.Personal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What is stored must be readable for ever: the stored form of every event, refusal and choice is kept as a file. Run
 * with {@code -Dcontract.rewrite=true} to write the files of new messages, and review the difference: a file that
 * changes means that the old form needs a version and an upcast.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContractTest {
    private static final Path CONTRACT = Path.of("..", "shared-kernel", "src", "test", "resources", "contract");
    private static final boolean REWRITE = Boolean.getBoolean("contract.rewrite");

    private final MessageSerializer serializer = new MessageSerializer(MessageTypes.ofCatalogue(), new PlainSeal());

    static List<Class<? extends Event>> events() {
        return Catalogue.eventTypes();
    }

    static List<Class<? extends Rejection>> rejections() {
        return Catalogue.rejectionTypes();
    }

    static List<Class<?>> choices() {
        return events().stream()
                .flatMap(event -> Arrays.stream(event.getRecordComponents()))
                .flatMap(component -> types(component.getGenericType()))
                .filter(type -> type.isSealed() && ChoiceNames.isNamed(type))
                .filter(type -> type != Personal.class)
                .distinct()
                .toList();
    }

    static List<Path> files() throws IOException {
        try (var files = Files.walk(CONTRACT)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(CONTRACT::relativize)
                    .filter(file -> file.getNameCount() == 2)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_stored_form_of_an_event_is_as_agreed(Class<? extends Event> type) {
        var name = MessageNames.nameOf(type);
        agreed(name.replaceFirst("\\.", "/"), tree(Samples.of(type)));
    }

    @ParameterizedTest
    @MethodSource("rejections")
    void the_stored_form_of_a_refusal_is_as_agreed(Class<? extends Rejection> type) {
        agreed(MessageNames.codeOf(type).replaceFirst("\\.", "/refusals/"), tree(Samples.of(type)));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void the_stored_form_of_a_choice_is_as_agreed(Class<?> family) {
        var variants = JsonNodeFactory.instance.arrayNode();
        Samples.variantsOf(family).forEach(variant -> variants.add(tree(variant)));
        agreed(MessageNames.codeOf(family).replaceFirst("\\.", "/choices/"), variants);
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatever_was_ever_agreed_can_be_read(Path file) throws IOException {
        var name = file.toString()
                .replace(file.getFileSystem().getSeparator(), ".")
                .replaceFirst("\\.json$", "");
        var upcasts = Upcasts.ofHistory();
        var stored = new GenericDomainEventEntry<>(
                "Any",
                "any",
                0,
                "any",
                Instant.EPOCH,
                name,
                null,
                Files.readAllBytes(CONTRACT.resolve(file)),
                bytes("{}"));

        var read = upcasts.upcast(Stream.of(new InitialEventRepresentation(stored, serializer)))
                .map(event -> serializer.deserialize(event.getData()))
                .toList();

        assertThat(read).hasSize(1).allSatisfy(event -> assertThat(event).isInstanceOf(Event.class));
    }

    private void agreed(String path, JsonNode value) {
        var file = CONTRACT.resolve(path + ".json");
        var form = pretty(value);
        if (REWRITE) {
            write(file, form);
        }
        assertThat(file)
                .as(
                        "the stored form of %s has no file; if it is a new message, write it with -Dcontract.rewrite=true",
                        path)
                .exists();
        assertThat(form)
                .as("the stored form of %s changes; what is stored already needs an upcast", path)
                .isEqualTo(read(file));
    }

    private String pretty(JsonNode value) {
        return serializer.kernelMapper().writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
    }

    private JsonNode tree(Object value) {
        return serializer
                .kernelMapper()
                .readTree(serializer.serialize(value, String.class).getData());
    }

    private static void write(Path file, String form) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Stream<Class<?>> types(Type type) {
        return type instanceof ParameterizedType generic
                ? Arrays.stream(generic.getActualTypeArguments()).flatMap(ContractTest::types)
                : inside((Class<?>) type);
    }

    private static Stream<Class<?>> inside(Class<?> type) {
        return type.isRecord()
                ? Stream.concat(
                        Stream.of(type),
                        Arrays.stream(type.getRecordComponents()).flatMap(each -> types(each.getGenericType())))
                : Stream.of(type);
    }
}
