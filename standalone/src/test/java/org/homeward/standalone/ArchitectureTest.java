package org.homeward.standalone;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.axonframework.messaging.annotation.MessageHandler;
import org.axonframework.spring.stereotype.Aggregate;
import org.homeward.platform.policy.Policy;
import org.homeward.platform.readstore.Projection;
import org.springframework.stereotype.Controller;

/** Standalone puts the sides together and plays the story; what the programme does is decided elsewhere. */
@AnalyzeClasses(packages = "org.homeward.standalone", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule nothing_here_is_an_aggregate_a_projection_a_policy_or_an_endpoint = noClasses()
            .should()
            .beAnnotatedWith(Aggregate.class)
            .orShould()
            .beAnnotatedWith(Projection.class)
            .orShould()
            .beAnnotatedWith(Policy.class)
            .orShould()
            .beMetaAnnotatedWith(Controller.class);

    @ArchTest
    static final ArchRule no_message_is_handled_here = noMethods().should().beMetaAnnotatedWith(MessageHandler.class);

    @ArchTest
    static final ArchRule of_the_sides_only_what_starts_them_is_known = noClasses()
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("org.homeward.command..", "org.homeward.query..", "org.homeward.console..")
                            .and(not(resideInAnyPackage(
                                    "org.homeward.command",
                                    "org.homeward.query",
                                    "org.homeward.console",
                                    "org.homeward.console.access"))));

    /** The start of the program, where the users of a folder are kept too. */
    @ArchTest
    static final ArchRule the_start_knows_the_sides_the_platform_and_the_demo = classes()
            .that()
            .resideInAPackage("org.homeward.standalone")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.homeward.standalone",
                    "org.homeward.standalone.demo",
                    "org.homeward.command",
                    "org.homeward.query",
                    "org.homeward.console",
                    "org.homeward.console.access",
                    "org.homeward.kernel.funding",
                    "org.homeward.kernel.security",
                    "org.homeward.platform..",
                    "org.springframework.beans.factory.support",
                    "org.springframework.boot..",
                    "org.springframework.context..",
                    "org.springframework.core.env",
                    "com.github.benmanes.caffeine.cache",
                    "picocli..",
                    "java..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule the_story_knows_the_kernel_only = classes()
            .that()
            .resideInAPackage("org.homeward.standalone.story")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.homeward.standalone.story", "org.homeward.kernel..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule the_demo_sends_and_asks_as_an_endpoint_does = classes()
            .that()
            .resideInAPackage("org.homeward.standalone.demo")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.homeward.standalone.demo",
                    "org.homeward.standalone.story",
                    "org.homeward.kernel..",
                    "org.homeward.platform.messaging",
                    "org.homeward.platform.security",
                    "org.homeward.platform.web",
                    "org.homeward.platform.agenda",
                    "org.homeward.platform.policy",
                    "org.homeward.platform.process",
                    "org.homeward.platform.readstore",
                    "org.axonframework.eventhandling",
                    "org.axonframework.eventsourcing.eventstore",
                    "org.springframework.context",
                    "tools.jackson..",
                    "java..",
                    "org.jspecify..");
}
