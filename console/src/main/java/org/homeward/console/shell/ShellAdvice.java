package org.homeward.console.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeward.console.words.Option;
import org.homeward.console.words.Words;
import org.homeward.kernel.casework.CaseworkQuery.ListCases;
import org.homeward.kernel.casework.CaseworkQuery.ShowProgrammeOverview;
import org.homeward.kernel.funding.FundingQuery.FindAgreements;
import org.homeward.kernel.message.Page;
import org.homeward.kernel.security.Actor;
import org.homeward.kernel.security.SecurityQuery.ListBrokenGlass;
import org.homeward.kernel.security.SecurityQuery.Which;
import org.homeward.kernel.shelter.ShelterQuery.ListShelters;
import org.homeward.kernel.time.ProgrammeCalendar;
import org.homeward.platform.messaging.Unavailable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of the console its words and what surrounds it. */
@ControllerAdvice(basePackages = "org.homeward.console", assignableTypes = ErrorController.class)
final class ShellAdvice {
    private static final int MOST_COUNTED = 20;

    private final Desk desk;
    private final Languages languages;
    private final MessageSource texts;
    private final Clock clock;

    ShellAdvice(Desk desk, Languages languages, MessageSource texts, Clock clock) {
        this.desk = desk;
        this.languages = languages;
        this.texts = texts;
        this.clock = clock;
    }

    @ModelAttribute("say")
    Words say(Locale locale) {
        return new Words(texts, locale);
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request, Locale locale) {
        var say = new Words(texts, locale);
        var user = desk.user();
        return new Shell(
                locale.toLanguageTag(),
                direction(locale),
                Cookies.find(request, PreferencesController.THEME)
                        .map(Theme::of)
                        .orElse(Theme.AUTO)
                        .code(),
                languages.all().stream().map(ShellAdvice::option).toList(),
                areas(say),
                desk.userName(),
                user.map(actor -> roles(actor, say)).orElse(""),
                user.map(actor -> say.office(actor.office().code())).orElse(""),
                say.day(ProgrammeCalendar.dateOf(clock.instant())),
                here(request));
    }

    private List<Shell.Area> areas(Words say) {
        return Stream.of(
                        area(ShowProgrammeOverview.class, new Shell.Area("overview", "/", "layout-dashboard")),
                        area(ListCases.class, new Shell.Area("cases", "/cases", "folders")),
                        area(ListShelters.class, new Shell.Area("beds", "/shelters", "bed")),
                        area(FindAgreements.class, new Shell.Area("agreements", "/agreements", "building-bank")),
                        area(
                                ListBrokenGlass.class,
                                new Shell.Area("emergencies", "/emergencies", "shield-half", unreviewed(say))))
                .flatMap(Optional::stream)
                .toList();
    }

    /** How many emergencies nobody has reviewed, for those who may see them; a page does without when nobody answers. */
    private String unreviewed(Words say) {
        try {
            return desk.askIfAllowed(new ListBrokenGlass(Which.UNREVIEWED, Page.first(MOST_COUNTED)))
                    .filter(list -> !list.entries().isEmpty())
                    .map(list ->
                            say.number(list.entries().size()) + (list.next().isPresent() ? "+" : ""))
                    .orElse("");
        } catch (Unavailable noAnswer) {
            return "";
        }
    }

    private Optional<Shell.Area> area(Class<?> question, Shell.Area area) {
        return desk.may(question) ? Optional.of(area) : Optional.empty();
    }

    private static String roles(Actor actor, Words say) {
        return say.choices(actor.roles().stream().sorted().toList());
    }

    private static Option option(Locale language) {
        return new Option(language.toLanguageTag(), language.getDisplayLanguage(language));
    }

    private static String direction(Locale locale) {
        return locale.getLanguage().equals("ar") ? "rtl" : "ltr";
    }

    /** Only a page that was asked for can be come back to. */
    private static String here(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return "/";
        }
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
