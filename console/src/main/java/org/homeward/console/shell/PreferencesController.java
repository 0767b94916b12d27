package org.homeward.console.shell;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps the user's theme and language in cookies and goes back to the page it was asked on. */
@Controller
final class PreferencesController {
    /** The cookie that keeps the theme. */
    static final String THEME = "homeward-theme";

    private final Languages languages;

    PreferencesController(Languages languages) {
        this.languages = languages;
    }

    @PostMapping("/preferences/theme")
    ResponseEntity<Void> theme(
            @RequestParam String theme, @RequestParam(defaultValue = "/") String here, HttpServletRequest request) {
        return back(here, Cookies.keep(request, THEME, Theme.of(theme).code()));
    }

    @PostMapping("/preferences/language")
    ResponseEntity<Void> language(
            @RequestParam String language, @RequestParam(defaultValue = "/") String here, HttpServletRequest request) {
        var chosen = languages.find(language).orElse(languages.all().getFirst());
        return back(here, Cookies.keep(request, Languages.COOKIE, chosen.toLanguageTag()));
    }

    private static ResponseEntity<Void> back(String here, ResponseCookie cookie) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, isLocal(here) ? here : "/")
                .build();
    }

    /** A path of this site and nothing that a browser could take for another site. */
    private static boolean isLocal(String here) {
        return here.matches("/(?![/\\\\])[\\x21-\\x7e]{0,500}|/") && here.indexOf('\\') < 0;
    }
}
