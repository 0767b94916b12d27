package org.homeward.console.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What a request of htmx is and how it is answered. */
public final class Htmx {
    private Htmx() {}

    /** Whether a part of the page is wanted; going back in the history wants all of it. */
    public static boolean wantsPart(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"))
                && request.getHeader("HX-History-Restore-Request") == null;
    }

    /** Goes to another page: the whole page, also when a part of this one was asked for. */
    public static String goTo(String path, HttpServletRequest request, HttpServletResponse response) {
        if (wantsPart(request)) {
            response.setHeader("HX-Redirect", request.getContextPath() + path);
            return "moved";
        }
        return "redirect:" + path;
    }
}
