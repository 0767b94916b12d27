package org.homeward.platform.web;

import org.homeward.platform.security.CurrentActor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** HTTP as every process speaks it. */
@Configuration(proxyBeanMethods = false)
@Import({AccessConfiguration.class, ApiDocumentEndpoint.class, ProblemAdvice.class, BodyLimit.class})
public class WebConfiguration {
    /** The mapper of answers; requests are read by {@link CommandReader}. */
    @Bean
    JsonMapper jsonMapper() {
        return HttpJson.mapper();
    }

    @Bean
    CurrentActor currentActor() {
        return new CurrentActor();
    }

    /** The forms of all commands. */
    @Bean
    CommandForms commandForms() {
        return new CommandForms();
    }

    @Bean
    WebMvcConfigurer questionCheck() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new QuestionCheck()).addPathPatterns("/api/**");
            }
        };
    }
}
