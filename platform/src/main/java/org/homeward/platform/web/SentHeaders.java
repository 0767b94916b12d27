package org.homeward.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.homeward.kernel.security.Actor;
import org.homeward.platform.messaging.Dispatch;
import org.springframework.http.HttpHeaders;

/** What the headers of a request that changes something say: why, under which key, and which version was seen. */
final class SentHeaders {
    /** The header with the key under which something is carried out once. */
    static final String KEY = "Idempotency-Key";

    /** The header with the version that the stream must have. */
    static final String VERSION = HttpHeaders.IF_MATCH;

    private SentHeaders() {}

    /**
     * How a command is sent.
     *
     * @throws Malformed if a header says something that none of its kind does
     */
    static Dispatch of(HttpHeaders headers, Actor actor) {
        return new Dispatch(actor, StatedPurpose.of(actor), key(headers), version(headers.getIfMatch()));
    }

    private static Optional<String> key(HttpHeaders headers) {
        var key = Optional.ofNullable(headers.getFirst(KEY));
        if (key.filter(Dispatch::isKey).isEmpty() && key.isPresent()) {
            throw new Malformed(List.of(Fault.notAllowed(KEY, "an idempotency key has 1 to 255 characters")));
        }
        return key;
    }

    private static OptionalLong version(List<String> ifMatch) {
        if (ifMatch.isEmpty() || ifMatch.equals(List.of("*"))) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(
                    Long.parseLong(ifMatch.getFirst().replace("\"", "").replace("W/", "")));
        } catch (NumberFormatException notAVersion) {
            throw new Malformed(List.of(Fault.wrongType(VERSION, "the version of a stream, as an ETag gave it,")));
        }
    }
}
