package org.homeward.platform.web;

import org.homeward.kernel.privacy.Personal;
import org.homeward.platform.serialization.KernelJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * The JSON of answers: values as the kernel writes them, a personal value as {@code {"known": ...}}, {@code "erased"} or
 * {@code "hidden"}.
 */
public final class HttpJson {
    private HttpJson() {}

    /** A mapper that writes answers. It cannot read or write personal values as they are stored. */
    public static JsonMapper mapper() {
        var shown = new SimpleModule("http");
        shown.addSerializer(new ShownPersonal());
        shown.addSerializer(ProblemDetail.class, new FlatProblem());
        return KernelJson.builder().addModule(shown).build();
    }

    private static final class ShownPersonal extends StdSerializer<Personal<?>> {
        ShownPersonal() {
            super(Personal.class);
        }

        @Override
        public void serialize(Personal<?> personal, JsonGenerator json, SerializationContext context) {
            switch (personal.opened()) {
                case Personal.Known<?> known -> {
                    json.writeStartObject();
                    json.writeName("known");
                    context.writeValue(json, known.value());
                    json.writeEndObject();
                }
                case Personal.Erased<?> erased -> json.writeString("erased");
                case Personal.Hidden<?> hidden -> json.writeString("hidden");
            }
        }
    }

    /**
     * A problem with its properties beside the standard members. An instance stands in it only as the name of a fault;
     * the address that was asked, which the framework would put there, is left out: an answer repeats nothing that was
     * sent.
     */
    private static final class FlatProblem extends StdSerializer<ProblemDetail> {
        private static final String FAULT = "urn";

        FlatProblem() {
            super(ProblemDetail.class);
        }

        @Override
        public void serialize(ProblemDetail problem, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            write(json, context, "type", problem.getType());
            write(json, context, "title", problem.getTitle());
            json.writeNumberProperty("status", problem.getStatus());
            write(json, context, "detail", problem.getDetail());
            var fault = problem.getInstance();
            if (fault != null && FAULT.equals(fault.getScheme())) {
                json.writeStringProperty("instance", fault.toString());
            }
            if (problem.getProperties() != null) {
                problem.getProperties().forEach((name, value) -> write(json, context, name, value));
            }
            json.writeEndObject();
        }

        private static void write(
                JsonGenerator json, SerializationContext context, String name, @Nullable Object value) {
            if (value != null) {
                json.writeName(name);
                context.writeValue(json, value);
            }
        }
    }
}
