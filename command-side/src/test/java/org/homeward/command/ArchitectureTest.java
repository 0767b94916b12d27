package org.homeward.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

@AnalyzeClasses(
        packages = "org.homeward",
        importOptions = {DoNotIncludeTests.class, WithoutTestJars.class})
class ArchitectureTest {
    @ArchTest
    static final ArchRule the_kernel_knows_no_framework = classes()
            .that()
            .resideInAPackage("org.homeward.kernel..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.homeward.kernel..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule rules_know_only_the_kernel = classes()
            .that()
            .resideInAPackage("org.homeward.command..rules")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.homeward.command..rules",
                    "org.homeward.kernel..",
                    "java..",
                    "org.jspecify..",
                    "org.pcollections..");

    @ArchTest
    static final ArchRule features_share_no_rules =
            slices().matching("org.homeward.command.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule rules_never_read_clock_or_chance = noClasses()
            .that()
            .resideInAnyPackage("org.homeward.command..rules", "org.homeward.kernel..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Random.class, ThreadLocalRandom.class, Thread.class);

    @ArchTest
    static final ArchRule rules_never_read_a_personal_value = noClasses()
            .that()
            .resideInAPackage("org.homeward.command..rules")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.homeward.kernel.privacy.Personal$Known")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.homeward.kernel.privacy.PersonName");

    @ArchTest
    static final ArchRule policies_are_named_when_then = classes()
            .that()
            .resideInAPackage("org.homeward.command..policy")
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .haveSimpleNameStartingWith("When")
            .allowEmptyShould(true);
}
