package org.homeward.platform.web;

import java.util.List;
import java.util.Optional;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.Purpose;
import org.homeward.platform.security.Purposes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Why a request wants something: it goes on record with what is done and with whatever of a person is shown. */
final class StatedPurpose {
    static final String HEADER = "Purpose";

    private StatedPurpose() {}

    /**
     * What the current request says, or else the usual purpose of who sends it.
     *
     * @throws Malformed if it says something that is no purpose
     */
    static Purpose of(Actor actor) {
        return stated().map(StatedPurpose::parse).orElseGet(() -> Purposes.usualFor(actor));
    }

    private static Optional<String> stated() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? Optional.ofNullable(current.getRequest().getHeader(HEADER))
                : Optional.empty();
    }

    private static Purpose parse(String stated) {
        try {
            return Purpose.valueOf(stated);
        } catch (IllegalArgumentException unknown) {
            throw new Malformed(List.of(Fault.wrongType(HEADER, "the name of a purpose")));
        }
    }
}
