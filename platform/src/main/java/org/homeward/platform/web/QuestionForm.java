package org.homeward.platform.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.kernel.message.MessageNames;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;

/**
 * What a request may state to ask one question. It is read off the endpoint, so that what is let through and what the
 * description says are the same.
 *
 * @param asks which question, and what answers it
 * @param code the public name of the question, for example {@code casework.show-case}
 * @param parameters what is stated in path and query
 * @param body whether the components of the question are stated in a body
 * @param endpoint what asks it
 */
record QuestionForm(Asks asks, String code, List<Parameter> parameters, boolean body, HandlerMethod endpoint) {
    /** Where a parameter stands. */
    enum Place {
        PATH,
        QUERY
    }

    /**
     * One parameter.
     *
     * @param name its name
     * @param place where it stands
     * @param required whether it must be stated
     * @param meaning what it means
     * @param example a value; may be empty
     */
    record Parameter(String name, Place place, boolean required, String meaning, String example) {
        private static Parameter of(
                String name, Place place, boolean required, Optional<Means> means, HandlerMethod endpoint) {
            var said = means.orElseThrow(() ->
                    new IllegalStateException(endpoint.getShortLogMessage() + " does not say what " + name + " means"));
            return new Parameter(name, place, required, said.value(), said.example());
        }
    }

    /** The form of an endpoint; empty if it asks no question. */
    static Optional<QuestionForm> of(HandlerMethod endpoint) {
        return Optional.ofNullable(endpoint.getMethodAnnotation(Asks.class))
                .map(asks -> new QuestionForm(
                        asks,
                        MessageNames.codeOf(asks.value()),
                        Arrays.stream(endpoint.getMethodParameters())
                                .flatMap(parameter -> parameters(parameter, endpoint))
                                .toList(),
                        Arrays.stream(endpoint.getMethodParameters())
                                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class)),
                        endpoint));
    }

    /** The names of the parameters in the query. */
    List<String> queryParameters() {
        return parameters.stream()
                .filter(parameter -> parameter.place() == Place.QUERY)
                .map(Parameter::name)
                .toList();
    }

    private static Stream<Parameter> parameters(MethodParameter parameter, HandlerMethod endpoint) {
        var name = parameter.getParameter().getName();
        var means = Optional.ofNullable(parameter.getParameterAnnotation(Means.class));
        if (parameter.hasParameterAnnotation(PathVariable.class)) {
            return Stream.of(Parameter.of(name, Place.PATH, true, means, endpoint));
        }
        var stated = parameter.getParameterAnnotation(RequestParam.class);
        if (stated != null) {
            var required = stated.defaultValue().equals(ValueConstants.DEFAULT_NONE);
            return Stream.of(Parameter.of(name, Place.QUERY, required, means, endpoint));
        }
        return parameter.getParameterType().isRecord()
                ? Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .map(component -> optional(component, endpoint))
                : Stream.empty();
    }

    private static Parameter optional(RecordComponent component, HandlerMethod endpoint) {
        var means = Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(component, Means.class));
        return Parameter.of(component.getName(), Place.QUERY, false, means, endpoint);
    }
}
