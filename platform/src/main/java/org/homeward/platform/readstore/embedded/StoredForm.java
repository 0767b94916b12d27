package org.homeward.platform.readstore.embedded;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

/** A document as bytes. */
final class StoredForm {
    private static final int USUAL_BYTES = 1_024;

    private StoredForm() {}

    static byte[] write(Document document) {
        var buffer = Unpooled.buffer(USUAL_BYTES);
        BsonEncoder.encodeDocument(document, buffer);
        return ByteBufUtil.getBytes(buffer);
    }

    static Document read(byte[] stored) {
        return BsonDecoder.decodeBson(Unpooled.wrappedBuffer(stored));
    }
}
