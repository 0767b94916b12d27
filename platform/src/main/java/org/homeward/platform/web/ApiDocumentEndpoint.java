package org.homeward.platform.web;

import java.util.function.Supplier;
import org.homeward.platform.security.PolicyTable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Serves the OpenAPI description of what this process offers. It is made when it is asked for first. */
@RestController
public final class ApiDocumentEndpoint {
    private final Supplier<String> document;

    ApiDocumentEndpoint(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> endpoints,
            ObjectProvider<CommandEndpoint> commands,
            CommandForms forms,
            PolicyTable table) {
        document = SingletonSupplier.of(() -> {
            var described = new ApiDocument(table);
            if (commands.getIfAvailable() != null) {
                described.withCommands(forms.all()).withFiles();
            }
            endpoints
                    .getObject()
                    .getHandlerMethods()
                    .forEach((mapping, endpoint) -> QuestionForm.of(endpoint)
                            .ifPresent(form ->
                                    mapping.getPatternValues().forEach(path -> described.withQuestion(path, form))));
            return described.text();
        });
    }

    /** The document. */
    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    public String document() {
        return document.get();
    }
}
