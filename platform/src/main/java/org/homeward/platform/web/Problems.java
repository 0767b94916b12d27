package org.homeward.platform.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeward.kernel.message.Rejection;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Makes problem details (RFC 9457): type, title, status, and a stable {@code code}. */
public final class Problems {
    private static final TypeReference<LinkedHashMap<String, Object>> TREE = new TypeReference<>() {};
    private static final JsonMapper VALUES = HttpJson.mapper();

    private Problems() {}

    /** A problem with this status, stable code and title. */
    public static ProblemDetail of(HttpStatusCode status, String code, String title) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("/problems/" + code));
        problem.setTitle(title);
        problem.setProperty("code", code);
        return problem;
    }

    static ProblemDetail malformed(List<Fault> faults) {
        var problem = of(HttpStatus.BAD_REQUEST, "malformed", "The request cannot be read.");
        problem.setProperty("errors", faults);
        return problem;
    }

    static ProblemDetail ofFramework(Exception e, HttpStatusCode status, List<Fault> faults) {
        if (!faults.isEmpty()) {
            return malformed(faults);
        }
        var known = HttpStatus.resolve(status.value());
        var phrase = known == null ? e.getClass().getSimpleName() : known.getReasonPhrase();
        return of(status, phrase.toLowerCase(Locale.ROOT).replace(' ', '-'), phrase);
    }

    /** The values of a refusal's reason; {@code nextSteps} stands beside it. */
    static Map<String, Object> reason(Rejection rejection) {
        var values = VALUES.convertValue(rejection, TREE);
        values.remove("nextSteps");
        return values;
    }
}
