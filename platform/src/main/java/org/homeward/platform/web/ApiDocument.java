package org.homeward.platform.web;

import static org.homeward.platform.web.Schemas.tree;
import static org.homeward.platform.web.Schemas.typed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.homeward.kernel.casework.IntakeCommand.AttachDocument;
import org.homeward.kernel.privacy.FileType;
import org.homeward.kernel.security.Role;
import org.homeward.platform.security.PolicyTable;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The OpenAPI description of what a process offers: every command from the form it is read by, every question from the
 * endpoint that asks it, and for both the roles that may.
 */
final class ApiDocument {
    private static final String JSON = "application/json";
    private static final List<String> OF_EVERYTHING =
            List.of("Malformed", "NotSignedIn", "NotPermitted", "TooMany", "Fault", "Unavailable");
    private static final JsonMapper WRITER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .build();
    private static final List<String> OF_BODIES = List.of("NoLength", "TooLarge", "NotJson");

    private final Schemas schemas = new Schemas();
    private final RequestSchemas requests = new RequestSchemas(schemas);
    private final AnswerSchemas answers = new AnswerSchemas(schemas);
    private final SortedMap<String, Map<String, Object>> paths = new TreeMap<>();
    private final TreeSet<String> features = new TreeSet<>();
    private final TreeSet<String> refusing = new TreeSet<>();
    private final PolicyTable table;

    ApiDocument(PolicyTable table) {
        this.table = table;
    }

    /** Describes commands. */
    ApiDocument withCommands(Collection<CommandForm> forms) {
        forms.forEach(form -> put(form.path(), "post", command(form)));
        return this;
    }

    /** Describes how scans and photos are put. */
    ApiDocument withFiles() {
        put(DocumentEndpoint.PATH, "put", files());
        return this;
    }

    /** Describes a question asked at a path. */
    ApiDocument withQuestion(String path, QuestionForm form) {
        put(path, form.body() ? "post" : "get", question(form));
        return this;
    }

    /** The document as text. */
    String text() {
        ProblemSchemas.describe(schemas);
        var document = tree(
                "openapi",
                "3.1.0",
                "info",
                info(),
                "security",
                List.of(tree("accessToken", List.of())),
                "tags",
                features.stream().map(feature -> tree("name", feature)).toList(),
                "paths",
                paths,
                "components",
                tree(
                        "securitySchemes",
                        tree("accessToken", tree("type", "http", "scheme", "bearer", "bearerFormat", "JWT")),
                        "responses",
                        ProblemSchemas.components(refusing),
                        "schemas",
                        schemas.named()));
        return WRITER.writeValueAsString(document) + "\n";
    }

    private static Map<String, Object> info() {
        return tree(
                "title",
                "Homeward",
                "version",
                "1",
                "description",
                "Commands change what has happened, questions are answered from it. What a role may do is in x-roles.",
                "license",
                tree("name", "Apache-2.0", "identifier", "Apache-2.0"));
    }

    private void put(String path, String method, Map<String, Object> operation) {
        var before = paths.computeIfAbsent(path, none -> new TreeMap<>()).put(method, operation);
        if (before != null) {
            throw new IllegalStateException("two operations are at " + method + " " + path);
        }
    }

    private Map<String, Object> command(CommandForm form) {
        var operation = begin(form.code(), form.type().getSimpleName(), form.type());
        operation.put("parameters", sentHeaders());
        operation.put("requestBody", body(form.fields()));
        var feature = featureOf(form.code());
        refusing.add(feature);
        var kinds = new ArrayList<>(List.of("NotFound", "Stale", "KeyReused", ProblemSchemas.refusalsOf(feature)));
        kinds.addAll(OF_BODIES);
        operation.put("responses", responses(accepted(), kinds));
        return operation;
    }

    private Map<String, Object> files() {
        var operation = begin("casework.put-document", "Puts a scan or photo into a case", AttachDocument.class);
        var parameters = new ArrayList<Map<String, Object>>();
        List.of("caseId", "documentId").forEach(id -> parameters.add(stated(id, "path", "its id")));
        AboutFile.MEANINGS.forEach((name, meaning) -> parameters.add(stated(name, "query", meaning)));
        parameters.addAll(sentHeaders());
        operation.put("parameters", parameters);
        var content = tree();
        Arrays.stream(FileType.values()).forEach(type -> content.put(type.mediaType(), tree()));
        operation.put("requestBody", tree("required", true, "content", content));
        var kinds = new ArrayList<>(List.of("NotFound", "Stale", "KeyReused", ProblemSchemas.refusalsOf("casework")));
        kinds.addAll(OF_BODIES);
        operation.put("responses", responses(accepted(), kinds));
        return operation;
    }

    private static List<Map<String, Object>> sentHeaders() {
        return List.of(
                header(SentHeaders.KEY, "the same key and body are carried out once"),
                header(SentHeaders.VERSION, "the version the stream must have, as its ETag"),
                purpose());
    }

    private static Map<String, Object> stated(String name, String place, String meaning) {
        return tree("name", name, "in", place, "required", true, "description", meaning, "schema", typed("string"));
    }

    private static Map<String, Object> accepted() {
        var accepted = Schemas.object(tree("streamId", typed("string"), "version", Schemas.whole(true)));
        var success = success("accepted: stored, or already so", tree(JSON, tree("schema", accepted)));
        success.put("headers", tree("ETag", tree("description", "the version", "schema", typed("string"))));
        return success;
    }

    private Map<String, Object> question(QuestionForm form) {
        var operation = begin(form.code(), form.asks().summary(), form.asks().value());
        var parameters = new ArrayList<Map<String, Object>>();
        form.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
        if (isStream(form)) {
            parameters.add(header("Last-Event-ID", "the position up to which it was seen"));
        } else {
            parameters.add(purpose());
        }
        operation.put("parameters", parameters);
        var kinds = new ArrayList<String>();
        if (form.body()) {
            operation.put("requestBody", body(Shapes.group(form.asks().value()).fields()));
            kinds.addAll(OF_BODIES);
        }
        if (form.body() || form.parameters().stream().anyMatch(stated -> stated.place() == QuestionForm.Place.PATH)) {
            kinds.add("NotFound");
        }
        if (form.asks().file().equals(byte[].class)) {
            kinds.add("Erased");
        }
        var responses = responses(answer(form), kinds);
        if (!List.of(void.class, byte[].class).contains(form.asks().file())) {
            responses.put("304", tree("description", "the file is the one that If-None-Match names"));
        }
        operation.put("responses", responses);
        return operation;
    }

    private Map<String, Object> answer(QuestionForm form) {
        if (isStream(form)) {
            var event = tree("schema", answers.of(form.asks().stream()));
            return success("an event at first, and one each time", tree("text/event-stream", event));
        }
        var file = form.asks().file();
        if (file.equals(void.class)) {
            var type = form.endpoint().getReturnType().getGenericParameterType();
            return success("the answer", tree(JSON, tree("schema", answers.of(type))));
        }
        var content = file.equals(byte[].class) ? tree() : tree(JSON, tree("schema", answers.of(file)));
        List.of(form.asks().mediaTypes()).forEach(type -> content.put(type, tree()));
        var success = success("the file", content);
        if (!file.equals(byte[].class)) {
            var hash = tree("description", "the hash of its bytes", "schema", typed("string"));
            success.put("headers", tree("ETag", hash));
        }
        return success;
    }

    private static boolean isStream(QuestionForm form) {
        return !form.asks().stream().equals(void.class);
    }

    private Map<String, Object> begin(String code, String summary, Class<?> message) {
        features.add(featureOf(code));
        var roles = table.rolesFor(message).stream().sorted().map(Role::name).toList();
        return tree("operationId", code, "tags", List.of(featureOf(code)), "summary", summary, "x-roles", roles);
    }

    private Map<String, Object> body(List<Shape.Field> fields) {
        return tree("required", true, "content", tree(JSON, tree("schema", requests.ofFields(fields))));
    }

    private static Map<String, Object> purpose() {
        return header(StatedPurpose.HEADER, "why, for the record; the role's usual purpose when absent");
    }

    private static Map<String, Object> header(String name, String meaning) {
        return tree("name", name, "in", "header", "description", meaning, "schema", typed("string"));
    }

    private static Map<String, Object> parameter(QuestionForm.Parameter stated) {
        var parameter = tree("name", stated.name(), "in", stated.place().name().toLowerCase(Locale.ROOT));
        parameter.put("required", stated.required());
        parameter.put("description", stated.meaning());
        parameter.put("schema", typed("string"));
        if (!stated.example().isEmpty()) {
            parameter.put("example", stated.example());
        }
        return parameter;
    }

    private static Map<String, Object> success(String description, Map<String, Object> content) {
        return tree("description", description, "content", content);
    }

    private static Map<String, Object> responses(Map<String, Object> success, List<String> kinds) {
        var responses = new LinkedHashMap<String, Object>();
        responses.put("200", success);
        var all = new ArrayList<>(OF_EVERYTHING);
        all.addAll(kinds);
        responses.putAll(ProblemSchemas.answers(all));
        return responses;
    }

    private static String featureOf(String code) {
        return code.substring(0, code.indexOf('.'));
    }
}
