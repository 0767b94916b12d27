package org.homeward.platform.web;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON bodies strictly: bounded, no duplicate names, nothing after the value. */
final class RequestBodies {
    /** The largest body of a command, in bytes. */
    static final int LARGEST = 256 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(16)
                            .maxStringLength(LARGEST)
                            .maxNumberLength(40)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private RequestBodies() {}

    /**
     * The body as a tree.
     *
     * @throws Malformed if it is too large or not JSON
     */
    static JsonNode json(byte[] body) {
        if (body.length > LARGEST) {
            throw new Malformed(List.of(Fault.notAllowed("", "a body has at most " + LARGEST + " bytes")));
        }
        try {
            return JSON.readTree(body);
        } catch (JacksonException notJson) {
            throw new Malformed(List.of(Fault.wrongType("", "a JSON object")));
        }
    }
}
