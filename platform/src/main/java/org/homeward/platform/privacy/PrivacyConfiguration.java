package org.homeward.platform.privacy;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys of persons and what is sealed with them. */
@Configuration(proxyBeanMethods = false)
public class PrivacyConfiguration {
    @Bean
    SubjectKeys subjectKeys() {
        return new KeysInMemory();
    }

    @Bean
    PersonalSeal personalSeal(SubjectKeys keys) {
        return new AesSeal(keys);
    }
}
