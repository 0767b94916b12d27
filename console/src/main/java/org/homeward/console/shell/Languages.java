package org.homeward.console.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;

/** The languages there are message files for; a cookie chooses, else the browser, else English. */
final class Languages implements LocaleResolver {
    /** The cookie that keeps the choice. */
    static final String COOKIE = "homeward-language";

    private static final String FILES = "classpath*:messages/messages_*.properties";

    private final List<Locale> all;

    Languages() throws IOException {
        all = Stream.concat(
                        Stream.of(Locale.ENGLISH),
                        Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                                .map(Languages::languageOf))
                .distinct()
                .toList();
    }

    /** All languages, English first. */
    List<Locale> all() {
        return all;
    }

    /** The language of this tag, if there is one. */
    Optional<Locale> find(String tag) {
        return all.stream()
                .filter(language -> language.toLanguageTag().equals(tag))
                .findFirst();
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Cookies.find(request, COOKIE).flatMap(this::find).orElseGet(() -> ofBrowser(request));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is chosen by a cookie");
    }

    private Locale ofBrowser(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.ENGLISH;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(wanted ->
                        all.stream().filter(language -> language.getLanguage().equals(wanted.getLanguage())))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private static Locale languageOf(Resource file) {
        var name = String.valueOf(file.getFilename());
        return Locale.forLanguageTag(name.substring("messages_".length(), name.indexOf('.')));
    }
}
