package org.homeward.platform.axon;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeward.kernel.message.MessageNames;
import org.homeward.kernel.message.Rejection;
import org.homeward.platform.serialization.KernelJson;
import tools.jackson.databind.json.JsonMapper;

/** The values of a rejection as a text that can be stored and read again by its code. */
public final class RejectionText {
    private final Map<String, Class<? extends Rejection>> types;
    private final JsonMapper json = KernelJson.builder().build();

    /** Reads these types. */
    public RejectionText(Collection<Class<? extends Rejection>> types) {
        this.types = types.stream().collect(Collectors.toUnmodifiableMap(MessageNames::codeOf, type -> type));
    }

    String write(Rejection rejection) {
        return json.writeValueAsString(rejection);
    }

    Rejection read(String code, String text) {
        var type = types.get(code);
        if (type == null) {
            throw new IllegalStateException("no rejection has the code " + code);
        }
        return json.readValue(text, type);
    }
}
