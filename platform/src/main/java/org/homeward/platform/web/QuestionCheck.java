package org.homeward.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets through only questions whose parameters are known, stated once and not too long: a misspelt filter must not turn
 * into an answer about everything.
 */
final class QuestionCheck implements HandlerInterceptor {
    private static final int LONGEST = 400;
    private static final int LONGEST_NAME = 60;

    private final Map<Method, Optional<QuestionForm>> forms = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod endpoint) {
            formOf(endpoint).ifPresent(form -> check(form, request));
        }
        return true;
    }

    private Optional<QuestionForm> formOf(HandlerMethod endpoint) {
        return forms.computeIfAbsent(endpoint.getMethod(), method -> QuestionForm.of(endpoint));
    }

    private static void check(QuestionForm form, HttpServletRequest request) {
        var known = form.queryParameters();
        var faults = new ArrayList<Fault>();
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            if (!known.contains(name)) {
                faults.add(Fault.unknown(name.substring(0, Math.min(name.length(), LONGEST_NAME))));
            } else if (values.length != 1) {
                faults.add(Fault.notAllowed(name, name + " is stated once"));
            } else if (List.of(values).getFirst().length() > LONGEST) {
                faults.add(Fault.notAllowed(name, name + " has at most " + LONGEST + " characters"));
            }
        });
        if (!faults.isEmpty()) {
            throw new Malformed(faults);
        }
    }
}
