package org.homeward.console.shell;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a user signs in; what is sent from it is judged by the login of the authorization server. */
@Controller
final class SignInController {
    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(required = false) String failed, @RequestParam(required = false) String left, Model model) {
        model.addAttribute("failed", failed != null);
        model.addAttribute("left", left != null);
        return "sign-in";
    }
}
