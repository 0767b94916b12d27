package org.homeward.query;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.homeward.platform.readstore.Projection;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "org.homeward.query", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] EVERYBODY = {
        "java..", "org.jspecify..", "org.homeward.kernel..", "org.homeward.platform..", "org.slf4j.."
    };

    /** What time it is, with whatever it is asked: {@code LocalDate.now(zone)} reads the clock of the machine too. */
    private static final DescribedPredicate<JavaMethodCall> READS_THE_CLOCK = describe(
            "the clock is read",
            call -> call.getName().equals("now")
                    && call.getTargetOwner().getPackageName().startsWith("java.time"));

    @ArchTest
    static final ArchRule the_read_side_knows_neither_commands_nor_pages = noClasses()
            .that()
            .resideOutsideOfPackage("org.homeward.query.upkeep") // which takes commands about the read side itself
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.homeward.command..",
                    "org.homeward.console..",
                    "org.homeward.standalone..",
                    "org.axonframework.commandhandling..",
                    "org.axonframework.modelling..",
                    "org.axonframework.eventsourcing..");

    /** A report is made of the facts of agreements, which it reads where funding keeps them. */
    @ArchTest
    static final ArchRule features_share_nothing_but_the_facts_of_agreements = slices().matching(
                    "org.homeward.query.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    resideInAPackage("org.homeward.query.reporting"),
                    nameMatching("org\\.homeward\\.query\\.funding\\."
                            + "(FundingFacts|AgreementFact|AgreementStates?|AgreementTerms)(\\$.*)?"));

    @ArchTest
    static final ArchRule a_feature_knows_the_kernel_the_platform_and_how_questions_arrive = classes()
            .that()
            .resideInAPackage("org.homeward.query.*")
            .and()
            .resideOutsideOfPackages(
                    "org.homeward.query.reporting", "org.homeward.query.live", "org.homeward.query.upkeep")
            .should()
            .onlyDependOnClassesThat(resideInAPackage("org.homeward.query..")
                    .or(resideInAnyPackage(EVERYBODY))
                    .or(resideInAnyPackage(
                            "org.axonframework.queryhandling..",
                            "org.axonframework.messaging..",
                            "org.springframework.stereotype..",
                            "org.springframework.http..",
                            "org.springframework.web.bind.annotation..",
                            "org.springframework.beans.factory..",
                            "org.springframework.modulith..",
                            "tools.jackson..")));

    @ArchTest
    static final ArchRule a_stream_knows_besides_how_long_a_token_lives_and_how_events_are_sent = classes()
            .that()
            .resideInAPackage("org.homeward.query.live")
            .should()
            .onlyDependOnClassesThat(resideInAPackage("org.homeward.query.live")
                    .or(resideInAnyPackage(EVERYBODY))
                    .or(resideInAnyPackage(
                            "org.springframework.http..",
                            "org.springframework.modulith..",
                            "org.springframework.security.core.annotation..",
                            "org.springframework.security.oauth2.jwt..",
                            "org.springframework.web..")));

    @ArchTest
    static final ArchRule a_store_knows_its_feature_and_the_driver = classes()
            .that()
            .resideInAPackage("org.homeward.query..mongo")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.homeward.query..",
                    "org.homeward.kernel..",
                    "org.homeward.platform.readstore..",
                    "com.mongodb..",
                    "org.bson..",
                    "org.springframework.stereotype..",
                    "jakarta.annotation..",
                    "java..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule only_stores_know_the_driver = noClasses()
            .that()
            .resideInAPackage("org.homeward.query..")
            .and()
            .resideOutsideOfPackage("org.homeward.query..mongo")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..", "org.springframework.data..");

    @ArchTest
    static final ArchRule nobody_knows_how_a_feature_keeps_its_documents = noClasses()
            .that()
            .resideOutsideOfPackage("org.homeward.query..mongo")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.homeward.query..mongo");

    @ArchTest
    static final ArchRule only_the_audit_reads_stored_events = noClasses()
            .that()
            .resideOutsideOfPackage("org.homeward.query.audit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.homeward.platform.eventstore..");

    @ArchTest
    static final ArchRule a_report_follows_from_facts_alone = noClasses()
            .that()
            .resideInAPackage("org.homeward.query.reporting..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.homeward.platform.messaging.StreamHistory")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Random.class, ThreadLocalRandom.class)
            .orShould()
            .callMethodWhere(READS_THE_CLOCK);

    @ArchTest
    static final ArchRule a_projection_reads_nothing_but_the_event = noClasses()
            .that()
            .areAnnotatedWith(Projection.class)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Random.class, ThreadLocalRandom.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.axonframework..", "org.homeward.platform.eventstore..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("org\\.homeward\\.platform\\.readstore\\.(ReadStore|Mirror|LiveUpdates)")
            .orShould()
            .callMethodWhere(READS_THE_CLOCK)
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule endpoints_are_named_so_and_nobody_elses = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .haveSimpleNameEndingWith("Endpoint")
            .andShould()
            .bePackagePrivate()
            .andShould()
            .haveModifier(JavaModifier.FINAL);

    @Test
    void features_respect_their_borders() {
        ApplicationModules.of(QuerySide.class).verify();
    }
}
