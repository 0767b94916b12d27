package org.homeward.platform.web;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.homeward.platform.fault.BareFault;
import org.homeward.platform.live.TooManyStreams;
import org.homeward.platform.messaging.KeyReused;
import org.homeward.platform.messaging.NotFound;
import org.homeward.platform.messaging.NotPermitted;
import org.homeward.platform.messaging.Refused;
import org.homeward.platform.messaging.StaleVersion;
import org.homeward.platform.messaging.TooManyRefusals;
import org.homeward.platform.messaging.Unavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns every answer that is not a yes into problem details (RFC 9457) with a stable {@code code}. Nothing of the
 * request is repeated in them.
 */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String RETRY_AFTER_SECONDS = "2";
    private static final String RETRY_LATER_SECONDS = "10";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refused refused) {
        var problem = Problems.of(HttpStatus.CONFLICT, refused.code(), "A rule refuses this.");
        problem.setProperty("reason", Problems.reason(refused.rejection()));
        problem.setProperty("nextSteps", refused.nextSteps());
        problem.setProperty("currentVersion", refused.version());
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> stale(StaleVersion stale) {
        var problem = Problems.of(
                HttpStatus.PRECONDITION_FAILED, "stale-version", "The stream has moved on from the version seen.");
        problem.setProperty("currentVersion", stale.currentVersion());
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> keyReused(KeyReused reused) {
        return answer(
                Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused", "This key was used with another command."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notPermitted(NotPermitted denied) {
        return answer(Problems.of(HttpStatus.FORBIDDEN, denied.code(), "Your role or office does not allow this."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NotFound unknown) {
        return answer(Problems.of(HttpStatus.NOT_FOUND, "not-found", "Unknown, or not visible to you."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooManyRefusals(TooManyRefusals refusedTooOften) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, RETRY_LATER_SECONDS)
                .body(Problems.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "security.too-many-refusals",
                        "You were refused too often; wait a moment."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooManyStreams(TooManyStreams full) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, RETRY_LATER_SECONDS)
                .body(Problems.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "live.too-many-streams",
                        "You listen on as many streams as one user may; close one first."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(Unavailable now) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(Problems.of(
                        HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Not possible now; send the same again."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> malformed(Malformed malformed) {
        return answer(Problems.malformed(malformed.faults()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notAllowed(IllegalParameter parameter) {
        return answer(Problems.malformed(List.of(parameter.fault())));
    }

    /** A fault of ours: the log has it under the id that the answer names. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> fault(Exception fault) {
        var id = UUID.randomUUID();
        LOG.error("a request failed, fault {}: {}", id, fault.getClass().getName(), BareFault.of(fault));
        var problem = Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "fault", "Something went wrong on our side.");
        problem.setInstance(URI.create("urn:uuid:" + id));
        return answer(problem);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.status(status).headers(headers).body(Problems.ofFramework(e, status, faults(e)));
    }

    private static List<Fault> faults(Exception e) {
        return switch (e) {
            case MethodArgumentTypeMismatchException m -> List.of(Fault.wrongType(m.getName(), "another form"));
            case TypeMismatchException m -> List.of(Fault.wrongType("", "another form"));
            case MissingServletRequestParameterException m -> List.of(Fault.missing(m.getParameterName()));
            case HandlerMethodValidationException m ->
                m.getParameterValidationResults().stream()
                        .map(result -> Fault.notAllowed(
                                String.valueOf(result.getMethodParameter().getParameterName()),
                                String.valueOf(
                                        result.getResolvableErrors().getFirst().getDefaultMessage())))
                        .toList();
            default -> List.of();
        };
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
