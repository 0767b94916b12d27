package org.homeward.command;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.spring.stereotype.Aggregate;
import org.homeward.kernel.privacy.Personal;
import org.homeward.platform.policy.Policy;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@AnalyzeClasses(
        packages = "org.homeward",
        importOptions = {DoNotIncludeTests.class, WithoutTestJars.class})
class ArchitectureTest {
    /** What time it is, with whatever it is asked: {@code LocalDate.now(zone)} reads the clock of the machine too. */
    private static final DescribedPredicate<JavaMethodCall> READS_THE_CLOCK = describe(
            "the clock is read",
            call -> call.getName().equals("now")
                    && call.getTargetOwner().getPackageName().startsWith("java.time"));

    @ArchTest
    static final ArchRule the_kernel_knows_no_framework = classes()
            .that()
            .resideInAPackage("org.homeward.kernel..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.homeward.kernel..", "java..", "org.jspecify..");

    /** Reports and the audit speak of all features; no feature speaks of them. */
    @ArchTest
    static final ArchRule features_of_the_kernel_share_only_the_common_language = slices().matching(
                    "org.homeward.kernel.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    resideInAnyPackage("org.homeward.kernel.reporting..", "org.homeward.kernel.audit.."), alwaysTrue())
            .ignoreDependency(
                    alwaysTrue(),
                    resideInAnyPackage(
                            "org.homeward.kernel.message..",
                            "org.homeward.kernel.identity..",
                            "org.homeward.kernel.money..",
                            "org.homeward.kernel.privacy..",
                            "org.homeward.kernel.security..",
                            "org.homeward.kernel.time.."));

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
    static final ArchRule features_share_nothing =
            slices().matching("org.homeward.command.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule rules_never_read_clock_or_chance = noClasses()
            .that()
            .resideInAnyPackage("org.homeward.command..rules", "org.homeward.kernel..")
            .should()
            .callMethodWhere(READS_THE_CLOCK)
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Random.class, ThreadLocalRandom.class, Thread.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.sql..", "java.util.concurrent..");

    @ArchTest
    static final ArchRule rules_never_read_a_personal_value = noClasses()
            .that()
            .resideInAPackage("org.homeward.command..rules")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("org\\.homeward\\.kernel\\.privacy\\.Personal\\$(Opened|Known)")
            .orShould()
            .callMethod(Personal.class, "opened")
            .orShould()
            .callMethod(Personal.class, "read", Function.class, Object.class)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.homeward.kernel.privacy.PersonName");

    @ArchTest
    static final ArchRule aggregates_are_shells = classes()
            .that()
            .areAnnotatedWith(Aggregate.class)
            .should()
            .haveSimpleNameEndingWith("Aggregate")
            .andShould()
            .bePackagePrivate()
            .andShould()
            .haveModifier(JavaModifier.FINAL)
            .andShould()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.homeward.command..",
                    "org.homeward.kernel..",
                    "org.homeward.platform.axon..",
                    "org.axonframework.eventsourcing..",
                    "org.axonframework.modelling.command..",
                    "org.axonframework.spring.stereotype..",
                    "org.jspecify..",
                    "java..");

    @ArchTest
    static final ArchRule no_side_knows_the_read_store_or_the_other_side = noClasses()
            .that()
            .resideInAPackage("org.homeward.command..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.homeward.query..",
                    "org.homeward.console..",
                    "org.homeward.platform.readstore..",
                    "com.mongodb..",
                    "org.bson..",
                    "org.springframework.data..");

    @ArchTest
    static final ArchRule policies_are_named_when_then = classes()
            .that()
            .resideInAPackage("org.homeward.command..policy")
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .haveNameMatching(".*\\.When[A-Z]\\w+Then[A-Z]\\w+")
            .andShould()
            .bePackagePrivate()
            .andShould()
            .haveModifier(JavaModifier.FINAL);

    @ArchTest
    static final ArchRule policies_know_messages_and_their_gateway_only = classes()
            .that()
            .resideInAPackage("org.homeward.command..policy")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.homeward.command..policy",
                    "org.homeward.kernel..",
                    "org.homeward.platform.policy",
                    "org.homeward.platform.agenda",
                    "org.axonframework.eventhandling",
                    "java..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule policies_stand_in_their_packages = classes()
            .that()
            .areAnnotatedWith(Policy.class)
            .should()
            .resideInAPackage("org.homeward.command.(*).policy");

    @ArchTest
    static final ArchRule a_policy_never_reads_the_clock_or_waits = noClasses()
            .that()
            .resideInAPackage("org.homeward.command..policy")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Random.class, ThreadLocalRandom.class, Thread.class)
            .orShould()
            .callMethodWhere(READS_THE_CLOCK)
            .orShould()
            .callMethod(UUID.class, "randomUUID");

    @ArchTest
    static final ArchRule a_policy_reacts_to_one_event =
            classes().that().areAnnotatedWith(Policy.class).should(haveOneEventHandlerNamedAfterItsEvent());

    private static ArchCondition<JavaClass> haveOneEventHandlerNamedAfterItsEvent() {
        return new ArchCondition<>("have one event handler, for the event in its name") {
            @Override
            public void check(JavaClass policy, ConditionEvents events) {
                var handled = policy.getMethods().stream()
                        .filter(method -> method.isAnnotatedWith(EventHandler.class))
                        .map(method -> method.getRawParameterTypes().getFirst().getSimpleName())
                        .toList();
                var named =
                        handled.size() == 1 && policy.getSimpleName().startsWith("When" + handled.getFirst() + "Then");
                events.add(new SimpleConditionEvent(policy, named, policy.getName() + " reacts to " + handled));
            }
        };
    }

    @ArchTest
    static final ArchRule what_reacts_or_handles_is_nobody_elses = classes()
            .that()
            .resideInAPackage("org.homeward.command..")
            .and()
            .resideOutsideOfPackages("org.homeward.command", "org.homeward.command..rules")
            .and()
            .areTopLevelClasses()
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .bePackagePrivate();

    @Test
    void features_respect_their_borders() {
        ApplicationModules.of(CommandSide.class).verify();
    }
}
