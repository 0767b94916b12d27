package org.homeward.benchmarks.baseline;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** The baselines' form of stored messages: Axon's serializer on Jackson 3. */
final class BookJson {
    private BookJson() {}

    /** Lets the serializer read back what it writes. */
    static void allow(JsonMapper.Builder mapper) {
        mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                .allowIfBaseType(TrackingToken.class)
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("org.homeward.benchmarks.")
                .allowIfSubType("java.util.")
                .build());
    }

    static Serializer serializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(BookJson::allow)
                .build();
    }
}
