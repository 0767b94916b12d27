package org.homeward.platform.readstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentBytesTest {
    @Test
    void a_document_of_every_kind_of_value_has_the_bytes_that_the_drivers_codec_makes() {
        var document = new Document("_id", "case-1")
                .append("text", "Niamey, gef\u00fchrt")
                .append("nothing", null)
                .append("places", 40)
                .append("position", 268_424L)
                .append("share", 0.5)
                .append("exact", Decimal128.parse("500.00"))
                .append("open", true)
                .append("at", Date.from(Instant.parse("2009-02-06T10:00:00Z")))
                .append("inner", new Document("list", Arrays.asList(1, "two", null, Map.of("three", List.of()))));

        assertThat(DocumentBytes.of(document)).isEqualTo(byTheCodec(document));
    }

    private static byte[] byTheCodec(Document document) {
        try (var output = new BasicOutputBuffer()) {
            new DocumentCodec()
                    .encode(
                            new BsonBinaryWriter(output),
                            document,
                            EncoderContext.builder().build());
            return output.toByteArray();
        }
    }
}
