package org.homeward.console.shell;

import java.io.IOException;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What all pages share. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration {
    @Bean
    Languages localeResolver() throws IOException {
        return new Languages();
    }

    @Bean
    ErrorPages errorPages(ShellAdvice shell, Languages languages) {
        return new ErrorPages(shell, languages);
    }

    @Bean
    FilterRegistrationBean<PageHeaders> pageHeaders(
            @Value("${homeward.security.hosted:true}") boolean hosted,
            @Value("${homeward.security.issuer:}") URI issuer) {
        var filter = new FilterRegistrationBean<>(hosted ? new PageHeaders() : new PageHeaders(issuer));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
