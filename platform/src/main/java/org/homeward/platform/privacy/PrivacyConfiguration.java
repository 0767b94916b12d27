package org.homeward.platform.privacy;

import java.nio.file.Path;
import org.homeward.platform.eventstore.DataFolder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The keys of persons and what is sealed with them. {@code homeward.privacy.keys} is the folder of the keys, by
 * default {@code keys} in the data folder; it is backed up apart from everything else.
 */
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

    @Bean
    KeyFolder keyFolder(@Value("${homeward.privacy.keys:}") String path, ObjectProvider<DataFolder> data) {
        return new KeyFolder(path.isEmpty() ? data.getObject().file("keys") : Path.of(path));
    }

    @Bean
    SearchKeys searchKeys(KeyFolder folder) {
        return new SearchKeys(folder.file("search.key").readOrMake());
    }

    record KeyFolder(Path path) {
        KeyFile file(String name) {
            return new KeyFile(path.resolve(name));
        }
    }
}
