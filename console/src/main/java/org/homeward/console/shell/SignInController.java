package org.homeward.console.shell;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page from which a user signs in: with name and password, which the login of the authorization server judges, or by
 * a link to the issuer that does.
 */
@Controller
final class SignInController {
    private final boolean hosted;

    SignInController(@Value("${homeward.security.hosted:true}") boolean hosted) {
        this.hosted = hosted;
    }

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(required = false) String failed, @RequestParam(required = false) String left, Model model) {
        model.addAttribute("failed", failed != null);
        model.addAttribute("left", left != null);
        return hosted ? "sign-in" : "sign-in-elsewhere";
    }
}
