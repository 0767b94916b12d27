package org.homeward.console.sample;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeward.console.Console;
import org.homeward.kernel.identity.UserId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.PropertySource;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * The console on the sample, for tests and for looking at its pages: whoever asks is signed in with the roles that a
 * header names, or with all that see a case.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "org.homeward.console",
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Console.class),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.homeward\\.console\\.access\\..*")
        })
@PropertySource("classpath:org/homeward/console/console.properties")
public class SampleConsole {
    /** The header that names the roles, with commas between; {@code nobody} for nobody. */
    public static final String AS = "As";

    private static final String ALL = "REG,CSL,PRO,CPO,MED,DOC,MOV,SHM,SHW,RIO,PM,FIN";

    /** Shows the sample at http://localhost:8099. */
    public static void main(String[] arguments) {
        SpringApplication.run(SampleConsole.class, "--server.port=8099");
    }

    @Bean
    SecurityFilterChain pages(HttpSecurity http) {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .addFilterBefore(signIn(), AuthorizationFilter.class)
                .build();
    }

    private static Filter signIn() {
        return (request, response, chain) -> {
            var roles = Optional.ofNullable(((HttpServletRequest) request).getHeader(AS))
                    .orElse(ALL);
            if (!"nobody".equals(roles)) {
                ClaimAccessor claims = () -> Map.of(
                        "sub",
                        UserId.of(new UUID(6, 6)).value(),
                        "preferred_username",
                        "amal.haddad",
                        "office",
                        "TRIPOLI",
                        "roles",
                        List.of(roles.split(",")));
                var user = new TestingAuthenticationToken(claims, "", "ROLE_USER");
                SecurityContextHolder.getContext().setAuthentication(user);
            }
            chain.doFilter(request, response);
        };
    }
}
