package org.homeward.console.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.homeward.platform.fault.BareFault;
import org.homeward.platform.messaging.NotFound;
import org.homeward.platform.messaging.NotPermitted;
import org.homeward.platform.messaging.Unavailable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Shows an error as a page to whoever asked for a page; the API answers with problem details instead. A fault of ours is
 * logged under the id that the page shows, without its message, which may repeat what was typed.
 */
final class ErrorPages implements HandlerExceptionResolver, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final ShellAdvice shell;
    private final Languages languages;

    ErrorPages(ShellAdvice shell, Languages languages) {
        this.shell = shell;
        this.languages = languages;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        if (!wantsPage(request)) {
            return null;
        }
        var status = status(e);
        var locale = languages.resolveLocale(request);
        var page = new ModelAndView(
                "error",
                Map.of(
                        "status", status.value(),
                        "fault", status.is5xxServerError() ? logged(e) : "",
                        "say", shell.say(locale),
                        "shell", shell.shell(request, locale)));
        page.setStatus(status);
        return page;
    }

    private static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null
                && accept.contains("text/html")
                && !request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }

    private static String logged(Exception e) {
        var id = UUID.randomUUID().toString();
        LOG.error("a page failed, fault {}", id, BareFault.of(e));
        return id;
    }

    private static HttpStatusCode status(Exception e) {
        return switch (e) {
            case NotFound unknown -> HttpStatus.NOT_FOUND;
            case NotPermitted denied -> HttpStatus.FORBIDDEN;
            case Unavailable now -> HttpStatus.SERVICE_UNAVAILABLE;
            case IllegalArgumentException malformed -> HttpStatus.BAD_REQUEST;
            case ErrorResponse known -> known.getStatusCode();
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
