package org.homeward.console.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import org.homeward.console.shell.Htmx;
import org.homeward.console.words.Words;
import org.homeward.kernel.message.MessageNames;
import org.homeward.platform.messaging.Accepted;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** Shows and takes the forms of commands, the same way in every area. */
@Component
public final class Steps {
    private final FormDesk desk;

    Steps(FormDesk desk) {
        this.desk = desk;
    }

    /**
     * What was sent.
     *
     * @param sent the fields
     * @param request the request
     * @param response its response
     */
    public record Post(MultiValueMap<String, String> sent, HttpServletRequest request, HttpServletResponse response) {}

    /** Where the user goes after a command, by what came of it. */
    @FunctionalInterface
    public interface Next {
        /** The path, without the notice that something was done. */
        String after(Accepted accepted);
    }

    /** The page of an empty form, or the form alone for a part of a page. */
    public String show(Errand errand, Words say, HttpServletRequest request, Model model) {
        model.addAttribute("page", desk.open(errand, say));
        return Htmx.wantsPart(request) ? "form :: command-form(page=${page})" : "step";
    }

    /** Takes a form: on to the next page, or the form again with what is to be said about it. */
    public String take(Errand errand, Post post, LongFunction<List<String>> changes, Next next, Model model) {
        var say = (Words) model.getAttribute("say");
        return switch (desk.submit(errand, post.sent(), changes, Objects.requireNonNull(say))) {
            case Outcome.Done done -> {
                var accepted = done.accepted();
                var path = next.after(accepted);
                var mark = path.indexOf('?') < 0 ? "?" : "&";
                yield Htmx.goTo(
                        path + mark + "done=" + MessageNames.codeOf(errand.type()) + "&seen=" + accepted.version(),
                        post.request(),
                        post.response());
            }
            case Outcome.Again again -> {
                if (again.page().notice().isPresent()) {
                    post.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                }
                model.addAttribute("page", again.page());
                yield Htmx.wantsPart(post.request()) ? "form :: command-form(page=${page})" : "step";
            }
        };
    }
}
