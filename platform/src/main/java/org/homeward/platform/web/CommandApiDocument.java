package org.homeward.platform.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Describes the endpoint of every command in the OpenAPI document, from the form it is read by. */
final class CommandApiDocument implements OpenApiCustomizer {
    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final Set<String> TEXT = Set.of("string");
    private static final Set<String> OBJECT = Set.of("object");
    private static final Set<String> WHOLE = Set.of("integer");
    private static final Map<String, String> ANSWERS = new TreeMap<>(Map.of(
            "400", "malformed: every fault with its pointer",
            "401", "no valid access token",
            "403", "the role or office does not allow it",
            "404", "unknown, or not visible",
            "409", "refused by a rule: code, reason, next steps",
            "412", "stale: the stream has another version",
            "422", "the idempotency key was used with another body",
            "429", "too many requests",
            "503", "not possible now: send the same again"));

    private final CommandForms forms;

    CommandApiDocument(CommandForms forms) {
        this.forms = forms;
    }

    @Override
    public void customise(OpenAPI document) {
        document.getPaths().remove("/api/{feature}/{command}");
        forms.all().forEach(form -> document.path(form.path(), new PathItem().post(operation(form))));
    }

    private static Operation operation(CommandForm form) {
        return new Operation()
                .operationId(form.code())
                .addTagsItem(form.code().substring(0, form.code().indexOf('.')))
                .summary(form.type().getSimpleName())
                .addParametersItem(header("Idempotency-Key", "the same key and body are carried out once"))
                .addParametersItem(header("If-Match", "the version the stream must have, as its ETag"))
                .addParametersItem(header("Purpose", "why; the role's usual purpose when absent"))
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content()
                                .addMediaType(JSON, new MediaType().schema(ShapeSchemas.ofFields(form.fields())))))
                .responses(responses());
    }

    private static HeaderParameter header(String name, String description) {
        var header = new HeaderParameter();
        header.name(name).description(description).required(false).schema(new Schema<>().types(TEXT));
        return header;
    }

    private static ApiResponses responses() {
        var accepted = new Schema<>()
                .types(OBJECT)
                .addProperty("streamId", new Schema<>().types(TEXT))
                .addProperty("version", new Schema<>().types(WHOLE));
        var responses = new ApiResponses();
        responses.addApiResponse(
                "200",
                new ApiResponse()
                        .description("accepted: stored, or already so")
                        .content(new Content().addMediaType(JSON, new MediaType().schema(accepted))));
        ANSWERS.forEach((status, description) -> responses.addApiResponse(
                status,
                new ApiResponse()
                        .description(description)
                        .content(new Content().addMediaType(PROBLEM, new MediaType()))));
        return responses;
    }
}
